import { readPasted } from './pasted';

const ROWS = [
  { row: 1, label: 'EX0PE01EXAMPLE9270000001' },
  { row: 2, label: 'EX0PE01EXAMPLE9270000002' },
  { row: 3, label: 'NB-371502-2026-000123' },
  { row: 4, label: 'LEXAMPLE100000001' },
  { row: 5, label: 'LEXAMPLE100000001' },
];

describe('results pasted from a table', () => {
  it('are read by row number or by code, with a reason if there is one', () => {
    const text =
      '行号\t结果\t原因\n1\t受理\n ex0pe01example9270000002 \t失败\t动力电池编码重复\r\n\nNB-371502-2026-000123\t上传成功';
    expect(readPasted(text, ROWS)).toEqual({
      results: [
        { row: 1, result: 'accepted' },
        { row: 2, result: 'rejected', reason: '动力电池编码重复' },
        { row: 3, result: 'accepted' },
      ],
      unread: [],
    });
  });

  it.each([
    ['1\t未通过', 'rejected'],
    ['1\t不通过', 'rejected'],
    ['1\t审核通过', 'accepted'],
    ['１，受理', 'accepted'],
    ['1 rejected', 'rejected'],
    ['1\tnot accepted', 'rejected'],
  ] as const)('%j means %s', (text, result) => {
    expect(readPasted(text, ROWS).results).toEqual([{ row: 1, result }]);
  });

  it('that cannot be understood are listed with why, and the others stay', () => {
    const text = '9\t受理\n1\t待审\nLEXAMPLE100000001\t受理\n2\t受理\n2\t失败';
    expect(readPasted(text, ROWS)).toEqual({
      results: [{ row: 2, result: 'accepted' }],
      unread: [
        { line: 1, text: '9\t受理', fault: 'unknown' },
        { line: 2, text: '1\t待审', fault: 'result' },
        { line: 3, text: 'LEXAMPLE100000001\t受理', fault: 'several' },
        { line: 5, text: '2\t失败', fault: 'twice' },
      ],
    });
  });

  it('hold nothing where nothing was pasted', () => {
    expect(readPasted(' \n\n', ROWS)).toEqual({ results: [], unread: [] });
  });
});
