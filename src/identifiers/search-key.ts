import { normalised } from './reading';

/**
 * A number as it is looked up, however it was written: `normalised`, without hyphens and the dot of a plate.
 * Idempotent. Two numbers with the same key may differ in what was left out, so a key finds and never identifies.
 */
export function searchKey(raw: string): string {
  return normalised(raw).replace(/[-‐-―−·•]/gu, '');
}
