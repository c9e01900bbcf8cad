import fc from 'fast-check';
import { formatVin, readVin, vinCheckCharacter, vinModelYear } from './vin';

const ALLOWED = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';

const text = (of: string, count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...of), minLength: count, maxLength: count });

const chineseVins = fc
  .tuple(text(ALLOWED, 7), fc.constantFrom(...'ABCDEFGHJKLMNPRSTVWXY123456789'), text(ALLOWED, 7))
  .map(([head, year, tail]) => `L${head}0${year}${tail}`)
  .map((vin) => vin.slice(0, 8) + vinCheckCharacter(vin) + vin.slice(9));

const modelYear = (raw: string, knownIn: number): number | undefined => {
  const { value } = readVin(raw);
  return value === undefined ? undefined : vinModelYear(value, knownIn);
};

describe('a VIN', () => {
  it.each(['LFWADRJF011002346', 'LSVHJ133022221761', 'LJSKA3BF3CD820005', '1HGBH41JXMN109186'])(
    'is read: %s',
    (vin) => {
      expect(readVin(vin)).toEqual({ value: vin, raw: vin, reasons: [] });
    },
  );

  it.each(['lfwadrjf011002346', 'ＬＦＷADRJF011002346', 'LFW ADRJF0 11002346', '\tLFWADRJF011002346\r\n'])(
    'is read after normalisation: %p',
    (raw) => {
      expect(readVin(raw)).toEqual({ value: 'LFWADRJF011002346', raw, reasons: [] });
    },
  );

  it('of a maker outside China only warns when the check digit does not match', () => {
    expect(readVin('WP0ZZZ99ZTS392124')).toEqual({
      value: 'WP0ZZZ99ZTS392124',
      raw: 'WP0ZZZ99ZTS392124',
      reasons: [{ code: 'VIN_CHK', severity: 'warning' }],
    });
  });

  it.each([
    ['a wrong check digit under a Chinese WMI', 'LFWADRJFA11002346', 'VIN_CHECK'],
    ['one digit mistyped under a Chinese WMI', 'LFWADRJF011002347', 'VIN_CHECK'],
    ['the letter O', 'LFWADRJF0110O2346', 'VIN_CHARS'],
    ['a tenth character that is no year', 'LFWADRJF0U1002346', 'VIN_CHARS'],
    ['16 characters', 'LFWADRJF01100234', 'VIN_LEN'],
    ['18 characters', 'LFWADRJF0110023466', 'VIN_LEN'],
    ['a hyphen', 'LFW-ADRJF011002346', 'VIN_LEN'],
  ])('is refused for %s', (_why, raw, code) => {
    expect(readVin(raw)).toMatchObject({ raw, reasons: [{ code, severity: 'error' }] });
    expect(readVin(raw).value).toBeUndefined();
  });

  it('with the check digit that belongs to it is read, and reads back from its groups', () => {
    fc.assert(
      fc.property(chineseVins, (vin) => {
        const { value } = readVin(vin);
        expect(value).toBe(vin);
        expect(value !== undefined && readVin(formatVin(value)).value).toBe(vin);
      }),
    );
  });

  it.each([
    ['LJSKA3BF3CD820005', 2026, 2012],
    ['LFWADRJF011002346', 2026, 2001],
    ['LFWADRJF011002346', 2030, 2031],
    ['1HGBH41JXMN109186', 2026, 2021],
    ['1HGBH41JXMN109186', 2001, 1991],
    ['WP0ZZZ99ZTS392124', 2026, 2026],
  ])('%s, known in %i, is of model year %i', (vin, knownIn, year) => {
    expect(modelYear(vin, knownIn)).toBe(year);
  });
});
