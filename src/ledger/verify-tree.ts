import { hash } from 'node:crypto';

/**
 * The verifier's own tree: takes leaf hashes in order, gives the root so far. RFC 6962 section 2.1. Hashes are kept as
 * bytes, in texts of 32 characters up to U+00FF.
 */
export class TreeWalk {
  private count = 0;
  /** By level: the complete subtree at the right edge, where there is one. */
  private readonly peaks: (string | undefined)[] = [];
  private readonly nodes: string[][] = [[]];
  private readonly leaves: Buffer[] = [];
  private readonly pair = Buffer.alloc(65, 1);

  get size(): number {
    return this.count;
  }

  /** The roots of the complete subtrees, largest first. */
  get edge(): readonly string[] {
    return this.peaks
      .filter((peak) => peak !== undefined)
      .map(hex)
      .reverse();
  }

  get root(): string {
    const [first, ...larger] = this.peaks.filter((peak) => peak !== undefined);
    return first === undefined
      ? hash('sha256', '', 'hex')
      : hex(larger.reduce((right, left) => this.join(left, right), first));
  }

  /** By level divided by 8: the complete subtrees of 256, 65,536, … leaves, in order. */
  get stored(): readonly (readonly string[])[] {
    return this.nodes.map((row) => row.map(hex));
  }

  /** @param leaf 64 hexadecimal digits */
  add(leaf: string): void {
    let subtree = this.keep(leaf);
    let level = 0;
    for (let left = this.peaks[0]; left !== undefined; left = this.peaks[level]) {
      subtree = this.join(left, subtree);
      this.peaks[level++] = undefined;
      if (level % 8 === 0) (this.nodes[level / 8] ??= []).push(subtree);
    }
    this.peaks[level] = subtree;
    this.count++;
  }

  /** The leaf hash that was added as number `index`. */
  leaf(index: number): string {
    const at = (index % CHUNK) * 32;
    return this.leaves[Math.floor(index / CHUNK)]?.toString('hex', at, at + 32) ?? '';
  }

  private keep(leaf: string): string {
    if (this.count % CHUNK === 0) this.leaves.push(Buffer.allocUnsafe(CHUNK * 32));
    const at = (this.count % CHUNK) * 32;
    const chunk = this.leaves.at(-1);
    chunk?.write(leaf, at, 'hex');
    return chunk?.toString('latin1', at, at + 32) ?? '';
  }

  private join(left: string, right: string): string {
    this.pair.write(left, 1, 'latin1');
    this.pair.write(right, 33, 'latin1');
    return hash('sha256', this.pair, 'binary');
  }
}

const CHUNK = 8_192;

function hex(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('hex');
}
