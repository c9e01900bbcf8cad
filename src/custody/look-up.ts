import type { VisibleTo } from '../accounts/sight';
import type { Reader } from '../database/tx';
import { all, beginning, type Clause, clause } from './clause';
import type { Consignment } from './consignment';
import { type ConsignmentRow, toVehicle, type VehicleRow, withItems } from './custody-rows';
import { consignmentVisible, vehicleVisible } from './custody-sight';
import type { Vehicle } from './vehicle';

/** By what a thing is looked up: a column of its book, and the value as that column has it. */
export interface LookUp<Column extends string> {
  readonly by: Column;
  readonly value: string;
  /** Also what only begins so. */
  readonly byPrefix: boolean;
  readonly limit: number;
}

/** Plates are kept as `readPlate` has them, certificate numbers as `searchKey` has them. */
export const VEHICLE_COLUMNS = ['vin', 'plate', 'certificate_key'] as const;

export type VehicleColumn = (typeof VEHICLE_COLUMNS)[number];

/** Consignment numbers as `searchKey` has them; the plate is that of the vehicle that carried it. */
export const CONSIGNMENT_COLUMNS = ['number_key', 'plate'] as const;

export type ConsignmentColumn = (typeof CONSIGNMENT_COLUMNS)[number];

/** Newest first, without voided ones. A plate is told to who received the vehicle and to officers, as the vehicle is. */
export async function lookUpVehicles(
  reader: Reader,
  sight: VisibleTo,
  asked: LookUp<VehicleColumn>,
): Promise<Vehicle[]> {
  const where = all(vehicleVisible(sight, 'v.org'), clause('v.voided = 0'), matching(`v.${asked.by}`, asked));
  const rows = await reader.all<VehicleRow>(
    `SELECT v.* FROM vehicle_book v WHERE ${where.sql} ORDER BY v.origin_idx DESC LIMIT ?`,
    [...where.params, asked.limit],
  );
  return rows.map(toVehicle);
}

/** Newest first. A plate is told to the parties and to officers, who are all that may see a consignment. */
export async function lookUpConsignments(
  reader: Reader,
  sight: VisibleTo,
  asked: LookUp<ConsignmentColumn>,
): Promise<Consignment[]> {
  const where = all(consignmentVisible(sight, 'c'), matching(`c.${asked.by}`, asked));
  const rows = await reader.all<ConsignmentRow>(
    `SELECT c.* FROM consignment_book c WHERE ${where.sql} ORDER BY c.origin_idx DESC LIMIT ?`,
    [...where.params, asked.limit],
  );
  return withItems(reader, rows);
}

function matching(column: string, { value, byPrefix }: LookUp<string>): Clause {
  return byPrefix ? beginning(column, value) : clause(`${column} = ?`, value);
}
