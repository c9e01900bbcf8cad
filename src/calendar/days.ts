/** A date is text, `YYYY-MM-DD`, in Asia/Shanghai; counting days needs no time zone. */
const DAY_MS = 86_400_000;

/** Whether the text is a day of the calendar in the form `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The date so many days later (earlier when negative). Throws RangeError when `date` is none. */
export function addDays(date: string, days: number): string {
  return new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when the second is earlier. Throws RangeError when one of them is none. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** 0 Sunday … 6 Saturday. Throws RangeError when `date` is none. */
export function weekday(date: string): number {
  return new Date(midnight(date)).getUTCDay();
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function midnight(date: string): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}
