import type { Party } from './cast';
import type { Plot } from './plot';
import { LAST, onDay } from './story-days';

/** Who reports what to which platform, how often, and when it stops caring. What is not here is never reported. */
interface Habit {
  readonly by: Party;
  readonly profile: string;
  readonly every: number;
  /** Days in which nothing is reported: what falls due then is accepted late. */
  readonly pause?: readonly [from: number, to: number];
  readonly until: number;
  /** The platform sends everything back. */
  readonly isSentBack?: true;
}

const HABITS: readonly Habit[] = [
  { by: 'dongchangfu', profile: 'trace-dismantler-scrapped', every: 10, pause: [300, 350], until: LAST },
  { by: 'dongchangfu', profile: 'trace-dismantler-outbound', every: 14, pause: [300, 350], until: LAST - 3 },
  { by: 'linqing', profile: 'trace-dismantler-scrapped', every: 55, until: LAST - 20 },
  { by: 'shenxian', profile: 'trace-dismantler-outbound', every: 300, until: LAST - 100, isSentBack: true },
  { by: 'guanxian', profile: 'trace-dismantler-outbound', every: 18, until: LAST - 100 },
  { by: 'dongeRecycler', profile: 'trace-recycler-inbound', every: 20, pause: [550, 600], until: LAST - 70 },
  { by: 'dongeRecycler', profile: 'trace-recycler-output', every: 25, until: LAST - 90 },
  { by: 'chipingSecondUse', profile: 'trace-recycler-inbound', every: 24, until: LAST - 110 },
  { by: 'chipingSecondUse', profile: 'trace-second-use-outbound', every: 28, until: LAST - 200 },
];

/** Days between a file and what the platform answers to it. */
const ANSWER_DAYS = 2;

export function reports(plot: Plot): void {
  for (const { by, profile, every, pause = [0, 0], until, isSentBack = false } of HABITS) {
    for (let day = 20; day <= until; day += every) {
      if (day >= pause[0] && day < pause[1]) continue;
      const key = `report-${profile}-${by}-${String(day)}`;
      const act = {
        kind: 'filing.exported',
        data: () => ({ profile, from: plot.days.date(0), to: plot.days.date(day) }),
      };
      plot.add({ key, at: onDay(day, 17), late: 0, by, needs: [], door: 'export', act });
      const answeredOn = plot.days.date(day + ANSWER_DAYS);
      const answer = { kind: 'filing.answered', data: () => ({ of: key, answeredOn, isSentBack }) };
      plot.add({
        key: `answer-${key}`,
        at: onDay(day + ANSWER_DAYS, 17, 30),
        late: 0,
        by,
        needs: [key],
        door: 'answer',
        act: answer,
      });
    }
  }
}
