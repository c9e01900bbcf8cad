import type { Party } from './cast';
import { acceptLot, dismantle, type Holding, sendLot, soundDismantler, soundUtiliser, UNCODED, utilise } from './lot';
import type { Pack, Plot, Sheet } from './plot';
import { Random } from './random';
import { LAST, onDay } from './story-days';
import { ORDER_73_FROM, TURNS } from './turning-points';

/** How large the story is at scale 1; everything grows with the scale. */
export const SIZE = { vehicles: 60, batteries: 100, uncoded: 8 } as const;

/** A few lots of the first spring that show every step there is, and leave batteries whose life has ended. */
export function firstLots(plot: Plot): void {
  firstRecycled(plot);
  firstMended(plot);
  const random = new Random('first-second-use');
  const reused = sendLot(plot, random, { from: 'linqing', to: 'chipingSecondUse', day: 70 });
  utilise(plot, random, { org: 'chipingSecondUse', packs: acceptLot(plot, reused, 70), day: 70 });
  const kept = sendLot(plot, random, { from: 'shenxian', to: 'dongeRecycler', day: 84 });
  keepElsewhere(plot, random, { org: 'dongeRecycler', packs: acceptLot(plot, kept, 84), day: 90 });
}

function firstRecycled(plot: Plot): void {
  const sheet = sendLot(plot, new Random('first-recycled'), {
    from: 'dongchangfu',
    to: 'dongeRecycler',
    day: 40,
    vehicles: 3,
  });
  plot.recycle('dongeRecycler', acceptLot(plot, sheet, 40), onDay(55, 16));
}

/** A code found later, a model and a certificate number written wrong, a battery refused and brought back. */
function firstMended(plot: Plot): void {
  const random = new Random('first-mended');
  const [org, day] = ['dongchangfu', 42] as const;
  const {
    packs: [coded],
  } = dismantle(plot, random, { org, day });
  const {
    packs: [uncoded],
  } = dismantle(plot, random, { org, day, removal: UNCODED });
  if (!coded || !uncoded) return;
  const other = plot.receive(org, onDay(day, 14));
  const wrong = plot.certify(other, onDay(day + 2, 10));
  plot.mend(wrong, org, onDay(day + 3, 10), '示例：证明编号录入有误，作废后重开');
  plot.certify(other, onDay(day + 3, 10, 30));
  plot.mend(coded.key, org, onDay(day + 10, 9), '示例：型号录入有误', { model: '示例-60A' });
  plot.findCode(org, uncoded, onDay(day + 10, 9, 30));
  const sheet = plot.dispatch(
    { from: org, to: 'dongeRecycler', carrier: 'cityCarrier', packs: [coded, uncoded] },
    onDay(day + 12),
  );
  plot.pickUp(sheet, onDay(day + 12, 11));
  plot.recycle('dongeRecycler', refuseOne(plot, random, sheet, day + 12), onDay(day + 30, 16));
  plot.event(`isolated-${coded.key}`, org, onDay(day + 20, 10), {
    kind: 'battery.stored',
    data: () => ({ batteryCode: coded.code, site: '隔离区', location: '隔离-1' }),
  });
}

/** What is irregular, or in order, as far as the papers of the day go, until papers of a later day say otherwise. */
export function judgedAgain(plot: Plot): void {
  const random = new Random('judged-again');
  dismantle(plot, random, { org: 'guanxian', day: TURNS.guanxianEquippedFrom + 10 });
  dismantle(plot, random, { org: 'linqing', day: TURNS.linqingSuspendedFrom + 4 });
  const day = TURNS.chipingApprovalFrom + 4;
  acceptLot(plot, sendLot(plot, random, { from: 'chipingOutlet', to: 'chipingSecondUse', day }), day);
}

/** Sheets that stand open on the last day: dispatched, in transit, refused, accepted in part. */
export function openEnds(plot: Plot): void {
  const lot = (name: string, day: number, isPickedUp?: true): Sheet =>
    sendLot(plot, new Random(name), {
      from: 'dongchangfu',
      to: 'dongeRecycler',
      day,
      vehicles: name === 'end-part' ? 2 : 1,
      ...(isPickedUp && { isPickedUp }),
    });
  const refuse = { result: 'refused', reason: '示例：外壳破损，需重新判定' };
  plot.arrive(lot('end-part', LAST - 6), onDay(LAST - 5, 14), (_pack, i) => (i === 0 ? refuse : {}));
  plot.arrive(lot('end-refused', LAST - 5), onDay(LAST - 4, 14), () => refuse);
  lot('end-transit', LAST - 1, true);
  sendLot(plot, new Random('end-dispatched'), {
    from: 'chipingOutlet',
    to: 'dongeRecycler',
    day: LAST,
    vehicles: 2,
    isPickedUp: false,
  });
}

