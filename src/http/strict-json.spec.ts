import fc from 'fast-check';
import { Problem } from '../kernel/problem';
import { mustBeSound, parseStrictJson } from './strict-json';

function outcome(text: string): unknown {
  try {
    return parseStrictJson(Buffer.from(text, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}

const isNfc = (text: string): boolean => text.normalize('NFC') === text && !/\p{Cs}/u.test(text);

/** JSON as people send it: no name that every object has, text in NFC. */
const sendable = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false, -0.5, 12, 1e21, ':{["\\', '\\"', '动力电池', ''),
    fc.string({ unit: 'grapheme' }).filter(isNfc),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((name) => isNfc(name) && !(name in {})),
      tie('value'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  ),
})).value;

describe('strict JSON', () => {
  it('reads what JSON.stringify writes, with or without spaces', () => {
    fc.assert(
      fc.property(sendable, fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(outcome(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses whatever JSON.parse refuses, without ever failing otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ntrue0123.-eE \n/*u') }), (text) => {
        const answer = outcome(text);
        expect(answer instanceof Problem || answer === undefined || JSON.stringify(answer) !== undefined).toBe(true);
        if (answer !== undefined && !(answer instanceof Problem)) expect(answer).toEqual(JSON.parse(text));
      }),
    );
  });

  it('sees every name that is given twice, wherever', () => {
    fc.assert(
      fc.property(
        sendable,
        sendable,
        fc.string().filter((name) => isNfc(name) && !(name in {})),
        (a, b, name) => {
          const member = JSON.stringify(name);
          const text = `{"outer":[0,{${member}:${JSON.stringify(a)},${member}:${JSON.stringify(b)}}]}`;
          expect(outcome(text)).toMatchObject({ code: 'BODY_DUPLICATE_NAME' });
        },
      ),
    );
  });

  it('is not confused by colons and brackets in strings', () => {
    expect(outcome('{"a:{[":"\\":[[["}')).toEqual({ 'a:{[': '":[[[' });
  });

  it('does not run out of stack', () => {
    for (const text of ['['.repeat(500_000), '{"a":'.repeat(200_000), '"\n' + '['.repeat(500_000)]) {
      expect(outcome(text)).toBeInstanceOf(Problem);
    }
  });

  it('reads a megabyte of events in a small multiple of the time JSON.parse needs', () => {
    const event = { kind: 'battery.removed', data: { vin: 'LFWADRJF011002346', massGrams: 412_000, operator: '张三' } };
    const body = Buffer.from(JSON.stringify(Array.from({ length: 10_000 }, () => event)));
    const millisecondsOf = (work: () => unknown): number => {
      const times = Array.from({ length: 7 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    const plain = millisecondsOf(() => JSON.parse(body.toString('utf8')) as unknown);
    expect(millisecondsOf(() => parseStrictJson(body))).toBeLessThan(plain * 15);
  });
});

describe('a body of rows', () => {
  const bad = 'e\u0301';
  const refusalOf = (row: unknown): unknown => {
    try {
      mustBeSound(row);
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  };

  it('keeps what is wrong with the texts of a row for that row, with pointers from there', () => {
    const body = outcome(JSON.stringify({ events: [{ data: { a: 'x' } }, { data: { a: [bad] } }, { [bad]: 1 }] }));
    const [good, second, third] = (body as { events: unknown[] }).events;
    expect(refusalOf(good)).toBeUndefined();
    expect(refusalOf(second)).toMatchObject({ faults: [{ pointer: '/data/a/0', code: 'TEXT_NOT_NFC' }] });
    expect(refusalOf(third)).toMatchObject({ faults: [{ pointer: `/${bad}`, code: 'TEXT_NOT_NFC' }] });
  });

  it('forgets no row behind many bad ones', () => {
    const events = Array.from({ length: 60 }, () => ({ a: bad, b: '\ud800' }));
    const body = outcome(JSON.stringify({ events })) as { events: unknown[] };
    for (const row of body.events) expect(refusalOf(row)).toMatchObject({ faults: { length: 2 } });
  });

  it.each([
    ['beside the rows', { events: [{}], note: bad }, '/note'],
    ['in rows of another name', { rows: [{ a: bad }] }, '/rows/0/a'],
    ['in what is no list', { events: { 0: { a: bad } } }, '/events/0/a'],
    ['in a row that is no object', { events: [bad] }, '/events/0'],
    ['deeper down', { data: { events: [{ a: bad }] } }, '/data/events/0/a'],
  ])('is refused whole for a bad text %s', (_where, body, pointer) => {
    expect(outcome(JSON.stringify(body))).toMatchObject({ faults: [{ pointer, code: 'TEXT_NOT_NFC' }] });
  });

  it('is refused whole for a name that is given twice in a row', () => {
    expect(outcome('{"events":[{},{"a":1,"a":2}]}')).toMatchObject({ code: 'BODY_DUPLICATE_NAME' });
  });
});
