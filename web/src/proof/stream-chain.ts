import type { Touch } from './envelope';

/** One entry of a battery as its page shows it: its leaf hash, and its place in the chain where the text was visible. */
export interface Link {
  readonly index: number;
  readonly leafHash: string;
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
  /** How many entries have shown their place. */
  readonly seen: number;
}

/**
 * Whether the entries follow each other: each further one has the next number and names the leaf hash of the one
 * before. A withheld text takes a number, too; the next visible entry says whether it was the right one.
 */
export function checkChain(links: readonly Link[], isComplete: boolean): Chain {
  const ordered = [...links].sort((a, b) => a.index - b.index);
  const faults = new Map<number, LinkFault>();
  let [version, before, left, seen] = [0, '', 0, 0];
  for (const { index, leafHash, touch } of ordered) {
    version++;
    if (touch !== undefined) {
      const fault = faultOf(touch, { version, before, isComplete });
      if (fault !== undefined) faults.set(index, fault);
      left += Math.max(0, touch.version - version);
      version = Math.max(version, touch.version);
      seen++;
    }
    before = leafHash;
  }
  return { faults, left, seen };
}

interface Expected {
  readonly version: number;
  readonly before: string;
  readonly isComplete: boolean;
}

function faultOf(touch: Touch, { version, before, isComplete }: Expected): LinkFault | undefined {
  if (touch.version < version) return 'version';
  if (touch.version > version) return isComplete ? 'gap' : undefined;
  return version > 1 && touch.prev !== before ? 'prev' : undefined;
}
