import { plateClass, readPlate } from './plate';

describe('a plate', () => {
  it.each([
    ['鲁PD12345', 'new-energy-small'],
    ['鲁PG12345', 'new-energy-small'],
    ['鲁P12345D', 'new-energy-large'],
    ['鲁P12345', 'normal'],
    ['沪AK0001', 'normal'],
    ['鲁P1234挂', 'special'],
  ])('is read: %s is %s', (raw, kind) => {
    const { value, reasons } = readPlate(raw);
    expect(value).toBe(raw);
    expect(reasons).toEqual([]);
    expect(value !== undefined && plateClass(value)).toBe(kind);
  });

  it.each(['鲁P·D12345', '鲁p d12345', '鲁ＰＤ１２３４５'])('is read without its dot and spaces: %s', (raw) => {
    expect(readPlate(raw)).toEqual({ value: '鲁PD12345', raw, reasons: [] });
  });

  it.each(['鲁PI2345', '鲁PDO1234', '鲁P123456', '台A12345', '鲁P1234', '', '鲁PD1234\ud800'])(
    'is refused: %p',
    (raw) => {
      expect(readPlate(raw)).toMatchObject({ raw, reasons: [{ code: 'PLATE_FORM', severity: 'error' }] });
    },
  );

  it.each([
    ['鲁PD12345', 'battery-electric', 0],
    ['鲁PD12345', 'other-new-energy', 1],
    ['鲁PG12345', 'battery-electric', 1],
    ['鲁PG12345', 'other-new-energy', 0],
    ['鲁P12345F', 'battery-electric', 1],
    ['鲁P12345D', 'battery-electric', 0],
    ['鲁P12345', 'battery-electric', 0],
  ] as const)('%s declared as %s warns %i times', (raw, declared, times) => {
    const { value, reasons } = readPlate(raw, declared);
    expect(value).toBe(raw);
    expect(reasons.filter(({ code }) => code === 'PLATE_POWER')).toHaveLength(times);
  });
});
