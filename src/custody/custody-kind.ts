import type { Decision, Draft, Entry } from '../ledger/entry';
import type { Keys, Turn } from '../ledger/turn';
import type { Text } from '../kernel/text';
import type { Battery } from './battery';
import type { Consignment } from './consignment';
import type { CustodyPages } from './custody-pages';
import type { Vehicle } from './vehicle';

/** The five stages of custody, and where the other entries belong. */
export const STAGES = {
  intake: { zh: '接收报废车', en: 'intake' },
  dismantling: { zh: '拆卸', en: 'dismantling' },
  collection: { zh: '收集', en: 'collection' },
  storage: { zh: '贮存', en: 'storage' },
  transport: { zh: '运输', en: 'transport' },
  recycling: { zh: '回收利用', en: 'recycling' },
  correction: { zh: '更正', en: 'correction' },
  registry: { zh: '登记', en: 'registry' },
  supervision: { zh: '监管', en: 'supervision' },
  filing: { zh: '报送', en: 'filing' },
} as const satisfies Record<string, Text>;

export type Stage = keyof typeof STAGES;

/**
 * One kind of custody event. `decide` refuses only what cannot be true. The other functions say how an entry changes
 * each thing it touches; they read the entry alone, so they also replay it.
 */
export interface CustodyKind {
  readonly kind: string;
  readonly stage: Stage;
  readonly title: Text;
  keys(draft: Pick<Draft, 'org' | 'data'>, keys: Keys): void;
  decide(draft: Draft, pages: CustodyPages, turn: Turn): Decision;
  battery?(before: Battery | undefined, entry: Entry, id: string): Battery;
  vehicle?(before: Vehicle | undefined, entry: Entry, id: string): Vehicle;
  consignment?(before: Consignment | undefined, entry: Entry, id: string): Consignment;
}
