/** Days by event date, both included: `2026-11-01`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['this-month', 'last-month', 'quarter', 'year', 'last-year'] as const;

export type Preset = (typeof PRESETS)[number];

/** The period that a preset means on a day. What runs on ends that day. */
export function periodOf(preset: Preset, today: string): Period {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const firstOf = (y: number, m: number): string => `${String(y)}-${String(m).padStart(2, '0')}-01`;
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const periods: Readonly<Record<Preset, Period>> = {
    'this-month': { from: firstOf(year, month), to: today },
    'last-month': { from: firstOf(before.year, before.month), to: lastDayOf(before.year, before.month) },
    quarter: { from: firstOf(year, month - ((month - 1) % 3)), to: today },
    year: { from: firstOf(year, 1), to: today },
    'last-year': { from: firstOf(year - 1, 1), to: `${String(year - 1)}-12-31` },
  };
  return periods[preset];
}

/** The preset that means these days; undefined when somebody chose them. */
export function presetOf({ from, to }: Period, today: string): Preset | undefined {
  return PRESETS.find((preset) => {
    const period = periodOf(preset, today);
    return period.from === from && period.to === to;
  });
}

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
