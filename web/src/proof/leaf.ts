import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * RFC 6962 leaf hash of an envelope's exact text: SHA-256(0x00 ‖ UTF-8 bytes), 64 lower-case hex digits.
 *
 * Undefined for text with half of a surrogate pair: it has no UTF-8 form, so nobody can have hashed it.
 */
export function leafHash(text: string): string | undefined {
  if (HALF_A_PAIR.test(text)) return undefined;
  const bytes = new TextEncoder().encode(`\0${text}`);
  return bytesToHex(sha256(bytes));
}

const HALF_A_PAIR = /\p{Surrogate}/u;
