import { CUSTODY } from '../custody/custody-pages';
import type { Reader } from '../database/tx';
import type { Turn } from '../ledger/turn';
import type { DueRow, FilingBatch, FilingRow } from './due-row';
import type { FilingPages } from './filing-pages';

/** What the works of a turn may change: duties by trigger, subject or name, and the rows that are answered. */
export async function loadFilings(reader: Reader, turn: Turn, pages: FilingPages): Promise<void> {
  const custody = turn.pages(CUSTODY);
  const triggers = [
    ...[...custody.consignments.values()].map((consignment) => consignment.originIndex),
    ...turn.keys.of('entry').map(Number),
  ];
  const subjects = new Set([...custody.histories.keys(), ...custody.vehicles.keys()]);
  await loadRows(reader, turn, pages);
  const ids = [...turn.keys.of('due'), ...[...pages.rows.values()].map((row) => row.due)];
  await loadDues(reader, 'trigger_idx', triggers, pages);
  await loadDues(reader, 'subject_id', [...subjects], pages);
  await loadDues(reader, 'id', ids, pages);
}

/** The asked rows, and those that belong to the same duties in the same batches. */
async function loadRows(reader: Reader, turn: Turn, pages: FilingPages): Promise<void> {
  const batches = turn.keys.of('filing-batch');
  if (batches.length === 0) return;
  for (const batch of await reader.all<FilingBatch>('SELECT * FROM filing_batch WHERE batch IN (?*)', [batches])) {
    pages.batches.set(batch.batch, batch);
  }
  const ids = turn.keys.of('filing-row');
  if (ids.length === 0) return;
  const rows = await reader.all<FilingRow>(
    `SELECT DISTINCT s.* FROM filing_row r JOIN filing_row s ON s.due = r.due AND s.batch = r.batch WHERE r.id IN (?*)`,
    [ids],
  );
  for (const row of rows) {
    pages.keepRow(row);
    turn.keys.add('stream', ...streamsOf(row));
  }
}

async function loadDues(
  reader: Reader,
  column: 'trigger_idx' | 'subject_id' | 'id',
  keys: readonly (string | number)[],
  pages: FilingPages,
): Promise<void> {
  if (keys.length === 0) return;
  for (const due of await reader.all<DueRow>(`SELECT * FROM due_book WHERE ${column} IN (?*)`, [keys]))
    pages.keepDue(due);
}

export function streamsOf(row: Pick<FilingRow, 'streams'>): string[] {
  return JSON.parse(row.streams) as string[];
}
