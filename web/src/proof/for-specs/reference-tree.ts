import { createHash } from 'node:crypto';

/** For specs: RFC 6962 section 2.1, definition by definition, over leaf hashes in hex. Slow and plain. */
export interface ReferenceTree {
  readonly leaves: readonly string[];
  root(size: number): string;
  inclusion(index: number, size: number): string[];
  consistency(from: number, to: number): string[];
}

export function referenceTree(leaves: readonly string[]): ReferenceTree {
  return {
    leaves,
    root: (size) => mth(leaves.slice(0, size)),
    inclusion: (index, size) => path(index, leaves.slice(0, size)),
    consistency: (from, to) => (from === 0 ? [] : subproof(from, leaves.slice(0, to), true)),
  };
}

/** Leaf hashes of `count` made-up entries; another `story` gives others. */
export function someLeaves(count: number, story = ''): string[] {
  return Array.from({ length: count }, (_, i) => sha(Buffer.from(`\0${story}${String(i)}`)));
}

function sha(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function mth(d: readonly string[]): string {
  if (d.length === 0) return sha(Buffer.alloc(0));
  if (d.length === 1) return d[0] ?? '';
  const k = split(d.length);
  return sha(Buffer.from(`01${mth(d.slice(0, k))}${mth(d.slice(k))}`, 'hex'));
}

function path(m: number, d: readonly string[]): string[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

function subproof(m: number, d: readonly string[], b: boolean): string[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

function split(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
