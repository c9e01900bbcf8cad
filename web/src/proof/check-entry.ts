import type { Anchor } from './kept';
import { readEnvelope, type Envelope, type Touch } from './envelope';
import { leafHash } from './leaf';
import { NotAnswered, type LedgerEntry, type LedgerPort, type NotAnsweredReason } from './ledger-port';
import { holdsLeaf } from './merkle';

/** An entry as the battery's page shows it. */
export interface ShownEntry {
  readonly index: number;
  readonly leafHash: string;
  readonly kind: string;
  readonly about: 'battery' | 'vehicle';
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly org: { readonly uscc: string };
}

/** Checkpoints that may be relied on: that of the visit before, and today's if it was proved to continue that. */
export interface Anchors {
  readonly since: Anchor | null;
  readonly today: Anchor | null;
}

/**
 * `missing`: the log has no such entry. `leaf`: it has another leaf hash than the page. `text`: the text does not have
 * that leaf hash. `form`: the text is no envelope. `log`, `kind`, `occurredAt`, `recordedAt`, `org`: the text says
 * otherwise than the page. `stream`: it does not touch this battery. `path`: the proof leads to another root.
 * `refused`: the service gives no proof though the checkpoint covers the entry. `version`, `prev`, `gap`: `LinkFault`.
 */
export type EntryFault =
  | 'missing'
  | 'leaf'
  | 'text'
  | 'form'
  | 'log'
  | 'kind'
  | 'occurredAt'
  | 'recordedAt'
  | 'org'
  | 'stream'
  | 'path'
  | 'refused'
  | 'version'
  | 'prev'
  | 'gap';

/** `withheld`: the caller may not see the text, so its hash was taken as the service gives it. */
export type TextState = 'recomputed' | 'withheld';

export type EntryState =
  /** In the tree of `anchor`: that of the visit before (`since`), or today's. */
  | {
      readonly state: 'proved';
      readonly against: 'since' | 'today';
      readonly anchor: Anchor;
      readonly text: TextState;
      readonly hashes: readonly string[];
    }
  /** Recorded after today's checkpoint: not covered yet. */
  | { readonly state: 'pending'; readonly text: TextState }
  | { readonly state: 'not-checked'; readonly reason: NotAnsweredReason | 'no-anchor' }
  | { readonly state: 'fault'; readonly fault: EntryFault; readonly anchor: Anchor | null };

export interface EntryCheck {
  readonly shown: ShownEntry;
  readonly result: EntryState;
  /** Its place in the battery's chain, where the text was visible and touches it. */
  readonly touch: Touch | undefined;
}

export interface EntryTask {
  readonly ledger: LedgerPort;
  readonly anchors: Anchors;
  /** The stream of the battery. */
  readonly stream: string;
  readonly signal: AbortSignal | undefined;
}

/** Recomputes one entry from its text and climbs from it to the root of the oldest checkpoint that covers it. */
export async function checkEntry(shown: ShownEntry, task: EntryTask): Promise<EntryCheck> {
  const { ledger, anchors, stream, signal } = task;
  const fault = (fault: EntryFault, anchor: Anchor | null = null): EntryCheck => ({
    shown,
    touch: undefined,
    result: { state: 'fault', fault, anchor },
  });
  try {
    const entry = await ledger.entry(shown.index, signal);
    if (entry === undefined) return fault('missing');
    const envelope = envelopeOf(entry, shown);
    if (typeof envelope === 'string') return fault(envelope);
    const touch = envelope?.touches.find((one) => one.stream === stream);
    const difference = envelope && differenceOf(envelope, shown, anchors, touch);
    if (difference !== undefined) return fault(difference);
    const result = await climb(shown, envelope === undefined ? 'withheld' : 'recomputed', task);
    return { shown, touch, result };
  } catch (error) {
    if (error instanceof NotAnswered)
      return { shown, touch: undefined, result: { state: 'not-checked', reason: error.reason } };
    throw error;
  }
}

/** The envelope; undefined when it is withheld; or what is wrong with it. */
function envelopeOf(entry: LedgerEntry, shown: ShownEntry): Envelope | EntryFault | undefined {
  if (entry.leafHash !== shown.leafHash) return 'leaf';
  if (entry.envelope === null) return undefined;
  if (leafHash(entry.envelope) !== shown.leafHash) return 'text';
  return readEnvelope(entry.envelope) ?? 'form';
}

function differenceOf(
  envelope: Envelope,
  shown: ShownEntry,
  { since, today }: Anchors,
  touch: Touch | undefined,
): EntryFault | undefined {
  const origin = (since ?? today)?.checkpoint.origin;
  const same: readonly (readonly [EntryFault, boolean])[] = [
    ['log', origin === undefined || envelope.log === origin],
    ['kind', envelope.kind === shown.kind],
    ['occurredAt', envelope.occurredAt === shown.occurredAt],
    ['recordedAt', envelope.recordedAt === shown.recordedAt],
    ['org', envelope.org === shown.org.uscc],
    ['stream', shown.about === 'vehicle' || touch !== undefined],
  ];
  return same.find(([, isSame]) => !isSame)?.[0];
}

async function climb(shown: ShownEntry, text: TextState, { ledger, anchors, signal }: EntryTask): Promise<EntryState> {
  const { since, today } = anchors;
  const covers = (anchor: Anchor | null): anchor is Anchor => anchor !== null && shown.index < anchor.checkpoint.size;
  const against = covers(since) ? 'since' : 'today';
  const anchor = against === 'since' ? since : today;
  if (anchor === null) return { state: 'not-checked', reason: 'no-anchor' };
  if (!covers(anchor)) return { state: 'pending', text };
  const { size, root } = anchor.checkpoint;
  try {
    const hashes = await ledger.inclusion(shown.index, size, signal);
    return holdsLeaf({ index: shown.index, size, leaf: shown.leafHash, root, hashes })
      ? { state: 'proved', against, anchor, text, hashes }
      : { state: 'fault', fault: 'path', anchor };
  } catch (error) {
    if (error instanceof NotAnswered && error.reason === 'refused') return { state: 'fault', fault: 'refused', anchor };
    throw error;
  }
}
