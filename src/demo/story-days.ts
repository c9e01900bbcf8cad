import { addDays } from '../calendar/days';
import { shanghaiDate } from '../kernel/dates';

/** Length of the story in days. Day 0 is its first, `LAST` the day on which the demo was first started. */
export const LAST = 730;

const MINUTES_A_DAY = 1_440;

/** When the office records what happened in the day: 18:00. */
const SITTING = 18 * 60;

/** Minutes since the beginning of day 0, Asia/Shanghai. */
export type Minutes = number;

export function onDay(day: number, hour = 9, minute = 0): Minutes {
  return day * MINUTES_A_DAY + hour * 60 + minute;
}

export function dayOf(at: Minutes): number {
  return Math.floor(at / MINUTES_A_DAY);
}

/** The calendar of one telling: days of the story to dates, and instants that never lie after the start. */
export class StoryDays {
  private readonly first: string;
  private readonly startedMs: number;

  constructor(startedAt: string) {
    this.first = addDays(shanghaiDate(startedAt), -LAST);
    this.startedMs = Date.parse(startedAt);
  }

  date(day: number): string {
    return addDays(this.first, day);
  }

  /** The day of the story on which a date of the law falls; before 0 or after `LAST` where it is not part of it. */
  dayOfDate(date: string): number {
    return Math.round((Date.parse(date) - Date.parse(this.first)) / 86_400_000);
  }

  instant(at: Minutes): Date {
    const told = Date.parse(`${this.first}T00:00:00+08:00`) + at * 60_000;
    return new Date(Math.min(told, this.startedMs));
  }

  /** When a step that is recorded on this day is recorded. */
  sitting(day: number): Date {
    return this.instant(day * MINUTES_A_DAY + SITTING);
  }
}
