import type { Actor } from '../accounts/actor';
import { inDistrict } from '../accounts/sight';
import type { Reader } from '../database/tx';
import { districtCovers } from '../identifiers/district';
import { shanghaiDate } from '../kernel/dates';
import { Problem } from '../kernel/problem';

/** What an officer's question is about: a district it looks after, and days (both included, Asia/Shanghai). */
export interface Scope {
  readonly district: string;
  readonly from: string;
  readonly to: string;
}

/** What a query asks for; what is absent is filled in. */
export interface ScopeQuery {
  readonly district?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * The district an officer may ask about: its own, or one within it. Asking for a wider one means its own.
 * @throws Problem FORBIDDEN for another district
 */
export function districtOf(actor: Pick<Actor, 'district'>, asked: string | undefined): string {
  const own = actor.district;
  if (own === undefined) throw new Problem('FORBIDDEN');
  if (asked === undefined || districtCovers(asked, own)) return own;
  if (!districtCovers(own, asked)) throw new Problem('FORBIDDEN');
  return asked;
}

/**
 * Without dates the year up to today.
 * @throws Problem FORBIDDEN, or VALIDATION_FAILED when the end lies before the beginning
 */
export function scopeOf(actor: Pick<Actor, 'district'>, query: ScopeQuery, now: Date): Scope {
  const to = query.to ?? shanghaiDate(now);
  const from = query.from ?? `${to.slice(0, 4)}-01-01`;
  if (to < from) throw new Problem('VALIDATION_FAILED', {}, [{ pointer: '/to', code: 'DATE_ORDER' }]);
  return { district: districtOf(actor, query.district), from, to };
}

/**
 * Refuses an enterprise that is not registered in the district.
 * @throws Problem ENTERPRISE_UNKNOWN
 */
export async function mustBeIn(reader: Reader, district: string, uscc: string): Promise<void> {
  const { sql, params } = inDistrict('e.district', district);
  const row = await reader.first(`SELECT e.uscc FROM enterprise_book e WHERE e.uscc = ? AND ${sql}`, [uscc, ...params]);
  if (row === undefined) throw new Problem('ENTERPRISE_UNKNOWN', { uscc });
}

/** The instant at which a day begins in Asia/Shanghai, as books keep times (ISO, UTC). */
export function startOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString();
}

/** A path with those parameters that are given. */
export function link(path: string, query: Readonly<Record<string, string | boolean | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? path : `${path}?${given.toString()}`;
}
