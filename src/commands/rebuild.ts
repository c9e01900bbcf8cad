import { reviewTurn } from '../compliance/review';
import type { Parts } from '../parts';
import { KINDS, PIPELINE } from '../pipeline';
import { rebuildBooks } from '../ledger/rebuild';

/** Empties every book, replays the log and does every review it asks for. The log is only read. */
export async function rebuild({ database }: Pick<Parts, 'database'>): Promise<{ entries: number }> {
  const entries = await database.work.solo(async (tx) => {
    const replayed = await rebuildBooks(tx, KINDS, PIPELINE);
    while (await reviewTurn(tx));
    return replayed;
  });
  return { entries };
}
