import type { Tx } from '../database/tx';
import type { FlagRow } from './flag-rows';

/** Adds verdicts; the one that was newest before steps back. */
export async function writeFlags(tx: Tx, rows: readonly FlagRow[]): Promise<void> {
  const places = new Map<string, FlagRow>();
  for (const row of rows) places.set(`${String(row.idx)} ${row.rule} ${row.about} ${String(row.as_of)}`, row);
  const last = new Map<string, FlagRow>();
  for (const row of places.values()) last.set(`${String(row.idx)} ${row.rule} ${row.about}`, row);
  for (const row of rows) {
    if (row.as_of === row.idx) continue;
    await tx.run('UPDATE flag_book SET newest = 0 WHERE idx = ? AND rule = ? AND about = ? AND as_of < ?', [
      row.idx,
      row.rule,
      row.about,
      row.as_of,
    ]);
  }
  await tx.upsert(
    'flag_book',
    ['idx', 'rule', 'about', 'as_of'],
    [...places.values()].map((row) => ({
      ...row,
      newest: last.get(`${String(row.idx)} ${row.rule} ${row.about}`) === row ? 1 : 0,
    })),
  );
}
