import { shanghaiDate } from '../kernel/dates';
import type { Entry } from '../ledger/entry';
import { type Battery, isOpen } from './battery';
import type { Consignment } from './consignment';
import type { CustodyPages } from './custody-pages';
import { textOf } from './data';
import type { BatteryFacts, ConsignmentFacts, Facts, Namesake, VehicleFacts } from './facts';
import type { Vehicle } from './vehicle';

/** What rules may know of an entry that has just changed the pages. `before` holds its batteries as they were. */
export function factsOf(entry: Entry, pages: CustodyPages, before: ReadonlyMap<string, Battery | undefined>): Facts {
  const touched = entry.touches.map((touch) => touch.stream);
  const vehicle = touched.map((stream) => pages.vehicles.get(stream)).find((found) => found !== undefined);
  const consignment = touched.map((stream) => pages.consignments.get(stream)).find((found) => found !== undefined);
  const batteries = touched.flatMap((stream) => pages.batteries.get(stream) ?? []);
  return {
    kind: entry.kind,
    index: entry.index,
    org: entry.org,
    on: shanghaiDate(entry.occurredAt),
    data: entry.data,
    batteries: batteries.map((battery) => batteryFacts(battery, pages, before.get(battery.id) === undefined)),
    ...(vehicle ? { vehicle: vehicleFacts(vehicle) } : {}),
    ...(consignment ? { consignment: consignmentFacts(consignment, pages) } : {}),
  };
}

export function vehicleFacts(vehicle: Vehicle): VehicleFacts {
  return {
    vin: vehicle.vin,
    receivedOn: vehicle.receivedOn,
    isSwapModel: vehicle.isSwapModel,
    presence: vehicle.presence,
    packsRemoved: vehicle.packsRemoved,
    hasOwnerStatement: isGiven(vehicle, 'ownerStatement'),
    hasSwapEvidence: isGiven(vehicle, 'swapEvidence'),
    ...(vehicle.expectedPacks === undefined ? {} : { expectedPacks: vehicle.expectedPacks }),
    ...(vehicle.foundPacks === undefined ? {} : { foundPacks: vehicle.foundPacks }),
    ...(vehicle.certificateNo === undefined ? {} : { certificateNo: vehicle.certificateNo }),
  };
}

function isGiven(vehicle: Vehicle, name: string): boolean {
  return vehicle.data[name] === true || (textOf(vehicle.data, name) ?? '') !== '';
}

function batteryFacts(battery: Battery, pages: CustodyPages, isNew: boolean): BatteryFacts {
  return {
    traceNo: battery.traceNo,
    level: battery.level,
    massGrams: battery.massGrams,
    originIndex: battery.originIndex,
    isNew,
    namesakes: isNew ? namesakes(battery, pages) : [],
    ...(battery.code === undefined ? {} : { code: battery.code }),
    ...(battery.vin === undefined ? {} : { vin: battery.vin }),
    ...(battery.safety === undefined ? {} : { safety: battery.safety }),
  };
}

function namesakes(battery: Battery, pages: CustodyPages): Namesake[] {
  if (battery.code === undefined) return [];
  return pages
    .named(battery.code)
    .filter((other) => other.id !== battery.id)
    .map((other) => ({
      originIndex: other.originIndex,
      traceNo: other.traceNo,
      open: isOpen(other),
      holder: other.holder,
      ...(other.vin === undefined ? {} : { vin: other.vin }),
    }));
}

export function consignmentFacts(consignment: Consignment, pages: CustodyPages): ConsignmentFacts {
  return {
    number: consignment.number,
    sender: consignment.sender,
    receiver: consignment.receiver,
    carrier: consignment.carrier,
    unNumber: consignment.unNumber,
    dispatchedOn: shanghaiDate(consignment.dispatchedAt),
    items: consignment.items.map((item) => ({
      traceNo: pages.batteries.get(item.battery)?.traceNo ?? '',
      ...(item.sentGrams === undefined ? {} : { sentGrams: item.sentGrams }),
      ...(item.receivedGrams === undefined ? {} : { receivedGrams: item.receivedGrams }),
      ...(item.result === undefined ? {} : { result: item.result }),
    })),
    ...(consignment.plate === undefined ? {} : { vehiclePlate: consignment.plate }),
  };
}
