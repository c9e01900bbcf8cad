import type { Brand } from '../kernel/brand';
import { hasOrganisationCheck } from './organisation-code';
import { accepted, firstOutside, normalised, refused, shownCharacter, warning, type Reading } from './reading';

/** 统一社会信用代码, GB 32100-2015: 17 characters and a check character. Only `readUscc` makes one. */
export type Uscc = Brand<string, 'Uscc'>;

/** I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const IN_ALPHABET = new RegExp(`[${ALPHABET}]`);

/**
 * Codes given out in 福州 (3501) and 厦门 (3502) at the start of the scheme: some in use carry a check character that
 * GB 32100-2015 does not give, while the organisation code inside them is right.
 */
const PILOT_AREA = /^91350[12]/;

/**
 * Refuses with USCC_LEN, USCC_CHARS (the third to eighth are digits) or USCC_CHK; warns with USCC_LEGACY.
 * The district inside is not compared with today's table: a code outlives the county it was given in.
 */
export function readUscc(raw: string): Reading<Uscc> {
  const code = normalised(raw);
  if (code.length !== 18) return refused(raw, 'USCC_LEN', { length: code.length });
  const outside = firstOutside(code, IN_ALPHABET) ?? firstLetterInDistrict(code);
  if (outside !== undefined) return refused(raw, 'USCC_CHARS', outside);
  if (code.endsWith(usccCheckCharacter(code))) return accepted(raw, code as Uscc);
  if (PILOT_AREA.test(code) && hasOrganisationCheck(code.slice(8, 17))) {
    return accepted(raw, code as Uscc, [warning('USCC_LEGACY')]);
  }
  return refused(raw, 'USCC_CHK');
}

/** The eighteenth character that belongs to the first 17. The weight of the i-th character is 3^i modulo 31. */
export function usccCheckCharacter(code: string): string {
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) {
    sum += ALPHABET.indexOf(code.charAt(i)) * weight;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function firstLetterInDistrict(code: string): { position: number; character: string } | undefined {
  const index = code.slice(2, 8).search(/[^0-9]/);
  return index < 0 ? undefined : { position: index + 3, character: shownCharacter(code, index + 2) };
}
