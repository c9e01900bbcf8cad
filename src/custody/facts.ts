import type { CanonicalObject } from '../kernel/canonical';
import type { Uscc } from '../identifiers/uscc';

/** The vehicle as the entry found it, after the entry. Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export interface VehicleFacts {
  readonly vin: string;
  readonly receivedOn: string;
  readonly isSwapModel: boolean;
  readonly presence: 'present' | 'missing' | 'swap' | 'partial';
  readonly expectedPacks?: number;
  readonly foundPacks?: number;
  /** Packs removed so far, this entry included. */
  readonly packsRemoved: number;
  readonly hasOwnerStatement: boolean;
  readonly hasSwapEvidence: boolean;
  readonly certificateNo?: string;
}

/** An earlier or other battery under the same code, as it stood when the entry was recorded. */
export interface Namesake {
  readonly originIndex: number;
  readonly traceNo: string;
  readonly open: boolean;
  readonly holder: Uscc;
  readonly vin?: string;
}

export interface BatteryFacts {
  readonly traceNo: string;
  readonly code?: string;
  readonly level: 'pack' | 'module' | 'cell';
  /** The vehicle it came from. */
  readonly vin?: string;
  readonly massGrams?: number;
  readonly safety?: 'pass' | 'fail' | 'pending';
  readonly originIndex: number;
  /** True when this entry is the first the ledger hears of it. */
  readonly isNew: boolean;
  readonly namesakes: readonly Namesake[];
}

export interface ItemFacts {
  readonly traceNo: string;
  readonly sentGrams?: number;
  readonly receivedGrams?: number;
  readonly result?: 'accepted' | 'refused' | 'missing' | 'unexpected';
}

export interface ConsignmentFacts {
  readonly number: string;
  readonly sender: Uscc;
  readonly receiver: Uscc;
  readonly carrier: Uscc;
  readonly vehiclePlate?: string;
  readonly unNumber: string;
  readonly dispatchedOn: string;
  readonly items: readonly ItemFacts[];
}

/**
 * All that rules may look at of one custody entry, besides papers: fixed when the entry is recorded, plain JSON,
 * kept beside the verdicts so that a later judgement of the same entry sees the same things.
 */
export interface Facts {
  readonly kind: string;
  readonly index: number;
  readonly org: Uscc;
  /** Event date, Asia/Shanghai. */
  readonly on: string;
  /** The recorded data (personal fields included while they are not erased). */
  readonly data: CanonicalObject;
  readonly vehicle?: VehicleFacts;
  readonly batteries: readonly BatteryFacts[];
  readonly consignment?: ConsignmentFacts;
}
