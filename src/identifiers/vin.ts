import type { Brand } from '../kernel/brand';
import { accepted, firstOutside, normalised, refused, warning, type Reading } from './reading';

/** 车辆识别代号, GB 16735-2019: 17 characters. Only `readVin` makes one. */
export type Vin = Brand<string, 'Vin'>;

const VALUES: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8 },
  ...{ J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Thirty years, then again from the start. Not the year letters of the battery code. */
const YEARS = 'ABCDEFGHJKLMNPRSTVWXY123456789';

const FIRST_YEAR = 1980;

/**
 * Refuses with VIN_LEN or VIN_CHARS (I, O and Q are not used). A WMI that starts with L is Chinese: there a wrong
 * ninth character refuses (VIN_CHECK), and the tenth must be a year (GB 16735-2019). Makers elsewhere need not carry a
 * check digit, so there VIN_CHK only warns.
 */
export function readVin(raw: string): Reading<Vin> {
  const vin = normalised(raw);
  if (vin.length !== 17) return refused(raw, 'VIN_LEN', { length: vin.length });
  const outside = firstOutside(vin, /[A-HJ-NPR-Z0-9]/);
  if (outside !== undefined) return refused(raw, 'VIN_CHARS', outside);
  const isChecked = vin.charAt(8) === vinCheckCharacter(vin);
  if (!vin.startsWith('L')) return accepted(raw, vin as Vin, isChecked ? [] : [warning('VIN_CHK')]);
  if (!YEARS.includes(vin.charAt(9))) {
    return refused(raw, 'VIN_CHARS', { position: 10, character: vin.charAt(9) });
  }
  return isChecked ? accepted(raw, vin as Vin) : refused(raw, 'VIN_CHECK');
}

/** The ninth character that belongs to the other 16 (GB 16735-2019, appendix A). */
export function vinCheckCharacter(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * valueOf(vin.charAt(i)), 0);
  return '0123456789X'.charAt(sum % 11);
}

/**
 * The year that the tenth character names: the latest of its 30-year cycle that is at most one year after
 * `knownInYear`, because a model year may run ahead. Undefined where the maker uses the place for something else.
 */
export function vinModelYear(vin: Vin, knownInYear: number): number | undefined {
  const index = YEARS.indexOf(vin.charAt(9));
  if (index < 0) return undefined;
  const cycles = Math.floor((knownInYear + 1 - FIRST_YEAR - index) / YEARS.length);
  return cycles < 0 ? undefined : FIRST_YEAR + index + cycles * YEARS.length;
}

/** In the groups in which people read it aloud: 3-6-8. */
export function formatVin(vin: Vin): string {
  return `${vin.slice(0, 3)} ${vin.slice(3, 9)} ${vin.slice(9)}`;
}

function valueOf(character: string): number {
  return VALUES[character] ?? Number(character);
}
