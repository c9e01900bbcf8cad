import type { Text } from '../kernel/text';
import type { VerifyFault } from './verify-fault';

export interface LogEntry {
  readonly index: number;
  readonly leafHash: string;
  /** The exact hashed text; null only in a reader's copy, where the reader may not see it. */
  readonly envelope: string | null;
}

/** What the log keeps of itself, so that it need not be read again. All of it can be recomputed. */
export interface StateRow {
  readonly size: number;
  readonly root: string;
  readonly edge: readonly string[];
  /** How many streams there are. */
  readonly streams?: number;
  /** Of the newest entry. */
  readonly recordedAt?: string;
}

/** Rows in pages of any size: some hundred at a time cost least. */
export type Pages<T> = AsyncIterable<readonly T[]>;

/**
 * Where the verifier reads: a database, or the files of an export. What is optional and absent is named in
 * `notChecked`. All is read once, front to back, `entries` once more when ids are out of order.
 */
export interface LogSource {
  readonly origin: string;
  /** By index. */
  entries(): Pages<LogEntry>;
  /** By index. */
  payloads(): Pages<{ readonly index: number; readonly payload: string }>;
  /** By size; `root` is the copy beside the note, where there is one. */
  checkpoints(): Pages<{ readonly size: number; readonly note: string; readonly root?: string }>;
  /** By level and index: the complete subtrees of levels 8, 16, 24, … */
  nodes?(): Pages<{ readonly level: number; readonly index: number; readonly hash: string }>;
  /** By index, then stream by UTF-16 code units: the copy of the envelopes' touches that queries use. */
  touches?(): Pages<{ readonly stream: string; readonly version: number; readonly index: number }>;
  state?(): Promise<StateRow | undefined>;
  /** In any order: which field of entry `index` was erased, by which entry. */
  erasures?(): Pages<{ readonly index: number; readonly pointer: string; readonly record: number }>;
  guards?(): Promise<readonly { readonly name: string; readonly problem?: 'missing' | 'changed' }[]>;
}

export interface VerifyOptions {
  /** C2SP verifier key of the log. Without it signatures are not checked. */
  readonly verifierKey?: string;
  /** Notes that somebody kept elsewhere: what the log must still agree with. */
  readonly checkpoints?: readonly string[];
  /** A reader's copy: envelopes, payloads and values may be withheld; they are counted instead. */
  readonly partial?: boolean;
}

export type CheckName =
  | 'guards'
  | 'entries'
  | 'streams'
  | 'refs'
  | 'payloads'
  | 'fields'
  | 'erased'
  | 'touches'
  | 'checkpoints'
  | 'nodes'
  | 'state';

export interface Verification {
  /** No fault in what was checked. */
  readonly whole: boolean;
  /** The first one met, in order of index. */
  readonly fault?: VerifyFault;
  /** Entries walked without a fault, and the root over them. */
  readonly size: number;
  readonly root: string;
  readonly checks: readonly { readonly name: CheckName; readonly count: number }[];
  readonly notChecked: readonly Text[];
}
