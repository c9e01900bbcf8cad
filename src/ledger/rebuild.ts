import type { Tx } from '../database/tx';
import { entriesFrom } from './entries';
import type { Entry } from './entry';
import { LiveTurn } from './live-turn';
import { readState } from './tables';
import { type Follower, type Kinds, settle, turnsOf } from './turn';

const ENTRIES_PER_TURN = 500;

/**
 * Empties every book and replays the log through the same followers. Decisions are not taken again: what was
 * recorded stands. Runs in the transaction it is given, so readers see the old books until it commits.
 */
export async function rebuildBooks(tx: Tx, kinds: Kinds, followers: readonly Follower[]): Promise<number> {
  for (const table of followers.flatMap((follower) => follower.tables)) await tx.run(`DELETE FROM ${table}`);
  const state = await readState(tx);
  let next = 0;
  while (next < state.size) {
    const entries = await entriesFrom(tx, next, ENTRIES_PER_TURN);
    if (entries.length === 0) throw new Error(`entry ${String(next)} is missing`);
    for (const turn of turnsOf(entries, ({ kind }) => kind, kinds)) {
      await settle(tx, turn[0]?.kind ?? '', kinds, followers);
      await replay(tx, new LiveTurn(turn[0]?.recordedAt ?? '', state, () => '', next), turn, { kinds, followers });
      next += turn.length;
    }
  }
  return next;
}

async function replay(
  tx: Tx,
  turn: LiveTurn,
  entries: readonly Entry[],
  { kinds, followers }: { readonly kinds: Kinds; readonly followers: readonly Follower[] },
): Promise<void> {
  for (const entry of entries) {
    kinds.get(entry.kind)?.keys(entry, turn.keys);
    turn.keys.add('stream', ...entry.touches.map((touch) => touch.stream));
    turn.know(entry);
  }
  for (const follower of followers) await follower.prepare?.(tx, turn);
  for (const follower of followers) await follower.load(tx, turn);
  for (const entry of entries) for (const follower of followers) follower.apply(entry, turn);
  for (const follower of followers) await follower.write(tx, turn);
}
