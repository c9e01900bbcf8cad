import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './dialect';

/** People, keys and login sessions: ordinary tables, not books. And who is party to which entry: a book. */
export class Accounts1700000000002 implements MigrationInterface {
  readonly name = 'Accounts1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['entry_party', 'idempotency', 'security_audit', 'api_key', 'login_session', 'app_user']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

const TABLES = [
  `CREATE TABLE app_user (id varchar(36) PRIMARY KEY NOT NULL, username varchar(64) NOT NULL,
     username_key varchar(64) NOT NULL UNIQUE, password_hash text NOT NULL, roles text NOT NULL, enterprise char(18), district char(6),
     disabled integer NOT NULL, failures integer NOT NULL, locked_until varchar(24), created_at varchar(24) NOT NULL, password_changed_at varchar(24) NOT NULL)`,
  `CREATE INDEX app_user_enterprise ON app_user (enterprise)`,
  `CREATE TABLE login_session (token_hash char(64) PRIMARY KEY NOT NULL, user_id varchar(36) NOT NULL, created_at varchar(24) NOT NULL,
     expires_at varchar(24) NOT NULL)`,
  `CREATE INDEX login_session_user ON login_session (user_id)`,
  `CREATE TABLE api_key (id varchar(36) PRIMARY KEY NOT NULL, key_hash char(64) NOT NULL UNIQUE, name varchar(64) NOT NULL,
     user_id varchar(36) NOT NULL, scopes text NOT NULL, created_at varchar(24) NOT NULL,
     expires_at varchar(24) NOT NULL, revoked_at varchar(24))`,
  `CREATE INDEX api_key_user ON api_key (user_id)`,
  `CREATE TABLE security_audit (id varchar(36) PRIMARY KEY NOT NULL, at varchar(24) NOT NULL, user_id varchar(36), action varchar(40) NOT NULL,
     outcome varchar(20) NOT NULL, detail text NOT NULL, request_id varchar(64))`,
  `CREATE TABLE idempotency (scope varchar(60) NOT NULL, idem_key varchar(200) NOT NULL, body_hash char(64) NOT NULL, status integer NOT NULL,
     answer text NOT NULL, created_at varchar(24) NOT NULL, PRIMARY KEY (scope, idem_key)) WITHOUT ROWID`,
  `CREATE INDEX idempotency_created ON idempotency (created_at)`,
  `CREATE TABLE entry_party (org char(18) NOT NULL, idx integer NOT NULL, PRIMARY KEY (org, idx)) WITHOUT ROWID`,
  `CREATE INDEX entry_party_idx ON entry_party (idx, org)`,
];
