import { Problem } from '../kernel/problem';
import type { Entry } from '../ledger/entry';
import type { Battery } from './battery';
import type { Consignment } from './consignment';
import type { CustodyKind } from './custody-kind';
import { numberOf, objectOf } from './data';
import { CUSTODY_KINDS } from './kinds';
import { LIFE, mustFollow } from './life';
import type { Vehicle } from './vehicle';

const BY_NAME = new Map(CUSTODY_KINDS.map((kind) => [kind.kind, kind]));

export function custodyKind(name: string): CustodyKind | undefined {
  return BY_NAME.get(name);
}

/** The entries of a stream as they now read: voided ones gone, corrected ones with their new values, in log order. */
export function effective(history: readonly Entry[]): Entry[] {
  const voided = new Set<number>();
  const changes = new Map<number, Entry['data']>();
  for (const entry of history) {
    const target = numberOf(entry.data, 'index');
    if (target === undefined) continue;
    if (entry.kind === 'entry.voided') voided.add(target);
    if (entry.kind === 'entry.corrected')
      changes.set(target, { ...changes.get(target), ...objectOf(entry.data, 'changes') });
  }
  return history
    .filter((entry) => BY_NAME.has(entry.kind) && !voided.has(entry.index))
    .map((entry) => {
      const change = changes.get(entry.index);
      return change ? { ...entry, data: { ...entry.data, ...change } } : entry;
    });
}

/**
 * The battery that these entries make, or undefined when none is left.
 * @throws Problem of the first step that cannot follow the one before
 */
export function foldBattery(id: string, entries: readonly Entry[]): Battery | undefined {
  let battery: Battery | undefined;
  for (const entry of entries) {
    if (battery && LIFE[entry.kind]) mustFollow(battery, entry);
    else if (!battery && !BIRTHS.includes(entry.kind)) throw new Problem('STEPS_AFTER', { index: entry.index });
    battery = BY_NAME.get(entry.kind)?.battery?.(battery, entry, id) ?? battery;
  }
  return battery;
}

/** @throws Problem when an entry is left that the first one carried */
export function foldVehicle(id: string, entries: readonly Entry[]): Vehicle | undefined {
  let vehicle: Vehicle | undefined;
  for (const entry of entries) {
    if (!vehicle && entry.kind !== 'vehicle.received') throw new Problem('STEPS_AFTER', { index: entry.index });
    vehicle = BY_NAME.get(entry.kind)?.vehicle?.(vehicle, entry, id) ?? vehicle;
  }
  return vehicle;
}

/** @throws Problem when an entry is left that the first one carried */
export function foldConsignment(id: string, entries: readonly Entry[]): Consignment | undefined {
  let consignment: Consignment | undefined;
  for (const entry of entries) {
    if (!consignment && entry.kind !== 'consignment.dispatched')
      throw new Problem('STEPS_AFTER', { index: entry.index });
    consignment = BY_NAME.get(entry.kind)?.consignment?.(consignment, entry, id) ?? consignment;
  }
  return consignment;
}

/** Kinds in which a battery's life may begin. */
const BIRTHS: readonly string[] = [
  'battery.removed',
  'battery.collected',
  'battery.repurposed',
  'consignment.received',
];
