import { type ClientConfig, type QueryResult, types } from 'pg';
import { Problem } from '../kernel/problem';
import { isConsequence, isLost, isStalePlan, isUnholdable } from './postgres-faults';
import { forgetPlans, insertSql, jsonOf, lastOfEach, type Statement, statementOf, upsertSql } from './postgres-sql';
import { withSettings } from './postgres-url';
import type { Reader, SqlParam, SqlRow, Tx } from './tx';

/** A connection, or a pool of them. */
export interface Queryable {
  query(config: Statement & { readonly values: unknown[] }): Promise<QueryResult>;
}

/** How every connection is opened. `name` says in the server's list what it is for. */
export function clientConfig(
  url: string,
  name: string,
  settings: Readonly<Record<string, string>> = {},
): ClientConfig & { readonly connectionString: string } {
  return {
    connectionString: withSettings(url, { search_path: 'public', timezone: 'UTC', ...settings }),
    application_name: `custody-ledger ${name}`,
    connectionTimeoutMillis: 5_000,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  };
}

/** An answer that takes longer is not coming: the server gives up statements earlier. */
const QUERY_TIMEOUT_MS = 75_000;

/** Reads with named statements. */
export class PostgresReader implements Reader {
  readonly engine = 'postgres';

  constructor(protected readonly on: Queryable) {}

  async all<T>(sql: string, params: readonly SqlParam[] = []): Promise<T[]> {
    return (await this.query(sql, params)).rows as T[];
  }

  async first<T>(sql: string, params: readonly SqlParam[] = []): Promise<T | undefined> {
    return (await this.query(sql, params)).rows[0] as T | undefined;
  }

  /** @throws Problem DATABASE_AWAY when the database cannot be reached, also by a second try */
  protected async query(sql: string, params: readonly SqlParam[]): Promise<QueryResult> {
    const ask = (): Promise<QueryResult> => this.on.query({ ...statementOf(sql), values: [...params] });
    try {
      return await ask();
    } catch (error) {
      if (isStalePlan(error)) forgetPlans();
      else if (!isLost(error)) throw refusalOf(error);
    }
    try {
      return await ask();
    } catch (error) {
      throw isLost(error) ? Object.assign(new Problem('DATABASE_AWAY'), { cause: error }) : error;
    }
  }
}

/** Writes inside the transaction that `PostgresWriter` has opened. What goes wrong in it is told, never tried again here. */
export class PostgresTx extends PostgresReader implements Tx {
  private fault: Error | undefined;

  async insert(table: string, rows: readonly SqlRow[]): Promise<void> {
    const [first] = rows;
    if (first) await this.query(insertSql(table, Object.keys(first)), [jsonOf(rows)]);
  }

  async upsert(table: string, key: readonly string[], rows: readonly SqlRow[]): Promise<void> {
    const [first] = rows;
    if (first) await this.query(upsertSql(table, key, Object.keys(first)), [jsonOf(lastOfEach(key, rows))]);
  }

  async run(sql: string, params: readonly SqlParam[] = []): Promise<number> {
    return (await this.query(sql, params)).rowCount ?? 0;
  }

  /** After one statement has failed all others are refused; the first is the one to be told. */
  protected override async query(sql: string, params: readonly SqlParam[]): Promise<QueryResult> {
    try {
      return await this.on.query({ ...statementOf(sql), values: [...params] });
    } catch (error) {
      if (this.fault && isConsequence(error)) throw this.fault;
      this.fault ??= refusalOf(error);
      throw this.fault;
    }
  }
}

/** What the caller has sent is at fault, not the service. */
function refusalOf(error: unknown): Error {
  return isUnholdable(error) ? Object.assign(new Problem('VALIDATION_FAILED'), { cause: error }) : (error as Error);
}

/** The driver declares the numbers of types as an enumeration; a server may name any. */
const parserFor = types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

const INT8 = types.builtins.INT8;
const NUMERIC = types.builtins.NUMERIC;

/** Counts, sums and indexes are numbers, as on the other engine; one that a number cannot hold is an error. */
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === (INT8 as number) || oid === (NUMERIC as number) ? numberOf : parserFor(oid, format);
}

function numberOf(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Error(`${text} is too large for a number`);
  return value;
}
