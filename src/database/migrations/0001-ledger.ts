import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_GUARDS } from '../guards';
import { isPostgres, runAll } from './dialect';

/**
 * The log itself. Everything but the one state row is insert-only; payload fields can be erased by law. SQLite is held
 * to it by triggers, PostgreSQL by the rights of the role that the service signs in as (`postgres-rights.ts`).
 */
export class Ledger1700000000001 implements MigrationInterface {
  readonly name = 'Ledger1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
    if (isPostgres(runner)) await runner.query(ROOM_TO_UPDATE);
    else for (const guard of LEDGER_GUARDS) await runner.query(guard.sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a ledger is never taken down'));
  }
}

/** The one row that is updated finds room on its own page each time. */
const ROOM_TO_UPDATE = 'ALTER TABLE ledger_state SET (fillfactor = 50)';

const TABLES = [
  `CREATE TABLE ledger_entry (idx INTEGER PRIMARY KEY NOT NULL, leaf_hash char(64) NOT NULL, envelope text NOT NULL)`,
  `CREATE TABLE ledger_payload (idx INTEGER PRIMARY KEY NOT NULL, payload text NOT NULL)`,
  `CREATE TABLE ledger_stream (stream_key INTEGER PRIMARY KEY NOT NULL, stream varchar(40) NOT NULL UNIQUE)`,
  `CREATE TABLE ledger_touch (stream_key integer NOT NULL, version integer NOT NULL, idx integer NOT NULL,
     PRIMARY KEY (stream_key, version)) WITHOUT ROWID`,
  `CREATE TABLE ledger_node (level integer NOT NULL, idx integer NOT NULL, hash char(64) NOT NULL,
     PRIMARY KEY (level, idx)) WITHOUT ROWID`,
  `CREATE TABLE ledger_state (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), origin text NOT NULL, size integer NOT NULL,
     root char(64) NOT NULL, edge text NOT NULL, streams integer NOT NULL, recorded_at varchar(24) NOT NULL)`,
  `CREATE TABLE ledger_checkpoint (size INTEGER PRIMARY KEY NOT NULL, root char(64) NOT NULL, note text NOT NULL,
     signed_at varchar(24) NOT NULL)`,
  `CREATE TABLE installation (name varchar(40) PRIMARY KEY NOT NULL, value text NOT NULL)`,
];
