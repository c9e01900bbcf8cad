import type { Battery, BatteryState } from '../custody/battery';
import { custodyKind } from '../custody/fold';
import { shanghaiDate } from '../kernel/dates';
import type { Text } from '../kernel/text';
import type { Entry } from '../ledger/entry';

/** `custody`: who answers for a battery. `transit`: what of that is with a carrier, or on its way back. */
export const ACCOUNTS = ['custody', 'transit'] as const;

export type Account = (typeof ACCOUNTS)[number];

/** Why a battery, or mass, came to somebody or left. */
export const MOVEMENT_REASONS = {
  removed: { zh: '拆卸入库', en: 'removed from vehicles' },
  collected: { zh: '收集', en: 'collected' },
  received: { zh: '接收', en: 'received' },
  produced: { zh: '梯次产品产出', en: 'second-use products made' },
  reweighed: { zh: '复称差额', en: 'weighed again' },
  'handed-over': { zh: '移交且已接收', en: 'dispatched and accepted' },
  repurposed: { zh: '梯次利用消耗', en: 'used up for second-use products' },
  recycled: { zh: '再生利用', en: 'recycled' },
  dispatched: { zh: '移交出库', en: 'dispatched' },
  arrived: { zh: '对方接收', en: 'accepted by the receiver' },
  returned: { zh: '退回入库', en: 'returned' },
} as const satisfies Record<string, Text>;

export type MovementReason = keyof typeof MOVEMENT_REASONS;

/** One battery, or a difference in its mass (`pieces` 0), coming to an organisation or leaving it. Dates are Asia/Shanghai. */
export interface Movement {
  readonly battery: string;
  readonly index: number;
  readonly org: string;
  readonly account: Account;
  readonly direction: 'in' | 'out';
  readonly reason: MovementReason;
  /** The other side of a hand-over. */
  readonly counterpart?: string | undefined;
  /** Event date. */
  readonly on: string;
  readonly recordedOn: string;
  readonly pieces: number;
  readonly grams: number;
}

/** What one entry moved of one battery, seen from how the battery stood before and after it. */
export function movementsOf(before: Battery | undefined, after: Battery, entry: Entry): Movement[] {
  const at = {
    battery: after.id,
    index: entry.index,
    on: shanghaiDate(entry.occurredAt),
    recordedOn: shanghaiDate(entry.recordedAt),
  };
  return [...custodyMoves(before, after, entry), ...transitMoves(before, after)].map((move) => ({ ...at, ...move }));
}

/** Everything that the effective entries of a battery moved. */
export function movementsOfLife(id: string, entries: readonly Entry[]): Movement[] {
  let battery: Battery | undefined;
  return entries.flatMap((entry) => {
    const before = battery;
    battery = custodyKind(entry.kind)?.battery?.(before, entry, id) ?? before;
    return battery === undefined || battery === before ? [] : movementsOf(before, battery, entry);
  });
}

type Move = Omit<Movement, 'battery' | 'index' | 'on' | 'recordedOn'>;

/** How a battery comes into the ledger. */
const BIRTHS: Readonly<Record<string, MovementReason>> = {
  'battery.removed': 'removed',
  'battery.collected': 'collected',
  'battery.repurposed': 'produced',
};

const ON_THE_ROAD: readonly BatteryState[] = ['consigned', 'in-transit', 'returning'];

function custodyMoves(before: Battery | undefined, after: Battery, entry: Entry): Move[] {
  if (before === undefined) return [custody('in', BIRTHS[entry.kind] ?? 'received', after)];
  if (before.holder !== after.holder) {
    return [
      { ...custody('out', 'handed-over', before), counterpart: after.holder },
      { ...custody('in', 'received', after), counterpart: before.holder },
    ];
  }
  const isEnd = after.state === 'disposed' && before.state !== 'disposed';
  if (isEnd) return [custody('out', entry.kind === 'battery.repurposed' ? 'repurposed' : 'recycled', before)];
  const difference = after.massGrams - before.massGrams;
  if (difference === 0) return [];
  return [{ ...custody(difference > 0 ? 'in' : 'out', 'reweighed', after), pieces: 0, grams: Math.abs(difference) }];
}

/** On the road the sender's figure counts until the load has arrived. */
function transitMoves(before: Battery | undefined, after: Battery): Move[] {
  if (before === undefined) return [];
  const [was, is] = [ON_THE_ROAD.includes(before.state), ON_THE_ROAD.includes(after.state)];
  if (was === is) return [];
  const reason = is ? 'dispatched' : before.state === 'returning' ? 'returned' : 'arrived';
  return [{ ...custody(is ? 'in' : 'out', reason, before), account: 'transit' }];
}

function custody(direction: 'in' | 'out', reason: MovementReason, battery: Battery): Move {
  return { org: battery.holder, account: 'custody', direction, reason, pieces: 1, grams: battery.massGrams };
}
