import { weekday, yearOf } from './days';

/** First and last day, both included, `YYYY-MM-DD`. */
export type DateRange = readonly [from: string, to: string];

/** One year's notice of the State Council. What it does not name follows the week. */
export interface YearHolidays {
  /** Days off, weekends inside a holiday included. */
  readonly off: readonly DateRange[];
  /** Weekend days that are worked instead (调休上班). */
  readonly work: readonly string[];
  readonly source: string;
}

/** The years whose holidays are known. Nothing is said about any other year. */
export interface Calendar {
  readonly years: Readonly<Record<number, YearHolidays>>;
}

/** A year without a notice was asked for. Its working days are never guessed from the week. */
export class CalendarYearMissing extends Error {
  constructor(readonly year: number) {
    super(`no holiday notice for ${String(year)}`);
    this.name = 'CalendarYearMissing';
  }
}

/** What ships with the service. A further year is added here, or to a calendar of one's own, when its notice is out. */
export const HOLIDAYS: Readonly<Record<number, YearHolidays>> = {
  2025: {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
  },
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于2026年部分节假日安排的通知',
  },
};

export const SHIPPED_CALENDAR: Calendar = { years: HOLIDAYS };

/**
 * Whether the date is a working day. Throws CalendarYearMissing for a year without a notice, and RangeError for a
 * text that is no date.
 */
export function isWorkday(date: string, calendar: Calendar = SHIPPED_CALENDAR): boolean {
  const day = weekday(date);
  const year = calendar.years[yearOf(date)];
  if (year === undefined) throw new CalendarYearMissing(yearOf(date));
  if (year.work.includes(date)) return true;
  return day !== 0 && day !== 6 && !year.off.some(([from, to]) => from <= date && date <= to);
}
