import type { Reader } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import { entryVisible, type VisibleTo } from './sight';

/** Indexes of the newest entries whose envelope may be seen, the newest first. */
export async function newestEntries(reader: Reader, sight: VisibleTo, limit: number): Promise<readonly number[]> {
  if (sight.kind === 'enterprise') return newestOf(reader, sight.org, limit);
  const { sql, params } = entryVisible(sight, 'e.idx');
  const rows = await reader.all<{ idx: number }>(
    `SELECT e.idx FROM ledger_entry e WHERE ${sql} ORDER BY e.idx DESC LIMIT ?`,
    [...params, limit],
  );
  return rows.map((row) => row.idx);
}

/** Indexes of the newest entries that an enterprise is party to, the newest first. */
export async function newestOf(reader: Reader, org: Uscc, limit: number): Promise<readonly number[]> {
  const rows = await reader.all<{ idx: number }>(
    'SELECT idx FROM entry_party WHERE org = ? ORDER BY idx DESC LIMIT ?',
    [org, limit],
  );
  return rows.map((row) => row.idx);
}

/** Whether the envelope of this entry may be seen; no for an index that is not there. */
export async function seesEntry(reader: Reader, sight: VisibleTo, index: number): Promise<boolean> {
  const { sql, params } = entryVisible(sight, 'e.idx');
  const found = await reader.first(`SELECT e.idx FROM ledger_entry e WHERE e.idx = ? AND ${sql}`, [index, ...params]);
  return found !== undefined;
}
