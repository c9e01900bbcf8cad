import { sha256 } from './sha256';

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first, one for each bit that is set in `size`.
 * Hashes are 64 lower-case hex digits.
 */
export interface Frontier {
  readonly size: number;
  readonly edge: readonly string[];
}

/** The root of the complete subtree over leaves [index · 2^level, (index + 1) · 2^level). */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: string;
}

/** Nodes are stored only at levels 8, 16, 24, …: one row for 256 entries, one more for 65,536. */
export const STORED_LEVELS = 8;

/** Where proofs read. Both ranges are half open, and a log of the size asked about holds all of them. */
export interface NodeSource {
  /** Leaf hashes of entries [from, to). */
  leaves(from: number, to: number): Promise<readonly string[]>;
  /** Stored nodes [from, to) of a level that is a multiple of `STORED_LEVELS`. */
  nodes(level: number, from: number, to: number): Promise<readonly string[]>;
}

/** RFC 6962 section 2.1: the root of no leaves. */
export const EMPTY_ROOT = sha256('');

export const emptyTree: Frontier = { size: 0, edge: [] };

/** The tree after `leaves`, and the nodes to be stored that became complete, in the order in which they did. */
export function extend(tree: Frontier, leaves: readonly string[]): { tree: Frontier; completed: TreeNode[] } {
  const edge = [...tree.edge];
  const completed: TreeNode[] = [];
  let size = tree.size;
  for (const leaf of leaves) {
    let hash = leaf;
    let level = 0;
    let index = size;
    for (; index % 2 === 1; index = (index - 1) / 2) {
      hash = nodeHash(edge.pop() ?? '', hash);
      level++;
      if (level % STORED_LEVELS === 0) completed.push({ level, index: (index - 1) / 2, hash });
    }
    edge.push(hash);
    size++;
  }
  return { tree: { size, edge }, completed };
}

/** RFC 6962 section 2.1: MTH of all leaves. */
export function rootOf(tree: Frontier): string {
  return tree.edge.length === 0 ? EMPTY_ROOT : tree.edge.reduceRight((right, left) => nodeHash(left, right));
}

/** The edge as one text: its hashes, with a comma between. */
export function edgeText(tree: Frontier): string {
  return tree.edge.join();
}

/** @throws RangeError when the text is not the edge of a tree of that size. */
export function readFrontier(size: number, text: string): Frontier {
  const edge = text === '' ? [] : text.split(',');
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a tree has no size ${String(size)}`);
  const bits = [...size.toString(2)].filter((bit) => bit === '1').length;
  if (edge.length !== bits || !edge.every((hash) => /^[0-9a-f]{64}$/.test(hash))) {
    throw new RangeError(`not the edge of a tree of ${String(size)}`);
  }
  return { size, edge };
}

/**
 * RFC 6962 section 2.1.1, PATH(index, D[size]): lowest sibling first.
 *
 * @throws RangeError unless 0 ≤ index < size.
 */
export async function inclusionProof(index: number, size: number, source: NodeSource): Promise<string[]> {
  if (!isWithin(0, index, size - 1)) throw new RangeError(`no leaf ${String(index)} in a tree of ${String(size)}`);
  const tree = reading(source, size);
  const proof: string[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      proof.push(await tree.root(middle, to));
      to = middle;
    } else {
      proof.push(await tree.root(from, middle));
      from = middle;
    }
  }
  return proof.reverse();
}

/**
 * RFC 6962 section 2.1.2, PROOF(from, D[to]). Empty when `from` is 0 or `to`: there is nothing to prove.
 *
 * @throws RangeError unless 0 ≤ from ≤ to.
 */
export async function consistencyProof(from: number, to: number, source: NodeSource): Promise<string[]> {
  if (!isWithin(0, from, to)) throw new RangeError(`a tree of ${String(to)} has no beginning of ${String(from)}`);
  if (from === 0 || from === to) return [];
  const tree = reading(source, to);
  const proof: string[] = [];
  let [left, right] = [0, to];
  while (from !== right) {
    const middle = left + split(right - left);
    if (from <= middle) {
      proof.push(await tree.root(middle, right));
      right = middle;
    } else {
      proof.push(await tree.root(left, middle));
      left = middle;
    }
  }
  if (left > 0) proof.push(await tree.root(left, right));
  return proof.reverse();
}

interface Reading {
  /** The root over leaves [from, to), where [from, to) is a node of the tree. */
  root(from: number, to: number): Promise<string>;
}

const TILE = 2 ** STORED_LEVELS;
const scratch = Buffer.alloc(65, 1);

function nodeHash(left: string, right: string): string {
  scratch.write(left, 1, 'hex');
  scratch.write(right, 33, 'hex');
  return sha256(scratch);
}

/** The largest power of two below n, for n > 1. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function isWithin(low: number, n: number, high: number): boolean {
  return Number.isSafeInteger(n) && Number.isSafeInteger(high) && low <= n && n <= high;
}

/** Reads the tree in tiles of 256 hashes, each once: a proof needs at most two of every stored level. */
function reading(source: NodeSource, size: number): Reading {
  const tiles = new Map<string, Promise<readonly string[]>>();

  const tile = (level: number, number: number): Promise<readonly string[]> => {
    const name = `${String(level)}/${String(number)}`;
    const known = tiles.get(name);
    if (known !== undefined) return known;
    const from = number * TILE;
    const to = Math.min(from + TILE, Math.floor(size / 2 ** level));
    const read = level === 0 ? source.leaves(from, to) : source.nodes(level, from, to);
    tiles.set(name, read);
    return read;
  };

  /** A complete subtree, folded from the nearest stored level below it. */
  const subtree = async (level: number, index: number): Promise<string> => {
    const above = level % STORED_LEVELS;
    const width = 2 ** above;
    const start = index * width;
    const hashes = await tile(level - above, Math.floor(start / TILE));
    let row = hashes.slice(start % TILE, (start % TILE) + width);
    if (row.length !== width) throw new RangeError(`hashes of level ${String(level - above)} are missing`);
    while (row.length > 1) row = pairs(row);
    return row[0] ?? '';
  };

  const root = async (from: number, to: number): Promise<string> => {
    const width = to - from;
    const level = Math.round(Math.log2(width));
    if (2 ** level === width) return subtree(level, from / width);
    const middle = from + split(width);
    return nodeHash(await root(from, middle), await root(middle, to));
  };

  return { root };
}

function pairs(row: readonly string[]): string[] {
  const parents: string[] = [];
  for (let i = 1; i < row.length; i += 2) parents.push(nodeHash(row[i - 1] ?? '', row[i] ?? ''));
  return parents;
}
