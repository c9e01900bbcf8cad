import { POSTGRES_GUARDS, rightsFaults } from './database/postgres-rights';
import { openSnapshot, type Snapshot } from './database/postgres-snapshot';
import { shownUrl } from './database/postgres-url';
import type { LogSource } from './ledger/verification';
import { mustBeKey, noErasures, type OpenSource, Unreadable } from './log-source';

interface StateRow {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly edge: string;
  readonly streams: number;
  readonly recorded_at: string;
}

/**
 * The log of a PostgreSQL database as it stands now, whatever is written meanwhile, read in one transaction that cannot
 * write. Close it afterwards.
 *
 * @throws Unreadable, here and while it is read
 */
export async function postgresSource(url: string): Promise<OpenSource> {
  const snapshot = await readable(url, () => openSnapshot(url));
  try {
    const [state, key] = await readable(url, () => beginning(snapshot));
    if (!state) throw new Unreadable(`${shownUrl(url)} holds no log`);
    if (key !== undefined) mustBeKey(key, shownUrl(url));
    return { source: sourceOf(url, snapshot, state), verifierKey: key, close: () => snapshot.close() };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

async function beginning({ reader }: Snapshot): Promise<[StateRow | undefined, string | undefined]> {
  const state = await reader.first<StateRow>('SELECT * FROM ledger_state WHERE id = 1');
  const key = await reader.first<{ value: string }>(`SELECT value FROM installation WHERE name = 'verifier-key'`);
  return [state, key?.value];
}

function sourceOf(url: string, snapshot: Snapshot, state: StateRow): LogSource {
  const pages = <T>(sql: string): AsyncIterable<readonly T[]> => readableEach(url, snapshot.pages<T>(sql));
  return {
    origin: state.origin,
    entries: () => pages('SELECT idx AS "index", leaf_hash AS "leafHash", envelope FROM ledger_entry ORDER BY idx'),
    payloads: () => pages('SELECT idx AS "index", payload FROM ledger_payload ORDER BY idx'),
    checkpoints: () => pages('SELECT size, root, note FROM ledger_checkpoint ORDER BY size'),
    nodes: () => pages('SELECT level, idx AS "index", hash FROM ledger_node ORDER BY level, idx'),
    touches: () =>
      pages(
        `SELECT coalesce(s.stream, '') AS stream, t.version, t.idx AS "index"
           FROM ledger_touch t LEFT JOIN ledger_stream s ON s.stream_key = t.stream_key ORDER BY t.idx, s.stream`,
      ),
    state: () =>
      Promise.resolve({
        size: state.size,
        root: state.root,
        edge: state.edge === '' ? [] : state.edge.split(','),
        streams: state.streams,
        recordedAt: state.recorded_at,
      }),
    erasures: noErasures,
    guards: async () => {
      const faults = await readable(url, () => rightsFaults(snapshot.reader));
      const standing = POSTGRES_GUARDS.filter((name) => !faults.some((fault) => fault.name === name));
      return [...standing.map((name) => ({ name })), ...faults];
    },
  };
}

async function readable<T>(url: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Unreadable(`${shownUrl(url)} cannot be read as a ledger database: ${why}`, { cause });
  }
}

async function* readableEach<T>(url: string, pages: AsyncIterable<readonly T[]>): AsyncIterable<readonly T[]> {
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    const next = await readable(url, () => iterator.next());
    if (next.done === true) return;
    yield next.value;
  }
}
