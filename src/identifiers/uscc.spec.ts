import fc from 'fast-check';
import { readUscc, usccCheckCharacter } from './uscc';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const characters = (of: string, count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...of), minLength: count, maxLength: count });

/** Well-formed codes with a right check character, outside the pilot area of 福建. */
const usccs = fc
  .tuple(characters(ALPHABET, 2), fc.constantFrom('370000', '371500', '371502', '350900'), characters(ALPHABET, 9))
  .map((parts) => parts.join(''))
  .map((head) => head + usccCheckCharacter(head));

const codesOf = (raw: string): string[] => readUscc(raw).reasons.map(({ code }) => code);

describe('a social credit code', () => {
  it.each([
    '91350900587527783P',
    '91440300192317458F',
    '91371500MA3UQ0K09P',
    '91330800575349959F',
    '91350100M000100Y43',
  ])('is read: %s', (code) => {
    expect(readUscc(code)).toEqual({ value: code, raw: code, reasons: [] });
  });

  it.each([
    ['９1350900587527783P', '91350900587527783P'],
    [' 9135 0900 5875 2778 3p\n', '91350900587527783P'],
    ['\u200e91350900587527783P\u202c', '91350900587527783P'],
  ])('is read after normalisation, and what arrived is kept: %p', (raw, code) => {
    expect(readUscc(raw)).toEqual({ value: code, raw, reasons: [] });
  });

  it.each(['91350100M0001TGQXM', '91350203M0001QAY9B'])(
    'of the early pilots in 福州 and 厦门 only warns: %s',
    (code) => {
      expect(readUscc(code)).toEqual({
        value: code,
        raw: code,
        reasons: [{ code: 'USCC_LEGACY', severity: 'warning' }],
      });
    },
  );

  it.each([
    ['a wrong check character', '91350900587527783Q', 'USCC_CHK'],
    ['a pilot code with a wrong organisation code', '91350100M0001TGQ1M', 'USCC_CHK'],
    ['a letter the alphabet leaves out', '9135090058752778IP', 'USCC_CHARS'],
    ['a letter in the district', '9135O900587527783P', 'USCC_CHARS'],
    ['another letter in the district', '91A50900587527783P', 'USCC_CHARS'],
    ['17 characters', '91350900587527783', 'USCC_LEN'],
    ['nothing', '', 'USCC_LEN'],
  ])('is refused for %s', (_why, raw, code) => {
    expect(readUscc(raw).value).toBeUndefined();
    expect(codesOf(raw)).toEqual([code]);
  });

  it('says which character is wrong, counted from 1', () => {
    expect(readUscc('9135090058752778IP').reasons[0]?.params).toEqual({ position: 17, character: 'I' });
    expect(readUscc('91A50900587527783P').reasons[0]?.params).toEqual({ position: 3, character: 'A' });
  });

  it('is accepted for every head with the check character that belongs to it', () => {
    fc.assert(fc.property(usccs, (code) => readUscc(code).value === code));
  });

  it('is refused after any single-character change', () => {
    const other = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(usccs, fc.nat(17), other, (code, at, character) => {
        fc.pre(code.charAt(at) !== character);
        expect(readUscc(code.slice(0, at) + character + code.slice(at + 1)).value).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
