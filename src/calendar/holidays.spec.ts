import chineseDays from 'chinese-days';
import { addDays, isDate } from './days';
import { CalendarYearMissing, HOLIDAYS, isWorkday, type Calendar } from './holidays';

const everyDayOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${String(year)}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

describe('the working days of a year with a notice', () => {
  it.each(['2025-01-26', '2026-02-28', '2026-10-10', '2026-11-23'])('count %s', (date) => {
    expect(isWorkday(date)).toBe(true);
  });

  it.each(['2025-05-02', '2026-02-23', '2026-09-25', '2026-11-22'])('leave out %s', (date) => {
    expect(isWorkday(date)).toBe(false);
  });

  it.each([2025, 2026])('agree day by day with an independent table for %i', (year) => {
    const days = everyDayOf(year);
    expect(days).toHaveLength(365);
    expect(days.filter((day) => isWorkday(day) !== chineseDays.isWorkday(day))).toEqual([]);
  });

  it('are those of the right number: 248 in 2025 and 248 in 2026', () => {
    expect([2025, 2026].map((year) => everyDayOf(year).filter((day) => isWorkday(day)).length)).toEqual([248, 248]);
  });

  it.each(Object.entries(HOLIDAYS))(
    '%s names only real days of its own year, and works on weekends only',
    (year, notice) => {
      const named = [...notice.off.flat(), ...notice.work];
      expect(named.filter((day) => !isDate(day) || !day.startsWith(year))).toEqual([]);
      expect(notice.off.filter(([from, to]) => from > to)).toEqual([]);
      expect(notice.work.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
      expect(notice.source).toContain(`国务院办公厅关于${year}年`);
    },
  );
});

describe('a year without a notice', () => {
  it.each(['2027-01-01', '2024-12-31', '2027-01-04', '2027-01-02'])('is never guessed from the week: %s', (date) => {
    expect(() => isWorkday(date)).toThrow(CalendarYearMissing);
    expect(() => isWorkday(date)).toThrow(expect.objectContaining({ year: Number(date.slice(0, 4)) }));
  });

  it('is known as soon as a calendar with its notice is given', () => {
    const calendar: Calendar = {
      years: { ...HOLIDAYS, 2027: { off: [['2027-01-01', '2027-01-03']], work: ['2027-01-09'], source: '示例' } },
    };
    expect(['2027-01-01', '2027-01-04', '2027-01-09', '2027-01-10'].map((day) => isWorkday(day, calendar))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a text that is no date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00:00Z', '今天'])(
    'is a programming error: %p',
    (text) => {
      expect(() => isWorkday(text)).toThrow(RangeError);
    },
  );
});
