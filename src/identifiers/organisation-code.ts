import type { Brand } from '../kernel/brand';
import { accepted, firstOutside, normalised, refused, type Reading } from './reading';

/** 组织机构代码, GB 11714: eight characters and a check character, without the hyphen. */
export type OrganisationCode = Brand<string, 'OrganisationCode'>;

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Reads `19231745-8` or `192317458`. Refuses with ORG_LEN, ORG_CHARS or ORG_CHK. */
export function readOrganisationCode(raw: string): Reading<OrganisationCode> {
  const code = normalised(raw).replace(/^(.{8})-(.)$/u, '$1$2');
  if (code.length !== 9) return refused(raw, 'ORG_LEN', { length: code.length });
  const outside = firstOutside(code, /[0-9A-Z]/);
  if (outside !== undefined) return refused(raw, 'ORG_CHARS', outside);
  if (!hasOrganisationCheck(code)) return refused(raw, 'ORG_CHK');
  return accepted(raw, code as OrganisationCode);
}

/** As it is printed: with a hyphen before the check character. */
export function formatOrganisationCode(code: OrganisationCode): string {
  return `${code.slice(0, 8)}-${code.slice(8)}`;
}

/** Whether the ninth character is the check character of the first eight (weights and modulus 11 of GB 11714). */
export function hasOrganisationCheck(code: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(code.charAt(i), 36), 0);
  return code.charAt(8) === '0123456789X0'.charAt(11 - (sum % 11));
}
