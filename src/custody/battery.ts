import type { Uscc } from '../identifiers/uscc';
import type { Text } from '../kernel/text';

/** The words for where a battery stands, and no others (users and officials read the Chinese one). */
export const BATTERY_STATES = {
  removed: { zh: '已拆卸待入库', en: 'removed, to be stored' },
  collected: { zh: '已收集', en: 'collected' },
  stored: { zh: '在库', en: 'in storage' },
  consigned: { zh: '待发运', en: 'awaiting pick-up' },
  'in-transit': { zh: '在途', en: 'in transit' },
  returning: { zh: '退回在途', en: 'on its way back' },
  disposed: { zh: '已处置', en: 'disposed of' },
  voided: { zh: '已作废', en: 'voided' },
} as const satisfies Record<string, Text>;

export type BatteryState = keyof typeof BATTERY_STATES;

/** The holder has it at hand and may hand it over or treat it. */
export const HELD: readonly BatteryState[] = ['removed', 'collected', 'stored'];

/** At the holder's place, though it may be written on a sheet already. */
export const ON_SITE: readonly BatteryState[] = [...HELD, 'consigned'];

/** In hand and not yet put into storage. */
export const TO_STORE: readonly BatteryState[] = ['removed', 'collected'];

/** Somebody answers for it: no second origin under the same code. */
export const OPEN: readonly BatteryState[] = [...HELD, 'consigned', 'in-transit', 'returning'];

export type CodeStatus = 'readable' | 'damaged' | 'missing' | 'non-standard';

export type BatteryLevel = 'pack' | 'module' | 'cell';

/** One battery as its entries tell it. `id` is its stream. Masses in grams. */
export interface Battery {
  readonly id: string;
  readonly traceNo: string;
  readonly code?: string | undefined;
  readonly codeStatus: CodeStatus;
  readonly level: BatteryLevel;
  readonly batteryType: string;
  readonly massGrams: number;
  readonly safety?: 'pass' | 'fail' | 'pending' | undefined;
  readonly state: BatteryState;
  /** Who answers for it; the last holder once it is disposed of. */
  readonly holder: Uscc;
  readonly vin?: string | undefined;
  readonly originKind: string;
  readonly originIndex: number;
  readonly originOrg: Uscc;
  readonly site?: string | undefined;
  readonly location?: string | undefined;
  /** Stream of the consignment it is in. */
  readonly consignment?: string | undefined;
  /** When it came into its present state: `occurredAt` of that entry. Order is compared with this. */
  readonly since: string;
  readonly lastIndex: number;
  readonly model?: string | undefined;
  readonly maker?: string | undefined;
  /** Set on a second-use product: who made it. */
  readonly repurposedBy?: Uscc | undefined;
}

export function isOpen(battery: Battery): boolean {
  return OPEN.includes(battery.state);
}
