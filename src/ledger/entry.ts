import type { CanonicalObject } from '../kernel/canonical';
import type { Uscc } from '../identifiers/uscc';

/** One place of an entry in the chain of one thing. `prev` is the leaf hash of the stream's entry before. */
export interface Touch {
  readonly stream: string;
  readonly version: number;
  readonly prev?: string;
}

/** A pointer back to an earlier entry. */
export interface Ref {
  readonly index: number;
  readonly leaf: string;
}

/**
 * What is hashed: no person, no code, no business figure. `docs/ledger-format.md` is normative.
 * `touches` is sorted by stream; times are UTC with milliseconds; hashes are lower-case hex.
 */
export interface Envelope {
  readonly v: 1;
  readonly log: string;
  readonly id: string;
  readonly kind: string;
  readonly org: Uscc;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly touches: readonly Touch[];
  readonly nonce: string;
  readonly dataCommit: string;
  readonly refs: readonly Ref[];
}

/** An entry as followers see it: the envelope's facts, its position, and the data behind the commitments. */
export interface Entry {
  readonly index: number;
  readonly leafHash: string;
  readonly kind: string;
  readonly org: Uscc;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly touches: readonly Touch[];
  readonly refs: readonly Ref[];
  /** Erased fields are absent. */
  readonly data: CanonicalObject;
}

/** What somebody asks to have recorded: already validated and normalised. */
export interface Draft {
  readonly kind: string;
  readonly org: Uscc;
  /** The person, as an opaque id. */
  readonly by: string;
  readonly occurredAt: string;
  readonly data: CanonicalObject;
}

export interface Subject {
  readonly type: 'battery' | 'vehicle' | 'consignment' | 'enterprise';
  readonly id: string;
  readonly label: string;
}

/** What a kind decided: the data to record, what it touches, and what to call it in the answer. */
export interface Decision {
  readonly data: CanonicalObject;
  /** Streams, each once; a new one comes from `turn.newStream`. */
  readonly touches: readonly string[];
  readonly subject: Subject;
  readonly refs?: readonly number[];
}
