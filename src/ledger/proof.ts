import { hash } from 'node:crypto';

/*
 * The other side of merkle.ts, for whoever receives a proof. Nothing is shared with the code that makes proofs, so that
 * one mistake cannot stand on both sides. Sizes and indexes are safe integers, hashes 64 lower-case hex digits;
 * anything else is a proof that does not hold.
 */

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly proof: readonly string[];
  readonly root: string;
}

export interface ConsistencyClaim {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly proof: readonly string[];
}

/** Whether `leaf` is leaf `index` of the tree of `size` leaves with this root: RFC 9162 section 2.1.3.2. */
export function verifyInclusion({ index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (!areHashes(proof, leaf, root)) return false;
  let [fn, sn] = [index, size - 1];
  let climbed = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      climbed = join(sibling, climbed);
      [fn, sn] = skipEvenLevels(fn, sn);
    } else {
      climbed = join(climbed, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && climbed === root;
}

/**
 * Whether the tree of `from` leaves is a beginning of the tree of `to` leaves: RFC 9162 section 2.1.4.2. Every tree
 * continues the empty one, and itself, with an empty proof.
 */
export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: ConsistencyClaim): boolean {
  if (!isCount(from) || !isCount(to) || from > to) return false;
  if (!areHashes(proof, fromRoot, toRoot)) return false;
  if (from === to) return proof.length === 0 && fromRoot === toRoot;
  if (from === 0) return proof.length === 0 && fromRoot === NO_LEAVES;
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [fn, sn] = [from - 1, to - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [older, newer] = [first, first];
  for (const node of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [older, newer] = [join(node, older), join(node, newer)];
      [fn, sn] = skipEvenLevels(fn, sn);
    } else {
      newer = join(newer, node);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && older === fromRoot && newer === toRoot;
}

const HASH = /^[0-9a-f]{64}$/;
const NO_LEAVES = hash('sha256', '', 'hex');

function join(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex');
}

/** Climbs to the level at which the node is a right child, or the root. */
function skipEvenLevels(fn: number, sn: number): [number, number] {
  while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
  return [fn, sn];
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function isPowerOfTwo(n: number): boolean {
  while (!isOdd(n)) n /= 2;
  return n === 1;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function areHashes(proof: readonly string[], ...roots: readonly string[]): boolean {
  return [...proof, ...roots].every((hash) => HASH.test(hash));
}
