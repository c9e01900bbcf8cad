import type { Check } from './check';

export interface Sums {
  readonly sent: number;
  readonly sentGrams: number;
  readonly accepted: number;
  /** As weighed, and as sent where nobody weighed. */
  readonly acceptedGrams: number;
  readonly refused: number;
  readonly missing: number;
  readonly unexpected: number;
  /** Not marked yet. */
  readonly open: number;
  readonly scanned: number;
  /** Would be accepted without having been scanned. */
  readonly unscanned: number;
  readonly undecided: number;
  readonly unreadMasses: number;
  readonly withoutReason: number;
}

export function sumsOf({ rows, extras }: Check): Sums {
  const of = (result: string | undefined): typeof rows => rows.filter((row) => row.result === result);
  const accepted = of('accepted');
  const taken = extras.filter(({ isTaken }) => isTaken === true);
  const masses = [...rows.filter(({ result }) => result !== 'missing'), ...taken].map(({ grams }) => grams);
  return {
    sent: rows.length,
    sentGrams: rows.reduce((sum, { sentGrams }) => sum + sentGrams, 0),
    accepted: accepted.length,
    acceptedGrams: accepted.reduce(
      (sum, { grams, sentGrams }) => sum + (typeof grams === 'number' ? grams : sentGrams),
      0,
    ),
    refused: of('refused').length,
    missing: of('missing').length,
    unexpected: taken.length,
    open: of(undefined).length,
    scanned: rows.filter(({ isScanned }) => isScanned).length,
    unscanned: rows.filter(({ result, isScanned }) => result === undefined && !isScanned).length,
    undecided: extras.filter(({ isTaken }) => isTaken === undefined).length,
    unreadMasses: masses.filter((grams) => typeof grams === 'string').length,
    withoutReason: of('refused').filter(({ reason = '' }) => reason.trim() === '').length,
  };
}
