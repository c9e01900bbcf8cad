import type { Uscc } from '../identifiers/uscc';
import type { CanonicalObject } from '../kernel/canonical';
import { checkpointBody, generateSigner, signNote } from './checkpoint';
import { commit, erase, payloadText, readPayload, withhold } from './commitment';
import type { Envelope, Touch } from './entry';
import { envelopeText, leafHash, readEnvelope } from './envelope';
import { emptyTree, extend, rootOf } from './merkle';
import { verifyLog } from './verify';
import type { LogEntry, LogSource, VerifyOptions } from './verification';
import { FAULT_CODES, type FaultCode } from './verify-fault';

const ORIGIN = 'ledger.example/cn-1';
const SIZE = 600;
const signer = generateSigner(ORIGIN);
const stranger = generateSigner(ORIGIN);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A log as its tables hold it, open to whoever wants to change something. */
interface Tables {
  entries: Mutable<LogEntry>[];
  payloads: { index: number; payload: string }[];
  touches: { stream: string; version: number; index: number }[];
  nodes: { level: number; index: number; hash: string }[];
  checkpoints: { size: number; note: string }[];
  erasures: { index: number; pointer: string; record: number }[];
  guards: { name: string; problem?: 'missing' | 'changed' }[];
  state: { size: number; root: string; edge: readonly string[] } | undefined;
}

