import fc from 'fast-check';
import vectors from '../../../test/vectors/ledger-v1.json';
import { continues, holdsLeaf, type ConsistencyClaim, type InclusionClaim } from './merkle';
import { referenceTree, someLeaves } from './for-specs/reference-tree';

const MOST = 80;
const tree = referenceTree(someLeaves(MOST));

function inclusion(index: number, size: number): InclusionClaim {
  return {
    index,
    size,
    leaf: tree.leaves[index] ?? '',
    root: tree.root(size),
    hashes: tree.inclusion(index, size),
  };
}

function consistency(from: number, to: number): ConsistencyClaim {
  return { from, to, fromRoot: tree.root(from), toRoot: tree.root(to), hashes: tree.consistency(from, to) };
}

/** An entry and a tree that holds it. */
const place = fc.integer({ min: 1, max: MOST }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
/** Two sizes with something to prove between them. */
const growth = fc
  .integer({ min: 2, max: MOST })
  .chain((to) => fc.tuple(fc.integer({ min: 1, max: to - 1 }), fc.constant(to)));

/** The hash with one bit turned. */
function turned(hash: string, bit: number): string {
  const bytes = Buffer.from(hash, 'hex');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('hex');
}

/** Every way to spoil a list of hashes once: a bit, one left out, one twice, two swapped, one too many. */
function spoilt(hashes: readonly string[], at: number, bit: number): string[][] {
  const i = hashes.length === 0 ? 0 : at % hashes.length;
  const extra = [...hashes, turned(tree.root(3), bit)];
  if (hashes.length === 0) return [extra];
  const one = hashes[i] ?? '';
  const all = [
    extra,
    hashes.map((hash, j) => (j === i ? turned(hash, bit) : hash)),
    hashes.filter((_, j) => j !== i),
    [...hashes.slice(0, i), one, ...hashes.slice(i)],
    hashes.map((hash, j) => (j === i ? hash.toUpperCase() : hash)),
  ];
  const next = hashes[i + 1];
  return next === undefined ? all : [...all, [...hashes.slice(0, i), next, one, ...hashes.slice(i + 2)]];
}

describe('the proof that an entry is in the tree', () => {
  it('holds for every one of the golden vectors', () => {
    for (const { index, size, proof } of vectors.inclusion) {
      const claim = { index, size, leaf: vectors.entries[index]?.leafHash ?? '', root: vectors.roots[size] ?? '' };
      expect({ index, size, holds: holdsLeaf({ ...claim, hashes: proof }) }).toEqual({ index, size, holds: true });
    }
  });

  it('holds for every entry of every tree', () => {
    fc.assert(fc.property(place, ([index, size]) => expect(holdsLeaf(inclusion(index, size))).toBe(true)));
  });

  it('does not hold once a hash of it was changed, left out, doubled, swapped or added', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.nat(255), ([index, size], at, bit) => {
        const claim = inclusion(index, size);
        for (const hashes of spoilt(claim.hashes, at, bit)) expect(holdsLeaf({ ...claim, hashes })).toBe(false);
      }),
    );
  });

  it('does not hold for another leaf, another root or another index', () => {
    fc.assert(
      fc.property(place, fc.nat(MOST), fc.nat(255), ([index, size], other, bit) => {
        const claim = inclusion(index, size);
        expect(holdsLeaf({ ...claim, leaf: turned(claim.leaf, bit) })).toBe(false);
        expect(holdsLeaf({ ...claim, root: turned(claim.root, bit) })).toBe(false);
        if (other !== index) expect(holdsLeaf({ ...claim, index: other })).toBe(false);
      }),
    );
  });

  it('does not hold outside the tree, nor for what is no number of entries or no hash', () => {
    const claim = inclusion(3, 5);
    const wrong: Partial<InclusionClaim>[] = [
      { index: 5 },
      { index: -1 },
      { index: 3.5 },
      { index: NaN },
      { size: 0 },
      { size: Infinity },
      { size: 2 ** 60 },
      { leaf: '' },
      { leaf: claim.leaf.toUpperCase() },
      { root: `0x${claim.root.slice(2)}` },
      { hashes: Array.from({ length: 1_000 }, () => claim.root) },
    ];
    for (const change of wrong) expect(holdsLeaf({ ...claim, ...change })).toBe(false);
    expect(holdsLeaf(claim)).toBe(true);
  });

  it('does not take an inner node for a leaf', () => {
    const [left = '', right = ''] = tree.leaves;
    expect(holdsLeaf({ index: 0, size: 1, leaf: tree.root(2), root: tree.root(2), hashes: [] })).toBe(true);
    expect(holdsLeaf({ index: 0, size: 2, leaf: left, root: tree.root(2), hashes: [] })).toBe(false);
    expect(holdsLeaf({ index: 0, size: 2, leaf: left, root: tree.root(2), hashes: [right] })).toBe(true);
  });
});

describe('the proof that one tree continues another', () => {
  it('holds for every one of the golden vectors', () => {
    for (const { from, to, proof } of vectors.consistency) {
      const roots = { fromRoot: vectors.roots[from] ?? '', toRoot: vectors.roots[to] ?? '' };
      expect({ from, to, holds: continues({ from, to, ...roots, hashes: proof }) }).toEqual({ from, to, holds: true });
    }
  });

  it('holds between any two sizes of one log', () => {
    fc.assert(fc.property(growth, ([from, to]) => expect(continues(consistency(from, to))).toBe(true)));
  });

  it('is empty from nothing, and between a tree and itself', () => {
    expect(continues(consistency(0, 7))).toBe(true);
    expect(continues(consistency(7, 7))).toBe(true);
    expect(continues({ ...consistency(0, 7), fromRoot: tree.root(1) })).toBe(false);
    expect(continues({ ...consistency(7, 7), toRoot: tree.root(6) })).toBe(false);
    expect(continues({ ...consistency(7, 7), hashes: [tree.root(7)] })).toBe(false);
    expect(continues({ ...consistency(0, 7), hashes: [tree.root(7)] })).toBe(false);
  });

  it('does not hold once a hash of it was changed, left out, doubled, swapped or added', () => {
    fc.assert(
      fc.property(growth, fc.nat(), fc.nat(255), ([from, to], at, bit) => {
        const claim = consistency(from, to);
        for (const hashes of spoilt(claim.hashes, at, bit)) expect(continues({ ...claim, hashes })).toBe(false);
      }),
    );
  });

  it('does not hold for other roots or other sizes', () => {
    fc.assert(
      fc.property(growth, fc.nat(255), ([from, to], bit) => {
        const claim = consistency(from, to);
        expect(continues({ ...claim, fromRoot: turned(claim.fromRoot, bit) })).toBe(false);
        expect(continues({ ...claim, toRoot: turned(claim.toRoot, bit) })).toBe(false);
        expect(continues({ ...claim, from: claim.to, to: claim.from })).toBe(false);
      }),
    );
  });

  it('cannot be given by a log in which one old entry was replaced', () => {
    fc.assert(
      fc.property(growth, fc.nat(), ([from, to], at) => {
        const rewritten = referenceTree(tree.leaves.map((leaf, i) => (i === at % from ? turned(leaf, 0) : leaf)));
        const hashes = rewritten.consistency(from, to);
        expect(continues({ from, to, fromRoot: tree.root(from), toRoot: rewritten.root(to), hashes })).toBe(false);
      }),
    );
  });
});
