import { CREWS, type Crew, type Party } from './cast';
import type { Over, Pack, Plot, Sheet, Vehicle } from './plot';
import type { Random } from './random';
import { LAST, onDay } from './story-days';
import { ORDER_73_FROM, TURNS } from './turning-points';

/** Batteries that come in one after the other, out of vehicles or over the counter, and leave together. */
export interface LotPlan {
  readonly from: Party;
  readonly to: Sheet['to'];
  /** The day of the hand-over; what leaves comes in the weeks before. */
  readonly day: number;
  /** Of a dismantler; of an outlet or a repair shop, batteries. */
  readonly vehicles?: number;
  readonly carrier?: Sheet['carrier'];
  readonly crew?: Crew;
  readonly sheet?: Over;
  /** Of the first pack. */
  readonly removal?: Over;
  /** Default: mostly. */
  readonly isPickedUp?: boolean;
  /** Whether a pack has no readable code. */
  readonly isUncoded?: () => boolean;
}

/** Longest time between a vehicle's arrival and the hand-over of its packs. */
export const LOT_DAYS = 25;

/** What comes in is stored; the sheet is dispatched and mostly picked up. */
export function sendLot(plot: Plot, random: Random, plan: LotPlan): Sheet {
  const { from, to, day, carrier = 'cityCarrier', crew = CREWS.good, sheet } = plan;
  const packs = Array.from({ length: plan.vehicles ?? 1 }, (_none, i) => {
    const isUncoded = plan.isUncoded?.() === true;
    const removal = { ...(isUncoded ? UNCODED : {}), ...(i === 0 ? plan.removal : {}) };
    const came = day - random.int(10, LOT_DAYS - 1);
    return COUNTERS.includes(from)
      ? [takeIn(plot, from, came, removal)]
      : dismantle(plot, random, { org: from, day: came, removal }).packs;
  }).flat();
  const sent = plot.dispatch({ from, to, carrier, packs }, onDay(day, 10), sheet, crew);
  if (plan.isPickedUp ?? random.chance(0.85)) plot.pickUp(sent, onDay(day, 11, 20));
  return sent;
}

export interface Dismantling {
  readonly org: Party;
  readonly day: number;
  readonly vehicle?: Over | undefined;
  /** Of the first pack. */
  readonly removal?: Over | undefined;
}

/** One vehicle from its arrival to its certificate, its packs stored: at most nine days. */
export function dismantle(plot: Plot, random: Random, plan: Dismantling): { vehicle: Vehicle; packs: Pack[] } {
  const { org, day } = plan;
  const count = random.chance(0.15) ? 2 : 1;
  const vehicle = plot.receive(org, onDay(day, random.int(9, 11)), {
    expectedPacks: count,
    foundPacks: count,
    ...plan.vehicle,
  });
  const removed = day + random.int(1, 4);
  const packs = Array.from({ length: count }, (_none, i) =>
    plot.remove(vehicle, onDay(removed, 13, 20 * i), i === 0 ? plan.removal : {}),
  );
  plot.store(org, packs, onDay(removed, 15));
  plot.certify(vehicle, onDay(removed + random.int(1, 4), 16), {}, random.chance(0.1) ? 6 : 0);
  return { vehicle, packs };
}

/** Who takes batteries in over the counter, without a vehicle. */
const COUNTERS: readonly Party[] = ['chipingOutlet', 'guanxianRepair'];

/** One battery over the counter, stored the same day. */
export function takeIn(plot: Plot, org: Party, day: number, over: Over): Pack {
  const pack = plot.collect(org, onDay(day, 10), over);
  plot.store(org, [pack], onDay(day, 15));
  return pack;
}

export const UNCODED: Over = { codeStatus: 'damaged', labelText: '标签污损，仅辨认出 EX0P' };

/** All of it accepted the day after, and stored; answers what is now in the receiver's hands. */
export function acceptLot(plot: Plot, sheet: Sheet, day: number): readonly Pack[] {
  if (sheet.to === 'strangeRecycler') return [];
  plot.arrive(sheet, onDay(day + 1, 14));
  plot.store(sheet.to, sheet.packs, onDay(day + 1, 15, 30));
  return sheet.packs;
}

/** A dismantler whose papers are in order through the whole lot that leaves on this day. */
export function soundDismantler(random: Random, day: number): Party {
  const start = day - LOT_DAYS;
  const sound: Party[] = ['dongchangfu', 'dongchangfu'];
  if (day < TURNS.linqingSuspendedFrom || start > TURNS.linqingRestored) sound.push('linqing');
  if (day < TURNS.shenxianExpires) sound.push('shenxian');
  if (start > TURNS.guanxianChecked) sound.push('guanxian');
  return random.pick(sound);
}

/** A recycler or second-use enterprise that may take batteries on this day, and treat them in the weeks after. */
export function soundUtiliser(
  plot: Plot,
  random: Random,
  day: number,
): 'dongeRecycler' | 'chipingSecondUse' | 'shenxianRecycler' {
  const lawFrom = plot.days.dayOfDate(ORDER_73_FROM);
  const isBefore = day < lawFrom - 70;
  const isApproved = day > TURNS.chipingApprovalKnown + 3;
  if (random.chance(0.5)) return 'dongeRecycler';
  if (isBefore && random.chance(0.4)) return 'shenxianRecycler';
  return isBefore || isApproved ? 'chipingSecondUse' : 'dongeRecycler';
}

/** Batteries in somebody's hands since a day. */
export interface Holding {
  readonly org: Party;
  readonly packs: readonly Pack[];
  readonly day: number;
}

/** What becomes of batteries at who utilises them: ended into materials, or into products that leave again. */
export function utilise(plot: Plot, random: Random, { org, packs, day }: Holding): void {
  if (packs.length === 0) return;
  const treated = day + random.int(8, 35);
  if (org !== 'chipingSecondUse') {
    plot.recycle(org, packs, onDay(treated, 16), random.chance(0.2) ? 5 : 0);
    return;
  }
  const product = plot.repurpose(org, packs, onDay(treated, 16));
  const out = treated + random.int(4, 12);
  if (out > LAST - 2) return;
  const sheet = plot.dispatch({ from: org, to: 'energyUser', carrier: 'cityCarrier', packs: [product] }, onDay(out, 9));
  plot.pickUp(sheet, onDay(out, 11));
  plot.arrive(sheet, onDay(out + 1, 10));
}
