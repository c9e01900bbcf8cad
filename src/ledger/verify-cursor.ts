/**
 * Rows that are read beside the entries, page by page. `current` is the next one not yet used, and is known for every
 * index up to the one last `reach`ed.
 */
export class Cursor<T extends { readonly index: number }> {
  private rows: readonly T[] = [];
  private at = 0;
  private isDone = false;
  private readonly pages: AsyncIterator<readonly T[]>;

  constructor(pages: AsyncIterable<readonly T[]>) {
    this.pages = pages[Symbol.asyncIterator]();
  }

  get current(): T | undefined {
    return this.rows[this.at];
  }

  advance(): void {
    this.at++;
  }

  /** Reads on until a row behind `index` is there, or no more. */
  async reach(index: number): Promise<void> {
    while (!this.isDone && (this.rows.at(-1)?.index ?? -1) <= index) {
      const next = await this.pages.next();
      this.isDone = next.done === true;
      this.rows = [...this.rows.slice(this.at), ...(next.done === true ? [] : next.value)];
      this.at = 0;
    }
  }

  async close(): Promise<void> {
    await this.pages.return?.();
  }
}
