import type { SqlParam } from '../database/tx';

/** A condition for a WHERE clause; `params` belong to its marks, in order. */
export interface Clause {
  readonly sql: string;
  readonly params: readonly SqlParam[];
}

export function clause(sql: string, ...params: readonly SqlParam[]): Clause {
  return { sql, params };
}

/** A condition on a value that may not have been asked for. */
export function when<T extends SqlParam>(value: T | undefined, make: (value: T) => Clause): Clause | undefined {
  return value === undefined ? undefined : make(value);
}

/** Text that begins with `prefix`, by a range, so that an index is used and no letter is a wildcard. */
export function beginning(column: string, prefix: string): Clause {
  return clause(`${column} >= ? AND ${column} < ?`, prefix, `${prefix}\u{10ffff}`);
}

/** All that are there must hold. */
export function all(...clauses: readonly (Clause | undefined)[]): Clause {
  const given = clauses.filter((one) => one !== undefined);
  if (given.length === 0) return { sql: '1 = 1', params: [] };
  return { sql: given.map(({ sql }) => `(${sql})`).join(' AND '), params: given.flatMap(({ params }) => params) };
}
