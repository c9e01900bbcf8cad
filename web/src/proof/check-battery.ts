import { checkEntry, type Anchors, type EntryCheck, type EntryFault, type ShownEntry } from './check-entry';
import type { LedgerPort } from './ledger-port';
import { checkChain, type Link } from './stream-chain';

export interface BatteryClaim {
  /** The battery's stream: `id` of its card. */
  readonly stream: string;
  /** Index after which the caller is not shown everything, as on the card; null where it sees the present. */
  readonly seenUntil: number | null;
  readonly entries: readonly ShownEntry[];
}

export interface BatteryCheck {
  /** In the order of the log. */
  readonly entries: readonly EntryCheck[];
  readonly counts: Readonly<Record<Count, number>>;
  /** Entries of the chain that the page does not show because the caller may not see them. */
  readonly left: number;
}

/** `since`, `today`: proved against that checkpoint; `withheld` counts those among them whose text was not visible. */
export type Count = 'since' | 'today' | 'pending' | 'fault' | 'not-checked' | 'withheld';

export interface CheckRun {
  readonly signal?: AbortSignal;
  /** How many entries are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** How many entries are asked about at a time. */
  readonly atOnce?: number;
}

/**
 * Recomputes every entry that a battery's page shows, and whether they follow each other.
 *
 * @throws only what an aborted request throws.
 */
export async function checkBattery(
  { stream, seenUntil, entries }: BatteryClaim,
  anchors: Anchors,
  ledger: LedgerPort,
  { signal, onProgress, atOnce = 4 }: CheckRun = {},
): Promise<BatteryCheck> {
  const ordered = [...entries].sort((a, b) => a.index - b.index);
  let done = 0;
  onProgress?.(done, ordered.length);
  const checks = await inParallel(ordered, atOnce, async (shown) => {
    const check = await checkEntry(shown, { ledger, anchors, stream, signal });
    onProgress?.(++done, ordered.length);
    return check;
  });
  const links = checks.filter(isOfBattery).map(linkOf);
  const chain = checkChain(links, seenUntil);
  const judged = checks.map((check) => withFault(check, chain.faults.get(check.shown.index)));
  return { entries: judged, counts: countsOf(judged), left: chain.left };
}

/** An entry that turned out not to touch the battery has no place in its chain. */
function isOfBattery({ shown, result }: EntryCheck): boolean {
  return shown.about === 'battery' && !(result.state === 'fault' && result.fault === 'stream');
}

function linkOf({ shown, result, touch }: EntryCheck): Link {
  return { index: shown.index, leafHash: result.state === 'fault' ? undefined : shown.leafHash, touch };
}

function withFault(check: EntryCheck, fault: EntryFault | undefined): EntryCheck {
  if (fault === undefined || check.result.state === 'fault') return check;
  const anchor = check.result.state === 'proved' ? check.result.anchor : null;
  return { ...check, result: { state: 'fault', fault, anchor } };
}

function countsOf(checks: readonly EntryCheck[]): Record<Count, number> {
  const counts = { since: 0, today: 0, pending: 0, fault: 0, 'not-checked': 0, withheld: 0 };
  for (const { result } of checks) {
    counts[result.state === 'proved' ? result.against : result.state]++;
    if (result.state === 'proved' && result.text === 'withheld') counts.withheld++;
  }
  return counts;
}

/** Results in the order of the items. The first failure ends it: nothing further is begun. */
async function inParallel<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  let isOver = false;
  const worker = async (): Promise<void> => {
    for (const [i, item] of waiting) {
      if (isOver) return;
      results[i] = await work(item);
    }
  };
  const workers = Array.from({ length: atOnce }, worker);
  try {
    await Promise.all(workers);
  } finally {
    isOver = true;
  }
  return results;
}
