import { LogFault } from './verify-fault';

interface NodeRow {
  readonly level: number;
  readonly index: number;
  readonly hash: string;
}

/**
 * Compares the stored nodes with the recomputed ones (`stored[k]`: level 8k, in order) and gives their number.
 *
 * @throws LogFault at the first that is wrong, missing or too many.
 */
export async function checkNodes(
  stored: readonly (readonly string[])[],
  pages: AsyncIterable<readonly NodeRow[]>,
): Promise<number> {
  const next = stored.map(() => 0);
  let count = 0;
  const differs = (level: number, node: number): LogFault =>
    new LogFault('NODE_MISMATCH', node * 2 ** level, { level, node });
  for await (const page of pages) {
    for (const { level, index, hash: found } of page) {
      const due = next[level / 8];
      if (due === undefined || level === 0) throw differs(level, index);
      if (index !== due || stored[level / 8]?.[due] !== found) throw differs(level, due);
      next[level / 8] = due + 1;
      count++;
    }
  }
  for (const [row, hashes] of stored.entries()) {
    if ((next[row] ?? 0) < hashes.length) throw differs(row * 8, next[row] ?? 0);
  }
  return count;
}
