import type { Reader, SqlRow, Tx } from '../database/tx';
import type { Battery } from '../custody/battery';
import { CUSTODY, type CustodyPages } from '../custody/custody-pages';
import { effective } from '../custody/fold';
import type { Entry } from '../ledger/entry';
import { type Follower, PagesToken, type Turn } from '../ledger/turn';
import { type Movement, movementsOf, movementsOfLife } from './movements';

/** What a turn holds of the book: batteries as they stood before each entry, and the rows to be written. */
class MovementPages {
  readonly rows = new Map<string, Movement[]>();
  /** Batteries whose rows are all written anew, because one of their entries was corrected or voided. */
  readonly replaced = new Set<string>();

  constructor(readonly before: Map<string, Battery>) {}
}

const MOVEMENTS = new PagesToken<MovementPages>('movements');

/** Custody by date: what came to whom, what left, and what was on the road. Stands behind the custody book. */
export const MOVEMENT_BOOK: Follower = {
  name: 'movements',
  tables: ['custody_movement'],

  load(_reader: Reader, turn: Turn): Promise<void> {
    turn.put(MOVEMENTS, new MovementPages(new Map(turn.pages(CUSTODY).batteries)));
    return Promise.resolve();
  },

  apply(entry: Entry, turn: Turn) {
    const pages = turn.pages(MOVEMENTS);
    const custody = turn.pages(CUSTODY);
    for (const { stream } of entry.touches) {
      if (!stream.startsWith('b-')) continue;
      if (REVISIONS.includes(entry.kind)) replace(stream, entry, { pages, custody });
      else follow(stream, entry, { pages, custody });
    }
    return [];
  },

  async write(tx: Tx, turn: Turn): Promise<void> {
    const { rows, replaced } = turn.pages(MOVEMENTS);
    if (replaced.size > 0) await tx.run('DELETE FROM custody_movement WHERE battery IN (?*)', [[...replaced]]);
    await tx.insert('custody_movement', [...rows.values()].flat().map(movementRow));
  },
};

const REVISIONS: readonly string[] = ['entry.corrected', 'entry.voided'];

interface Books {
  readonly pages: MovementPages;
  readonly custody: CustodyPages;
}

function follow(stream: string, entry: Entry, { pages, custody }: Books): void {
  const after = custody.batteries.get(stream);
  const before = pages.before.get(stream);
  if (!after || after === before) return;
  const rows = pages.rows.get(stream) ?? [];
  pages.rows.set(stream, [...rows, ...movementsOf(before, after, entry)]);
  pages.before.set(stream, after);
}

/** The past of this battery reads otherwise now: it is told again from its first entry. */
function replace(stream: string, entry: Entry, { pages, custody }: Books): void {
  const history = (custody.histories.get(stream) ?? []).filter((one) => one.index <= entry.index);
  pages.rows.set(stream, movementsOfLife(stream, effective(history)));
  pages.replaced.add(stream);
  const after = custody.batteries.get(stream);
  if (after) pages.before.set(stream, after);
}

function movementRow(movement: Movement): SqlRow {
  return {
    battery: movement.battery,
    idx: movement.index,
    org: movement.org,
    account: movement.account,
    direction: movement.direction,
    reason: movement.reason,
    counterpart: movement.counterpart ?? null,
    moved_on: movement.on,
    recorded_on: movement.recordedOn,
    pieces: movement.pieces,
    grams: movement.grams,
  };
}
