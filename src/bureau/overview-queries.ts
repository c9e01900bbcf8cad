import { inDistrict } from '../accounts/sight';
import type { BatteryState } from '../custody/battery';
import { orgWithin } from '../custody/custody-sight';
import type { BatteryPresence } from '../custody/vehicle';
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

/** Flags that hold, against whoever is in the district, by severity. */
export async function flagsBySeverity(
  reader: Reader,
  district: string,
): Promise<{ readonly severity: string; readonly count: number }[]> {
  const { sql, params } = inDistrict('e.district', district);
  const rows = await reader.all<{ severity: string; n: number }>(
    `SELECT f.severity, count(*) AS n FROM flag_book f
     WHERE f.newest = 1 AND f.verdict = 'hit' AND f.about IN (SELECT e.uscc FROM enterprise_book e WHERE ${sql}) GROUP BY f.severity`,
    params,
  );
  return rows.map(({ severity, n }) => ({ severity, count: n }));
}

export interface HoldingRow extends Quantity {
  readonly holder: string;
  readonly state: BatteryState;
}

export interface HoldingFilter {
  readonly district: string;
  readonly enterprise?: string | undefined;
  readonly state?: BatteryState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Who holds what now: for `limit` + 1 holders in order, one row for each state. What is disposed of only when asked for. */
export async function holdings(
  reader: Reader,
  { district, enterprise, state, after, limit }: HoldingFilter,
): Promise<HoldingRow[]> {
  const here = orgWithin(district, 'b.holder');
  const states = state === undefined ? HOLDING_STATES : [state];
  const where = `b.state IN (?*) AND ${here.sql}${enterprise === undefined ? '' : ' AND b.holder = ?'}`;
  const params = [states, ...here.params, ...(enterprise === undefined ? [] : [enterprise])];
  const holders = await reader.all<{ holder: string }>(
    `SELECT DISTINCT b.holder FROM battery_book b WHERE ${where} AND b.holder > ? ORDER BY b.holder LIMIT ?`,
    [...params, after ?? '', limit + 1],
  );
  return reader.all<HoldingRow>(
    `SELECT b.holder, b.state, count(*) AS pieces, sum(b.mass_grams) AS grams FROM battery_book b
     WHERE b.state IN (?*) AND b.holder IN (?*) GROUP BY b.holder, b.state ORDER BY b.holder, b.state`,
    [states, holders.map((row) => row.holder)],
  );
}

const HOLDING_STATES: readonly BatteryState[] = [
  'removed',
  'collected',
  'stored',
  'consigned',
  'in-transit',
  'returning',
];
