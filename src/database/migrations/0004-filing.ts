import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './dialect';

/** Books of filings: what must be told, what was exported, what was answered. Kept from the entries. */
export class Filing1700000000004 implements MigrationInterface {
  readonly name = 'Filing1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('books are rebuilt, not taken down'));
  }
}

const TABLES = [
  `CREATE TABLE due_book (id varchar(120) PRIMARY KEY NOT NULL, profile varchar(40) NOT NULL, duty varchar(40) NOT NULL, clock varchar(40),
     enterprise char(18) NOT NULL, subject_type varchar(12) NOT NULL, subject_id varchar(40) NOT NULL, trigger_idx integer NOT NULL,
     trigger_at varchar(24) NOT NULL, trigger_on char(10) NOT NULL, due_state varchar(20) NOT NULL, due_on char(10), grade varchar(10) NOT NULL,
     start_inferred integer NOT NULL, lapsed integer NOT NULL, changed integer NOT NULL, state varchar(10) NOT NULL, batch varchar(40),
     row_no integer, answered_on char(10), accepted_on char(10), accepted_batch varchar(40))`,
  `CREATE INDEX due_book_order ON due_book (enterprise, profile, trigger_at, trigger_idx, id)`,
  `CREATE INDEX due_book_list ON due_book (enterprise, coalesce(due_on, '9999-12-31'), id)`,
  `CREATE INDEX due_book_subject ON due_book (subject_id)`,
  `CREATE INDEX due_book_trigger ON due_book (trigger_idx)`,
  `CREATE INDEX due_book_due ON due_book (due_on)`,
  `CREATE TABLE filing_batch (batch varchar(40) PRIMARY KEY NOT NULL, profile varchar(40) NOT NULL, version varchar(20) NOT NULL,
     org char(18) NOT NULL, from_on char(10) NOT NULL, to_on char(10) NOT NULL, rows_total integer NOT NULL, first_idx integer NOT NULL,
     last_idx integer NOT NULL, exported_at varchar(24) NOT NULL)`,
  `CREATE TABLE filing_row (id varchar(60) PRIMARY KEY NOT NULL, batch varchar(40) NOT NULL, row_no integer NOT NULL, due varchar(120) NOT NULL,
     streams text NOT NULL, cells text NOT NULL, result varchar(10), answered_on char(10), reason text, platform_no text)`,
  `CREATE UNIQUE INDEX filing_row_place ON filing_row (batch, row_no)`,
  `CREATE INDEX filing_row_due ON filing_row (due, batch)`,
];
