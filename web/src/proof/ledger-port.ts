/** What the verifier asks the service for. Answers are claims: each is checked by whoever asked. */
export interface LedgerPort {
  /** C2SP verifier key, `name+id+base64`. @throws NotAnswered */
  key(signal?: AbortSignal): Promise<string>;
  /** The newest checkpoint, a signed note. @throws NotAnswered */
  checkpoint(signal?: AbortSignal): Promise<string>;
  /** @throws NotAnswered */
  consistency(from: number, to: number, signal?: AbortSignal): Promise<readonly string[]>;
  /** @throws NotAnswered */
  inclusion(index: number, size: number, signal?: AbortSignal): Promise<readonly string[]>;
  /** The entry at that index; undefined when the log has none there. @throws NotAnswered */
  entry(index: number, signal?: AbortSignal): Promise<LedgerEntry | undefined>;
}

export interface LedgerEntry {
  readonly index: number;
  readonly leafHash: string;
  /** The exact hashed text; null where the caller may not see it. */
  readonly envelope: string | null;
}

/**
 * `unreachable`: no connection. `service`: the service is busy, failed or wants a new sign-in. `unreadable`: something
 * else answered, or in another form. `refused`: the service says that it has no such entry, size or proof.
 */
export type NotAnsweredReason = 'unreachable' | 'service' | 'unreadable' | 'refused';

/** No answer that could be checked. An abort is not one of these: it is thrown as it comes. */
export class NotAnswered extends Error {
  constructor(
    readonly reason: NotAnsweredReason,
    cause?: unknown,
  ) {
    super(reason, { cause });
    this.name = 'NotAnswered';
  }
}
