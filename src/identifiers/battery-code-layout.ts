/** 产品类型, the fourth character. */
export const LEVELS = { pack: 'P', module: 'M', cell: 'C' } as const;

export type BatteryLevel = keyof typeof LEVELS;

/** 电池类型, the fifth character. The set is CONFIRMED; B 磷酸铁锂 and E 三元 are, the wording of the others is INFERRED. */
export const BATTERY_TYPES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'Z'] as const;

export type BatteryType = (typeof BATTERY_TYPES)[number];

/** One field of the code, and which characters each of its places may hold. */
export interface Field {
  readonly name: string;
  readonly characters: readonly string[];
}

const ANY = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** From 2011. No 0, I, O, Q, U, Z. Not the year letters of a VIN: here G is 2026. */
const YEARS = '123456789ABCDEFGHJKLMNPRSTVWXY';
const FIRST_YEAR = 2011;

const MONTHS = '123456789ABC';

/** The 31st is 0. */
const DAYS = '123456789ABCDEFGHJKLMNPRSTVWXY0';

const HEAD: readonly Field[] = [
  { name: 'maker', characters: [ANY, ANY, ANY] },
  { name: 'level', characters: ['PMC'] },
  { name: 'type', characters: [BATTERY_TYPES.join('')] },
  { name: 'spec', characters: [ANY, ANY] },
];

const DATE_AND_SERIAL: readonly Field[] = [
  { name: 'date', characters: [YEARS, MONTHS, DAYS] },
  { name: 'serial', characters: Array.from({ length: 7 }, () => ANY) },
];

/** GB/T 34014-2017, 24 characters. */
const NEW: readonly Field[] = [
  ...HEAD,
  { name: 'trace', characters: Array.from({ length: 7 }, () => ANY) },
  ...DATE_AND_SERIAL,
];

/** GB/T 34014-2017 for a second-use product, 19 characters: no trace field, and R with a letter at the end. */
const REUSE: readonly Field[] = [
  ...HEAD,
  ...DATE_AND_SERIAL,
  { name: 'mark', characters: ['R'] },
  { name: 'madeFrom', characters: ['PMC'] },
];

const BY_LENGTH: ReadonlyMap<number, readonly Field[]> = new Map([
  [24, NEW],
  [19, REUSE],
]);

/** The layout that a text of this length must have; undefined where no code has this length. */
export function layoutOf(text: string): readonly Field[] | undefined {
  return BY_LENGTH.get(text.length);
}

export function levelOf(letter: string): BatteryLevel | undefined {
  return (Object.keys(LEVELS) as BatteryLevel[]).find((level) => LEVELS[level] === letter);
}

export function isBatteryType(letter: string): letter is BatteryType {
  return BATTERY_TYPES.some((type) => type === letter);
}

/** `YYYY-MM-DD` of the three date letters; undefined where the calendar has no such day. */
export function dateOfLetters(letters: string): string | undefined {
  const year = FIRST_YEAR + YEARS.indexOf(letters.charAt(0));
  const month = 1 + MONTHS.indexOf(letters.charAt(1));
  const day = 1 + DAYS.indexOf(letters.charAt(2));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/** The three letters of a date `YYYY-MM-DD` from 2011 to 2040; undefined outside. */
export function dateLettersOf(date: string): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const letters = YEARS.charAt(year - FIRST_YEAR) + MONTHS.charAt(month - 1) + DAYS.charAt(day - 1);
  return letters.length === 3 && dateOfLetters(letters) === date ? letters : undefined;
}
