import type { Reader, SqlRow } from '../database/tx';
import type { CanonicalObject } from '../kernel/canonical';
import { searchKey } from '../identifiers/search-key';
import type { Uscc } from '../identifiers/uscc';
import type { Battery } from './battery';
import type { Consignment, ConsignmentItem, ConsignmentState, ItemResult } from './consignment';
import { textOf } from './data';
import type { BatteryPresence, Vehicle } from './vehicle';

export interface VehicleRow {
  readonly id: string;
  readonly vin: string;
  readonly org: Uscc;
  readonly received_on: string;
  readonly presence: BatteryPresence;
  readonly is_swap: number;
  readonly expected_packs: number | null;
  readonly found_packs: number | null;
  readonly packs_removed: number;
  readonly certificate_no: string | null;
  readonly scrap_date: string | null;
  readonly voided: number;
  readonly last_at: string;
  readonly origin_idx: number;
  readonly data: string;
}

export interface BatteryRow {
  readonly id: string;
  readonly trace_no: string;
  readonly code: string | null;
  readonly code_status: Battery['codeStatus'];
  readonly level: Battery['level'];
  readonly battery_type: string;
  readonly mass_grams: number;
  readonly safety: 'pass' | 'fail' | 'pending' | null;
  readonly state: Battery['state'];
  readonly holder: Uscc;
  readonly vin: string | null;
  readonly origin_kind: string;
  readonly origin_idx: number;
  readonly origin_org: Uscc;
  readonly site: string | null;
  readonly location: string | null;
  readonly consignment: string | null;
  readonly since: string;
  readonly last_idx: number;
  readonly model: string | null;
  readonly maker: string | null;
  readonly repurposed_by: Uscc | null;
}

export interface ConsignmentRow {
  readonly id: string;
  readonly number: string;
  readonly sender: Uscc;
  readonly receiver: Uscc;
  readonly carrier: Uscc;
  readonly plate: string | null;
  readonly un_number: string;
  readonly state: ConsignmentState;
  readonly dispatched_at: string;
  readonly picked_up_at: string | null;
  readonly received_at: string | null;
  readonly last_at: string;
  readonly origin_idx: number;
}

interface ItemRow {
  readonly consignment: string;
  readonly battery: string;
  readonly sent_grams: number | null;
  readonly received_grams: number | null;
  readonly result: ItemResult | null;
  readonly reason: string | null;
  readonly returned: number;
}

export function toVehicle(row: VehicleRow): Vehicle {
  return {
    id: row.id,
    vin: row.vin,
    org: row.org,
    receivedOn: row.received_on,
    presence: row.presence,
    isSwapModel: row.is_swap === 1,
    expectedPacks: row.expected_packs ?? undefined,
    foundPacks: row.found_packs ?? undefined,
    packsRemoved: row.packs_removed,
    certificateNo: row.certificate_no ?? undefined,
    scrapDate: row.scrap_date ?? undefined,
    voided: row.voided === 1,
    lastAt: row.last_at,
    originIndex: row.origin_idx,
    data: JSON.parse(row.data) as CanonicalObject,
  };
}

export function vehicleRow(vehicle: Vehicle): SqlRow {
  return {
    id: vehicle.id,
    vin: vehicle.vin,
    org: vehicle.org,
    received_on: vehicle.receivedOn,
    presence: vehicle.presence,
    is_swap: vehicle.isSwapModel ? 1 : 0,
    expected_packs: vehicle.expectedPacks ?? null,
    found_packs: vehicle.foundPacks ?? null,
    packs_removed: vehicle.packsRemoved,
    certificate_no: vehicle.certificateNo ?? null,
    scrap_date: vehicle.scrapDate ?? null,
    voided: vehicle.voided ? 1 : 0,
    last_at: vehicle.lastAt,
    origin_idx: vehicle.originIndex,
    data: JSON.stringify(vehicle.data),
    plate: textOf(vehicle.data, 'licencePlate') ?? null,
    certificate_key: vehicle.certificateNo === undefined ? null : searchKey(vehicle.certificateNo),
  };
}

