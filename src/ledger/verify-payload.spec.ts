import fc from 'fast-check';
import type { Canonical, CanonicalObject } from '../kernel/canonical';
import { commit, commitmentOf, erase, payloadText, readPayload, withhold } from './commitment';
import { openPayload } from './verify-payload';

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.normalize('NFC')),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.oneof(
  fc.constantFrom('vin', 'items', 'a/b', 'a~b', '', 'items!', '拆', '"'),
  fc.string({ maxLength: 4 }),
);
const datas: fc.Arbitrary<CanonicalObject> = fc.dictionary(
  name,
  fc.oneof(leaf, fc.array(fc.oneof(leaf, fc.dictionary(name, leaf, { maxKeys: 2 })), { maxLength: 12 })),
  { maxKeys: 6 },
);
const fates = fc.infiniteStream(fc.nat(5));

/** One in six withheld, one in six erased. */
function someOf(data: CanonicalObject, given: fc.Stream<number>): { payload: string; dataCommit: string } {
  const { fields, dataCommit } = commit(data);
  const fate = new Map(fields.map((field) => [field.pointer, given.next().value]));
  const some = erase(
    withhold(fields, (pointer) => fate.get(pointer) === 1),
    (pointer) => fate.get(pointer) === 2,
  );
  return { payload: payloadText(some), dataCommit };
}

function slowly(payload: string): string | undefined {
  try {
    return commitmentOf(readPayload(payload));
  } catch {
    return undefined;
  }
}

describe('the verifier, opening a payload', () => {
  it('finds the commitment, and what is left of it', () => {
    const property = fc.property(datas, fates, (data, given) => {
      const { payload, dataCommit } = someOf(data, given);
      const hidden = readPayload(payload).flatMap((field) => ('hash' in field ? [field] : []));
      expect(openPayload(payload)).toEqual({
        dataCommit,
        present: readPayload(payload).length - hidden.length,
        erased: hidden.filter(({ erased }) => erased).map(({ pointer }) => pointer),
        withheld: hidden.filter(({ erased }) => !erased).map(({ pointer }) => pointer),
      });
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('takes of spoilt payloads just those that the slow reader takes, for the same commitment', () => {
    const pieces = fc.constantFrom(
      '',
      ' ',
      ',',
      '"',
      '{',
      '}',
      '[',
      ']',
      '/',
      '~',
      '~2',
      '0',
      '1',
      'g',
      'A',
      '[1]',
      'true',
    );
    const property = fc.property(datas, fates, fc.nat(), fc.nat(2), pieces, (data, given, place, cut, piece) => {
      const { payload } = someOf(data, given);
      const at = place % (payload.length + 1);
      const spoilt = Buffer.from(payload.slice(0, at) + piece + payload.slice(at + cut)).toString();
      expect([spoilt, openPayload(spoilt)?.dataCommit]).toEqual([spoilt, slowly(spoilt)]);
    });
    fc.assert(property, { numRuns: 5_000 });
  });

  it('takes values of any size and script', () => {
    for (const value of ['x'.repeat(50_000), '拆'.repeat(50_000), '😀'.repeat(300)]) {
      const { payload, dataCommit } = commit({ value, list: [value, value] });
      expect(openPayload(payload)?.dataCommit).toBe(dataCommit);
    }
  });

  const h = '0'.repeat(64);
  const s = '0'.repeat(32);
  it.each([
    ['a list with a gap', `[{"h":"${h}","p":"/a/0"},{"h":"${h}","p":"/a/2"}]`],
    ['a list that does not begin', `[{"h":"${h}","p":"/a/1"}]`],
    ['a list that is also a value', `[{"h":"${h}","p":"/a"},{"h":"${h}","p":"/a!"},{"h":"${h}","p":"/a/0"}]`],
    ['a list as one field', `[{"p":"/a","s":"${s}","v":[1]}]`],
    ['a pointer that stands twice', `[{"h":"${h}","p":"/a"},{"h":"${h}","p":"/a"}]`],
    ['a pointer into an object', `[{"h":"${h}","p":"/a/b"}]`],
    ['a pointer of three', `[{"h":"${h}","p":"/a/0/0"}]`],
    ['a number with a zero before it', `[{"h":"${h}","p":"/a/00"}]`],
    ['a tilde that escapes nothing', `[{"h":"${h}","p":"/a~"}]`],
    ['an empty pointer', `[{"h":"${h}","p":""}]`],
    ['erased: false', `[{"erased":false,"h":"${h}","p":"/a"}]`],
    ['something behind the end', `[{"h":"${h}","p":"/a"}]]`],
    ['a comma at the end', `[{"h":"${h}","p":"/a"},]`],
    ['a value nested too deep', `[{"p":"/a","s":"${s}","v":${'{"n":'.repeat(31)}1${'}'.repeat(31)}}]`],
    ['no payload', ''],
    ['another value', '{}'],
  ])('does not take %s', (_what, payload) => {
    expect(openPayload(payload)).toBeUndefined();
    expect(slowly(payload)).toBeUndefined();
  });

  it('takes the deepest value there may be', () => {
    const nested = (depth: number): Canonical => (depth === 0 ? 1 : { n: nested(depth - 1) });
    const { payload, dataCommit } = commit({ deep: nested(30) });
    expect(openPayload(payload)?.dataCommit).toBe(dataCommit);
  });
});
