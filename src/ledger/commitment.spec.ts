import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Canonical, CanonicalObject } from '../kernel/canonical';
import { canonicalJson, NotCanonical } from './canonical-json';
import { commit, commitmentOf, dataOf, erase, fieldsOf, payloadText, readPayload, withhold } from './commitment';

const counted = (count: number): Buffer => Buffer.from(Array.from({ length: count * 16 }, (_, i) => i % 256));

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((s) => s.normalize('NFC')),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.oneof(
  fc.constantFrom('vin', 'items', 'a/b', 'a~b', '~1', '', '__proto__', 'items/0', '10', '2'),
  fc.string({ maxLength: 6 }),
);
const member: fc.Arbitrary<Canonical> = fc.oneof(
  leaf,
  fc.array(fc.oneof(leaf, fc.array(leaf, { maxLength: 2 }), fc.dictionary(name, leaf, { maxKeys: 3 })), {
    maxLength: 13,
  }),
  fc.dictionary(name, leaf, { maxKeys: 3 }),
);
const datas: fc.Arbitrary<CanonicalObject> = fc.dictionary(name, member, { maxKeys: 8 });

/** Contract section 1, word for word and slowly. */
function slowly(data: CanonicalObject): string {
  const pairs: [string, Canonical][] = [];
  for (const key of Object.keys(data)) {
    const value = data[key] as Canonical;
    const pointer = '/' + key.replace(/~/g, '~0').replace(/\//g, '~1');
    if (Array.isArray(value) && value.length > 0) {
      value.forEach((element: Canonical, i) => pairs.push([`${pointer}/${String(i)}`, element]));
    } else pairs.push([pointer, value]);
  }
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  const salts = counted(pairs.length);
  const all = createHash('sha256');
  pairs.forEach((pair, i) => {
    const one = createHash('sha256').update(salts.subarray(i * 16, i * 16 + 16));
    all.update(one.update(canonicalJson(pair)).digest());
  });
  return all.digest('hex');
}

describe('the fields of an entry', () => {
  it('are its keys, and the elements of its arrays, in the order of their pointers', () => {
    const items = Array.from({ length: 11 }, (_, i) => i);
    expect(fieldsOf({ vin: 'L', items, by: [], 'a/b': { c: 1 } }).map((field) => field.pointer)).toEqual([
      '/a~1b',
      '/by',
      '/items/0',
      '/items/1',
      '/items/10',
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((i) => `/items/${String(i)}`),
      '/vin',
    ]);
  });

  it('give the data back', () => {
    fc.assert(
      fc.property(datas, (data) => canonicalJson(dataOf(commit(data).fields)) === canonicalJson(data)),
      { numRuns: 500 },
    );
  });
});

describe('the commitment to an entry', () => {
  it('is what the contract says, worked out slowly', () => {
    fc.assert(
      fc.property(datas, (data) => commit(data, counted).dataCommit === slowly(data)),
      { numRuns: 500 },
    );
  });

  it('is the same whichever fields are withheld or erased', () => {
    const property = fc.property(datas, fc.infiniteStream(fc.nat(2)), (data, fates) => {
      const { dataCommit, fields } = commit(data);
      const fate = new Map(fields.map((field) => [field.pointer, fates.next().value]));
      const some = erase(
        withhold(fields, (pointer) => fate.get(pointer) === 1),
        (pointer) => fate.get(pointer) === 2,
      );
      expect(commitmentOf(fields)).toBe(dataCommit);
      expect(commitmentOf(some)).toBe(dataCommit);
      expect(commitmentOf(readPayload(payloadText(some)))).toBe(dataCommit);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('changes with every value, pointer and salt', () => {
    const { dataCommit, fields } = commit({ vin: 'L', massGrams: 1 });
    const [first, second] = fields;
    if (first === undefined || second === undefined) throw new Error('two fields');
    expect(commitmentOf([{ ...first, value: 2 }, second])).not.toBe(dataCommit);
    expect(commitmentOf([{ ...first, pointer: '/massGram' }, second])).not.toBe(dataCommit);
    expect(commitmentOf([{ ...first, salt: second.salt }, second])).not.toBe(dataCommit);
    expect(commitmentOf([second, first])).not.toBe(dataCommit);
    expect(commitmentOf([first])).not.toBe(dataCommit);
  });

  it('hides equal values behind different hashes', () => {
    const [one, other] = [commit({ plate: '鲁P12345' }), commit({ plate: '鲁P12345' })];
    expect(one.dataCommit).not.toBe(other.dataCommit);
  });

  it('refuses what cannot be hashed, with its place in the data', () => {
    const attempt = (): unknown => commit({ items: [{ massGrams: 1.5 }] });
    expect(attempt).toThrow(NotCanonical);
    expect(attempt).toThrow(expect.objectContaining({ pointer: '/items/0/massGrams' }));
  });
});

describe('a stored payload', () => {
  it('is the text that the commitment gave with it', () => {
    fc.assert(
      fc.property(datas, (data) => {
        const { fields, payload } = commit(data);
        expect(payload).toBe(payloadText(fields));
        expect(readPayload(payload)).toEqual(fields);
      }),
    );
  });

  it('is readable however deep the data was that could be committed', () => {
    const nested = (depth: number): Canonical => (depth === 0 ? 1 : { n: nested(depth - 1) });
    expect(readPayload(commit({ deep: nested(30), list: [nested(30)] }).payload)).toHaveLength(2);
    expect(() => commit({ deep: nested(31) })).toThrow(NotCanonical);
  });

  it('says of an erased field that it was erased, and nothing else about it', () => {
    const erased = payloadText(
      erase(commit({ operator: '张某', vin: 'L' }).fields, (pointer) => pointer === '/operator'),
    );
    expect(erased).toMatch(
      /^\[\{"erased":true,"h":"[0-9a-f]{64}","p":"\/operator"\},\{"p":"\/vin","s":"[0-9a-f]{32}","v":"L"\}\]$/,
    );
  });

  it('gives data in which what was erased is absent and a list keeps the order of the rest', () => {
    const { fields } = commit({ by: ['a', 'b', 'c'], all: [1, 2], none: [], operator: 'x', vin: 'L' });
    const gone = new Set(['/by/1', '/all/0', '/all/1', '/operator']);
    expect(dataOf(erase(fields, (pointer) => gone.has(pointer)))).toEqual({
      by: ['a', 'c'],
      all: [],
      none: [],
      vin: 'L',
    });
  });

  const h = '0'.repeat(64);
  const s = '0'.repeat(32);
  it.each([
    ['not a list', '{}'],
    ['not canonical', `[{"p":"/a", "s":"${s}","v":1}]`],
    ['a salt that is too short', `[{"p":"/a","s":"00","v":1}]`],
    ['a salt in upper case', `[{"p":"/a","s":"${'A'.repeat(32)}","v":1}]`],
    ['a field both present and hidden', `[{"h":"${h}","p":"/a","s":"${s}","v":1}]`],
    ['a field without value', `[{"p":"/a","s":"${s}"}]`],
    ['a hash that is none', `[{"h":"x","p":"/a"}]`],
    ['erased: false', `[{"erased":false,"h":"${h}","p":"/a"}]`],
    ['erased: null', `[{"erased":null,"h":"${h}","p":"/a"}]`],
    ['a pointer without a slash', `[{"h":"${h}","p":"a"}]`],
    ['a pointer into an object', `[{"h":"${h}","p":"/a/b"}]`],
    ['a pointer that stands twice', `[{"h":"${h}","p":"/a"},{"h":"${h}","p":"/a"}]`],
    ['pointers out of order', `[{"h":"${h}","p":"/b"},{"h":"${h}","p":"/a"}]`],
    ['a list with a gap', `[{"h":"${h}","p":"/a/0"},{"h":"${h}","p":"/a/2"}]`],
    ['a list that is also a value', `[{"h":"${h}","p":"/a"},{"h":"${h}","p":"/a/0"}]`],
    ['a list as one field', `[{"p":"/a","s":"${s}","v":[1]}]`],
  ])('is refused: %s', (_what, text) => {
    expect(() => readPayload(text)).toThrow(NotCanonical);
  });
});
