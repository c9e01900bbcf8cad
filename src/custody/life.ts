import { shanghaiTime } from '../kernel/dates';
import { Problem } from '../kernel/problem';
import type { Entry } from '../ledger/entry';
import { BATTERY_STATES, type Battery, type BatteryState, HELD } from './battery';

interface Step {
  /** `unborn`: the entry is the first of the battery's life. */
  readonly from: 'unborn' | readonly BatteryState[];
  /** Absent: the state stays. */
  readonly to?: BatteryState;
  /** Who must hold it. `none`: somebody else decides (the consignment names the parties). */
  readonly by: 'holder' | 'none';
}

/** The life of a battery. A row is an event kind; what has no row does not move a battery. */
// prettier-ignore
export const LIFE: Readonly<Record<string, Step>> = {
  'battery.removed':      { from: 'unborn',                                        to: 'removed',    by: 'none' },
  'battery.collected':    { from: 'unborn',                                        to: 'collected',  by: 'none' },
  'battery.stored':       { from: HELD,                                            to: 'stored',     by: 'holder' },
  'consignment.dispatched': { from: HELD,                                          to: 'consigned',  by: 'holder' },
  'consignment.pickedUp': { from: ['consigned'],                                   to: 'in-transit', by: 'none' },
  'consignment.received': { from: ['consigned', 'in-transit', ...HELD],                              by: 'none' },
  'consignment.returned': { from: ['returning'],                                   to: 'stored',     by: 'holder' },
  'battery.codeAssigned': { from: [...HELD, 'consigned', 'in-transit', 'returning'],                 by: 'holder' },
  'battery.repurposed':   { from: HELD,                                            to: 'disposed',   by: 'holder' },
  'battery.recycled':     { from: HELD,                                            to: 'disposed',   by: 'holder' },
};

/**
 * Refuses a step that cannot be true: by somebody who does not hold the battery, of one that is finished or bound
 * in a consignment, or earlier than the step before.
 * @throws Problem NOT_HOLDER, BATTERY_FINISHED, STATE or DATE_ORD
 */
export function mustFollow(battery: Battery, entry: Pick<Entry, 'kind' | 'org' | 'occurredAt'>): void {
  const step = LIFE[entry.kind];
  const label = battery.code ?? battery.traceNo;
  const state = BATTERY_STATES[battery.state];
  if (!step || step.from === 'unborn') throw new Problem('STATE', { code: label, state: state.zh, stateEn: state.en });
  if (step.by === 'holder' && battery.holder !== entry.org) throw new Problem('NOT_HOLDER', { code: label });
  if (battery.state === 'disposed') throw new Problem('BATTERY_FINISHED', { code: label });
  if (!step.from.includes(battery.state))
    throw new Problem('STATE', { code: label, state: state.zh, stateEn: state.en });
  mustNotPrecede(entry.occurredAt, battery.since);
}

/** Order is compared per battery, vehicle or consignment; equal times are allowed. */
export function mustNotPrecede(occurredAt: string, previous: string): void {
  if (occurredAt < previous) throw new Problem('DATE_ORD', { previous: shanghaiTime(previous) });
}
