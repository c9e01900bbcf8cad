import type { Touch } from './envelope';

/** One entry of a battery as its page shows it: its leaf hash, and its place in the chain where the text was visible. */
export interface Link {
  readonly index: number;
  /** Undefined where it is wrong already: what names it cannot be held against it. */
  readonly leafHash: string | undefined;
  /** Undefined where the text is withheld. */
  readonly touch: Touch | undefined;
}

/**
 * `version`: the entry's number in the chain is not the one it must have after those shown before it. `prev`: it names
 * another entry before it than the one shown. `gap`: numbers are left out, though the page should show all.
 */
export type LinkFault = 'version' | 'prev' | 'gap';

export interface Chain {
  readonly faults: ReadonlyMap<number, LinkFault>;
  /** Numbers of the chain that are not shown, where not all need to be. */
  readonly left: number;
}

/**
 * Whether the entries follow each other: each further one has the next number and names the leaf hash of the one
 * before. A withheld text takes a number, too; the next visible entry says whether it was the right one. Up to the
 * index `seenUntil` (null: up to now) the caller is shown every entry, so none may be left out.
 */
export function checkChain(links: readonly Link[], seenUntil: number | null): Chain {
  const ordered = [...links].sort((a, b) => a.index - b.index);
  const faults = new Map<number, LinkFault>();
  let [version, left] = [0, 0];
  let before: string | undefined;
  for (const { index, leafHash, touch } of ordered) {
    version++;
    if (touch !== undefined) {
      const fault = faultOf(touch, { version, before, isShown: seenUntil === null || index <= seenUntil });
      if (fault !== undefined) faults.set(index, fault);
      left += Math.max(0, touch.version - version);
      version = Math.max(version, touch.version);
    }
    before = leafHash;
  }
  return { faults, left };
}

interface Expected {
  readonly version: number;
  readonly before: string | undefined;
  readonly isShown: boolean;
}

function faultOf(touch: Touch, { version, before, isShown }: Expected): LinkFault | undefined {
  if (touch.version < version) return 'version';
  if (touch.version > version) return isShown ? 'gap' : undefined;
  return version > 1 && before !== undefined && touch.prev !== before ? 'prev' : undefined;
}
