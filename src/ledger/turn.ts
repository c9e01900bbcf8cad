import type { Reader, Tx } from '../database/tx';
import type { Text, Params } from '../kernel/text';
import type { Decision, Draft, Entry } from './entry';

/** What the works of a turn need loaded: names of indexes, and the keys asked of each. */
export class Keys {
  private readonly wanted = new Map<string, Set<string>>();

  add(index: string, ...keys: readonly (string | undefined)[]): this {
    const set = this.wanted.get(index) ?? new Set<string>();
    for (const key of keys) if (key !== undefined) set.add(key);
    this.wanted.set(index, set);
    return this;
  }

  of(index: string): string[] {
    return [...(this.wanted.get(index) ?? [])];
  }
}

/** Names the pages that one book keeps in memory during a turn. */
export class PagesToken<T> {
  declare readonly pages: T;

  constructor(readonly name: string) {}
}

/**
 * One turn of the writer: what was loaded for it, and what has been recorded in it so far.
 * Lives between BEGIN and COMMIT and is thrown away.
 */
export interface Turn {
  /** ISO, UTC. The time at which the turn's entries are recorded, unless a later one already stands in the log. */
  readonly now: string;
  readonly keys: Keys;
  /** Index of the turn's first entry: what is stored from there on belongs to this turn (in a replay) or is not there. */
  readonly from: number;
  /** Index of the next entry. */
  readonly size: number;
  pages<T>(token: PagesToken<T>): T;
  put<T>(token: PagesToken<T>, pages: T): void;
  /** Tells the turn the leaf of an entry that was read, so that a new entry may point back to it. */
  know(entry: Pick<Entry, 'index' | 'leafHash'>): void;
  /** A new opaque stream name: `b-`, `v-`, `c-`, `e-` or `q-` and a UUIDv7. */
  newStream(prefix: 'b' | 'v' | 'c' | 'e' | 'q'): string;
}

/** Said to whoever recorded the entry: what was flagged. */
export interface Remark {
  readonly rule: string;
  readonly severity: string;
  readonly grade: string;
  readonly text: Text;
  readonly params: Params;
}

/**
 * A book kept from the entries. `prepare` and `load` read; `apply` changes memory only and never throws for what
 * a decided entry says; `write` puts what changed on disk, in bulk. The same four calls replay a log.
 */
export interface Follower {
  readonly name: string;
  /** Tables that belong to this book; a rebuild empties and refills them. */
  readonly tables: readonly string[];
  /** Before a turn that begins with an entry that looks back: finishes what the entries so far have put off. */
  settle?(tx: Tx): Promise<void>;
  /** May look at what is stored to ask for more keys. */
  prepare?(reader: Reader, turn: Turn): Promise<void>;
  load(reader: Reader, turn: Turn): Promise<void>;
  apply(entry: Entry, turn: Turn): readonly Remark[];
  write(tx: Tx, turn: Turn): Promise<void>;
}

/** What the ledger must know of a kind of entry. A draft whose kind has no row cannot be recorded. */
export interface KindRow {
  /** Changes how earlier entries read: it begins a turn of its own, when all followers have settled. */
  readonly looksBack?: true;
  /** Asks for what `decide` and the followers need to see. Also called with recorded data when a log is replayed. */
  keys(draft: Pick<Draft, 'kind' | 'org' | 'data'>, keys: Keys): void;
  /** Pure but for `turn.newStream`: the decision, or a Problem. */
  decide(draft: Draft, turn: Turn): Decision;
}

/** What is replayed or recorded together: a turn ends where something that looks back begins. */
export function turnsOf<T>(works: readonly T[], kindOf: (work: T) => string, kinds: Kinds): T[][] {
  const turns: T[][] = [];
  for (const work of works) {
    const last = turns.at(-1);
    if (last === undefined || kinds.get(kindOf(work))?.looksBack) turns.push([work]);
    else last.push(work);
  }
  return turns;
}

/** Lets the followers finish what was put off, where the turn begins with an entry that looks back. */
export async function settle(tx: Tx, kind: string, kinds: Kinds, followers: readonly Follower[]): Promise<void> {
  if (!kinds.get(kind)?.looksBack) return;
  for (const follower of followers) await follower.settle?.(tx);
}

export type Kinds = ReadonlyMap<string, KindRow>;
