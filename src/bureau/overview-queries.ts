import type { BatteryState } from '../custody/battery';
import { all, clause, type Clause, when } from '../custody/clause';
import { orgWithin } from '../custody/custody-sight';
import type { BatteryPresence } from '../custody/vehicle';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import type { Scope } from './scope';

export interface Quantity {
  readonly pieces: number;
  readonly grams: number;
}

/** Vehicles received in the period, by whether the battery was there. */
export async function vehiclesByPresence(
  reader: Reader,
  { district, from, to }: Scope,
): Promise<ReadonlyMap<BatteryPresence, number>> {
  const here = orgWithin(district, 'v.org');
  const rows = await reader.all<{ presence: BatteryPresence; n: number }>(
    `SELECT v.presence, count(*) AS n FROM vehicle_book v
     WHERE v.voided = 0 AND v.received_on BETWEEN ? AND ? AND ${here.sql} GROUP BY v.presence`,
    [from, to, ...here.params],
  );
  return new Map(rows.map(({ presence, n }) => [presence, n]));
}

/** Batteries that somebody in the district holds now, by state. */
export async function heldByState(reader: Reader, district: string): Promise<ReadonlyMap<BatteryState, Quantity>> {
  const here = orgWithin(district, 'b.holder');
  const rows = await reader.all<Quantity & { state: BatteryState }>(
    `SELECT b.state, count(*) AS pieces, sum(b.mass_grams) AS grams FROM battery_book b WHERE ${here.sql} GROUP BY b.state`,
    here.params,
  );
  return new Map(rows.map(({ state, pieces, grams }) => [state, { pieces, grams }]));
}

export interface HoldingRow extends Quantity {
  readonly holder: string;
  readonly state: BatteryState;
}

export interface HoldingFilter {
  readonly district: string;
  readonly enterprise?: string | undefined;
  readonly state?: BatteryState | undefined;
}

export interface HoldingPage extends HoldingFilter {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Who holds what now: for `limit` + 1 holders in order, one row for each state. What is disposed of only when asked for. */
export async function holdings(reader: Reader, { after, limit, ...filter }: HoldingPage): Promise<HoldingRow[]> {
  const { sql, params } = held(filter);
  const holders = await reader.all<{ holder: string }>(
    `SELECT DISTINCT b.holder FROM battery_book b WHERE ${sql} AND b.holder > ? ORDER BY b.holder LIMIT ?`,
    [...params, after ?? '', limit + 1],
  );
  return reader.all<HoldingRow>(
    `SELECT b.holder, b.state, count(*) AS pieces, sum(b.mass_grams) AS grams FROM battery_book b
     WHERE b.state IN (?*) AND b.holder IN (?*) GROUP BY b.holder, b.state ORDER BY b.holder, b.state`,
    [statesOf(filter), holders.map((row) => row.holder)],
  );
}

export function countHolders(reader: Reader, filter: HoldingFilter): Promise<number> {
  const { sql, params } = held(filter);
  return countRows(reader, `(SELECT DISTINCT b.holder FROM battery_book b WHERE ${sql}) AS holders`, params);
}

function held(filter: HoldingFilter): Clause {
  return all(
    clause('b.state IN (?*)', statesOf(filter)),
    orgWithin(filter.district, 'b.holder'),
    when(filter.enterprise, (value) => clause('b.holder = ?', value)),
  );
}

function statesOf({ state }: HoldingFilter): readonly BatteryState[] {
  return state === undefined ? HOLDING_STATES : [state];
}

const HOLDING_STATES: readonly BatteryState[] = [
  'removed',
  'collected',
  'stored',
  'consigned',
  'in-transit',
  'returning',
];
