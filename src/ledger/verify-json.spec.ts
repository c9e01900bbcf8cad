import fc from 'fast-check';
import type { Canonical } from '../kernel/canonical';
import { canonicalJson, parseCanonical } from './canonical-json';
import { isBefore, skipValue } from './verify-json';

const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\0', '\n"\\', '拆解', '😀', '！', '10', '9', 'a\u0080'),
  )
  .map((s) => s.normalize('NFC'));

const { value: values } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.maxSafeInteger().map((n) => n + 0),
    fc.integer({ min: -20, max: 20 }).map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
}));

/** A piece that is put over, into or in place of a part of a text. */
const pieces = fc.constantFrom(
  '',
  ' ',
  ',',
  '"',
  '{',
  '}',
  '[',
  ']',
  ':',
  '0',
  '-',
  '1',
  '.5',
  'e1',
  '\\',
  '\\n',
  '\\u0041',
  '\\u001F',
  '\u0301',
  '\n',
  'null',
);

function isAccepted(written: string, depth = 32): boolean {
  const bytes = Buffer.from(`${written}\0`);
  return skipValue(bytes, 0, depth) === bytes.length - 1;
}

function isCanonical(written: string): boolean {
  try {
    parseCanonical(written);
    return true;
  } catch {
    return false;
  }
}

describe("the verifier's reader of canonical JSON", () => {
  it('accepts every canonical text, to its last byte', () => {
    fc.assert(
      fc.property(values, (value) => isAccepted(canonicalJson(value))),
      { numRuns: 2_000 },
    );
  });

  it('accepts of spoilt texts just those that the slow reader accepts', () => {
    let [accepted, refused] = [0, 0];
    const property = fc.property(values, fc.nat(), fc.nat(3), pieces, (value, place, cut, piece) => {
      const whole = canonicalJson(value);
      const at = place % (whole.length + 1);
      const spoilt = Buffer.from(whole.slice(0, at) + piece + whole.slice(at + cut)).toString();
      expect([spoilt, isAccepted(spoilt)]).toEqual([spoilt, isCanonical(spoilt)]);
      if (isCanonical(spoilt)) accepted++;
      else refused++;
    });
    fc.assert(property, { numRuns: 5_000 });
    expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  });

  it.each([
    '-0',
    '01',
    '-01',
    '1.0',
    '1e3',
    '+1',
    '-',
    '9007199254740992',
    '-9007199254740992',
    '12345678901234567',
    '"\\u0041"',
    '"\\u001F"',
    '"\\u0008"',
    '"\\/"',
    '"\\x"',
    '"\n"',
    '"e\u0301"',
    '"',
    '"a',
    '{"b":1,"a":1}',
    '{"a":1,"a":1}',
    '{"！":1,"😀":1}',
    '{"a" :1}',
    '{"a":1,}',
    '{,}',
    '{',
    '{"a"}',
    '[1,]',
    '[,1]',
    '[',
    '[1 ]',
    'nul',
    'True',
    'undefined',
    '',
  ])('refuses %j', (written) => {
    expect(isAccepted(written)).toBe(false);
    expect(isCanonical(written)).toBe(false);
  });

  it('is not misled by an accent behind an escape, which composes with nothing', () => {
    expect(isAccepted('"\\n\u0301"')).toBe(true);
    expect(isCanonical('"\\n\u0301"')).toBe(true);
  });

  it('refuses what is nested deeper than it was told', () => {
    expect(isAccepted('[[{}]]', 3)).toBe(true);
    expect(isAccepted('[[{}]]', 2)).toBe(false);
    expect(isAccepted('['.repeat(100_000), 32)).toBe(false);
  });

  it('orders strings by UTF-16 code units', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [canonicalJson(a), canonicalJson(b)];
        return isBefore(Buffer.from(`${one}${other}\0`), 0, Buffer.byteLength(one)) === a < b;
      }),
      { numRuns: 2_000 },
    );
  });
});
