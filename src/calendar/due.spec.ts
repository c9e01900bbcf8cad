import fc from 'fast-check';
import { clockFor, LEGAL_CLOCKS, type Duty, type LegalClock } from './clocks';
import { addDays } from './days';
import { dueOn, workdaysAfter } from './due';
import { HOLIDAYS, isWorkday, SHIPPED_CALENDAR } from './holidays';

const clock = (code: string): LegalClock => {
  const found = LEGAL_CLOCKS.find((row) => row.code === code);
  if (found === undefined) throw new Error(`no clock ${code}`);
  return found;
};

describe('counting working days', () => {
  it.each([
    [5, '2026-09-18', '2026-09-24'],
    [15, '2026-09-24', '2026-10-22'],
    [1, '2025-01-25', '2025-01-26'],
    [1, '2025-01-27', '2025-02-05'],
  ])('%i after %s end on %s', (count, from, to) => {
    expect(workdaysAfter(from, count).at(-1)).toBe(to);
  });

  it('gives exactly so many working days, all after the trigger, none left out', () => {
    const dates = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const days = workdaysAfter(from, count);
        expect(days).toHaveLength(count);
        const between: string[] = [];
        for (let day = addDays(from, 1); day <= (days.at(-1) ?? ''); day = addDays(day, 1)) between.push(day);
        expect(between.filter((day) => isWorkday(day))).toEqual(days);
      }),
    );
  });
});

describe('a report of a dismantler under the notice of 2018', () => {
  it('is due 15 working days after the certificate, which is day 0', () => {
    const due = dueOn(clock('CN-2018-35-13-A'), '2026-03-31');
    expect(due).toMatchObject({ state: 'due', on: '2026-04-22' });
    expect(due).toHaveProperty('counted.length', 15);
    expect(due).toHaveProperty(['counted', 0], '2026-04-01');
  });

  it('is answered as not covered where the calendar does not reach, before and after', () => {
    expect(dueOn(clock('CN-2018-35-13-B'), '2024-06-03')).toEqual({ state: 'calendar-missing', year: 2024 });
    expect(dueOn(clock('CN-2018-35-13-B'), '2026-12-15')).toEqual({ state: 'calendar-missing', year: 2027 });
  });

  it('still ends in 2026 when its last working day is the last of the year', () => {
    expect(dueOn(clock('CN-2018-35-13-B'), '2026-12-10')).toMatchObject({ state: 'due', on: '2026-12-31' });
    expect(dueOn(clock('CN-2018-35-13-B'), '2026-12-11')).toEqual({ state: 'calendar-missing', year: 2027 });
  });
});

describe('a report under order 73', () => {
  it('of comprehensive utilisation is due 30 calendar days after the trigger', () => {
    expect(dueOn(clock('CN-2026-73-24-7-IN'), '2026-04-01')).toEqual({ state: 'due', on: '2026-05-01' });
    expect(dueOn(clock('CN-2026-73-24-7-OUT'), '2026-10-24')).toEqual({ state: 'due', on: '2026-11-23' });
  });

  it('is not moved when the last day is a holiday', () => {
    expect(isWorkday('2026-10-01')).toBe(false);
    expect(dueOn(clock('CN-2026-73-24-7-IN'), '2026-09-01')).toEqual({ state: 'due', on: '2026-10-01' });
  });

  it('keeps its date and says that the calendar of 2027 is not loaded', () => {
    expect(dueOn(clock('CN-2026-73-24-7-IN'), '2026-12-10')).toEqual({
      state: 'calendar-missing',
      year: 2027,
      on: '2027-01-09',
    });
    const calendar = { years: { ...HOLIDAYS, 2027: { off: [], work: [], source: '示例' } } };
    expect(dueOn(clock('CN-2026-73-24-7-IN'), '2026-12-10', calendar)).toEqual({ state: 'due', on: '2027-01-09' });
  });

  it('of a dismantler has no date, whatever the day', () => {
    for (const on of ['2026-04-01', '2026-11-23', '2031-01-01']) {
      expect(dueOn(clock('CN-2026-73-24-DISMANTLER'), on)).toEqual({ state: 'unknown-rule' });
    }
  });
});

describe('a due date', () => {
  it('is answered for every clock and every day, and never before the trigger', () => {
    const dates = fc.integer({ min: 0, max: 8000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...LEGAL_CLOCKS), dates, (row, on) => {
        const due = dueOn(row, on, SHIPPED_CALENDAR);
        expect(['due', 'unknown-rule', 'calendar-missing']).toContain(due.state);
        if (due.state === 'due') expect(due.on > on).toBe(true);
      }),
    );
  });
});

describe('the table of clocks', () => {
  it.each<[Duty, string, string | undefined]>([
    ['dismantler.vehicle-certified', '2018-07-31', undefined],
    ['dismantler.vehicle-certified', '2018-08-01', 'CN-2018-35-13-A'],
    ['dismantler.vehicle-certified', '2026-03-31', 'CN-2018-35-13-A'],
    ['dismantler.vehicle-certified', '2026-04-01', 'CN-2026-73-24-DISMANTLER'],
    ['dismantler.battery-handed-over', '2026-03-31', 'CN-2018-35-13-B'],
    ['dismantler.battery-handed-over', '2026-04-01', 'CN-2026-73-24-DISMANTLER'],
    ['recycler.battery-received', '2026-03-31', 'CN-2018-35-15-IN'],
    ['recycler.battery-received', '2026-04-01', 'CN-2026-73-24-7-IN'],
    ['recycler.treatment-finished', '2026-04-01', undefined],
    ['recycler.product-out', '2026-03-31', undefined],
    ['second-use.product-out', '2026-03-31', 'CN-2018-35-14-PRODUCT'],
    ['second-use.product-out', '2026-04-01', 'CN-2026-73-24-7-OUT'],
  ])('for %s on %s picks %s', (duty, on, code) => {
    expect(clockFor(duty, on)?.code).toBe(code);
  });

  it('never holds two clocks for one duty on one day', () => {
    for (const row of LEGAL_CLOCKS) {
      const rivals = LEGAL_CLOCKS.filter(
        (other) =>
          other.code !== row.code &&
          other.duties.some((duty) => row.duties.includes(duty)) &&
          other.validFrom <= (row.validTo ?? '9999') &&
          row.validFrom <= (other.validTo ?? '9999'),
      );
      expect(rivals).toEqual([]);
    }
  });

  it('has unique codes, and a number exactly where one is known', () => {
    expect(new Set(LEGAL_CLOCKS.map(({ code }) => code)).size).toBe(LEGAL_CLOCKS.length);
    for (const { number, grade } of LEGAL_CLOCKS) expect(number === null).toBe(grade === 'NOT FOUND');
  });
});
