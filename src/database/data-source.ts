import type { Database } from 'better-sqlite3';
import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/list';
import { clientConfig } from './postgres';
import { isPostgresUrl } from './postgres-url';

/** Ten times SQLite's default: fewer, larger checkpoints of the write-ahead log cost half as much per event. */
const WAL_AUTOCHECKPOINT_PAGES = 20_000;
const CACHE_KIBIBYTES = 262_144;

/** Most connections for reading; the writer of PostgreSQL has one of its own. */
const READ_CONNECTIONS = 8;

/**
 * Options of the connection that changes the schema, and on SQLite writes. `place` is a file, which is made with its
 * folder when it is missing, or the URL of a PostgreSQL database.
 */
export function dataSourceOptions(place: string): DataSourceOptions {
  if (isPostgresUrl(place)) return postgresOptions(place, 'migrations', {});
  return {
    type: 'better-sqlite3',
    database: place,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    synchronize: false,
    statementCacheSize: 500,
    prepareDatabase: prepare,
  };
}

/** Options of the reading connections: they cannot write, whatever they are asked. */
export function readerOptions(place: string): DataSourceOptions {
  if (isPostgresUrl(place)) {
    return postgresOptions(place, 'reader', { default_transaction_read_only: 'on', statement_timeout: '60s' });
  }
  return {
    type: 'better-sqlite3',
    database: place,
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

/** A connection that the server ends while nobody uses it leaves the pool; the next query opens another. */
function postgresOptions(url: string, name: string, settings: Readonly<Record<string, string>>): DataSourceOptions {
  const config = clientConfig(url, name, settings);
  return {
    type: 'postgres',
    url: config.connectionString,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: READ_CONNECTIONS,
    poolErrorHandler: () => undefined,
    extra: config,
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
