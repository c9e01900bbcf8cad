import fc from 'fast-check';
import { readBatteryCode } from './battery-code';
import { formatTraceNo, readTraceNo, traceNoParts } from './trace-number';

const parts = fc.record({
  district: fc.integer({ min: 110000, max: 829999 }).map(String),
  year: fc.integer({ min: 2018, max: 2099 }),
  sequence: fc.integer({ min: 1, max: 999_999_999 }),
});

describe('an internal trace number', () => {
  it('is made of district, year and a number of six digits', () => {
    expect(formatTraceNo({ district: '371502', year: 2026, sequence: 123 })).toBe('NB-371502-2026-000123');
  });

  it.each([' nb-371502-2026-000123 ', 'ＮＢ－371502－2026－000123', 'NB-371502-2026-000123'])('is read: %p', (raw) => {
    expect(readTraceNo(raw)).toEqual({ value: 'NB-371502-2026-000123', raw, reasons: [] });
  });

  it.each([
    'NB3715022026000123',
    'NB-371502-2026-123',
    'NB-371502-2026-000000',
    'NB-371502-2026-0000123',
    'NB-37150-2026-000123',
    'NX-371502-2026-000123',
    '001CB240000003B3C0221953',
    '',
  ])('is refused: %p', (raw) => {
    expect(readTraceNo(raw)).toMatchObject({ raw, reasons: [{ code: 'TRACE_NO_FORM', severity: 'error' }] });
  });

  it('reads back to its parts, beyond the millionth too', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const number = formatTraceNo(given);
        expect(readTraceNo(number).value).toBe(number);
        expect(traceNoParts(number)).toEqual(given);
      }),
    );
  });

  it('is never taken for a battery code', () => {
    fc.assert(fc.property(parts, (given) => readBatteryCode(formatTraceNo(given)).value === undefined));
  });

  it.each([0, -1, 1.5, 1_000_000_000])('cannot be made with the number %p', (sequence) => {
    expect(() => formatTraceNo({ district: '371502', year: 2026, sequence })).toThrow(RangeError);
  });
});
