import { nameOfKey, readNote, type Checkpoint } from './note';

/*
 * What this browser keeps of the log, so that the service cannot tell it another story later. Pure: kept-shelf.ts
 * brings it to the browser's storage and back.
 */

/** A signed note as it was served, and when. */
export interface SeenNote {
  readonly note: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** One log with the key by which it was first seen. `last` is the largest checkpoint, proved to continue `earlier`. */
export interface KeptLog {
  readonly origin: string;
  readonly verifierKey: string;
  readonly keySeenAt: string;
  readonly last: SeenNote;
  /** Newest first; at most `MOST_EARLIER`, the very first of all among them. */
  readonly earlier: readonly SeenNote[];
}

/** What is wrong with the log as this visit saw it, or with what this browser kept. */
export type LogFault =
  | 'key-changed'
  | 'other-log'
  | 'bad-signature'
  | 'shrunk'
  | 'two-roots'
  | 'rewritten'
  | 'proof-refused'
  | 'kept-edited'
  | 'kept-unreadable';

/** What was kept and what was seen when a fault was found. It alarms until somebody acknowledges it; it stays. */
export interface Evidence {
  readonly fault: LogFault;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly kept: { readonly verifierKey: string; readonly note: string; readonly seenAt: string } | null;
  readonly seen: { readonly verifierKey: string; readonly note: string } | null;
  /** The proof that did not hold. */
  readonly hashes: readonly string[] | null;
  /** The stored text that could not be read or believed. */
  readonly raw: string | null;
  readonly acknowledgedAt: string | null;
}

export interface Kept {
  readonly version: 1;
  /** The log that this address of the console shows; null before the first visit. */
  readonly log: KeptLog | null;
  /** Logs given up by acknowledging an alarm, newest first. */
  readonly retired: readonly KeptLog[];
  readonly evidence: readonly Evidence[];
}

/** A checkpoint whose signature holds, and since when this browser knows it. */
export interface Anchor {
  readonly checkpoint: Checkpoint;
  readonly seenAt: string;
}

export const NOTHING_KEPT: Kept = { version: 1, log: null, retired: [], evidence: [] };

export const MOST_EARLIER = 50;
const MOST_EVIDENCE = 50;
const MOST_RETIRED = 5;
const LONGEST_RAW = 100_000;

/** The largest checkpoint kept, under the key kept with it; undefined when nothing is kept. */
export function anchorOf(log: KeptLog | null): Anchor | undefined {
  const checkpoint = log === null ? undefined : checkpointOf(log.last, log);
  return log !== null && checkpoint !== undefined ? { checkpoint, seenAt: log.last.lastSeenAt } : undefined;
}

/**
 * With a checkpoint that was proved to continue the one kept (`provenFrom`: its note; null on a first visit). Answers
 * `kept` itself when that is no longer the one kept, when the checkpoint is smaller, or of another root for the size.
 */
export function withCheckpoint(
  kept: Kept,
  {
    checkpoint,
    verifierKey,
    provenFrom,
    at,
  }: { checkpoint: Checkpoint; verifierKey: string; provenFrom: string | null; at: string },
): Kept {
  const { log } = kept;
  const seen: SeenNote = { note: checkpoint.note, firstSeenAt: at, lastSeenAt: at };
  if (log === null) {
    if (provenFrom !== null) return kept;
    return { ...kept, log: { origin: checkpoint.origin, verifierKey, keySeenAt: at, last: seen, earlier: [] } };
  }
  const last = anchorOf(log)?.checkpoint;
  if (log.last.note !== provenFrom || log.verifierKey !== verifierKey || last === undefined) return kept;
  if (checkpoint.size > last.size) {
    return { ...kept, log: { ...log, last: seen, earlier: thinned([log.last, ...log.earlier]) } };
  }
  const isSame = checkpoint.size === last.size && checkpoint.root === last.root;
  return isSame ? { ...kept, log: { ...log, last: { ...log.last, lastSeenAt: at } } } : kept;
}

/** With one more piece of evidence; the same thing seen again only moves `lastSeenAt`. */
export function withEvidence(
  kept: Kept,
  found: Omit<Evidence, 'firstSeenAt' | 'lastSeenAt' | 'acknowledgedAt'>,
  at: string,
): Kept {
  const isSame = (one: Evidence): boolean =>
    one.acknowledgedAt === null &&
    one.fault === found.fault &&
    one.kept?.note === found.kept?.note &&
    one.seen?.verifierKey === found.seen?.verifierKey &&
    one.raw === found.raw;
  if (kept.evidence.some(isSame)) {
    return { ...kept, evidence: kept.evidence.map((one) => (isSame(one) ? { ...one, lastSeenAt: at } : one)) };
  }
  const raw = found.raw === null ? null : found.raw.slice(0, LONGEST_RAW);
  const all = [...kept.evidence, { ...found, raw, firstSeenAt: at, lastSeenAt: at, acknowledgedAt: null }];
  return { ...kept, evidence: all.length > MOST_EVIDENCE ? withoutOldestSettled(all) : all };
}

/** What still alarms, newest first. */
export function openEvidence(kept: Kept): readonly Evidence[] {
  return kept.evidence.filter((one) => one.acknowledgedAt === null).reverse();
}

/**
 * After somebody took note of all that alarms. With `startOver`, the log kept so far is retired, so that the next
 * visit is a first one and takes the key and the checkpoint that it is shown. Nothing that was seen is thrown away.
 */
export function acknowledged(kept: Kept, { at, startOver }: { at: string; startOver: boolean }): Kept {
  const evidence = kept.evidence.map((one) => (one.acknowledgedAt === null ? { ...one, acknowledgedAt: at } : one));
  if (!startOver || kept.log === null) return { ...kept, evidence };
  return { ...kept, evidence, log: null, retired: [kept.log, ...kept.retired].slice(0, MOST_RETIRED) };
}

/**
 * What can be believed of a log read back from the browser: its key, and the largest checkpoint signed by it. Undefined
 * when none is; `isWhole` is false when something had to be left out.
 */
export function believed(log: KeptLog): { readonly log: KeptLog | undefined; readonly isWhole: boolean } {
  if (nameOfKey(log.verifierKey) !== log.origin) return { log: undefined, isWhole: false };
  if (checkpointOf(log.last, log) !== undefined) return { log, isWhole: true };
  const signed = log.earlier.filter((seen) => checkpointOf(seen, log) !== undefined);
  const sizeOf = (seen: SeenNote): number => checkpointOf(seen, log)?.size ?? 0;
  const [last, ...earlier] = signed.sort((a, b) => sizeOf(b) - sizeOf(a));
  return { log: last && { ...log, last, earlier }, isWhole: false };
}

function checkpointOf(seen: SeenNote, { verifierKey }: KeptLog): Checkpoint | undefined {
  const reading = readNote(seen.note, verifierKey);
  return 'checkpoint' in reading ? reading.checkpoint : undefined;
}

/** The newest, and the very first: it reaches back furthest. */
function thinned(earlier: readonly SeenNote[]): readonly SeenNote[] {
  return earlier.length <= MOST_EARLIER ? earlier : [...earlier.slice(0, MOST_EARLIER - 1), ...earlier.slice(-1)];
}

/** Room is made at the cost of what was acknowledged; where nothing was, the first finds say most. */
function withoutOldestSettled(evidence: readonly Evidence[]): readonly Evidence[] {
  const settled = evidence.findIndex((one) => one.acknowledgedAt !== null);
  return evidence.filter((_, i) => i !== (settled < 0 ? evidence.length - 1 : settled));
}
