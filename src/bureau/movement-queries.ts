import { all, clause, type Clause, when } from '../custody/clause';
import { orgWithin } from '../custody/custody-sight';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import type { Account, MovementReason } from './movements';
import type { Quantity } from './overview-queries';

/** Which movements. An enterprise, or a whole district; days are event dates, both included. */
export interface MovementFilter {
  readonly district: string;
  readonly enterprise?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly account?: Account | undefined;
  readonly direction?: 'in' | 'out' | undefined;
  readonly reason?: MovementReason | undefined;
  /** Whether the other side of the hand-over is in the district, too. */
  readonly internal?: boolean | undefined;
  /** Only what was recorded after this day. */
  readonly recordedAfter?: string | undefined;
}

/** Sums of one account, direction and reason. */
export interface MovementSum extends Quantity {
  readonly account: Account;
  readonly direction: 'in' | 'out';
  readonly reason: MovementReason;
  /** 1: between two enterprises of the district. Always 0 for a single enterprise. */
  readonly internal: number;
}

export interface MovementRow extends Quantity {
  readonly idx: number;
  readonly battery: string;
  readonly trace_no: string;
  readonly code: string | null;
  readonly org: string;
  readonly account: Account;
  readonly direction: 'in' | 'out';
  readonly reason: MovementReason;
  readonly counterpart: string | null;
  readonly moved_on: string;
  readonly recorded_on: string;
}

export type MovementKey = readonly [number, string, string, string, string];

export function sumMovements(reader: Reader, filter: MovementFilter): Promise<MovementSum[]> {
  const where = conditions(filter);
  const internal = filter.enterprise === undefined ? isInternal(filter.district) : clause('1 = 0');
  return reader.all<MovementSum>(
    `SELECT m.account, m.direction, m.reason, CASE WHEN ${internal.sql} THEN 1 ELSE 0 END AS internal,
       sum(m.pieces) AS pieces, sum(m.grams) AS grams
     FROM custody_movement m WHERE ${where.sql} GROUP BY 1, 2, 3, 4`,
    [...internal.params, ...where.params],
  );
}

/** Newest entry first. One more than the limit when there are more. */
export function listMovements(
  reader: Reader,
  filter: MovementFilter,
  limit: number,
  after?: MovementKey,
): Promise<MovementRow[]> {
  const where = all(
    conditions(filter),
    after && clause('(m.idx, m.battery, m.org, m.account, m.direction) < (?, ?, ?, ?, ?)', ...after),
  );
  return reader.all<MovementRow>(
    `SELECT m.*, b.trace_no, b.code FROM custody_movement m JOIN battery_book b ON b.id = m.battery WHERE ${where.sql}
     ORDER BY m.idx DESC, m.battery DESC, m.org DESC, m.account DESC, m.direction DESC LIMIT ?`,
    [...where.params, limit + 1],
  );
}

export function countMovements(reader: Reader, filter: MovementFilter): Promise<number> {
  const where = conditions(filter);
  return countRows(
    reader,
    `custody_movement m JOIN battery_book b ON b.id = m.battery WHERE ${where.sql}`,
    where.params,
  );
}

/** Entries behind each sum, the newest `most` of them. */
export async function entriesBehind(
  reader: Reader,
  filter: MovementFilter,
  most: number,
): Promise<ReadonlyMap<string, number[]>> {
  const where = conditions(filter);
  const rows = await reader.all<{ account: string; direction: string; reason: string; idx: number }>(
    `SELECT account, direction, reason, idx FROM (
       SELECT account, direction, reason, idx, row_number() OVER (PARTITION BY account, direction, reason ORDER BY idx DESC) AS place
       FROM (SELECT DISTINCT m.account, m.direction, m.reason, m.idx FROM custody_movement m WHERE ${where.sql}) AS moved
     ) AS placed WHERE place <= ? ORDER BY idx DESC`,
    [...where.params, most],
  );
  const found = new Map<string, number[]>();
  for (const { account, direction, reason, idx } of rows) {
    const key = `${account} ${direction} ${reason}`;
    found.set(key, [...(found.get(key) ?? []), idx]);
  }
  return found;
}

/** How many entries the movements come from. */
export async function countEntries(reader: Reader, filter: MovementFilter): Promise<number> {
  const where = conditions(filter);
  const row = await reader.first<{ n: number }>(
    `SELECT count(DISTINCT m.idx) AS n FROM custody_movement m WHERE ${where.sql}`,
    where.params,
  );
  return row?.n ?? 0;
}

function conditions(filter: MovementFilter): Clause {
  return all(
    when(filter.enterprise, (value) => clause('m.org = ?', value)),
    orgWithin(filter.district, 'm.org'),
    when(filter.from, (value) => clause('m.moved_on >= ?', value)),
    when(filter.to, (value) => clause('m.moved_on <= ?', value)),
    when(filter.account, (value) => clause('m.account = ?', value)),
    when(filter.direction, (value) => clause('m.direction = ?', value)),
    when(filter.reason, (value) => clause('m.reason = ?', value)),
    when(filter.recordedAfter, (value) => clause('m.recorded_on > ?', value)),
    filter.internal === undefined ? undefined : internalIs(filter.internal, filter.district),
  );
}

function isInternal(district: string): Clause {
  const { sql, params } = orgWithin(district, 'm.counterpart');
  return { sql: `m.counterpart IS NOT NULL AND ${sql}`, params };
}

function internalIs(internal: boolean, district: string): Clause {
  const { sql, params } = isInternal(district);
  return internal ? { sql, params } : { sql: `NOT (${sql})`, params };
}
