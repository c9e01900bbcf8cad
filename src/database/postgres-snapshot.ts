import { Client } from 'pg';
import { clientConfig, PostgresReader } from './postgres';
import { statementOf } from './postgres-sql';
import type { Reader, SqlParam } from './tx';

/** A database as it stood at one moment, whatever is written meanwhile. Close it afterwards. */
export interface Snapshot {
  readonly reader: Reader;
  /** Rows of a query of any length, in pages. */
  pages<T>(sql: string, params?: readonly SqlParam[]): AsyncIterable<readonly T[]>;
  close(): Promise<void>;
}

const ROWS_PER_PAGE = 500;

/** Opens a connection of its own, which only reads and sees one moment. */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const client = new Client(clientConfig(url, 'snapshot', { default_transaction_read_only: 'on' }));
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  let cursors = 0;
  return {
    reader: new PostgresReader(client),
    async *pages<T>(sql: string, params: readonly SqlParam[] = []) {
      const name = `pages_${String((cursors += 1))}`;
      await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${statementOf(sql).text}`, [...params]);
      for (;;) {
        const { rows } = await client.query(`FETCH ${String(ROWS_PER_PAGE)} FROM ${name}`);
        if (rows.length > 0) yield rows as T[];
        if (rows.length < ROWS_PER_PAGE) break;
      }
      await client.query(`CLOSE ${name}`);
    },
    close: () => client.end(),
  };
}
