import { createHash } from 'node:crypto';
import { Problem } from '../kernel/problem';
import { canonicalJson } from '../ledger/canonical-json';
import type { Draft } from '../ledger/entry';
import type { Idempotency } from '../ledger/idempotency';
import type { Actor } from './actor';

const KEY = /^[\x21-\x7e]{1,128}$/;

/**
 * What makes the request harmless when it is sent again. Keys are unique per enterprise, else per user; a row of a
 * batch has the batch's key and its own number.
 * @throws Problem IDEMPOTENCY_KEY_FORM
 */
export function idempotencyOf(
  actor: Actor,
  header: string | undefined,
  draft: Draft,
  row?: number,
): Idempotency | undefined {
  if (header === undefined || header === '') return undefined;
  if (!KEY.test(header)) throw new Problem('IDEMPOTENCY_KEY_FORM');
  const { kind, org, occurredAt, data } = draft;
  const bodyHash = createHash('sha256').update(canonicalJson({ kind, org, occurredAt, data })).digest('hex');
  return {
    scope: actor.enterprise ?? actor.userId,
    key: row === undefined ? header : `${header} ${String(row)}`,
    bodyHash,
  };
}