export function toBattery(row: BatteryRow): Battery {
  return {
    id: row.id,
    traceNo: row.trace_no,
    code: row.code ?? undefined,
    codeStatus: row.code_status,
    level: row.level,
    batteryType: row.battery_type,
    massGrams: row.mass_grams,
    safety: row.safety ?? undefined,
    state: row.state,
    holder: row.holder,
    vin: row.vin ?? undefined,
    originKind: row.origin_kind,
    originIndex: row.origin_idx,
    originOrg: row.origin_org,
    site: row.site ?? undefined,
    location: row.location ?? undefined,
    consignment: row.consignment ?? undefined,
    since: row.since,
    lastIndex: row.last_idx,
    model: row.model ?? undefined,
    maker: row.maker ?? undefined,
    repurposedBy: row.repurposed_by ?? undefined,
  };
}

export function batteryRow(battery: Battery): SqlRow {
  return {
    id: battery.id,
    trace_no: battery.traceNo,
    code: battery.code ?? null,
    code_status: battery.codeStatus,
    level: battery.level,
    battery_type: battery.batteryType,
    mass_grams: battery.massGrams,
    safety: battery.safety ?? null,
    state: battery.state,
    holder: battery.holder,
    vin: battery.vin ?? null,
    origin_kind: battery.originKind,
    origin_idx: battery.originIndex,
    origin_org: battery.originOrg,
    site: battery.site ?? null,
    location: battery.location ?? null,
    consignment: battery.consignment ?? null,
    since: battery.since,
    last_idx: battery.lastIndex,
    model: battery.model ?? null,
    maker: battery.maker ?? null,
    repurposed_by: battery.repurposedBy ?? null,
  };
}

export function consignmentRow(consignment: Consignment): SqlRow {
  return {
    id: consignment.id,
    number: consignment.number,
    number_key: searchKey(consignment.number),
    sender: consignment.sender,
    receiver: consignment.receiver,
    carrier: consignment.carrier,
    plate: consignment.plate ?? null,
    un_number: consignment.unNumber,
    state: consignment.state,
    dispatched_at: consignment.dispatchedAt,
    picked_up_at: consignment.pickedUpAt ?? null,
    received_at: consignment.receivedAt ?? null,
    last_at: consignment.lastAt,
    origin_idx: consignment.originIndex,
  };
}

export function itemRows(consignment: Consignment): SqlRow[] {
  return consignment.items.map((item, position) => ({
    consignment: consignment.id,
    battery: item.battery,
    position,
    sent_grams: item.sentGrams ?? null,
    received_grams: item.receivedGrams ?? null,
    result: item.result ?? null,
    reason: item.reason ?? null,
    returned: item.returned ? 1 : 0,
  }));
}

/** Consignments with their items, in the order of the sheet. */
export async function withItems(reader: Reader, rows: readonly ConsignmentRow[]): Promise<Consignment[]> {
  if (rows.length === 0) return [];
  const items = await reader.all<ItemRow>(
    'SELECT * FROM consignment_item WHERE consignment IN (?*) ORDER BY position',
    [rows.map((row) => row.id)],
  );
  const bySheet = new Map<string, ConsignmentItem[]>(rows.map((row) => [row.id, []]));
  for (const item of items) bySheet.get(item.consignment)?.push(toItem(item));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    sender: row.sender,
    receiver: row.receiver,
    carrier: row.carrier,
    plate: row.plate ?? undefined,
    unNumber: row.un_number,
    state: row.state,
    dispatchedAt: row.dispatched_at,
    pickedUpAt: row.picked_up_at ?? undefined,
    receivedAt: row.received_at ?? undefined,
    lastAt: row.last_at,
    originIndex: row.origin_idx,
    items: bySheet.get(row.id) ?? [],
  }));
}

function toItem(row: ItemRow): ConsignmentItem {
  return {
    battery: row.battery,
    sentGrams: row.sent_grams ?? undefined,
    receivedGrams: row.received_grams ?? undefined,
    result: row.result ?? undefined,
    reason: row.reason ?? undefined,
    returned: row.returned === 1,
  };
}
