import { exampleBatteryCode, exampleUscc, exampleVin } from '../../test/support/examples';
import { recognise } from './recognise';

const code = exampleBatteryCode({ n: 7 });

describe('a text in the search box', () => {
  it.each([
    ['#123', 'entry'],
    ['＃１２３', 'entry'],
    ['NB-371502-2026-000123', 'trace-number'],
    ['nb3715022026000123', 'trace-number'],
    [code, 'battery-code'],
    [`${code.slice(0, 3)}-${code.slice(3)} `, 'battery-code'],
    [exampleVin(3).toLowerCase(), 'vin'],
    [exampleUscc(1, '371502'), 'uscc'],
    ['鲁P·12345', 'plate'],
    ['JJ-2026-000124', 'number'],
    ['示例', 'text'],
  ])('%s is taken for: %s', (q, kind) => {
    expect(recognise(q).recognisedAs).toBe(kind);
  });

  it('gives the beginning of a trace number its hyphens', () => {
    expect(recognise('NB37150220').batteryNames).toContain('NB-371502-20');
    expect(recognise('NB-3715').batteryNames).toContain('NB-3715');
  });

  it('takes no number for an index that does not begin with #', () => {
    expect(recognise('123').index).toBeUndefined();
    expect(recognise('#123').index).toBe(123);
  });
});
