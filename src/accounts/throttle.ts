import type { Clock } from '../kernel/clock';

interface Count {
  readonly events: number;
  readonly until: number;
}

/** So many addresses or names are remembered; then the oldest is forgotten. */
const MOST_KEYS = 10_000;

/**
 * Counts events per key in this process. With `limit` events inside the window the key is closed for one window more.
 */
export class Throttle {
  private readonly counts = new Map<string, Count>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly clock: Clock,
  ) {}

  /** Seconds until the key is open again; 0 when it is. */
  wait(key: string): number {
    const count = this.current(key);
    if (count === undefined || count.events < this.limit) return 0;
    return Math.ceil((count.until - this.clock.now().getTime()) / 1000);
  }

  count(key: string): void {
    const now = this.clock.now().getTime();
    const { events, until } = this.current(key) ?? { events: 0, until: now + this.windowMs };
    const isFull = events + 1 >= this.limit;
    this.counts.delete(key);
    this.counts.set(key, { events: events + 1, until: isFull ? now + this.windowMs : until });
    if (this.counts.size > MOST_KEYS) this.forgetOldest();
  }

  private current(key: string): Count | undefined {
    const count = this.counts.get(key);
    return count !== undefined && count.until > this.clock.now().getTime() ? count : undefined;
  }

  private forgetOldest(): void {
    for (const key of this.counts.keys()) {
      this.counts.delete(key);
      return;
    }
  }
}
