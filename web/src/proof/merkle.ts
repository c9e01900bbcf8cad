import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/*
 * What RFC 6962 says a proof consists of, read backwards: each definition of section 2.1 splits a tree in two, so the
 * last hash of a proof belongs to the top, and what is left of the proof to one half. Sizes and indexes are safe
 * integers, hashes 64 lower-case hex digits; anything else is a proof that does not hold.
 */

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly root: string;
  readonly hashes: readonly string[];
}

export interface ConsistencyClaim {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly hashes: readonly string[];
}

/** Whether `leaf` is leaf `index` of the tree of `size` leaves with this root: PATH of section 2.1.1. */
export function holdsLeaf({ index, size, leaf, root, hashes }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (hashes.length > DEEPEST || ![leaf, root, ...hashes].every(isHash)) return false;
  return rootByPath(index, size, leaf, hashes) === root;
}

/**
 * Whether the tree of `from` leaves is a beginning of the tree of `to` leaves: PROOF of section 2.1.2. Every tree
 * continues the empty one, and itself, with an empty proof.
 */
export function continues({ from, to, fromRoot, toRoot, hashes }: ConsistencyClaim): boolean {
  if (!isCount(from) || !isCount(to) || from > to) return false;
  if (hashes.length > DEEPEST || ![fromRoot, toRoot, ...hashes].every(isHash)) return false;
  if (from === to) return hashes.length === 0 && fromRoot === toRoot;
  if (from === 0) return hashes.length === 0 && fromRoot === EMPTY_ROOT;
  const roots = rootsByProof(from, to, hashes, fromRoot);
  return roots !== undefined && roots.older === fromRoot && roots.newer === toRoot;
}

/** More hashes than any proof in a tree of 2^53 leaves has. */
const DEEPEST = 54;
const HASH = /^[0-9a-f]{64}$/;
const EMPTY_ROOT = bytesToHex(sha256(new Uint8Array()));

function rootByPath(index: number, size: number, leaf: string, path: readonly string[]): string | undefined {
  const top = path[path.length - 1];
  if (size === 1) return top === undefined ? leaf : undefined;
  if (top === undefined) return undefined;
  const left = leftHalf(size);
  const below = path.slice(0, -1);
  return index < left
    ? node(rootByPath(index, left, leaf, below), top)
    : node(top, rootByPath(index - left, size - left, leaf, below));
}

interface Roots {
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

/** SUBPROOF(from, D[to], b). `known` is the root of the older tree as long as b is true: it is not in the proof. */
function rootsByProof(from: number, to: number, proof: readonly string[], known?: string): Roots | undefined {
  const top = proof[proof.length - 1];
  if (from === to) {
    const isRight = proof.length === (known === undefined ? 1 : 0);
    const root = known ?? top;
    return isRight ? { older: root, newer: root } : undefined;
  }
  if (top === undefined) return undefined;
  const left = leftHalf(to);
  const below = proof.slice(0, -1);
  if (from <= left) {
    const roots = rootsByProof(from, left, below, known);
    return roots && { older: roots.older, newer: node(roots.newer, top) };
  }
  const roots = rootsByProof(from - left, to - left, below);
  return roots && { older: node(top, roots.older), newer: node(top, roots.newer) };
}

/** The largest power of two below n, for n > 1. */
function leftHalf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** SHA-256(0x01 ‖ left ‖ right) */
function node(left: string | undefined, right: string | undefined): string | undefined {
  return left === undefined || right === undefined ? undefined : bytesToHex(sha256(hexToBytes(`01${left}${right}`)));
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isHash(text: string): boolean {
  return HASH.test(text);
}
