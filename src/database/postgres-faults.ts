/** Codes of PostgreSQL (appendix A of its manual) that say nothing against the statement: another try may succeed. */
const PASSING: ReadonlySet<string> = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
]);

/** Codes after which the connection is of no use, or was never there. */
const LOST = /^(08...|57P0[1-5]|25P03|53300|E[A-Z]+)$/;

/** Plans or prepared statements that the server no longer honours. */
const STALE: ReadonlySet<string> = new Set(['26000', '0A000']);

/** Another transaction was in the way. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(codeOf(error));
}

/** The server, or the way to it, is gone. */
export function isLost(error: unknown): boolean {
  return LOST.test(codeOf(error)) || (error instanceof Error && LOST_WORDS.test(error.message));
}

/** The driver gives these no code. */
const LOST_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout e(xceeded|xpired)|Query read timeout)/i;

export function isStalePlan(error: unknown): boolean {
  return STALE.has(codeOf(error)) && error instanceof Error && /cached plan|prepared statement/.test(error.message);
}

/** A text with a zero character, which PostgreSQL cannot hold. SQLite can; the validators of bodies refuse it for both. */
export function isUnholdable(error: unknown): boolean {
  return ['22021', '22P05'].includes(codeOf(error));
}

/** What follows from an earlier fault in the same transaction. */
export function isConsequence(error: unknown): boolean {
  return codeOf(error) === '25P02';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
