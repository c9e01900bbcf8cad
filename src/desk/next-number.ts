import { lastNumberOf, numbersBeginning } from '../custody/sender-habits';
import type { Reader } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';

/** Of numbers that begin alike so many are looked at: those with something after the digits stand among them. */
const LOOKED_AT = 200;

/**
 * The number after the sender's own highest of the form in which it wrote its last one: what stands before the digits
 * at its end is kept, but for a year that has passed. A suggestion: nothing is reserved.
 */
export async function nextConsignmentNo(reader: Reader, sender: Uscc, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const { prefix, width } = formOf((await lastNumberOf(reader, sender)) ?? '', year);
  const used = await numbersBeginning(reader, sender, prefix, LOOKED_AT);
  return following(prefix, width, used);
}

interface NumberForm {
  readonly prefix: string;
  /** Digits at the end, with zeros in front. */
  readonly width: number;
}

const FIRST_WIDTH = 6;

/** The longest run of digits that a number can safely be counted by. */
const FORM = /^(.*?)(\d{1,15})$/u;

export function formOf(last: string, year: string): NumberForm {
  const [, before, digits] = FORM.exec(last) ?? [];
  if (before === undefined || digits === undefined) return { prefix: `JJ-${year}-`, width: FIRST_WIDTH };
  return { prefix: before.replace(/(^|\D)20\d\d(?=\D)/u, `$1${year}`), width: digits.length };
}

export function following(prefix: string, width: number, used: readonly string[]): string {
  const ends = used.map((number) => number.slice(prefix.length)).filter((end) => /^\d{1,15}$/.test(end));
  const highest = ends.reduce((most, end) => Math.max(most, Number(end)), 0);
  return prefix + String(highest + 1).padStart(width, '0');
}
