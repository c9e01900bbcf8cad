import type { Database } from 'better-sqlite3';
import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/list';

/** Ten times SQLite's default: fewer, larger checkpoints of the write-ahead log cost half as much per event. */
const WAL_AUTOCHECKPOINT_PAGES = 20_000;
const CACHE_KIBIBYTES = 262_144;

/** Options of the writing connection. The file and its folder are made when they are missing. */
export function dataSourceOptions(file: string): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    synchronize: false,
    statementCacheSize: 500,
    prepareDatabase: prepare,
  };
}

/** Options of the reading connection: it cannot write, whatever it is asked. */
export function readerOptions(file: string): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    readonly: true,
    fileMustExist: true,
    synchronize: false,
    statementCacheSize: 500,
    prepareDatabase: (db: Database) => {
      db.pragma('busy_timeout = 5000');
      db.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
      db.pragma('query_only = ON');
    },
  };
}

/** The driver reopens a WAL file with `synchronous = NORMAL`, which may lose acknowledged commits at power loss. */
function prepare(db: Database): void {
  db.pragma('busy_timeout = 5000');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma(`wal_autocheckpoint = ${WAL_AUTOCHECKPOINT_PAGES}`);
  db.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
}
