/** China has one time zone and no summer time: UTC+8 all year since 1992. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Until 16:00 UTC both have the same date. */
const BEFORE_FOUR_PM = /^\d{4}-\d\d-\d\dT(?:0\d|1[0-5]):[\d:.]+Z$/;

/** The date in Asia/Shanghai, `YYYY-MM-DD`, of an instant. */
export function shanghaiDate(instant: Date | string): string {
  if (typeof instant === 'string' && BEFORE_FOUR_PM.test(instant)) return instant.slice(0, 10);
  const at = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in Asia/Shanghai, `YYYY-MM-DD HH:mm`, of an instant: for people. */
export function shanghaiTime(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

const DAY_MS = 86_400_000;

/** Whole days from an instant until `now`; none while it lies ahead. */
export function daysSince(instant: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / DAY_MS));
}
