import dayjs, { type Dayjs } from 'dayjs';

/** China has one clock and no summer time since 1991, so the offset is fixed. */
const OFFSET = '+08:00';
const OFFSET_MINUTES = 480;

/** `2026-11-23 14:05` on the clock of Asia/Shanghai, for an instant in ISO 8601. */
export function clockText(instant: string): string {
  const wall = wallClock(instant);
  return wall.isValid() ? wall.format('YYYY-MM-DD HH:mm') : instant;
}

/** `2026-11-23`: the day in Asia/Shanghai on which an instant falls. A plain date passes through. */
export function dayText(instant: string): string {
  return instant.length === 10 ? instant : wallClock(instant).format('YYYY-MM-DD');
}

/** What a clock on the wall in Asia/Shanghai shows, as a value for pickers; its own offset means nothing. */
export function wallClock(instant: string | Date = new Date()): Dayjs {
  const at = instant instanceof Date ? instant : new Date(instant);
  return dayjs(new Date(at.getTime() + (OFFSET_MINUTES + at.getTimezoneOffset()) * 60_000));
}

/** The instant that a picked wall-clock time means: ISO 8601 with the offset of Asia/Shanghai. */
export function instantOf(wall: Dayjs): string {
  return `${wall.format('YYYY-MM-DDTHH:mm:ss')}${OFFSET}`;
}

export function today(): string {
  return wallClock().format('YYYY-MM-DD');
}