const numbered = (n: number, prefix = ''): string => `${prefix}0197a3c4-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Where things happen: entry 500 erased a field of entry 40, entry 300 refers to entry 20. */
const ERASING = 500;
const ERASED = 40;
const REFERRING = 300;

function dataOf(i: number): CanonicalObject {
  return { vin: `L${String(i)}`, items: [{ massGrams: i }, '拆解'], operator: '示例', none: [] };
}

/** Entry i touches battery i mod 50 and, every third time, the vehicle as well. */
function write(): Tables {
  const tables: Tables = {
    entries: [],
    payloads: [],
    touches: [],
    nodes: [],
    checkpoints: [],
    erasures: [],
    guards: [],
    state: undefined,
  };
  const heads = new Map<string, { version: number; leaf: string }>();
  let tree = emptyTree;
  for (let index = 0; index < SIZE; index++) {
    const streams = [numbered(index % 50, 'b-'), ...(index % 3 === 0 ? [numbered(0, 'v-')] : [])];
    const touches = streams.map((stream): Touch => {
      const head = heads.get(stream);
      return head === undefined ? { stream, version: 1 } : { stream, version: head.version + 1, prev: head.leaf };
    });
    const { dataCommit, payload } = commit(dataOf(index));
    const of = index === ERASING ? [ERASED] : index === REFERRING ? [20] : [];
    const envelope = envelopeText({
      v: 1,
      log: ORIGIN,
      id: numbered(index),
      kind: 'battery.stored',
      org: '91371500MA0000000X' as Uscc,
      occurredAt: '2026-11-20T00:00:00.000Z',
      recordedAt: `2026-11-20T00:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.000Z`,
      touches,
      nonce: 'a'.repeat(32),
      dataCommit,
      refs: of.map((i) => ({ index: i, leaf: tables.entries[i]?.leafHash ?? '' })),
    });
    const leaf = leafHash(envelope);
    tables.entries.push({ index, leafHash: leaf, envelope });
    tables.payloads.push({ index, payload });
    for (const { stream, version } of touches) {
      heads.set(stream, { version, leaf });
      tables.touches.push({ stream, version, index });
    }
    const step = extend(tree, [leaf]);
    tree = step.tree;
    tables.nodes.push(...step.completed);
    if (tree.size % 200 === 0) tables.checkpoints.push(checkpointOf(tables, signer));
  }
  tables.state = { size: tree.size, root: rootOf(tree), edge: tree.edge };
  tables.guards.push({ name: 'ledger_entry_no_update' });
  const payload = erase(readPayload(tables.payloads[ERASED]?.payload ?? ''), (pointer) => pointer === '/operator');
  tables.payloads[ERASED] = { index: ERASED, payload: payloadText(payload) };
  tables.erasures.push({ index: ERASED, pointer: '/operator', record: ERASING });
  return tables;
}

function checkpointOf({ entries }: Tables, by = signer, size = entries.length): { size: number; note: string } {
  const { tree } = extend(
    emptyTree,
    entries.slice(0, size).map((entry) => entry.leafHash),
  );
  return { size, note: signNote(checkpointBody(ORIGIN, size, rootOf(tree)), by) };
}

/** In pages of 7, so that no page ends where anything else does. */
async function* each<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < rows.length; i += 7) yield await Promise.resolve(rows.slice(i, i + 7));
}

function sourceOf(tables: Tables): LogSource & Required<Pick<LogSource, 'erasures'>> {
  return {
    origin: ORIGIN,
    entries: () => each(tables.entries),
    payloads: () => each(tables.payloads),
    checkpoints: () => each(tables.checkpoints),
    nodes: () => each(tables.nodes),
    touches: () => each(tables.touches),
    erasures: () => each(tables.erasures),
    state: () => Promise.resolve(tables.state),
    guards: () => Promise.resolve(tables.guards),
  };
}

const written = write();
const fresh = (): Tables => structuredClone(written);
const options: VerifyOptions = { verifierKey: signer.verifierKey };

/** Rewrites an entry as somebody would who can recompute every hash behind it, up to the state row and the nodes. */
function rewrite(tables: Tables, index: number, change: (envelope: Envelope) => object): void {
  const entry = at(tables.entries, index);
  const text = JSON.stringify(
    inOrder({ ...readEnvelope(entry.envelope ?? ''), ...change(readEnvelope(entry.envelope ?? '')) }),
  );
  tables.entries[index] = { index, envelope: text, leafHash: leafHash(text) };
  rehash(tables);
}

/** All that can be recomputed without the key. Checkpoints are left as they were, as far as they are before `index`. */
function rehash(tables: Tables): void {
  const { tree, completed } = extend(
    emptyTree,
    tables.entries.map((entry) => entry.leafHash),
  );
  tables.nodes = completed;
  tables.state = { size: tree.size, root: rootOf(tree), edge: tree.edge };
  tables.checkpoints = tables.checkpoints
    .filter(({ size }) => size <= tables.entries.length)
    .map(({ size }) => checkpointOf(tables, signer, size));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, item]) => [name, inOrder(item)]));
}

function at<T>(rows: readonly T[], index: number): T {
  const row = rows[index];
  if (row === undefined) throw new Error(`no row ${String(index)}`);
  return row;
}

function flip(hash: string): string {
  return (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
}

describe('a log that nobody touched', () => {
  it('is whole, and the answer says how much was looked at', async () => {
    const result = await verifyLog(sourceOf(fresh()), { ...options, checkpoints: [checkpointOf(written).note] });
    expect(result).toMatchObject({ whole: true, size: SIZE, root: written.state?.root });
    expect(result.fault).toBeUndefined();
    expect(Object.fromEntries(result.checks.map(({ name, count }) => [name, count]))).toEqual({
      guards: 1,
      entries: SIZE,
      streams: 51,
      refs: 2,
      payloads: SIZE,
      fields: SIZE * 5 - 1,
      erased: 1,
      touches: SIZE + SIZE / 3,
      checkpoints: 4,
      nodes: 2,
      state: 1,
    });
    expect(result.notChecked.map((text) => text.en)).toEqual([
      'whether what was recorded is true, and what was never submitted',
    ]);
  });

  it('is whole when it is empty', async () => {
    const nothing: Tables = {
      ...fresh(),
      entries: [],
      payloads: [],
      touches: [],
      nodes: [],
      checkpoints: [],
      erasures: [],
    };
    rehash(nothing);
    nothing.checkpoints.push(checkpointOf(nothing));
    expect(await verifyLog(sourceOf(nothing), options)).toMatchObject({ whole: true, size: 0 });
  });

  it('is not called whole without saying what was not there to be checked', async () => {
    const { origin, entries, payloads, checkpoints } = sourceOf(fresh());
    const result = await verifyLog({ origin, entries, payloads, checkpoints });
    expect(result.whole).toBe(true);
    expect(result.notChecked.map((text) => text.en)).toEqual([
      'the records of 1 erased fields',
      'database guards',
      'the table of touches',
      'stored tree nodes',
      'the state row',
      'signatures of checkpoints (no verifier key was given)',
      'checkpoints kept elsewhere (none was given: a log rewritten as a whole would not be noticed)',
      'whether what was recorded is true, and what was never submitted',
    ]);
  });

  it('may have ids that are not in order, as long as none stands twice', async () => {
    const tables = fresh();
    rewrite(tables, SIZE - 1, () => ({ id: '0097a3c4-0000-7000-8000-000000000000' }));
    expect(await verifyLog(sourceOf(tables), options)).toMatchObject({ whole: true });
  });
});

interface Attack {
  readonly what: string;
  readonly code: FaultCode;
  readonly index?: number;
  readonly with?: VerifyOptions;
  change(tables: Tables): void;
}

const kept = (size: number): VerifyOptions => ({ ...options, checkpoints: [checkpointOf(written, signer, size).note] });

const ATTACKS: readonly Attack[] = [
  {
    what: 'a guard is missing',
    code: 'GUARD_MISSING',
    change: (t) => t.guards.push({ name: 'x', problem: 'missing' }),
  },
  {
    what: 'a guard was changed',
    code: 'GUARD_CHANGED',
    change: (t) => t.guards.push({ name: 'x', problem: 'changed' }),
  },
  { what: 'an entry was taken out', code: 'INDEX_GAP', index: 77, change: (t) => t.entries.splice(77, 1) },
  {
    what: 'an entry stands twice',
    code: 'INDEX_GAP',
    index: 78,
    change: (t) => t.entries.splice(77, 0, at(t.entries, 77)),
  },
  {
    what: 'two entries were swapped',
    code: 'INDEX_GAP',
    index: 7,
    change: (t) => t.entries.splice(7, 2, at(t.entries, 8), at(t.entries, 7)),
  },
  {
    what: 'the texts of two entries were swapped',
    code: 'LEAF_MISMATCH',
    index: 7,
    change: (t) => {
      const [a, b] = [at(t.entries, 7), at(t.entries, 8)];
      [a.envelope, b.envelope] = [b.envelope, a.envelope];
    },
  },
  {
    what: 'a letter of an envelope was changed',
    code: 'LEAF_MISMATCH',
    index: 100,
    change: (t) =>
      (at(t.entries, 100).envelope = (at(t.entries, 100).envelope ?? '').replace('battery.stored', 'battery.stared')),
  },
  {
    what: 'a bit of a stored leaf hash was changed',
    code: 'LEAF_MISMATCH',
    index: 100,
    change: (t) => (at(t.entries, 100).leafHash = flip(at(t.entries, 100).leafHash)),
  },
  {
    what: 'the envelope is withheld',
    code: 'ENVELOPE_MALFORMED',
    index: 9,
    change: (t) => (at(t.entries, 9).envelope = null),
  },
  {
    what: 'an envelope has a member too many',
    code: 'ENVELOPE_MALFORMED',
    index: 100,
    change: (t) => rewrite(t, 100, () => ({ vin: 'L' })),
  },
  {
    what: 'an entry of another log',
    code: 'WRONG_LOG',
    index: 5,
    change: (t) => rewrite(t, 5, () => ({ log: 'ledger.example/cn-2' })),
  },
  {
    what: 'an entry recorded before its predecessor',
    code: 'RECORDED_BACKWARDS',
    index: 599,
    change: (t) => rewrite(t, 599, () => ({ recordedAt: '2026-11-20T00:00:00.000Z' })),
  },
  {
    what: 'a version of a stream left out',
    code: 'STREAM_VERSION',
    index: 599,
    change: (t) =>
      rewrite(t, 599, ({ touches }) => ({ touches: touches.map((one) => ({ ...one, version: one.version + 1 })) })),
  },
  {
    what: 'a version of a stream given twice',
    code: 'STREAM_VERSION',
    index: 599,
    change: (t) =>
      rewrite(t, 599, ({ touches }) => ({ touches: touches.map((one) => ({ ...one, version: one.version - 1 })) })),
  },
  {
    what: 'a stream that begins in the middle',
    code: 'STREAM_VERSION',
    index: 599,
    change: (t) =>
      rewrite(t, 599, ({ touches }) => ({ touches: touches.map((one) => ({ ...one, stream: numbered(99, 'b-') })) })),
  },
  {
    what: 'a link to another entry than the one before in the stream',
    code: 'STREAM_PREV',
    index: 599,
    change: (t) =>
      rewrite(t, 599, ({ touches }) => ({
        touches: touches.map((one) => ({ ...one, prev: at(t.entries, 1).leafHash })),
      })),
  },
  {
    what: 'an entry rewritten that others build on',
    code: 'STREAM_PREV',
    index: 102,
    change: (t) => rewrite(t, 52, () => ({ nonce: 'b'.repeat(32) })),
  },
  {
    what: 'a reference to the entry itself',
    code: 'REF_FORWARD',
    index: 599,
    change: (t) => rewrite(t, 599, () => ({ refs: [{ index: 599, leaf: 'a'.repeat(64) }] })),
  },
  {
    what: 'a reference with another leaf hash',
    code: 'REF_LEAF',
    index: 599,
    change: (t) => rewrite(t, 599, () => ({ refs: [{ index: 3, leaf: 'a'.repeat(64) }] })),
  },
  {
    what: 'an id that stood before',
    code: 'ID_DOUBLE',
    index: 599,
    change: (t) => rewrite(t, 599, () => ({ id: numbered(17) })),
  },
  { what: 'a payload was taken out', code: 'PAYLOAD_MISSING', index: 33, change: (t) => t.payloads.splice(33, 1) },
  { what: 'the last payload was taken out', code: 'PAYLOAD_MISSING', index: 599, change: (t) => t.payloads.pop() },
  {
    what: 'a payload stands twice',
    code: 'PAYLOAD_MISMATCH',
    index: 33,
    change: (t) => t.payloads.splice(33, 0, at(t.payloads, 33)),
  },
  {
    what: 'a value was changed',
    code: 'PAYLOAD_MISMATCH',
    index: 33,
    change: (t) => (at(t.payloads, 33).payload = at(t.payloads, 33).payload.replace('"L33"', '"L34"')),
  },
  {
    what: 'two payloads were swapped',
    code: 'PAYLOAD_MISMATCH',
    index: 33,
    change: (t) =>
      ([at(t.payloads, 33).payload, at(t.payloads, 34).payload] = [
        at(t.payloads, 34).payload,
        at(t.payloads, 33).payload,
      ]),
  },
  {
    what: 'a payload has a space in it',
    code: 'PAYLOAD_MISMATCH',
    index: 33,
    change: (t) => (at(t.payloads, 33).payload = at(t.payloads, 33).payload.replace('[', '[ ')),
  },
  {
    what: 'a payload is no JSON',
    code: 'PAYLOAD_MISMATCH',
    index: 33,
    change: (t) => (at(t.payloads, 33).payload = 'null'),
  },
  {
    what: 'a field was taken out of a payload',
    code: 'PAYLOAD_MISMATCH',
    index: 33,
    change: (t) => (at(t.payloads, 33).payload = payloadText(readPayload(at(t.payloads, 33).payload).slice(0, -1))),
  },
  {
    what: 'a value is withheld from a full verification',
    code: 'FIELD_MISSING',
    index: 33,
    change: (t) =>
      (at(t.payloads, 33).payload = payloadText(
        withhold(readPayload(at(t.payloads, 33).payload), (p) => p === '/vin'),
      )),
  },
  {
    what: 'a value was erased without a record',
    code: 'FIELD_MISSING',
    index: 33,
    change: (t) =>
      (at(t.payloads, 33).payload = payloadText(erase(readPayload(at(t.payloads, 33).payload), (p) => p === '/vin'))),
  },
  {
    what: 'the record of an erasure is an entry that does not speak of it',
    code: 'FIELD_MISSING',
    index: ERASED,
    change: (t) => (at(t.erasures, 0).record = ERASING + 1),
  },
  {
    what: 'the record of an erasure is an entry that does not exist',
    code: 'FIELD_MISSING',
    index: ERASED,
    change: (t) => (at(t.erasures, 0).record = SIZE),
  },
  {
    what: 'the record of an erasure is older than what it erased',
    code: 'FIELD_MISSING',
    index: ERASED,
    change: (t) => (at(t.erasures, 0).record = ERASED),
  },
  {
    what: 'a row of touches names another version',
    code: 'TOUCH_MISMATCH',
    index: 1,
    change: (t) => (at(t.touches, 2).version = 2),
  },
  { what: 'a row of touches was taken out', code: 'TOUCH_MISMATCH', index: 0, change: (t) => t.touches.splice(1, 1) },
  {
    what: 'a row of touches was made up',
    code: 'TOUCH_MISMATCH',
    index: 4,
    change: (t) => t.touches.splice(7, 0, { stream: numbered(9, 'c-'), version: 1, index: 4 }),
  },
  {
    what: 'a stored node was changed',
    code: 'NODE_MISMATCH',
    index: 256,
    change: (t) => (at(t.nodes, 1).hash = flip(at(t.nodes, 1).hash)),
  },
  { what: 'the first stored node is missing', code: 'NODE_MISMATCH', index: 0, change: (t) => t.nodes.shift() },
  { what: 'the last stored node is missing', code: 'NODE_MISMATCH', index: 256, change: (t) => t.nodes.pop() },
  {
    what: 'a node was stored that is not complete yet',
    code: 'NODE_MISMATCH',
    index: 512,
    change: (t) => t.nodes.push({ level: 8, index: 2, hash: 'a'.repeat(64) }),
  },
  {
    what: 'a leaf stands among the stored nodes',
    code: 'NODE_MISMATCH',
    index: 0,
    change: (t) => t.nodes.unshift({ level: 0, index: 0, hash: at(t.entries, 0).leafHash }),
  },
  {
    what: 'a node was stored at a level that the tree does not reach',
    code: 'NODE_MISMATCH',
    index: 0,
    change: (t) => t.nodes.push({ level: 24, index: 0, hash: 'a'.repeat(64) }),
  },
  {
    what: 'the state row has another root',
    code: 'STATE_MISMATCH',
    change: (t) => (t.state = { size: SIZE, root: flip(t.state?.root ?? ''), edge: t.state?.edge ?? [] }),
  },
  {
    what: 'the state row has another edge',
    code: 'STATE_MISMATCH',
    change: (t) => (t.state = { size: SIZE, root: t.state?.root ?? '', edge: [] }),
  },
  {
    what: 'the state row is behind',
    code: 'STATE_MISMATCH',
    change: (t) => (t.state = { size: SIZE - 1, root: t.state?.root ?? '', edge: t.state?.edge ?? [] }),
  },
  { what: 'there is no state row', code: 'STATE_MISMATCH', change: (t) => (t.state = undefined) },
  {
    what: 'the last entries were cut off and the state row forgotten',
    code: 'ENTRY_MISSING',
    index: 598,
    change: (t) => {
      t.entries.length = 598;
      t.payloads.length = 598;
      t.touches = t.touches.filter(({ index }) => index < 598);
    },
  },
  {
    what: 'the last entry was cut off and its payload forgotten',
    code: 'ENTRY_MISSING',
    index: 599,
    change: (t) => {
      t.entries.length = 599;
      t.touches = t.touches.filter(({ index }) => index < 599);
      rehash(t);
    },
  },
  {
    what: 'the last entry was cut off and its touches forgotten',
    code: 'ENTRY_MISSING',
    index: 599,
    change: (t) => {
      t.entries.length = 599;
      t.payloads.length = 599;
      rehash(t);
    },
  },
  {
    what: 'the tail was cut cleanly, but a checkpoint is left in the table',
    code: 'CHECKPOINT_AHEAD',
    index: 550,
    change: (t) => {
      const { checkpoints } = t;
      cutTo(t, 550);
      t.checkpoints = checkpoints;
    },
  },
  {
    what: 'the tail was cut cleanly, but somebody kept a checkpoint',
    code: 'CHECKPOINT_AHEAD',
    index: 550,
    with: kept(580),
    change: (t) => cutTo(t, 550),
  },
  {
    what: 'the whole log was recomputed and signed again, but somebody kept a checkpoint',
    code: 'CHECKPOINT_ROOT',
    with: kept(550),
    change: (t) => rewrite(t, 549, () => ({ nonce: 'b'.repeat(32) })),
  },
  {
    what: 'a checkpoint of this size with another root',
    code: 'CHECKPOINT_ROOT',
    change: (t) =>
      (t.checkpoints[1] = { size: 400, note: signNote(checkpointBody(ORIGIN, 400, 'a'.repeat(64)), signer) }),
  },
  {
    what: 'a checkpoint that somebody else signed',
    code: 'CHECKPOINT_SIGNATURE',
    change: (t) => (t.checkpoints[1] = checkpointOf(t, stranger, 400)),
  },
  {
    what: 'a kept checkpoint that somebody else signed',
    code: 'CHECKPOINT_SIGNATURE',
    with: { ...options, checkpoints: [checkpointOf(written, stranger).note] },
    change: () => undefined,
  },
  {
    what: 'a checkpoint in the row of another size',
    code: 'CHECKPOINT_SIGNATURE',
    change: (t) => (at(t.checkpoints, 1).size = 401),
  },
  {
    what: 'a kept checkpoint of another log',
    code: 'WRONG_LOG',
    with: { checkpoints: [signNote(checkpointBody('ledger.example/cn-2', 1, 'a'.repeat(64)), signer)] },
    change: () => undefined,
  },
];

function cutTo(tables: Tables, size: number): void {
  tables.entries.length = size;
  tables.payloads.length = size;
  tables.touches = tables.touches.filter(({ index }) => index < size);
  rehash(tables);
}

describe('a log in which', () => {
  it.each(ATTACKS)('$what: $code', async ({ code, index, change, with: given }) => {
    const tables = fresh();
    change(tables);
    const result = await verifyLog(sourceOf(tables), given ?? options);
    expect(result.whole).toBe(false);
    expect(result.fault).toMatchObject({ code, ...(index === undefined ? {} : { index }) });
    expect(result.fault?.index).toBe(index);
    expect(`${result.fault?.detail.zh ?? '{'}${result.fault?.detail.en ?? '{'}`).not.toMatch(/[{}]|undefined/);
  });

  it('something was changed is never called whole: every fault there is has an attack', () => {
    expect(new Set(ATTACKS.map(({ code }) => code))).toEqual(new Set(FAULT_CODES));
  });

  it('two things are wrong names the first', async () => {
    const tables = fresh();
    at(tables.entries, 300).leafHash = flip(at(tables.entries, 300).leafHash);
    at(tables.payloads, 200).payload = '[]';
    const result = await verifyLog(sourceOf(tables), options);
    expect(result.fault).toMatchObject({ code: 'PAYLOAD_MISMATCH', index: 200 });
    expect(result.size).toBe(200);
  });

  it('a value was erased without a record names that before what is wrong later', async () => {
    const tables = fresh();
    at(tables.entries, 300).leafHash = flip(at(tables.entries, 300).leafHash);
    tables.erasures = [];
    const result = await verifyLog(sourceOf(tables), options);
    expect(result.fault).toMatchObject({ code: 'FIELD_MISSING', index: ERASED });
  });
});

describe("a reader's copy", () => {
  it('is whole as far as the reader may see, and says what was withheld', async () => {
    const tables = fresh();
    tables.entries.forEach((entry, i) => i % 2 === 1 && (entry.envelope = null));
    tables.payloads = tables.payloads.filter(({ index }) => index % 2 === 0);
    const first = at(tables.payloads, 0);
    first.payload = payloadText(withhold(readPayload(first.payload), (pointer) => pointer === '/vin'));
    const { touches: _touches, ...source } = sourceOf(tables);
    const result = await verifyLog(source, { ...options, partial: true });
    expect(result).toMatchObject({ whole: true, size: SIZE, root: written.state?.root });
    expect(result.notChecked.map((text) => text.en).slice(0, 4)).toEqual([
      '1 values were withheld: only their commitments were used',
      '300 envelopes were withheld: only their leaf hashes were used',
      '300 payloads were withheld',
      '99 links to withheld entries of a stream',
    ]);
  });

  it('is not whole when an envelope that is shown was changed', async () => {
    const tables = fresh();
    at(tables.entries, 8).envelope = at(tables.entries, 6).envelope;
    const result = await verifyLog(sourceOf(tables), { ...options, partial: true });
    expect(result.fault).toMatchObject({ code: 'LEAF_MISMATCH', index: 8 });
  });
});

describe('a source that cannot be read', () => {
  it('is an error and not a fault, and what it held open is let go', async () => {
    let open = 0;
    const source: LogSource = {
      ...sourceOf(fresh()),

      async *entries() {
        await Promise.resolve();
        throw new Error('disk I/O error');
      },
      async *payloads() {
        open++;
        try {
          yield* each(written.payloads);
        } finally {
          open--;
        }
      },
    };
    await expect(verifyLog(source, options)).rejects.toThrow('disk I/O error');
    expect(open).toBe(0);
  });
});
