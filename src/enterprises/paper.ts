import type { Uscc } from '../identifiers/uscc';

/** `verified` covers the whole term; the others hold from a date on. */
export const PAPER_STATUSES = ['verified', 'suspended', 'revoked', 'restored'] as const;

export type PaperStatus = (typeof PAPER_STATUSES)[number];

/** One supervision entry about a paper. `from` is a date (Asia/Shanghai). */
export interface PaperStatusChange {
  readonly status: PaperStatus;
  readonly from: string;
  readonly reason: string;
  /** Index of the entry that said so: a verdict as of entry k sees changes with index ≤ k. */
  readonly index: number;
}

/** One qualification as recorded, with everything said about it since. Dates are `YYYY-MM-DD`, both ends inclusive. */
export interface Paper {
  /** Stream, `q-…`. */
  readonly id: string;
  readonly enterprise: Uscc;
  /** A code of the qualification catalogue, `Q-…`. */
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  /** Absent: open-ended. */
  readonly validTo?: string;
  /** For example `class-9`. */
  readonly scope: readonly string[];
  readonly site?: string;
  /** The person or body named on it, where it is not the enterprise. */
  readonly holder?: string;
  /** For a vehicle's paper. */
  readonly plate?: string;
  /** Index of the entry that recorded it. */
  readonly index: number;
  readonly changes: readonly PaperStatusChange[];
}
