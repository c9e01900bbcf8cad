import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './dialect';

/** What people have begun to fill in: an ordinary table, not a book. And the way to a person's last sign-in. */
export class Drafts1700000000007 implements MigrationInterface {
  readonly name = 'Drafts1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what people have begun is not taken down'));
  }
}

const TABLES = [
  `CREATE TABLE user_draft (user_id varchar(36) NOT NULL, id varchar(36) NOT NULL, kind varchar(40) NOT NULL, title varchar(100) NOT NULL,
     data text NOT NULL, version integer NOT NULL, created_at varchar(24) NOT NULL, updated_at varchar(24) NOT NULL, PRIMARY KEY (user_id, id))`,
  `CREATE INDEX user_draft_updated ON user_draft (updated_at)`,
  `CREATE INDEX security_audit_user ON security_audit (user_id, action, id)`,
];
