import type { VisibleTo } from '../accounts/sight';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import { all, clause, type Clause, when } from './clause';
import { toVehicle, type VehicleRow } from './custody-rows';
import { orgWithin, vehicleVisible } from './custody-sight';
import type { BatteryPresence, Vehicle } from './vehicle';

/** What a list of vehicles may be narrowed to. `from` and `to` are dates of reception, both included. */
export interface VehicleFilter {
  readonly vin?: string | undefined;
  readonly certificate?: string | undefined;
  readonly org?: string | undefined;
  readonly presence?: BatteryPresence | undefined;
  readonly certified?: boolean | undefined;
  readonly district?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface VehiclePage {
  readonly filter: VehicleFilter;
  readonly limit: number;
  /** Origin index of the last vehicle of the page before. */
  readonly after?: number | undefined;
}

/** Newest first, without voided ones. One more than the limit when there are more. */
export async function listVehicles(
  reader: Reader,
  sight: VisibleTo,
  { filter, limit, after }: VehiclePage,
): Promise<Vehicle[]> {
  const where = all(
    listed(sight, filter),
    when(after, (value) => clause('v.origin_idx < ?', value)),
  );
  const rows = await reader.all<VehicleRow>(
    `SELECT v.* FROM vehicle_book v WHERE ${where.sql} ORDER BY v.origin_idx DESC LIMIT ?`,
    [...where.params, limit + 1],
  );
  return rows.map(toVehicle);
}

export function countVehicles(reader: Reader, sight: VisibleTo, filter: VehicleFilter): Promise<number> {
  const where = listed(sight, filter);
  return countRows(reader, `vehicle_book v WHERE ${where.sql}`, where.params);
}

/** The vehicle with this VIN; a voided one only where no other is left. */
export async function findVehicle(reader: Reader, sight: VisibleTo, vin: string): Promise<Vehicle | undefined> {
  const where = all(vehicleVisible(sight, 'v.org'), clause('v.vin = ?', vin));
  const row = await reader.first<VehicleRow>(
    `SELECT v.* FROM vehicle_book v WHERE ${where.sql} ORDER BY v.voided, v.origin_idx DESC LIMIT 1`,
    where.params,
  );
  return row && toVehicle(row);
}

function listed(sight: VisibleTo, filter: VehicleFilter): Clause {
  return all(
    vehicleVisible(sight, 'v.org'),
    clause('v.voided = 0'),
    when(filter.vin, (value) => clause('v.vin = ?', value)),
    when(filter.certificate, (value) => clause('v.certificate_no = ?', value)),
    when(filter.org, (value) => clause('v.org = ?', value)),
    when(filter.presence, (value) => clause('v.presence = ?', value)),
    filter.certified === undefined ? undefined : clause(`v.certificate_no IS ${filter.certified ? 'NOT ' : ''}NULL`),
    when(filter.district, (value) => orgWithin(value, 'v.org')),
    when(filter.from, (value) => clause('v.received_on >= ?', value)),
    when(filter.to, (value) => clause('v.received_on <= ?', value)),
  );
}
