import { Problem } from '../kernel/problem';
import type { Tx } from './tx';

/** Opens, commits and rolls back one transaction. */
export interface Writer {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/**
 * A turn failed for a reason that no work of it gave: the database is away, or nobody knows whether its COMMIT held.
 * Its works must not run again one by one; each is refused with `refusal`.
 */
export class TurnLost extends Error {
  constructor(
    readonly refusal: Error,
    options: ErrorOptions = {},
  ) {
    super(refusal.message, options);
  }
}

/** How one work of a batch ended: with an answer, or with a refusal that touched nothing. */
export type Outcome<R> = { readonly answer: R } | { readonly refusal: Error };

/** Works that may share a transaction. `run` answers one outcome for each work, in order; to throw fails them all. */
export interface Batcher<W, R> {
  run(tx: Tx, works: readonly W[]): Promise<Outcome<R>[]>;
}

export interface Limits {
  /** Works that may wait; one more is refused with QUEUE_FULL. */
  readonly queue: number;
  readonly worksPerTurn: number;
  readonly bytesPerTurn: number;
}

export const DEFAULT_LIMITS: Limits = { queue: 20_000, worksPerTurn: 1_000, bytesPerTurn: 8 * 1024 * 1024 };

interface Waiting {
  readonly batcher: Batcher<unknown, unknown>;
  readonly work: unknown;
  readonly bytes: number;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The only way to write. Works wait in one queue; a turn takes those that are waiting for the same batcher, runs
 * them in one transaction, commits, and only then answers each caller.
 *
 * TypeORM gives SQLite a single connection, so two overlapping transactions would share it and one's rollback would
 * undo the other's acknowledged write. Therefore nothing else opens a transaction. When a write fails, the turn is
 * rolled back and its works run one by one, so that only the bad one is refused.
 */
export class UnitOfWork {
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly writer: Writer,
    private readonly limits: Limits = DEFAULT_LIMITS,
    private readonly observe: (turn: { works: number; ms: number }) => void = () => undefined,
  ) {}

  get depth(): number {
    return this.waiting.length;
  }

  /** Queues a work. Resolves after the commit that holds it. */
  submit<W, R>(batcher: Batcher<W, R>, work: W, bytes = 0): Promise<R> {
    if (this.closed) return Promise.reject(new Problem('QUEUE_FULL'));
    if (this.waiting.length >= this.limits.queue) return Promise.reject(new Problem('QUEUE_FULL'));
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ batcher: batcher, work, bytes, resolve, reject });
      this.running ??= this.drain();
    });
  }

  /** Runs one work alone in a transaction of its own. Nothing but database calls may be awaited inside. */
  solo<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.submit<(tx: Tx) => Promise<T>, T>(SOLO as Batcher<(tx: Tx) => Promise<T>, T>, work);
  }

  /** Takes no more works, and resolves when those that wait are done. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  /** Two passes of the event loop let requests that have arrived join the turn. */
  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      await nextPass();
      await nextPass();
      await this.turn(this.take());
    }
    this.running = undefined;
  }

  private take(): Waiting[] {
    const [first] = this.waiting;
    if (!first) return [];
    let count = 0;
    let bytes = 0;
    for (const next of this.waiting) {
      const full = count >= this.limits.worksPerTurn || (count > 0 && bytes + next.bytes > this.limits.bytesPerTurn);
      if (next.batcher !== first.batcher || full || (count > 0 && first.batcher === SOLO)) break;
      count += 1;
      bytes += next.bytes;
    }
    return this.waiting.splice(0, count);
  }

  private async turn(works: readonly Waiting[]): Promise<void> {
    const started = performance.now();
    try {
      this.answer(works, await this.commit(works));
    } catch (error) {
      if (error instanceof TurnLost) for (const work of works) work.reject(error.refusal);
      else if (works.length === 1) works[0]?.reject(error as Error);
      else for (const work of works) await this.turn([work]);
    }
    this.observe({ works: works.length, ms: performance.now() - started });
  }

  private async commit(works: readonly Waiting[]): Promise<Outcome<unknown>[]> {
    const [first] = works;
    if (!first) return [];
    return this.writer.transaction(async (tx) => {
      const outcomes = await first.batcher.run(
        tx,
        works.map((waiting) => waiting.work),
      );
      if (outcomes.length !== works.length) throw new Error('a batch must answer every work');
      return outcomes;
    });
  }

  private answer(works: readonly Waiting[], outcomes: readonly Outcome<unknown>[]): void {
    works.forEach((work, i) => {
      const outcome = outcomes[i];
      if (!outcome) return;
      if ('refusal' in outcome) work.reject(outcome.refusal);
      else work.resolve(outcome.answer as never);
    });
  }
}

const SOLO: Batcher<(tx: Tx) => Promise<unknown>, unknown> = {
  async run(tx, works) {
    const outcomes: Outcome<unknown>[] = [];
    for (const work of works) outcomes.push({ answer: await work(tx) });
    return outcomes;
  },
};

function nextPass(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
