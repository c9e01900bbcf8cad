import type { Tx } from '../database/tx';
import type { UserRow } from './user-row';

/** So many wrong passwords in a row lock an account. */
export const FAILURES_TO_LOCK = 5;
export const LOCK_MS = 15 * 60_000;

/** How a try of a password ended. */
export type Attempt = { readonly outcome: 'ok' | 'failed' } | { readonly outcome: 'locked'; readonly seconds: number };

/**
 * Counts a try in the person's own row, so that a restart forgives nothing. Tries that were checked at the same time
 * are settled one by one: once five were wrong, a right one among the rest is refused as well. `isRight` was found
 * against `user.password_hash`; where the password has been changed since, the try is wrong.
 */
export async function countAttempt(tx: Tx, user: UserRow, isRight: boolean, now: Date): Promise<Attempt> {
  const row = await tx.first<StoredCount>(
    'SELECT password_hash, disabled, failures, locked_until FROM app_user WHERE id = ?',
    [user.id],
  );
  if (row === undefined) return { outcome: 'failed' };
  const seconds = lockedSeconds(row, now);
  if (seconds > 0) return { outcome: 'locked', seconds };
  if (isRight && row.disabled === 0 && row.password_hash === user.password_hash) {
    if (row.failures > 0) await store(tx, user.id, 0, null);
    return { outcome: 'ok' };
  }
  const failures = (row.locked_until === null ? row.failures : 0) + 1;
  const until = failures >= FAILURES_TO_LOCK ? new Date(now.getTime() + LOCK_MS).toISOString() : null;
  await store(tx, user.id, failures, until);
  return { outcome: 'failed' };
}

/** Seconds until the account is open again; 0 when it is. */
export function lockedSeconds(row: Pick<UserRow, 'locked_until'>, now: Date): number {
  if (row.locked_until === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(row.locked_until) - now.getTime()) / 1000));
}

type StoredCount = Pick<UserRow, 'password_hash' | 'disabled' | 'failures' | 'locked_until'>;

async function store(tx: Tx, id: string, failures: number, until: string | null): Promise<void> {
  await tx.run('UPDATE app_user SET failures = ?, locked_until = ? WHERE id = ?', [failures, until, id]);
}
