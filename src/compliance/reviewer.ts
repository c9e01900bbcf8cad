import type { Database } from '../database/database';
import { reviewTurn } from './review';

/** Does pending reviews in bounded turns between the works of others. */
export class Reviewer {
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** Looks whether there is something to do. Never throws, never overlaps itself. */
  wake(): void {
    if (this.stopped) return;
    this.running ??= this.drain()
      .catch(this.onFault)
      .finally(() => {
        this.running = undefined;
      });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Looks first, without a transaction: most turns of the writer leave nothing to review. */
  private async drain(): Promise<void> {
    while (!this.stopped && (await this.isPending())) await this.database.work.solo(reviewTurn);
  }

  private async isPending(): Promise<boolean> {
    return (await this.database.reader.first('SELECT 1 FROM review_queue WHERE done = 0 LIMIT 1')) !== undefined;
  }
}
