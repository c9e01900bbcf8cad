import { chainLines, type Gap, type Item } from './chain-order';

const item = (index: number): Item => ({ index }) as Item;

const gap = (after: number | null, before: number | null): Gap => ({
  after,
  before,
  code: 'CODE_MISSING',
  text: '',
  severity: 'missing',
});

function told(items: readonly Item[], gaps: readonly Gap[]): string {
  return chainLines(items, gaps)
    .map((line) => (line.is === 'item' ? String(line.item.index) : 'gap'))
    .join(' ');
}

describe('a chain with its gaps', () => {
  const items = [item(3), item(7), item(9)];

  it.each([
    [null, 3, 'gap 3 7 9'],
    [3, 7, '3 gap 7 9'],
    [9, null, '3 7 9 gap'],
    [7, null, '3 7 gap 9'],
    [3, 9, '3 7 gap 9'],
    [7, 8, '3 7 gap 9'],
    [null, null, 'gap 3 7 9'],
    [100, null, 'gap 3 7 9'],
  ])('has what is missing after %s and before %s in its place', (after, before, wanted) => {
    expect(told(items, [gap(after, before)])).toBe(wanted);
  });

  it('shows every gap once', () => {
    const gaps = [gap(3, 7), gap(3, null), gap(null, null), gap(9, 12)];
    expect(told(items, gaps).match(/gap/g)).toHaveLength(gaps.length);
  });
});
