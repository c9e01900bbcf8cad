import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_GUARDS } from '../guards';

/** The log itself. Everything but the one state row is insert-only; payload fields can be erased by law. */
export class Ledger1700000000001 implements MigrationInterface {
  readonly name = 'Ledger1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const guard of LEDGER_GUARDS) await runner.query(guard.sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a ledger is never taken down'));
  }
}

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
