import type { Entry, Touch } from './entry';
import type { Head, LedgerState } from './tables';
import { Keys, type PagesToken, type Turn } from './turn';

/** One sealed entry, before it is written. */
export interface Sealed {
  readonly entry: Entry;
  readonly envelope: string;
  readonly payload: string;
}

/** The turn in memory: heads of streams, pages of books, and what was sealed so far. */
export class LiveTurn implements Turn {
  readonly keys = new Keys();
  readonly sealed: Sealed[] = [];
  readonly newStreams: { stream_key: number; stream: string }[] = [];
  readonly touches: { stream_key: number; version: number; idx: number }[] = [];
  private readonly book = new Map<string, unknown>();
  private readonly leaves = new Map<number, string>();
  private readonly announced = new Set<string>();
  private heads = new Map<string, Head>();
  private streams: number;
  /** Never earlier than the entry before. */
  recordedAt: string;

  constructor(
    readonly now: string,
    readonly state: LedgerState,
    private readonly newId: () => string,
    readonly from = state.size,
  ) {
    this.streams = state.streams;
    this.recordedAt = now > state.recordedAt ? now : state.recordedAt;
  }

  get size(): number {
    return this.state.size + this.sealed.length;
  }

  get streamCount(): number {
    return this.streams;
  }

  pages<T>(token: PagesToken<T>): T {
    if (!this.book.has(token.name)) throw new Error(`the pages of ${token.name} were not loaded`);
    return this.book.get(token.name) as T;
  }

  put<T>(token: PagesToken<T>, pages: T): void {
    this.book.set(token.name, pages);
  }

  newStream(prefix: string): string {
    const stream = `${prefix}-${this.newId()}`;
    this.announced.add(stream);
    return stream;
  }

  /** The leaf an entry points back to: loaded for the turn by whoever decided to point there. */
  leafOf(index: number): string {
    const leaf = this.leaves.get(index);
    if (leaf === undefined) throw new Error(`entry ${String(index)} was not loaded`);
    return leaf;
  }

  know(entry: Pick<Entry, 'index' | 'leafHash'>): void {
    this.leaves.set(entry.index, entry.leafHash);
  }

  setHeads(heads: Map<string, Head>): void {
    this.heads = heads;
  }

  /** The next place in the chain of each stream. Changes nothing. */
  nextTouches(streams: readonly string[]): Touch[] {
    return [...new Set(streams)].sort().map((stream) => {
      const head = this.heads.get(stream);
      if (head) return { stream, version: head.version + 1, prev: head.leaf };
      if (!this.announced.has(stream)) throw new Error(`stream ${stream} was neither loaded nor new`);
      return { stream, version: 1 };
    });
  }

  /** Takes an entry in: from now on its leaf is the head of what it touched. */
  seal(sealed: Sealed): void {
    for (const { stream, version } of sealed.entry.touches) {
      let head = this.heads.get(stream);
      if (!head) {
        this.streams += 1;
        this.newStreams.push({ stream_key: this.streams, stream });
        head = { key: this.streams, version: 0, leaf: '' };
      }
      this.touches.push({ stream_key: head.key, version, idx: sealed.entry.index });
      this.heads.set(stream, { key: head.key, version, leaf: sealed.entry.leafHash });
    }
    this.sealed.push(sealed);
    this.know(sealed.entry);
  }
}
