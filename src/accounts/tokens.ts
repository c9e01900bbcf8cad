import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, 43 characters of base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored instead of a token or key: SHA-256, lower-case hex. A slow hash is for what people choose; 256 random
 * bits cannot be guessed, and every request pays for this one.
 */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
