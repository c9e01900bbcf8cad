import type { Party } from './cast';
import { acceptLot, dismantle, type LotPlan, sendLot, soundDismantler, takeIn, utilise } from './lot';
import type { Over, Pack, Plot } from './plot';
import type { Random } from './random';
import { onDay } from './story-days';

/** Where in the story one occurrence of an irregularity is told. */
export interface Scene {
  readonly plot: Plot;
  readonly random: Random;
  readonly day: number;
  /** 0 for the first occurrence. */
  readonly n: number;
}

/** Tells it, and answers the step on which the rule must fire. */
export type Teller = (scene: Scene) => string;

interface VehiclePlan {
  readonly org?: Party;
  readonly vehicle?: Over;
  readonly removal?: Over;
  readonly fires: 'reception' | 'removal';
}

/** A vehicle without a sheet: its packs stay in stock. */
export function vehicle(plan: (scene: Scene) => VehiclePlan): Teller {
  return (scene) => {
    const { org = 'dongchangfu', vehicle: received, removal, fires } = plan(scene);
    const { plot, random, day } = scene;
    const done = dismantle(plot, random, { org, day, vehicle: received, removal });
    return fires === 'reception' ? done.vehicle.key : (done.packs[0]?.key ?? '');
  };
}

/** An ordinary lot but for its sheet: in turn of a dismantler and of an outlet. */
export function sheet(plan: (scene: Scene) => Partial<LotPlan>): Teller {
  return (scene) => {
    const { plot, random, day, n } = scene;
    const from = n % 2 === 0 ? soundDismantler(random, day) : 'chipingOutlet';
    const sent = sendLot(plot, random, { from, to: 'dongeRecycler', day, ...plan(scene) });
    const packs = acceptLot(plot, sent, day);
    const isUtilised = sent.to === 'dongeRecycler' || sent.to === 'chipingSecondUse' || sent.to === 'shenxianRecycler';
    if (isUtilised) utilise(plot, random, { org: sent.to, packs, day });
    return sent.key;
  };
}

/** No battery, and no written statement; certified nevertheless. */
export function emptyVehicle(over: Over): Teller {
  return ({ plot, day }) => {
    const without = { batteryPresence: 'missing', expectedPacks: 1, foundPacks: 0, ...over };
    const received = plot.receive('dongchangfu', onDay(day, 10), without);
    plot.certify(received, onDay(day + 3, 10));
    return received.key;
  };
}

export function swapModel({ plot, day }: Scene): string {
  return plot.receive('dongchangfu', onDay(day, 10), { isSwapModel: true, batteryPresence: 'swap' }).key;
}

export function sameCode({ plot, day }: Scene): string {
  const first = takeIn(plot, 'guanxianRepair', day - 9, {});
  const label = { batteryCode: first.code, codeConflict: true, labelText: '示例：标签与编码一致' };
  return takeIn(plot, 'chipingOutlet', day, label).key;
}

export function weightsDiffer({ plot, random, day, n }: Scene): string {
  const isMissing = n % 2 === 1;
  const sent = sendLot(plot, random, { from: 'dongchangfu', to: 'dongeRecycler', day, vehicles: isMissing ? 2 : 1 });
  const differently = (pack: Pack, i: number): Over => (i === 0 ? (isMissing ? NOT_THERE : tenthLess(pack)) : {});
  const key = plot.arrive(sent, onDay(day + 1, 14), differently);
  if (isMissing) plot.bringBack(sent, sent.packs.slice(0, 1), onDay(day + 4, 10));
  return key;
}

const NOT_THERE: Over = { result: 'missing', massGrams: undefined, reason: '示例：未到货' };

function tenthLess(pack: Pack): Over {
  return { massGrams: Math.round(pack.grams * 0.9) };
}

export function codeReturns(scene: Scene): string {
  return scene.plot.collect('chipingOutlet', onDay(scene.day, 10), { batteryCode: endedCode(scene) }).key;
}

/** The code of a battery out of a vehicle that had ended by this day; each is used once. */
export function endedCode({ plot, day }: Scene): string {
  const isUsable = (one: Plot['ended'][number]): boolean =>
    one.day < day - 4 && one.pack.code !== undefined && one.pack.vin !== undefined;
  const at = plot.ended.findIndex(isUsable);
  const [one] = at < 0 ? [] : plot.ended.splice(at, 1);
  if (one?.pack.code === undefined) throw new RangeError(`no battery has ended by day ${String(day)}`);
  return one.pack.code;
}

export function fromNobody({ plot, day }: Scene): string {
  return plot.collect('yangguOutlet', onDay(day, 10), { sourceName: undefined }).key;
}

export function notOnSheet({ plot, random, day }: Scene): string {
  const sent = sendLot(plot, random, { from: 'chipingOutlet', to: 'dongeRecycler', day });
  const batteryCode = plot.strayCode(onDay(day));
  const extra = { batteryCode, result: 'unexpected', massGrams: 316_000, reason: '示例：单外多货' };
  return plot.arrive(sent, onDay(day + 1, 14), () => ({}), [extra]);
}

export function intoElectricBicycles({ plot, random, day }: Scene): string {
  const sent = sendLot(plot, random, { from: 'chipingOutlet', to: 'chipingSecondUse', day: day - 6 });
  const packs = acceptLot(plot, sent, day - 6);
  return plot.repurpose('chipingSecondUse', packs, onDay(day, 16), '电动自行车电池').key;
}
