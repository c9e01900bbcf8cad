import { DISTRICTS } from '../identifiers/district';
import type { Uscc } from '../identifiers/uscc';
import { hasRole, type Actor } from './actor';

/**
 * What an actor may see; a required argument of every query that shows rows, so that forgetting it does not compile.
 * An enterprise sees entries it is party to; a district those with a party in it; `envelopes` every envelope and
 * nothing of what is behind one.
 */
export type VisibleTo =
  | { readonly kind: 'enterprise'; readonly org: Uscc }
  | { readonly kind: 'district'; readonly district: string }
  | { readonly kind: 'envelopes' }
  | { readonly kind: 'none' };

/** A condition for a WHERE clause; `params` belong to its marks, in order. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly (string | readonly string[])[];
}

/** An officer sees its district even where the same person works for an enterprise. */
export function sightOf(actor: Pick<Actor, 'roles' | 'enterprise' | 'district'>): VisibleTo {
  const { enterprise, district } = actor;
  if (hasRole(actor, 'officer') && district !== undefined) return { kind: 'district', district };
  if (hasRole(actor, 'clerk', 'manager') && enterprise !== undefined) return { kind: 'enterprise', org: enterprise };
  return hasRole(actor, 'administrator') ? { kind: 'envelopes' } : { kind: 'none' };
}

/** Whether the entry whose index stands in `column` may be seen: its envelope. */
export function entryVisible(sight: VisibleTo, column: string): Condition {
  return sight.kind === 'envelopes' ? ALWAYS : dataVisible(sight, column);
}

/** Whether what is behind the envelope may be seen, too: the payload of the entry whose index stands in `column`. */
export function dataVisible(sight: VisibleTo, column: string): Condition {
  if (sight.kind === 'enterprise') {
    return { sql: `EXISTS (SELECT 1 FROM entry_party p WHERE p.idx = ${column} AND p.org = ?)`, params: [sight.org] };
  }
  if (sight.kind !== 'district') return NEVER;
  const { sql, params } = inDistrict('b.district', sight.district);
  const parties = 'SELECT 1 FROM entry_party p JOIN enterprise_book b ON b.uscc = p.org';
  return { sql: `EXISTS (${parties} WHERE p.idx = ${column} AND ${sql})`, params };
}

/** Whether a row about the organisation whose USCC stands in `column` may be seen. */
export function orgVisible(sight: VisibleTo, column: string): Condition {
  if (sight.kind === 'enterprise') return { sql: `${column} = ?`, params: [sight.org] };
  if (sight.kind !== 'district') return NEVER;
  const { sql, params } = inDistrict('b.district', sight.district);
  return { sql: `${column} IN (SELECT b.uscc FROM enterprise_book b WHERE ${sql})`, params };
}

/**
 * Whether the 行政区划 in `column` lies in `district`: `3700…00` covers its province, `3715…00` its city, a county
 * itself and the county whose place it took. The same question as `districtCovers`, asked of a table.
 */
export function inDistrict(column: string, district: string): Condition {
  const whole = district.replace(/(00){1,2}$/, '');
  if (whole !== district)
    return { sql: `${column} BETWEEN ? AND ?`, params: [whole.padEnd(6, '0'), whole.padEnd(6, '9')] };
  const former = DISTRICTS.filter(({ successor }) => successor === district).map(({ code }) => code);
  return { sql: `${column} IN (?*)`, params: [[district, ...former]] };
}

const ALWAYS: Condition = { sql: '1 = 1', params: [] };
const NEVER: Condition = { sql: '1 = 0', params: [] };
