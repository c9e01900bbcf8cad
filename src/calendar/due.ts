import type { LegalClock } from './clocks';
import { addDays, yearOf } from './days';
import { CalendarYearMissing, isWorkday, SHIPPED_CALENDAR, type Calendar } from './holidays';

/** When a report is due at the latest. */
export type Due =
  /** `counted`: the working days counted, the last of which is `on`; absent for calendar days. */
  | { readonly state: 'due'; readonly on: string; readonly counted?: readonly string[] }
  /** The regulation's number is not known: no date, and nobody can be late. */
  | { readonly state: 'unknown-rule' }
  /** 日历未覆盖: the notice of `year` is not loaded. `on` stands where counting calendar days gives the date all the same. */
  | { readonly state: 'calendar-missing'; readonly year: number; readonly on?: string };

/**
 * The last day for a report whose trigger was on `triggerOn` (`YYYY-MM-DD`, Asia/Shanghai). The day of the trigger is
 * day 0. A due date in a year without a notice is answered, never thrown.
 *
 * Calendar days are counted as they come: a last day that is a holiday is not moved to the next working day, because
 * no source seen says so for these reports.
 */
export function dueOn(clock: LegalClock, triggerOn: string, calendar: Calendar = SHIPPED_CALENDAR): Due {
  if (clock.number === null) return { state: 'unknown-rule' };
  if (clock.unit === 'calendar-day') {
    const on = addDays(triggerOn, clock.number);
    const year = yearOf(on);
    return calendar.years[year] === undefined ? { state: 'calendar-missing', year, on } : { state: 'due', on };
  }
  try {
    const counted = workdaysAfter(triggerOn, clock.number, calendar);
    return { state: 'due', on: counted.at(-1) ?? triggerOn, counted };
  } catch (error) {
    if (error instanceof CalendarYearMissing) return { state: 'calendar-missing', year: error.year };
    throw error;
  }
}

/** The next `count` working days after a date, in order. Throws CalendarYearMissing when they reach a year without data. */
export function workdaysAfter(date: string, count: number, calendar: Calendar = SHIPPED_CALENDAR): string[] {
  const days: string[] = [];
  for (let day = date; days.length < count;) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) days.push(day);
  }
  return days;
}
