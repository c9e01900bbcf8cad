import type { Uscc } from '../identifiers/uscc';
import { Problem } from '../kernel/problem';
import type { Draft } from '../ledger/entry';
import { type Battery, isOpen } from './battery';
import type { Consignment } from './consignment';
import type { CustodyPages } from './custody-pages';
import { mustNotPrecede } from './life';
import type { Vehicle } from './vehicle';

/**
 * The battery that a name means to `org`: two batteries may share a code, then the one that `org` holds is meant.
 * @throws Problem BATTERY_UNKNOWN or CODE_AMBIGUOUS
 */
export function findBattery(pages: CustodyPages, name: string, org: Uscc): Battery {
  const named = pages.named(name);
  const held = named.filter((battery) => battery.holder === org && isOpen(battery));
  if (held.length > 1) throw new Problem('CODE_AMBIGUOUS', { code: name });
  const found = held[0] ?? named.find(isOpen) ?? named.at(-1);
  if (!found) throw new Problem('BATTERY_UNKNOWN', { code: name });
  return found;
}

/**
 * The vehicle with this VIN, received by the draft's organisation.
 * @throws Problem VEHICLE_UNKNOWN, NOT_RECEIVER or DATE_ORD
 */
export function findOwnVehicle(pages: CustodyPages, vin: string, draft: Draft): Vehicle {
  const vehicle = pages.vehicleByVin(vin);
  if (!vehicle) throw new Problem('VEHICLE_UNKNOWN', { vin });
  if (vehicle.org !== draft.org) throw new Problem('NOT_RECEIVER', { vin });
  mustNotPrecede(draft.occurredAt, vehicle.lastAt);
  return vehicle;
}

/**
 * The consignment with this number to which `org` is party in the way that `isParty` tells.
 * @throws Problem CONSIGNMENT_UNKNOWN, `otherwise`, or CODE_AMBIGUOUS
 */
export function findConsignment(
  pages: CustodyPages,
  number: string,
  org: Uscc,
  role: {
    readonly isParty: (consignment: Consignment) => boolean;
    readonly otherwise: 'NOT_CARRIER' | 'NOT_NAMED_RECEIVER' | 'NOT_SENDER';
  },
): Consignment {
  const known = pages
    .consignmentsNumbered(number)
    .filter((consignment) => [consignment.sender, consignment.receiver, consignment.carrier].includes(org));
  if (known.length === 0) throw new Problem('CONSIGNMENT_UNKNOWN', { consignmentNo: number });
  const meant = known.filter(role.isParty);
  if (meant.length === 0) throw new Problem(role.otherwise, { consignmentNo: number });
  const running = meant.filter(
    (consignment) => consignment.state === 'dispatched' || consignment.state === 'in-transit',
  );
  return running[0] ?? (meant.at(-1) as Consignment);
}

/**
 * Refuses a second origin under a code that is in open custody, unless the draft declares the conflict.
 * @throws Problem CODE_DUP, naming nobody
 */
export function mustBeFree(pages: CustodyPages, code: string, declared: boolean): void {
  if (!declared && pages.named(code).some(isOpen)) throw new Problem('CODE_DUP', { code: code });
}
