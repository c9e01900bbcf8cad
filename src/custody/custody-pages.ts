import type { Entry } from '../ledger/entry';
import { PagesToken } from '../ledger/turn';
import type { Uscc } from '../identifiers/uscc';
import type { Battery } from './battery';
import type { Consignment } from './consignment';
import type { Facts } from './facts';
import type { Vehicle } from './vehicle';

/** What a correction or a void changed. `entries` are the effective entries on the touched streams, as they now read. */
export interface Revision {
  readonly index: number;
  readonly target: number;
  readonly voided: boolean;
  /** Streams that were replayed. */
  readonly streams: readonly string[];
  readonly entries: readonly Entry[];
}

/** What a turn holds of the custody books. Loaded once, changed in memory, written once. */
export class CustodyPages {
  readonly vehicles = new Map<string, Vehicle>();
  readonly batteries = new Map<string, Battery>();
  readonly consignments = new Map<string, Consignment>();
  /** Last sequence used, by prefix (`NB-371502-2026-`). */
  readonly counters = new Map<string, number>();
  /** Every entry of a stream, loaded only where a correction or a void needs them. */
  readonly histories = new Map<string, Entry[]>();
  /** Entries that corrections and voids of this turn point at. */
  readonly targets = new Map<number, Entry>();
  /** Changes of holder in this turn, in order. */
  readonly holders: { battery: string; from: Uscc | undefined; to: Uscc; index: number }[] = [];
  /** Facts of the entries of this turn, for whoever judges them. */
  readonly facts = new Map<number, Facts>();
  /** Corrections and voids of this turn, with the entries that have to be judged again because of them. */
  readonly revisions: Revision[] = [];
  readonly changed = {
    vehicles: new Set<string>(),
    batteries: new Set<string>(),
    consignments: new Set<string>(),
    counters: new Set<string>(),
  };
  private readonly byName = new Map<string, Set<string>>();
  private readonly byVin = new Map<string, Set<string>>();
  private readonly byNumber = new Map<string, Set<string>>();

  setVehicle(vehicle: Vehicle): void {
    this.keepVehicle(vehicle);
    this.changed.vehicles.add(vehicle.id);
  }

  setBattery(battery: Battery): void {
    this.keepBattery(battery);
    this.changed.batteries.add(battery.id);
  }

  setConsignment(consignment: Consignment): void {
    this.keepConsignment(consignment);
    this.changed.consignments.add(consignment.id);
  }

  /** Takes in what was loaded, unchanged. */
  keepVehicle(vehicle: Vehicle): void {
    this.vehicles.set(vehicle.id, vehicle);
    put(this.byVin, vehicle.vin, vehicle.id);
  }

  keepBattery(battery: Battery): void {
    this.batteries.set(battery.id, battery);
    put(this.byName, battery.traceNo, battery.id);
    if (battery.code) put(this.byName, battery.code, battery.id);
  }

  keepConsignment(consignment: Consignment): void {
    this.consignments.set(consignment.id, consignment);
    put(this.byNumber, consignment.number, consignment.id);
  }

  /** Batteries that are not voided and go by this code or trace number; two may share a code. */
  named(name: string): Battery[] {
    return found(this.byName, name, this.batteries).filter(
      (battery) => battery.state !== 'voided' && (battery.code === name || battery.traceNo === name),
    );
  }

  vehicleByVin(vin: string): Vehicle | undefined {
    return found(this.byVin, vin, this.vehicles).find((vehicle) => vehicle.vin === vin && !vehicle.voided);
  }

  consignmentsNumbered(number: string): Consignment[] {
    return found(this.byNumber, number, this.consignments);
  }
}

export const CUSTODY = new PagesToken<CustodyPages>('custody');

function put(index: Map<string, Set<string>>, name: string, id: string): void {
  const ids = index.get(name);
  if (ids) ids.add(id);
  else index.set(name, new Set([id]));
}

function found<T>(index: Map<string, Set<string>>, name: string, things: Map<string, T>): T[] {
  return [...(index.get(name) ?? [])].flatMap((id) => things.get(id) ?? []);
}
