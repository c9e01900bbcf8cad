import { IRREGULARITIES, type Irregularity } from './irregularities';
import { firstLots, judgedAgain, openEnds, ordinaryLife } from './ordinary';
import { Plot } from './plot';
import { Random } from './random';
import { papers, registrations } from './registrations';
import { reports } from './reports';
import type { Step } from './step';
import { dayOf, LAST, StoryDays } from './story-days';

/** A rule that must fire on a step. */
export interface Expected {
  readonly name: string;
  readonly rule: string;
  readonly key: string;
}

/** The whole story: what happens, in the order in which it is recorded. The same for the same day and scale. */
export interface Story {
  readonly days: StoryDays;
  readonly steps: readonly Step[];
  readonly expected: readonly Expected[];
  readonly size: Readonly<Plot['count']>;
}

export const SCALES = { min: 1, max: 20 } as const;

/** `scale` is a whole number within `SCALES`; `startedAt` the instant at which the story ends. */
export function storyOf(startedAt: string, scale: number): Story {
  const days = new StoryDays(startedAt);
  const plot = new Plot(days);
  registrations(plot);
  papers(plot);
  firstLots(plot);
  judgedAgain(plot);
  openEnds(plot);
  const expected = IRREGULARITIES.flatMap((one) =>
    occurrences(plot, one, (one.hasTwin ? 1 : 2) + Math.floor(scale / 2)),
  );
  ordinaryLife(plot, scale);
  reports(plot);
  return { days, steps: inOrder(plot.steps), expected, size: plot.count };
}

/** The day on which a step is recorded. */
export function recordingDay(step: Step): number {
  return Math.min(dayOf(step.at) + step.late, LAST);
}

const FIRST_DAY = 35;

/** Spread over the days on which it can happen; never, where the rule is not in force in the two years. */
function occurrences(plot: Plot, irregularity: Irregularity, times: number): Expected[] {
  const { name, rule, from, to, between: [first, last] = [FIRST_DAY, LAST - 6], tell } = irregularity;
  const lo = Math.max(first, from === undefined ? first : plot.days.dayOfDate(from) + MARGIN);
  const hi = Math.min(last, to === undefined ? last : plot.days.dayOfDate(to) - MARGIN);
  if (hi < lo) return [];
  return Array.from({ length: times }, (_none, n) => {
    const random = new Random(`${name}-${String(n)}`);
    const day = lo + Math.floor(((n + 0.6 + random.next() * 0.3) / times) * (hi - lo));
    return { name, rule, key: tell({ plot, random, day, n }) };
  });
}

/** Days that a telling may take beside its own day. */
const MARGIN = 2;

/** What lies after the last day has not happened. Steps of one instant stay in the order in which they were told. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps
    .filter((step) => dayOf(step.at) <= LAST)
    .map((step, i) => ({ step, i }))
    .sort((a, b) => recordingDay(a.step) - recordingDay(b.step) || a.step.at - b.step.at || a.i - b.i)
    .map(({ step }) => step);
}
