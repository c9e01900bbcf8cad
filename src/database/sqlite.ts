import type { Database, Statement } from 'better-sqlite3';
import type { Reader, SqlParam, SqlRow, Tx } from './tx';

/** Reads with prepared statements on one SQLite connection. Calls run at once; the promises are there for the other engine. */
export class SqliteReader implements Reader {
  readonly engine = 'sqlite';
  private readonly statements = new Map<string, Statement>();

  constructor(protected readonly db: Database) {}

  all<T>(sql: string, params: readonly SqlParam[] = []): Promise<T[]> {
    return settle(() => this.prepared(sql).all(...bind(params)) as T[]);
  }

  first<T>(sql: string, params: readonly SqlParam[] = []): Promise<T | undefined> {
    return settle(() => this.prepared(sql).get(...bind(params)) as T | undefined);
  }

  protected prepared(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql.replaceAll('?*', 'SELECT value FROM json_each(?)'));
    this.statements.set(sql, statement);
    return statement;
  }
}

/** Writes inside the transaction that `SqliteWriter` has opened. */
class SqliteTx extends SqliteReader implements Tx {
  insert(table: string, rows: readonly SqlRow[]): Promise<void> {
    return settle(() => {
      this.each(rows, (columns) => `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks(columns)})`);
    });
  }

  upsert(table: string, key: readonly string[], rows: readonly SqlRow[]): Promise<void> {
    return settle(() => {
      this.each(rows, (columns) => {
        const others = columns.filter((column) => !key.includes(column));
        const update = others.map((column) => `${column} = excluded.${column}`).join(', ');
        const action = others.length > 0 ? `UPDATE SET ${update}` : 'NOTHING';
        return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks(columns)}) ON CONFLICT (${key.join(', ')}) DO ${action}`;
      });
    });
  }

  run(sql: string, params: readonly SqlParam[] = []): Promise<number> {
    return settle(() => this.prepared(sql).run(...bind(params)).changes);
  }

  private each(rows: readonly SqlRow[], sql: (columns: string[]) => string): void {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const statement = this.prepared(sql(columns));
    for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
  }
}

/** Opens and ends the one transaction at a time that SQLite has. Only `UnitOfWork` calls it. */
export class SqliteWriter {
  private readonly tx: SqliteTx;

  constructor(private readonly db: Database) {
    this.tx = new SqliteTx(db);
  }

  /**
   * Runs `work` between BEGIN IMMEDIATE and COMMIT; when it throws, nothing of it stays.
   * A trigger or a full disk may end the transaction from inside: then the work counts as failed, too.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(this.tx);
      if (!this.db.inTransaction) throw new Error('the transaction ended before its COMMIT');
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}

function marks(columns: readonly string[]): string {
  return columns.map(() => '?').join(', ');
}

function bind(params: readonly SqlParam[]): unknown[] {
  return params.map((param) => (Array.isArray(param) ? JSON.stringify(param) : param));
}

/** Turns a call that runs at once into a promise that has settled already. */
function settle<T>(call: () => T): Promise<T> {
  try {
    return Promise.resolve(call());
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
