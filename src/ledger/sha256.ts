import { hash } from 'node:crypto';

/**
 * Lower-case hex. Answers are hex rather than bytes throughout: the one-shot hash makes a short text in half the time
 * of a Buffer.
 */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

export const HEX_64 = /^[0-9a-f]{64}$/;
