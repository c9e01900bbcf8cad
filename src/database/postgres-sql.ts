import type { SqlRow } from './tx';

/** A statement as PostgreSQL takes it. It is prepared once on each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** More texts than these are sent without a name, so that a connection does not keep them all. */
const MOST_NAMED = 2_000;

const known = new Map<string, Statement>();

/** Plans of a connection become stale when a migration changes a table; a new generation prepares all anew. */
let generation = 0;

export function forgetPlans(): void {
  generation += 1;
  known.clear();
}

/** Portable SQL (`?`, `IN (?*)`, `instr`) in the words of PostgreSQL. */
export function statementOf(sql: string): Statement {
  const before = known.get(sql);
  if (before) return before;
  const isNamed = known.size < MOST_NAMED;
  const name = isNamed ? `s${String(generation)}_${String(known.size)}` : '';
  const statement = { name, text: translated(sql) };
  if (isNamed) known.set(sql, statement);
  return statement;
}

/** Rows travel as one JSON array: one parameter, one round trip, and the table itself says the types. */
export function insertSql(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, ?::json)`;
}

export function upsertSql(table: string, key: readonly string[], columns: readonly string[]): string {
  const others = columns.filter((column) => !key.includes(column));
  const update = others.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  const action = others.length > 0 ? `UPDATE SET ${update}` : 'NOTHING';
  return `${insertSql(table, columns)} ON CONFLICT (${key.map((column) => `"${column}"`).join(', ')}) DO ${action}`;
}

/** The rows as `insertSql` takes them. Bytes go as the text that `bytea` reads. */
export function jsonOf(rows: readonly SqlRow[]): string {
  return JSON.stringify(rows, (_name, value: unknown) => (isBytes(value) ? bytesOf(value) : value));
}

/** The rows with a key of their own each; of those with the same key the last: a statement may not change a row twice. */
export function lastOfEach(key: readonly string[], rows: readonly SqlRow[]): readonly SqlRow[] {
  const byKey = new Map(rows.map((row) => [key.map((column) => String(row[column])).join('\u0000'), row]));
  return byKey.size === rows.length ? rows : [...byKey.values()];
}

/** What `JSON.stringify` hands to a replacer in place of a Buffer. */
interface Bytes {
  readonly type: 'Buffer';
  readonly data: readonly number[];
}

function isBytes(value: unknown): value is Bytes {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;
}

function bytesOf({ data }: Bytes): string {
  return `\\x${Buffer.from(data).toString('hex')}`;
}

/** Marks inside quoted text stay as they are. */
function translated(sql: string): string {
  let number = 0;
  return sql
    .split(/('(?:[^']|'')*')/)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part
        .replaceAll(/\bNOT IN \(\?\*\)/g, '<> ALL (?)')
        .replaceAll(/\bIN \(\?\*\)/g, '= ANY (?)')
        .replaceAll(/\binstr\(/g, 'strpos(')
        .replaceAll('?', () => `$${String((number += 1))}`);
    })
    .join('');
}
