import type { QueryRunner } from 'typeorm';
import { statementOf } from '../postgres-sql';
import type { SqlValue } from '../tx';

/** Whether the migration runs on PostgreSQL; otherwise on SQLite. */
export function isPostgres(runner: QueryRunner): boolean {
  return runner.dataSource.options.type === 'postgres';
}

/** Runs statements that are written in the words of SQLite on either engine. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(isPostgres(runner) ? forPostgres(statement) : statement);
}

/** Runs a portable statement (`?` for a value) on either engine. */
export async function runWith(runner: QueryRunner, sql: string, params: readonly SqlValue[]): Promise<void> {
  await runner.query(isPostgres(runner) ? statementOf(sql).text : sql, [...params]);
}

/**
 * The same table on PostgreSQL. All text sorts by its bytes, as on SQLite, whatever the database's own collation;
 * lengths are the validators' to check; whole numbers have 64 bits.
 */
export function forPostgres(statement: string): string {
  return statement
    .replaceAll(/\b(?:var)?char\(\d+\)|\btext\b/g, 'text COLLATE "C"')
    .replaceAll(/\binteger\b/gi, 'bigint')
    .replaceAll(/\bblob\b/gi, 'bytea')
    .replaceAll(/\)\s*WITHOUT ROWID/g, ')');
}
