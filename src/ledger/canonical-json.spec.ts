import fc from 'fast-check';
import type { Canonical } from '../kernel/canonical';
import { canonicalJson, MAX_DEPTH, NotCanonical, parseCanonical, quoted } from './canonical-json';

/** The slow way: sort the names, let JSON.stringify write. */
function reference(value: Canonical): string {
  const sorted = (v: unknown): unknown => {
    if (Array.isArray(v)) return v.map(sorted);
    if (v === null || typeof v !== 'object') return v;
    const members = v as Record<string, unknown>;
    return Object.keys(members)
      .sort()
      .map((name) => [name, sorted(members[name])]);
  };
  // Objects are written from lists of pairs, since an object would put names like "10" first.
  const write = (v: unknown, original: unknown): string => {
    if (Array.isArray(original)) return `[${original.map((item, i) => write((v as unknown[])[i], item)).join(',')}]`;
    if (original === null || typeof original !== 'object') return JSON.stringify(v);
    const pairs = v as [string, unknown][];
    const members = original as Record<string, unknown>;
    return `{${pairs.map(([name, item]) => `${JSON.stringify(name)}:${write(item, members[name])}`).join(',')}}`;
  };
  return write(sorted(value), value);
}

const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('__proto__', '10', '9', '\u2028', '\x7f', '\0', '拆解', '😀'),
  )
  .map((s) => s.normalize('NFC'));

const { value: values } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.maxSafeInteger().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 6 }),
  ),
}));

function refusal(value: unknown): NotCanonical {
  try {
    canonicalJson(value as Canonical);
  } catch (error) {
    if (error instanceof NotCanonical) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('the canonical text of a value', () => {
  it('is what a slow reference writes', () => {
    fc.assert(
      fc.property(values, (value) => canonicalJson(value) === reference(value)),
      { numRuns: 2_000 },
    );
  });

  it('is read back to a value of the same text', () => {
    fc.assert(
      fc.property(values, (value) => canonicalJson(parseCanonical(canonicalJson(value))) === canonicalJson(value)),
    );
  });

  it('does not depend on the order in which names were given', () => {
    expect(canonicalJson({ b: 1, a: [true, null], '10': 0, '9': 0 })).toBe('{"10":0,"9":0,"a":[true,null],"b":1}');
  });

  it('orders names by UTF-16 code units, not by code points', () => {
    expect(canonicalJson({ '\uff01': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\uff01":1}');
  });

  it('escapes as RFC 8785 section 3.2.2.2 says, and nothing else', () => {
    expect(quoted('\u0000\b\t\n\u000b\f\r"\\/\u007f\u2028é拆')).toBe(
      '"\\u0000\\b\\t\\n\\u000b\\f\\r\\"\\\\/\u007f\u2028é拆"',
    );
  });

  it('keeps the largest whole numbers', () => {
    expect(canonicalJson([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0])).toBe(
      '[9007199254740991,-9007199254740991,0]',
    );
  });
});

describe('what has no canonical text', () => {
  class Sheet {
    readonly number = 1;
  }
  const sparse: unknown[] = [1];
  sparse[2] = 3;

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a fraction', 0.5],
    ['a number above 2^53 − 1', 2 ** 53],
    ['a number that JSON rounds', 9007199254740993],
    ['minus zero', -0],
    ['NaN', NaN],
    ['an infinite number', 1e400],
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', 'a\udc00b'],
    ['a string that is not in NFC', 'e\u0301'],
    ['a name that is not in NFC', { 'e\u0301': 1 }],
    ['a name with a lone surrogate', { '\ud800': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a buffer', Buffer.from('x')],
    ['an instance of a class', new Sheet()],
    ['a boxed string', new String('x')],
    ['a name that is a symbol', { [Symbol('x')]: 1 }],
    ['an array with a hole', sparse],
  ])('is refused: %s', (_what, value) => {
    expect(refusal(value)).toBeInstanceOf(TypeError);
    expect(refusal({ a: [0, value] }).pointer).toMatch(/^\/a\/1/);
  });

  it('is refused with the place of the wrong value', () => {
    expect(refusal({ items: [{ 'a/b~c': [1, undefined] }] }).pointer).toBe('/items/0/a~1b~0c/1');
  });

  it('is refused when it is nested so deep that reading it could exhaust the stack', () => {
    const nested = (depth: number): Canonical => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(() => canonicalJson(nested(MAX_DEPTH))).not.toThrow();
    expect(refusal(nested(MAX_DEPTH + 1)).reason).toBe('nested too deep');
    expect(() => parseCanonical('['.repeat(100_000) + ']'.repeat(100_000))).toThrow(NotCanonical);
  });
});

describe('a text', () => {
  it.each([
    ['a name that stands twice', '{"a":1,"a":1}'],
    ['names out of order', '{"b":1,"a":1}'],
    ['a space', '{"a": 1}'],
    ['a line feed at the end', '{"a":1}\n'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['a number with a fraction of nothing', '{"a":1.0}'],
    ['an exponent', '1e3'],
    ['minus zero', '-0'],
    ['a number that would be rounded', '9007199254740993'],
    ['an escape that was not needed', '"\\u0041"'],
    ['an upper-case escape', '"\\u001F"'],
    ['an escaped solidus', '"\\/"'],
    ['an escaped lone surrogate', '"\\ud800"'],
    ['what is not JSON', '{a:1}'],
    ['nothing', ''],
  ])('is refused for %s', (_what, written) => {
    expect(() => parseCanonical(written)).toThrow(NotCanonical);
  });
});
