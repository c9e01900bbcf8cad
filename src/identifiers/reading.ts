import type { Params } from '../kernel/text';

/** Every reason a reader of this folder can give. The words of each stand in `reason-texts.ts`. */
export type ReasonCode =
  | 'USCC_LEN'
  | 'USCC_CHARS'
  | 'USCC_CHK'
  | 'USCC_LEGACY'
  | 'ORG_LEN'
  | 'ORG_CHARS'
  | 'ORG_CHK'
  | 'VIN_LEN'
  | 'VIN_CHARS'
  | 'VIN_CHECK'
  | 'VIN_CHK'
  | 'CODE_LEN'
  | 'CODE_NUM'
  | 'CODE_FORM'
  | 'CODE_DATE'
  | 'CODE_FUTURE'
  | 'CODE_SERIAL'
  | 'CODE_LETTERS'
  | 'CODE_LEVEL'
  | 'TRACE_NO_FORM'
  | 'DISTRICT_FORM'
  | 'DISTRICT_ABSENT'
  | 'DISTRICT_HISTORIC'
  | 'DISTRICT_UNKNOWN'
  | 'PLATE_FORM'
  | 'PLATE_POWER'
  | 'PERMIT_LEN'
  | 'PERMIT_FORM'
  | 'PERMIT_USCC'
  | 'PERMIT_LETTER'
  | 'PAPER_LEN'
  | 'PAPER_CHARS'
  | 'ROAD_PERMIT_FORM'
  | 'UN_PREFIX'
  | 'UN_FORM'
  | 'UN_UNKNOWN'
  | 'UN_VEHICLE';

/** One thing to say about a text. An error refuses it; a warning is to be confirmed by a person. */
export interface Reason {
  readonly code: ReasonCode;
  readonly severity: 'error' | 'warning';
  readonly params?: Params;
}

/** The text was understood. `raw` is what arrived, untouched; `reasons` holds warnings only. */
export interface Read<T> {
  readonly value: T;
  readonly raw: string;
  readonly reasons: readonly Reason[];
}

/** The text was not understood. `reasons` holds at least one error. */
export interface Refused {
  readonly value?: undefined;
  readonly raw: string;
  readonly reasons: readonly Reason[];
}

/** What every reader answers. No reader throws, whatever the text. */
export type Reading<T> = Read<T> | Refused;

export function accepted<T>(raw: string, value: T, warnings: readonly Reason[] = []): Read<T> {
  return { value, raw, reasons: warnings };
}

export function refused(raw: string, code: ReasonCode, params?: Params): Refused {
  return { raw, reasons: [params === undefined ? { code, severity: 'error' } : { code, severity: 'error', params }] };
}

export function warning(code: ReasonCode, params?: Params): Reason {
  return params === undefined ? { code, severity: 'warning' } : { code, severity: 'warning', params };
}

/** Longer than any identifier with its spaces. What is longer is refused for its length, without work on its content. */
const LONGEST_RAW = 200;

/** White space, and the invisible marks that come along when a code is copied from a page or a certificate viewer. */
const INVISIBLE = /[\s\p{Cf}]+/gu;

/**
 * Full-width to half-width (NFKC), no white space, case kept. Idempotent. A text of more than 200 characters is
 * given back as it is, because no reader accepts one.
 */
export function withoutSpaces(raw: string): string {
  if (raw.length > LONGEST_RAW) return raw;
  // The second NFKC joins what the removed white space had kept apart, so that a second call changes nothing.
  return raw.normalize('NFKC').replace(INVISIBLE, '').normalize('NFKC');
}

/**
 * As `withoutSpaces`, and a–z in upper case. Only ASCII is raised: no letter outside the alphabet may turn into one
 * inside it. Idempotent. Nothing is ever "corrected" (O stays O, 0 stays 0).
 */
export function normalised(raw: string): string {
  if (raw.length > LONGEST_RAW) return raw;
  return withoutSpaces(raw)
    .replace(/[a-z]+/g, (run) => run.toUpperCase())
    .normalize('NFKC');
}

/** The character at an index as a person can be shown it: itself, or its number where it has no shape. */
export function shownCharacter(text: string, index: number): string {
  const point = text.codePointAt(index) ?? 0;
  const character = String.fromCodePoint(point);
  return /[\p{C}\p{Z}\p{M}]/u.test(character) ? `U+${point.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

/** A text as it can be quoted in a message: short, and without what has no shape. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 40), (character) => shownCharacter(character, 0));
  return characters.join('') + (text.length > 40 ? '…' : '');
}

/** `{position, character}` of the first character that a pattern for one character refuses; position counts from 1. */
export function firstOutside(text: string, allowed: RegExp): Params | undefined {
  for (let i = 0; i < text.length; i++) {
    if (!allowed.test(text.charAt(i))) return { position: i + 1, character: shownCharacter(text, i) };
  }
  return undefined;
}
