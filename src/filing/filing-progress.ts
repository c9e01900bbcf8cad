import type { CanonicalObject } from '../kernel/canonical';
import type { Entry } from '../ledger/entry';
import { numberOf, objectOf, objectsOf, textOf, textsOf } from '../custody/data';
import { type DueRow, filingRowId } from './due-row';
import type { FilingPages } from './filing-pages';

/** Takes in what was exported: the rows with their values, so that the file can be made again from the book. */
export function applyExport(entry: Entry, pages: FilingPages): void {
  const { data } = entry;
  const batch = textOf(data, 'batch') ?? '';
  const rows = objectsOf(data, 'rows');
  const known = pages.batches.get(batch);
  pages.setBatch({
    batch,
    profile: textOf(data, 'profile') ?? '',
    version: textOf(data, 'version') ?? '',
    org: entry.org,
    from_on: textOf(data, 'from') ?? '',
    to_on: textOf(data, 'to') ?? '',
    rows_total: (known?.rows_total ?? 0) + rows.length,
    first_idx: known?.first_idx ?? entry.index,
    last_idx: entry.index,
    exported_at: known?.exported_at ?? entry.recordedAt,
  });
  for (const row of rows) exportRow(batch, row, pages);
}

function exportRow(batch: string, row: CanonicalObject, pages: FilingPages): void {
  const number = numberOf(row, 'row') ?? 0;
  const due = pages.dues.get(textOf(row, 'due') ?? '');
  pages.setRow({
    id: filingRowId(batch, number),
    batch,
    row_no: number,
    due: textOf(row, 'due') ?? '',
    streams: JSON.stringify(textsOf(row, 'streams')),
    cells: JSON.stringify(objectOf(row, 'values') ?? {}),
    result: null,
    answered_on: null,
    reason: null,
    platform_no: null,
  });
  if (!due || due.batch === batch) return;
  pages.setDue({ ...due, state: 'exported', changed: 0, batch, row_no: number });
}

/** Takes in the platform's answers, row by row; the newest answer to a row is the one that counts. */
export function applyAnswer(entry: Entry, pages: FilingPages): void {
  const batch = textOf(entry.data, 'batch') ?? '';
  const dues = new Set<string>();
  for (const answer of objectsOf(entry.data, 'rows')) {
    const row = pages.rows.get(filingRowId(batch, numberOf(answer, 'row') ?? 0));
    if (!row) continue;
    pages.setRow({
      ...row,
      result: textOf(answer, 'result') === 'accepted' ? 'accepted' : 'rejected',
      answered_on: textOf(answer, 'answeredOn') ?? null,
      reason: textOf(answer, 'reason') ?? null,
      platform_no: textOf(answer, 'platformNo') ?? null,
    });
    dues.add(row.due);
  }
  for (const id of dues) {
    const due = pages.dues.get(id);
    if (due) pages.setDue(answered(due, batch, pages));
  }
}

/** A duty is met when every row of it in one batch was accepted, on the day of the last of these answers. */
function answered(due: DueRow, batch: string, pages: FilingPages): DueRow {
  const rows = pages.rowsOf(due.id, batch);
  const answeredOn = rows.flatMap((row) => row.answered_on ?? []).reduce((a, b) => (a > b ? a : b), '');
  const isAccepted = rows.every((row) => row.result === 'accepted');
  const isRejected = rows.some((row) => row.result === 'rejected');
  const acceptance = acceptanceOf(due, batch, isAccepted ? answeredOn : undefined);
  const isNewest = due.batch === batch;
  const newest = isRejected ? 'rejected' : 'exported';
  const state = isAccepted ? 'met' : isNewest ? newest : due.state;
  return { ...due, ...acceptance, state, answered_on: answeredOn };
}

/** The earliest acceptance counts; an acceptance that is taken back by a newer answer does not. */
function acceptanceOf(
  due: DueRow,
  batch: string,
  on: string | undefined,
): Pick<DueRow, 'accepted_on' | 'accepted_batch'> {
  const { accepted_on, accepted_batch } = due;
  const isOfThis = accepted_batch === batch;
  if (on === undefined) return isOfThis ? { accepted_on: null, accepted_batch: null } : { accepted_on, accepted_batch };
  const isEarlier = accepted_on === null || isOfThis || on < accepted_on;
  return isEarlier ? { accepted_on: on, accepted_batch: batch } : { accepted_on, accepted_batch };
}
