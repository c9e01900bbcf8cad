import { NoteFault, readCheckpoint, readNote, verifyNote, type Checkpoint } from './checkpoint';
import type { LogSource, VerifyOptions } from './verification';
import { Cursor } from './verify-cursor';
import { LogFault } from './verify-fault';

/** Holds checkpoints against the tree as it grows: the log's own, and those that somebody kept elsewhere. */
export class CheckpointWatch {
  /** The log's own; `index` is the size. */
  private readonly own: Cursor<OwnCheckpoint>;
  /** How many entries the largest checkpoint covers that was met so far. */
  private size = 0;
  private kept: Checkpoint[] | undefined;

  constructor(
    private readonly source: LogSource,
    private readonly options: VerifyOptions,
  ) {
    this.own = new Cursor(bySize(source.checkpoints()));
  }

  get covered(): number {
    return this.size;
  }

  /** The size of the next checkpoint. */
  get due(): number {
    return Math.min(this.own.current?.index ?? Infinity, this.kept?.[0]?.size ?? Infinity);
  }

  /**
   * Checks every checkpoint of the tree's present size and gives their number. To be called at size 0, and at each size
   * that is `due`.
   *
   * @throws LogFault
   */
  async at(tree: { readonly size: number; readonly root: string }): Promise<number> {
    const kept = this.kept ?? (await this.start());
    let count = 0;
    for (let row = this.own.current; row !== undefined && row.index <= tree.size; row = this.own.current) {
      const checkpoint = this.open(row.note, row.index);
      if (checkpoint.size !== row.index) throw new LogFault('CHECKPOINT_SIGNATURE', undefined, { size: row.index });
      agree(checkpoint, tree);
      if (row.root !== undefined && row.root !== checkpoint.root) {
        throw new LogFault('CHECKPOINT_ROOT', undefined, { size: row.index });
      }
      count++;
      this.own.advance();
      await this.own.reach(tree.size);
    }
    for (let next = kept[0]; next !== undefined && next.size <= tree.size; next = kept[0]) {
      agree(next, tree);
      count++;
      kept.shift();
    }
    if (count > 0) this.size = tree.size;
    return count;
  }

  /** @throws LogFault when a checkpoint is left that covers more than the `size` entries there are. */
  end(size: number): void {
    const ahead = this.kept?.at(-1)?.size ?? this.own.current?.index;
    if (ahead !== undefined) throw new LogFault('CHECKPOINT_AHEAD', size, { size: ahead });
  }

  close(): Promise<void> {
    return this.own.close();
  }

  private async start(): Promise<Checkpoint[]> {
    await this.own.reach(0);
    this.kept = (this.options.checkpoints ?? []).map((note) => this.open(note, '?')).sort((a, b) => a.size - b.size);
    return this.kept;
  }

  private open(note: string, size: number | string): Checkpoint {
    const checkpoint = this.read(note, size);
    const { origin } = this.source;
    if (checkpoint.origin !== origin) throw new LogFault('WRONG_LOG', undefined, { found: checkpoint.origin, origin });
    return checkpoint;
  }

  private read(note: string, size: number | string): Checkpoint {
    const { verifierKey } = this.options;
    try {
      return verifierKey === undefined ? readCheckpoint(readNote(note).body) : verifyNote(note, verifierKey);
    } catch (error) {
      if (!(error instanceof NoteFault)) throw error;
      throw new LogFault('CHECKPOINT_SIGNATURE', undefined, { size });
    }
  }
}

interface OwnCheckpoint {
  readonly index: number;
  readonly note: string;
  readonly root?: string;
}

async function* bySize(pages: ReturnType<LogSource['checkpoints']>): AsyncGenerator<OwnCheckpoint[]> {
  for await (const page of pages) yield page.map(({ size, ...rest }) => ({ index: size, ...rest }));
}

/** A checkpoint of a size that was passed already came out of order, and cannot have this root either. */
function agree(checkpoint: Checkpoint, tree: { readonly size: number; readonly root: string }): void {
  const { size, root } = checkpoint;
  if (size !== tree.size || root !== tree.root) throw new LogFault('CHECKPOINT_ROOT', undefined, { size });
}
