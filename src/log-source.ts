import type { Database } from 'better-sqlite3';
import SqliteDatabase from 'better-sqlite3';
import { guardFaults, LEDGER_GUARDS } from './database/guards';
import { SqliteReader } from './database/sqlite';
import { NoteFault, verifyNote } from './ledger/checkpoint';
import type { LogSource } from './ledger/verification';

const ROWS_PER_PAGE = 500;

interface StateRow {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly edge: string;
  readonly streams: number;
  readonly recorded_at: string;
}

/** Cannot be read at all: not a fault of the log, but of the way to it. */
export class Unreadable extends Error {}

/** A log that can be verified, and the key it says it is signed with. */
export interface OpenSource {
  readonly source: LogSource;
  readonly verifierKey: string | undefined;
  readonly close: () => void | Promise<void>;
}

/**
 * The log of a database file as it stands now, whatever is written meanwhile, read by a connection of its own that
 * cannot write. Close it afterwards.
 *
 * @throws Unreadable, here and while it is read
 */
export function databaseSource(file: string): {
  source: LogSource;
  verifierKey: string | undefined;
  close: () => void;
} {
  const { db, state, key } = openReadOnly(file);
  const source: LogSource = {
    origin: state.origin,
    entries: () =>
      pages(
        db,
        'SELECT idx AS "index", leaf_hash AS leafHash, envelope FROM ledger_entry WHERE idx > ? ORDER BY idx LIMIT ?',
      ),
    payloads: () => pages(db, 'SELECT idx AS "index", payload FROM ledger_payload WHERE idx > ? ORDER BY idx LIMIT ?'),
    checkpoints: () => all(db, 'SELECT size, root, note FROM ledger_checkpoint ORDER BY size'),
    nodes: () => all(db, 'SELECT level, idx AS "index", hash FROM ledger_node ORDER BY level, idx'),
    touches: () =>
      all(
        db,
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
      const faults = await guardFaults(new SqliteReader(db));
      const standing = LEDGER_GUARDS.filter(({ name }) => !faults.some((fault) => fault.name === name));
      return [...standing.map(({ name }) => ({ name })), ...faults];
    },
  };
  return { source, verifierKey: key, close: () => void db.close() };
}

/** Whether anything is signed with the key is for the verifier to say. */
export function mustBeKey(verifierKey: string, place: string): void {
  try {
    verifyNote('', verifierKey);
  } catch (cause) {
    if (!(cause instanceof NoteFault)) throw new Unreadable(`the verifier key in ${place} is none`, { cause });
  }
}

/** No kind of entry erases a field yet, so a field that is gone was taken away. */
export async function* noErasures(): AsyncIterable<readonly never[]> {
  yield await Promise.resolve([]);
}

/** The state row is read first: with it begins the one transaction in which all the rest is read. */
function openReadOnly(file: string): { db: Database; state: StateRow; key: string | undefined } {
  return readable(file, () => {
    const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    try {
      db.pragma('query_only = ON');
      db.exec('BEGIN');
      const state = db.prepare<[], StateRow>('SELECT * FROM ledger_state WHERE id = 1').get();
      const key = db.prepare<[], string>(`SELECT value FROM installation WHERE name = 'verifier-key'`).pluck().get();
      if (!state) throw new Unreadable('it holds no log');
      if (key !== undefined) mustBeKey(key, 'it');
      return { db, state, key };
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Unreadable(
      `${file} cannot be read as a ledger database: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

async function* pages<T extends { index: number }>(db: Database, sql: string): AsyncIterable<readonly T[]> {
  const statement = readable(db.name, () => db.prepare<[number, number], T>(sql));
  let after = -1;
  for (;;) {
    const from = after;
    const rows = readable(db.name, () => statement.all(from, ROWS_PER_PAGE));
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.index;
    await Promise.resolve();
  }
}

async function* all<T>(db: Database, sql: string): AsyncIterable<readonly T[]> {
  const left = readable(db.name, () => db.prepare<[], T>(sql).iterate());
  try {
    for (let isDone = false; !isDone;) {
      const rows: T[] = [];
      while (!isDone && rows.length < ROWS_PER_PAGE) {
        const next = readable(db.name, () => left.next());
        if (next.done === true) isDone = true;
        else rows.push(next.value);
      }
      yield rows;
      await Promise.resolve();
    }
  } finally {
    left.return?.();
  }
}
