import { acknowledged, anchorOf, openEvidence, withCheckpoint, withEvidence } from './kept';
import type { Anchor, Evidence, Kept, LogFault } from './kept';
import type { Shelf, ShelfFault } from './kept-shelf';
import { NotAnswered, type LedgerPort, type NotAnsweredReason } from './ledger-port';
import { continues } from './merkle';
import { nameOfKey, readNote } from './note';

/**
 * What one visit found out about the log as a whole. `since` is the checkpoint that the visit before left in this
 * browser, `today` the one that the service shows now and that can be believed.
 */
export type LogFinding =
  | { readonly outcome: 'first-visit'; readonly since: null; readonly today: Anchor }
  | { readonly outcome: 'continued'; readonly since: Anchor; readonly today: Anchor }
  | { readonly outcome: 'alarm'; readonly since: Anchor | null; readonly today: null; readonly fault: LogFault }
  | {
      readonly outcome: 'not-checked';
      readonly since: Anchor | null;
      readonly today: null;
      readonly reason: NotAnsweredReason;
    };

export type LogCheck = LogFinding & {
  readonly checkedAt: string;
  /** All that alarms and was not acknowledged, of this visit and of earlier ones; newest first. */
  readonly alarms: readonly Evidence[];
  /** Why this browser could not keep what it saw; null when it did. */
  readonly shelfFault: ShelfFault | null;
  readonly kept: Kept;
};

export interface LogCheckPorts {
  readonly ledger: LedgerPort;
  readonly shelf: Shelf;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/**
 * Holds the log against what this browser kept, and keeps the new checkpoint if it continues the old one. `visit` is
 * the first check of the same visit, if there was one: then `since` stays what it was.
 *
 * @throws only what an aborted request throws.
 */
export async function checkLog(
  { ledger, shelf, now }: LogCheckPorts,
  visit?: { readonly since: Anchor | null },
  signal?: AbortSignal,
): Promise<LogCheck> {
  const before = shelf.change((kept) => kept, now()).kept;
  const last = anchorOf(before.log) ?? null;
  const since = visit === undefined ? last : visit.since;
  const judged = await judge({ ledger, kept: before, last, signal });
  const at = now();
  const { kept, fault } = shelf.change((now) => afterwards(now, judged, last, at), at);
  return { ...found(judged, since, at), checkedAt: at, alarms: openEvidence(kept), shelfFault: fault, kept };
}

/** Somebody answerable for this browser has seen the alarms. A log that still contradicts what was kept starts anew. */
export function acknowledge({ shelf, now }: Pick<LogCheckPorts, 'shelf' | 'now'>, check: LogCheck): void {
  const at = now();
  shelf.change((kept) => acknowledged(kept, { at, startOver: check.outcome === 'alarm' }), at);
}

type Judged =
  | { readonly is: 'believed'; readonly verifierKey: string; readonly checkpoint: Anchor['checkpoint'] }
  | { readonly is: 'fault'; readonly evidence: Parameters<typeof withEvidence>[1] }
  | { readonly is: 'not-checked'; readonly reason: NotAnsweredReason };

interface Given {
  readonly ledger: LedgerPort;
  readonly kept: Kept;
  readonly last: Anchor | null;
  readonly signal: AbortSignal | undefined;
}

async function judge({ ledger, kept, last, signal }: Given): Promise<Judged> {
  try {
    const [keyText, note] = await Promise.all([ledger.key(signal), ledger.checkpoint(signal)]);
    const verifierKey = keyText.trim();
    const fault = (fault: LogFault, hashes: readonly string[] | null = null): Judged => ({
      is: 'fault',
      evidence: { fault, hashes, raw: null, seen: { verifierKey, note }, kept: keptOf(kept, last) },
    });
    const name = nameOfKey(verifierKey);
    const reading = readNote(note, verifierKey);
    if (name === undefined || ('fault' in reading && reading.fault === 'malformed')) return NOT_READ;
    if (kept.log !== null && name !== kept.log.origin) return fault('other-log');
    if (kept.log !== null && verifierKey !== kept.log.verifierKey) return fault('key-changed');
    if ('fault' in reading) return fault('bad-signature');
    const { checkpoint } = reading;
    const from = last?.checkpoint;
    if (from === undefined) return { is: 'believed', verifierKey, checkpoint };
    if (checkpoint.size < from.size) return fault('shrunk');
    if (checkpoint.size === from.size && checkpoint.root !== from.root) return fault('two-roots');
    const hashes = await proofOf(ledger, from.size, checkpoint.size, signal);
    if (hashes === undefined) return fault('proof-refused');
    const claim = { from: from.size, to: checkpoint.size, fromRoot: from.root, toRoot: checkpoint.root, hashes };
    return continues(claim) ? { is: 'believed', verifierKey, checkpoint } : fault('rewritten', hashes);
  } catch (error) {
    if (error instanceof NotAnswered) return { is: 'not-checked', reason: error.reason };
    throw error;
  }
}

const NOT_READ: Judged = { is: 'not-checked', reason: 'unreadable' };

/** Undefined when the service, having signed the larger size, says that it has no such proof. */
async function proofOf(
  ledger: LedgerPort,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<readonly string[] | undefined> {
  if (from === 0 || from === to) return [];
  try {
    return await ledger.consistency(from, to, signal);
  } catch (error) {
    if (error instanceof NotAnswered && error.reason === 'refused') return undefined;
    throw error;
  }
}

function afterwards(kept: Kept, judged: Judged, last: Anchor | null, at: string): Kept {
  if (judged.is === 'fault') return withEvidence(kept, judged.evidence, at);
  if (judged.is === 'not-checked') return kept;
  const { checkpoint, verifierKey } = judged;
  return withCheckpoint(kept, { checkpoint, verifierKey, provenFrom: last?.checkpoint.note ?? null, at });
}

function found(judged: Judged, since: Anchor | null, at: string): LogFinding {
  if (judged.is === 'fault') return { outcome: 'alarm', since, today: null, fault: judged.evidence.fault };
  if (judged.is === 'not-checked') return { outcome: 'not-checked', since, today: null, reason: judged.reason };
  const today = { checkpoint: judged.checkpoint, seenAt: at };
  return since === null ? { outcome: 'first-visit', since, today } : { outcome: 'continued', since, today };
}

function keptOf({ log }: Kept, last: Anchor | null): Evidence['kept'] {
  if (log === null) return null;
  return { verifierKey: log.verifierKey, note: log.last.note, seenAt: last?.seenAt ?? log.last.lastSeenAt };
}
