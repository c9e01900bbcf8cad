import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { dataSourceOptions, readerOptions } from './data-source';
import { DatabaseUnsafe } from './database-unsafe';
import { guardFaults } from './guards';
import { openPostgres } from './postgres-database';
import { isPostgresUrl } from './postgres-url';
import { SqliteReader, SqliteWriter } from './sqlite';
import type { Reader } from './tx';
import { DEFAULT_LIMITS, type Limits, UnitOfWork } from './unit-of-work';

/** An open database: one queue for writing, and a second connection that can only read. */
export interface Database {
  readonly work: UnitOfWork;
  readonly reader: Reader;
  /** The reading DataSource, for query builders and the schema. */
  readonly source: DataSource;
  /** Runs what no other process on this database may do at the same time: migrations, seeding, first records. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly limits?: Limits;
  readonly observe?: (turn: { works: number; ms: number }) => void;
}

/**
 * Opens the database: a file, or the URL of a PostgreSQL database.
 * @throws DatabaseUnsafe
 */
export function openDatabase(place: string, options: OpenOptions = {}): Promise<Database> {
  return isPostgresUrl(place) ? openPostgres(place, options) : openSqlite(place, options);
}

/**
 * Opens the file, brings the schema up to date and checks what the ledger relies on: WAL, `synchronous = FULL`, and the
 * text of every guard.
 */
async function openSqlite(file: string, options: OpenOptions): Promise<Database> {
  makePrivate(file);
  const writing = await new DataSource(dataSourceOptions(file)).initialize().catch((error: unknown) => {
    throw isNoDatabase(error) ? new DatabaseUnsafe(`${file} is not a database`, { cause: error }) : error;
  });
  try {
    await writing.runMigrations();
    await assertSafe(writing);
  } catch (error) {
    await writing.destroy();
    throw error;
  }
  const reading = await new DataSource(readerOptions(file)).initialize();
  const work = new UnitOfWork(
    new SqliteWriter(connectionOf(writing)),
    options.limits ?? DEFAULT_LIMITS,
    options.observe,
  );
  return {
    work,
    reader: new SqliteReader(connectionOf(reading)),
    source: reading,
    alone: (work) => work(),
    close: async () => {
      await work.close();
      await reading.destroy();
      await writing.destroy();
    },
  };
}

function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';
}

/** Readable by its owner only: what is not yet anonymous stands in this file. SQLite gives its side files the same mode. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

async function assertSafe(source: DataSource): Promise<void> {
  const db = connectionOf(source);
  const mode = db.pragma('journal_mode', { simple: true });
  const synchronous = db.pragma('synchronous', { simple: true });
  if (mode !== 'wal')
    throw new DatabaseUnsafe(`journal_mode is ${String(mode)}, not wal: this file system may not support it`);
  if (synchronous !== 2) throw new DatabaseUnsafe(`synchronous is ${String(synchronous)}, not 2 (FULL)`);
  const faults = await guardFaults(new SqliteReader(db));
  if (faults.length > 0) {
    throw new DatabaseUnsafe(
      `guards of the log: ${faults.map((fault) => `${fault.name} ${fault.problem}`).join(', ')}`,
    );
  }
}

function connectionOf(source: DataSource): SqliteConnection {
  return (source.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
}
