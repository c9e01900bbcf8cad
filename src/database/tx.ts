/** What a column may hold on both engines. Times are ISO 8601 text in UTC, truth values 0 and 1, JSON is text. */
export type SqlValue = string | number | null | Buffer;

export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * Reads by prepared statements. SQL is portable: `?` for a value, `IN (?*)` for a list given in one place,
 * however many its members (one statement, one round trip).
 */
export interface Reader {
  readonly engine: 'sqlite' | 'postgres';

  all<T>(sql: string, params?: readonly SqlParam[]): Promise<T[]>;

  first<T>(sql: string, params?: readonly SqlParam[]): Promise<T | undefined>;
}

/** A list stands for one `?*`. */
export type SqlParam = SqlValue | readonly (string | number)[];

/** The one writer's hands, inside one transaction. Never kept after the turn it was given to. */
export interface Tx extends Reader {
  /** Inserts rows that all have the same columns. A row that exists already is an error. */
  insert(table: string, rows: readonly SqlRow[]): Promise<void>;

  /** Inserts rows, or replaces the other columns of those whose `key` columns are there already. */
  upsert(table: string, key: readonly string[], rows: readonly SqlRow[]): Promise<void>;

  /** Runs a statement and answers the number of rows it changed. */
  run(sql: string, params?: readonly SqlParam[]): Promise<number>;
}
