import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './dialect';

/** The book of custody by date: what came to whom, what left, and how long it was on the road. Rebuilt at will. */
export class Movements1700000000005 implements MigrationInterface {
  readonly name = 'Movements1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('books are rebuilt, not taken down'));
  }
}

const TABLES = [
  `CREATE TABLE custody_movement (battery varchar(40) NOT NULL, idx integer NOT NULL, org char(18) NOT NULL, account varchar(8) NOT NULL,
     direction varchar(3) NOT NULL, reason varchar(12) NOT NULL, counterpart char(18), moved_on char(10) NOT NULL, recorded_on char(10) NOT NULL,
     pieces integer NOT NULL, grams integer NOT NULL, PRIMARY KEY (battery, idx, org, account, direction)) WITHOUT ROWID`,
  `CREATE INDEX custody_movement_org ON custody_movement (org, account, moved_on)`,
  `CREATE INDEX custody_movement_idx ON custody_movement (idx)`,
];
