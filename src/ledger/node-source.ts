import type { Reader } from '../database/tx';
import type { NodeSource } from './merkle';

/** Leaf hashes and complete subtrees as stored. */
export function storedNodes(reader: Reader): NodeSource {
  const hashes = (rows: readonly { hash: string }[]): string[] => rows.map((row) => row.hash);
  return {
    leaves: async (from, to) =>
      hashes(
        await reader.all('SELECT leaf_hash AS hash FROM ledger_entry WHERE idx >= ? AND idx < ? ORDER BY idx', [
          from,
          to,
        ]),
      ),
    nodes: async (level, from, to) =>
      hashes(
        await reader.all('SELECT hash FROM ledger_node WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx', [
          level,
          from,
          to,
        ]),
      ),
  };
}
