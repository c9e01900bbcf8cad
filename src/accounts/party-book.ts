import type { Tx } from '../database/tx';
import type { Entry } from '../ledger/entry';
import { type Follower, PagesToken, type Remark, type Turn } from '../ledger/turn';

/** Who is party to which entry of the turn. Other books add whom they know of; whoever acted is added anyway. */
export class Parties {
  private readonly orgs = new Map<number, Set<string>>();

  /** Adds a party to an entry; a party that is there already stays once. */
  add(index: number, uscc: string): void {
    const ofEntry = this.orgs.get(index) ?? new Set<string>();
    this.orgs.set(index, ofEntry.add(uscc));
  }

  rows(): { org: string; idx: number }[] {
    return [...this.orgs].flatMap(([idx, orgs]) => [...orgs].map((org) => ({ org, idx })));
  }
}

export const PARTIES = new PagesToken<Parties>('parties');

/**
 * Keeps `entry_party`, which decides what an enterprise and a district see. Adds nobody but the acting organisation
 * itself; its place among the followers does not matter, since every book loads first and writes last.
 */
export class PartyBook implements Follower {
  readonly name = 'parties';
  readonly tables = ['entry_party'] as const;

  load(_reader: unknown, turn: Turn): Promise<void> {
    turn.put(PARTIES, new Parties());
    return Promise.resolve();
  }

  apply(entry: Entry, turn: Turn): readonly Remark[] {
    turn.pages(PARTIES).add(entry.index, entry.org);
    return [];
  }

  async write(tx: Tx, turn: Turn): Promise<void> {
    await tx.upsert('entry_party', ['org', 'idx'], turn.pages(PARTIES).rows());
  }
}
