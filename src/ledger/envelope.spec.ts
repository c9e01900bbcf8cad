import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Canonical } from '../kernel/canonical';
import type { Uscc } from '../identifiers/uscc';
import { canonicalJson } from './canonical-json';
import type { Envelope } from './entry';
import { EnvelopeFault, envelopeText, leafHash, readEnvelope } from './envelope';
import { scanEnvelope } from './verify-envelope';

const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const uuid = fc.uuid({ version: 7 });
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const stream = fc.tuple(fc.constantFrom(...'bvceq'), uuid).map(([kind, id]) => `${kind}-${id}`);
const touch = fc
  .tuple(stream, fc.integer({ min: 1, max: 1_000 }), hex(64))
  .map(([stream, version, prev]) => (version === 1 ? { stream, version } : { stream, version, prev }));

const envelopes: fc.Arbitrary<Envelope> = fc.record({
  v: fc.constant(1 as const),
  log: fc.constantFrom('ledger.example/cn-1', "it's[1]~"),
  id: uuid,
  kind: fc.constantFrom('vehicle.received', 'consignment.pickedUp', 'rule-set.adopted'),
  org: fc.constant('91371500MA00000000' as Uscc),
  occurredAt: time,
  recordedAt: time,
  touches: fc
    .uniqueArray(touch, { maxLength: 6, selector: (one) => one.stream })
    .map((all) => all.sort((a, b) => (a.stream < b.stream ? -1 : 1))),
  nonce: hex(32),
  dataCommit: hex(64),
  refs: fc.array(fc.record({ index: fc.maxSafeNat(), leaf: hex(64) }), { maxLength: 3 }),
});

const [one = fail()] = fc.sample(
  envelopes.filter(({ touches, refs }) => touches.length > 1 && refs.length > 0 && touches[0]?.version === 1),
  { numRuns: 1, seed: 1 },
);

function fail(): never {
  throw new Error('no sample');
}

describe('the text of an envelope', () => {
  it('is its canonical JSON, and is read back as it was', () => {
    const property = fc.property(envelopes, (envelope) => {
      expect(envelopeText(envelope)).toBe(canonicalJson(JSON.parse(JSON.stringify(envelope)) as Canonical));
      expect(readEnvelope(envelopeText(envelope))).toEqual(envelope);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('is read alike by the verifier, which has a reader of its own', () => {
    const property = fc.property(envelopes, (envelope) => {
      const { dataCommit, id, log, recordedAt, refs } = envelope;
      const touches = envelope.touches.map(({ stream, version, prev }) => ({ prev, stream, version }));
      expect(scanEnvelope(envelopeText(envelope))).toEqual({ dataCommit, id, log, recordedAt, refs, touches });
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('is hashed behind a zero byte', () => {
    const text = envelopeText(one);
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from(text)]);
    expect(leafHash(text)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('what is not an envelope', () => {
  const [first = fail(), ...others] = one.touches;
  const ref = one.refs[0] ?? fail();
  const twoHundredAndOne = Array.from({ length: 201 }, (_, i) => ({
    stream: `b-00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    version: 1,
  }));

  it.each<[string, object]>([
    ['another version', { v: 2 }],
    ['a hash in upper case', { dataCommit: 'A'.repeat(64) }],
    ['a hash that is too short', { dataCommit: 'a'.repeat(63) }],
    ['an id of UUID version 4', { id: '00000000-0000-4000-8000-000000000000' }],
    ['a kind of one word', { kind: 'received' }],
    ['a kind that is too long', { kind: `a.${'b'.repeat(63)}` }],
    ['a log with a space', { log: 'a b' }],
    ['a log with a plus', { log: 'a+b' }],
    ['a log without a name', { log: '' }],
    ['an organisation that is no credit code', { org: '9137150OMA00000000' }],
    ['a time without milliseconds', { occurredAt: '2026-11-23T00:00:00Z' }],
    ['a time with an offset', { occurredAt: '2026-11-23T00:00:00.000+08:00' }],
    ['a day that the month does not have', { recordedAt: '2026-02-29T00:00:00.000Z' }],
    ['an hour that the day does not have', { recordedAt: '2026-02-28T24:00:00.000Z' }],
    ['a number for a text', { nonce: 1 }],
    ['a nonce that is too long', { nonce: '0'.repeat(34) }],
    ['streams out of order', { touches: [...others, first] }],
    ['a stream that stands twice', { touches: [first, first] }],
    ['more than 200 streams', { touches: twoHundredAndOne }],
    ['a stream of no known sort', { touches: [{ ...first, stream: `x${first.stream.slice(1)}` }] }],
    ['version 0', { touches: [{ ...first, version: 0 }] }],
    ['a version that is no whole number', { touches: [{ ...first, version: 1.5 }] }],
    ['version 1 with a predecessor', { touches: [{ ...first, prev: 'a'.repeat(64) }] }],
    ['version 2 without one', { touches: [{ ...first, version: 2 }] }],
    ['a reference before the log', { refs: [{ ...ref, index: -1 }] }],
    ['a reference that names no leaf', { refs: [{ ...ref, leaf: '' }] }],
    ['a member too many', { sig: 'x' }],
    ['a member too many in a touch', { touches: [{ ...first, at: 1 }] }],
    ['a member too many in a reference', { refs: [{ ...ref, at: 1 }] }],
    ['touches that are no list', { touches: {} }],
    ['touches of nothing', { touches: [null] }],
  ])('is refused: %s', (_what, change) => {
    const text = JSON.stringify(sorted({ ...one, ...change }));
    expect(() => readEnvelope(text)).toThrow(EnvelopeFault);
    expect(scanEnvelope(text)).toBeUndefined();
  });

  it.each<[string, (text: string) => string]>([
    ['a space', (text) => text.replace(':', ': ')],
    ['a line feed at the end', (text) => `${text}\n`],
    ['another order', (text) => text.replace(/^\{("dataCommit":"\w+"),("id":"[\w-]+")/, '{$2,$1')],
    ['a missing member', (text) => text.replace(/"nonce":"\w+",/, '')],
    ['a member twice', (text) => text.replace('"v":1', '"v":1,"v":1')],
    ['an escape that was not needed', (text) => text.replace('"kind":"', '"kind":"\\u0061')],
    ['a number written otherwise', (text) => text.replace('"version":1}', '"version":1e0}')],
    ['a comma behind the last stream', (text) => text.replace('],"v"', ',],"v"')],
    ['something behind the last stream', (text) => text.replace('],"v"', ',{}],"v"')],
    ['a cut text', (text) => text.slice(0, -1)],
    ['no text', () => ''],
  ])('is refused: %s', (_what, change) => {
    const text = change(envelopeText(one));
    expect(text).not.toBe(envelopeText(one));
    expect(() => readEnvelope(text)).toThrow(EnvelopeFault);
    expect(scanEnvelope(text)).toBeUndefined();
  });

  it('is never written either', () => {
    expect(() => envelopeText({ ...one, touches: [first, first] })).toThrow(EnvelopeFault);
    expect(() => envelopeText({ ...one, occurredAt: '2026-11-23' })).toThrow(EnvelopeFault);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  );
}