/** The rest of the two years: most of it as it should be. Ends when the story has the size it should have. */
export function ordinaryLife(plot: Plot, scale: number): void {
  const size = 3 + Math.floor(1.5 * (scale - 1));
  for (let i = 0; plot.count.vehicles < SIZE.vehicles * scale; i++) {
    const random = new Random(`ordinary-${String(i)}`);
    const left = SIZE.vehicles * scale - plot.count.vehicles;
    ordinaryLot(plot, random, { day: random.int(32, LAST + 8), vehicles: Math.min(size, left), scale });
  }
  for (let i = 0; plot.count.batteries < SIZE.batteries * scale; i++) {
    const random = new Random(`outlet-${String(i)}`);
    const left = SIZE.batteries * scale - plot.count.batteries;
    outletRound(plot, random, { day: random.int(45, LAST - 3), vehicles: Math.min(5, left), scale });
  }
}

interface OrdinaryPlan {
  readonly day: number;
  /** Or batteries, over the counter. */
  readonly vehicles: number;
  readonly scale: number;
}

function ordinaryLot(plot: Plot, random: Random, { day, vehicles, scale }: OrdinaryPlan): void {
  const lawFrom = plot.days.dayOfDate(ORDER_73_FROM);
  const from = soundDismantler(random, day);
  const viaOutlet = random.chance(0.25);
  const to = viaOutlet ? 'chipingOutlet' : soundUtiliser(plot, random, day);
  const isUncoded = (): boolean => day < lawFrom && plot.count.uncoded < SIZE.uncoded * scale && random.chance(0.3);
  const sheet = sendLot(plot, random, { from, to, day, vehicles, isUncoded });
  const taken = random.chance(0.15) ? refuseOne(plot, random, sheet, day) : acceptLot(plot, sheet, day);
  mend(plot, random, sheet);
  if (viaOutlet) passOn(plot, random, { org: to, packs: taken, day: day + random.int(12, 30) });
  else if (random.chance(0.2)) keepElsewhere(plot, random, { org: to, packs: taken, day: day + 6 });
  else utilise(plot, random, { org: to, packs: taken, day });
}

/** One pack goes back to the sender and stays in its stock. */
function refuseOne(plot: Plot, random: Random, sheet: Sheet, day: number): readonly Pack[] {
  const [first, ...others] = sheet.packs;
  if (first === undefined || sheet.to === 'strangeRecycler') return [];
  const refused = { result: 'refused', reason: '示例：到货时绝缘检测不合格' };
  plot.arrive(sheet, onDay(day + 1, 14), (pack) => (pack === first ? refused : {}));
  plot.bringBack(sheet, [first], onDay(day + random.int(2, 5), 10));
  plot.store(sheet.to, others, onDay(day + 1, 15, 30));
  return others;
}

/** Some write a number wrong and mend it; some find the code that was not readable. */
function mend(plot: Plot, random: Random, { from, packs, key }: Sheet): void {
  const dispatched = plot.steps.find((step) => step.key === key);
  const at = dispatched ? dispatched.at - 60 : 0;
  const [first] = packs;
  if (first?.code === undefined && first && random.chance(0.6)) plot.findCode(from, first, at);
  else if (first && random.chance(0.3)) plot.mend(first.key, from, at, '示例：型号录入有误', { model: '示例-60A' });
}

/** Out of a store into the next hands. */
function passOn(plot: Plot, random: Random, { org, packs, day }: Holding): void {
  if (packs.length === 0) return;
  const to = soundUtiliser(plot, random, day);
  const sheet = plot.dispatch({ from: org, to, carrier: 'cityCarrier', packs }, onDay(day, 9, 30));
  plot.pickUp(sheet, onDay(day, 11));
  utilise(plot, random, { org: to, packs: acceptLot(plot, sheet, day), day });
}

/** A full store: batteries wait elsewhere and come back to be treated. */
function keepElsewhere(plot: Plot, random: Random, { org, packs, day }: Holding): void {
  if (packs.length === 0 || org === 'chipingSecondUse') return utilise(plot, random, { org, packs, day });
  const there = plot.dispatch({ from: org, to: 'dongeStorage', carrier: 'cityCarrier', packs }, onDay(day, 9));
  plot.pickUp(there, onDay(day, 10));
  acceptLot(plot, there, day);
  const back = day + random.int(20, 50);
  const home = plot.dispatch({ from: 'dongeStorage', to: org, carrier: 'cityCarrier', packs }, onDay(back, 9));
  plot.pickUp(home, onDay(back, 10));
  acceptLot(plot, home, back);
  plot.recycle(org, packs, onDay(back + random.int(5, 20), 16));
}

/** What outlets and repair shops take in over the counter, and hand on together. */
function outletRound(plot: Plot, random: Random, { day, vehicles, scale }: OrdinaryPlan): void {
  const from: Party = random.chance(0.25) ? 'guanxianRepair' : 'chipingOutlet';
  const isUncoded = (): boolean => plot.count.uncoded < SIZE.uncoded * scale;
  const sheet = sendLot(plot, random, { from, to: 'dongeRecycler', day, vehicles, isUncoded });
  const taken = acceptLot(plot, sheet, day);
  if (random.chance(0.7)) plot.recycle('dongeRecycler', taken, onDay(day + random.int(8, 35), 16));
}
