import { readUnNumber } from './un-number';

describe('a UN number', () => {
  it.each(['UN3480', 'UN3481', 'UN3090', 'UN3091', 'UN3556', 'UN3557', 'UN3558', 'UN3536', 'UN3551', 'UN3552'])(
    'of a battery is read: %s',
    (number) => {
      expect(readUnNumber(number)).toEqual({ value: number, raw: number, reasons: [] });
    },
  );

  it.each(['un 3480', 'ＵＮ３４８０'])('is read after normalisation: %s', (raw) => {
    expect(readUnNumber(raw)).toEqual({ value: 'UN3480', raw, reasons: [] });
  });

  it('UN3171 warns, because lithium vehicles have left it', () => {
    expect(readUnNumber('UN3171')).toMatchObject({
      value: 'UN3171',
      reasons: [{ code: 'UN_VEHICLE', severity: 'warning' }],
    });
  });

  it('without its prefix is refused with the number it probably is', () => {
    expect(readUnNumber('3480').value).toBeUndefined();
    expect(readUnNumber('3480').reasons).toEqual([
      { code: 'UN_PREFIX', severity: 'error', params: { suggestion: 'UN3480' } },
    ]);
  });

  it.each([
    ['UN348', 'UN_FORM'],
    ['UN34800', 'UN_FORM'],
    ['UNO3480', 'UN_FORM'],
    ['', 'UN_FORM'],
    ['UN0000', 'UN_UNKNOWN'],
    ['UN2794', 'UN_UNKNOWN'],
    ['UN3082', 'UN_UNKNOWN'],
    ['UN3555', 'UN_UNKNOWN'],
    ['UN3559', 'UN_UNKNOWN'],
    ['constructor', 'UN_FORM'],
  ])('is refused: %s', (raw, code) => {
    expect(readUnNumber(raw)).toMatchObject({ raw, reasons: [{ code, severity: 'error' }] });
    expect(readUnNumber(raw).value).toBeUndefined();
  });
});
