import type { Uscc } from '../identifiers/uscc';
import type { Text } from '../kernel/text';

export const CONSIGNMENT_STATES = {
  dispatched: { zh: '待提货', en: 'awaiting pick-up' },
  'in-transit': { zh: '在途', en: 'in transit' },
  received: { zh: '已接收', en: 'received' },
  'part-received': { zh: '部分接收', en: 'received in part' },
  refused: { zh: '拒收', en: 'refused' },
  closed: { zh: '办结', en: 'closed' },
  voided: { zh: '已作废', en: 'voided' },
} as const satisfies Record<string, Text>;

export type ConsignmentState = keyof typeof CONSIGNMENT_STATES;

/** With the sender or the carrier, and not yet received. */
export const UNDERWAY: readonly ConsignmentState[] = ['dispatched', 'in-transit'];

export type ItemResult = 'accepted' | 'refused' | 'missing' | 'unexpected';

export interface ConsignmentItem {
  /** Stream of the battery. */
  readonly battery: string;
  /** Absent on what the sender did not list. */
  readonly sentGrams?: number | undefined;
  readonly receivedGrams?: number | undefined;
  readonly result?: ItemResult | undefined;
  readonly reason?: string | undefined;
  readonly returned: boolean;
}

/** One hand-over sheet. `id` is its stream; `number` is the sender's, unique for that sender and never reused. */
export interface Consignment {
  readonly id: string;
  readonly number: string;
  readonly sender: Uscc;
  readonly receiver: Uscc;
  readonly carrier: Uscc;
  readonly plate?: string | undefined;
  readonly unNumber: string;
  readonly state: ConsignmentState;
  readonly dispatchedAt: string;
  readonly pickedUpAt?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly lastAt: string;
  readonly originIndex: number;
  readonly items: readonly ConsignmentItem[];
}
