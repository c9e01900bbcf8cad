import type { CanonicalObject } from '../kernel/canonical';
import type { Uscc } from '../identifiers/uscc';

export type BatteryPresence = 'present' | 'missing' | 'swap' | 'partial';

/** One scrapped vehicle as its entries tell it. `id` is its stream; dates are Asia/Shanghai. */
export interface Vehicle {
  readonly id: string;
  readonly vin: string;
  /** Who received it. */
  readonly org: Uscc;
  readonly receivedOn: string;
  readonly presence: BatteryPresence;
  readonly isSwapModel: boolean;
  readonly expectedPacks?: number | undefined;
  readonly foundPacks?: number | undefined;
  /** Packs removed so far. */
  readonly packsRemoved: number;
  readonly certificateNo?: string | undefined;
  readonly scrapDate?: string | undefined;
  readonly voided: boolean;
  readonly lastAt: string;
  readonly originIndex: number;
  /** What was recorded at reception and with the certificate, for the commerce ministry's form. */
  readonly data: CanonicalObject;
}
