import type { Recorded } from '../../record/use-record';

/** One battery of the running list. */
export interface StoredRow {
  /** Also the Idempotency-Key, so that a second attempt never stores twice. */
  readonly key: string;
  readonly code: string;
  readonly site: string;
  readonly location: string;
  readonly massGrams: number | undefined;
  /** ISO 8601 with offset; the same in every attempt. */
  readonly occurredAt: string;
  readonly state: 'saving' | 'saved' | 'refused' | 'unplaced';
  readonly recorded?: Recorded;
  readonly error?: unknown;
}

export type RowsChange =
  | { readonly add: StoredRow }
  | { readonly key: string; readonly change: Partial<StoredRow> }
  | { readonly remove: string };

/** The newest first. */
export function changeRows(rows: readonly StoredRow[], what: RowsChange): readonly StoredRow[] {
  if ('add' in what) return [what.add, ...rows];
  if ('remove' in what) return rows.filter(({ key }) => key !== what.remove);
  return rows.map((row) => (row.key === what.key ? { ...row, ...what.change } : row));
}

/** Whether a code is in the list already, stored or on its way. */
export function isListed(rows: readonly StoredRow[], code: string): boolean {
  return rows.some(
    ({ state, code: own, recorded }) =>
      (state === 'saved' || state === 'saving') && (own === code || recorded?.subject.label === code),
  );
}
