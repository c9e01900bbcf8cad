import { consistencyProof, emptyTree, extend, inclusionProof, rootOf, type NodeSource } from './merkle';
import { verifyConsistency, verifyInclusion, type ConsistencyClaim, type InclusionClaim } from './proof';
import { sha256 } from './sha256';

const SIZES = 130;
const leaves = Array.from({ length: SIZES }, (_, i) => sha256(`\0${String(i)}`));
const roots = Array.from({ length: SIZES + 1 }, (_, size) => rootOf(extend(emptyTree, leaves.slice(0, size)).tree));
const source: NodeSource = {
  leaves: (from, to) => Promise.resolve(leaves.slice(from, to)),
  nodes: () => Promise.reject(new Error('no tree of this size has stored nodes')),
};

function flipped(hash: string): string {
  return (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
}

/** Every proof that is wrong in one place: a hash flipped, dropped, standing twice, one more at either end, two swapped. */
function spoilt(proof: readonly string[]): string[][] {
  const wrong = [
    [...proof, sha256('')],
    [sha256(''), ...proof],
  ];
  for (const [i, hash] of proof.entries()) {
    wrong.push(proof.with(i, flipped(hash)), proof.toSpliced(i, 1), proof.toSpliced(i, 0, hash));
    const next = proof[i + 1];
    if (next !== undefined) wrong.push(proof.with(i, next).with(i + 1, hash));
  }
  return wrong;
}

function inclusionFaults(claim: InclusionClaim): InclusionClaim[] {
  return [
    ...spoilt(claim.proof).map((proof) => ({ ...claim, proof })),
    { ...claim, index: claim.index + 1 },
    { ...claim, index: claim.index - 1 },
    { ...claim, leaf: flipped(claim.leaf) },
    { ...claim, root: flipped(claim.root) },
  ];
}

function consistencyFaults(claim: ConsistencyClaim): ConsistencyClaim[] {
  return [
    ...spoilt(claim.proof).map((proof) => ({ ...claim, proof })),
    { ...claim, from: claim.from + 1 },
    { ...claim, from: claim.from - 1 },
    { ...claim, fromRoot: flipped(claim.fromRoot) },
    { ...claim, toRoot: flipped(claim.toRoot) },
  ];
}

describe('the one who receives a proof', () => {
  it('accepts every inclusion up to 130 entries, and none that is wrong in one place', async () => {
    let wrong = 0;
    for (let size = 1; size <= SIZES; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, source);
        const claim = { index, size, leaf: leaves[index] ?? '', proof, root: roots[size] ?? '' };
        if (!verifyInclusion(claim)) throw new Error(`refused: ${String(index)} of ${String(size)}`);
        for (const fault of inclusionFaults(claim)) {
          if (verifyInclusion(fault)) throw new Error(`accepted: ${JSON.stringify(fault)}`);
          wrong++;
        }
      }
    }
    expect(wrong).toBeGreaterThan(200_000);
  });

  it('accepts every continuation up to 130 entries, and none that is wrong in one place', async () => {
    let wrong = 0;
    for (let to = 1; to <= SIZES; to++) {
      for (let from = 1; from <= to; from++) {
        const proof = await consistencyProof(from, to, source);
        const claim = { from, to, fromRoot: roots[from] ?? '', toRoot: roots[to] ?? '', proof };
        if (!verifyConsistency(claim)) throw new Error(`refused: ${String(from)} to ${String(to)}`);
        for (const fault of consistencyFaults(claim)) {
          if (verifyConsistency(fault)) throw new Error(`accepted: ${JSON.stringify(fault)}`);
          wrong++;
        }
      }
    }
    expect(wrong).toBeGreaterThan(100_000);
  });

  it('takes every tree for a continuation of the empty one, whose root is known', () => {
    const [none = '', , , three = ''] = roots;
    const claim = { from: 0, to: 3, fromRoot: none, toRoot: three, proof: [] };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, fromRoot: three })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [three] })).toBe(false);
    expect(verifyConsistency({ from: 0, to: 0, fromRoot: none, toRoot: none, proof: [] })).toBe(true);
  });

  it('does not take a node for a leaf', () => {
    const [a = '', b = ''] = leaves;
    const two = roots[2] ?? '';
    expect(verifyInclusion({ index: 0, size: 2, leaf: a, proof: [b], root: two })).toBe(true);
    expect(verifyInclusion({ index: 0, size: 1, leaf: sha256(Buffer.from(a + b, 'hex')), proof: [], root: two })).toBe(
      false,
    );
  });

  it.each([
    ['a negative index', { index: -1 }],
    ['an index that is no whole number', { index: 0.5 }],
    ['an empty tree', { size: 0 }],
    ['a size beyond whole numbers', { size: 2 ** 60 }],
    ['a root in upper case', { root: (roots[1] ?? '').toUpperCase() }],
    ['a leaf with something behind it', { leaf: `${leaves[0] ?? ''}00` }],
  ])('refuses %s', (_what, change) => {
    const claim = { index: 0, size: 1, leaf: leaves[0] ?? '', proof: [], root: roots[1] ?? '' };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, ...change })).toBe(false);
  });
});
