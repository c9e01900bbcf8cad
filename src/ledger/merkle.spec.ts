import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  consistencyProof,
  edgeText,
  EMPTY_ROOT,
  emptyTree,
  extend,
  inclusionProof,
  readFrontier,
  rootOf,
  type NodeSource,
} from './merkle';

const sha = (...parts: readonly (string | Buffer)[]): Buffer =>
  parts.reduce((all, part) => all.update(part), createHash('sha256')).digest();

interface Naive {
  root(from: number, to: number): string;
  path(m: number, from: number, to: number): string[];
  proof(m: number, from: number, to: number, isOld?: boolean): string[];
}

/** RFC 6962 section 2.1, word for word; every range of leaves is hashed once. */
function naive(leaves: readonly string[]): Naive {
  const known = new Map<string, string>();
  const root = (from: number, to: number): string => {
    if (to === from) return sha().toString('hex');
    if (to - from === 1) return leaves[from] ?? '';
    const name = `${String(from)}-${String(to)}`;
    const k = from + below(to - from);
    const hash = known.get(name) ?? sha('\x01', Buffer.from(root(from, k) + root(k, to), 'hex')).toString('hex');
    known.set(name, hash);
    return hash;
  };
  const path = (m: number, from: number, to: number): string[] => {
    if (to - from === 1) return [];
    const k = from + below(to - from);
    return m < k ? [...path(m, from, k), root(k, to)] : [...path(m, k, to), root(from, k)];
  };
  const proof = (m: number, from: number, to: number, isOld = true): string[] => {
    if (m === to) return isOld ? [] : [root(from, to)];
    const k = from + below(to - from);
    return m <= k ? [...proof(m, from, k, isOld), root(k, to)] : [...proof(m, k, to, false), root(from, k)];
  };
  return { root, path, proof };
}

function below(n: number): number {
  return n <= 2 ? 1 : 2 * below(Math.ceil(n / 2));
}

function leavesOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => sha(`\0${String(i)}`).toString('hex'));
}

/** A log as it is stored: leaves, and nodes of every eighth level. Counts what is read. */
function stored(leaves: readonly string[]): NodeSource & { reads: number } {
  const nodes = new Map<number, string[]>();
  for (const { level, index, hash } of extend(emptyTree, leaves).completed) {
    const row = nodes.get(level) ?? [];
    expect(row).toHaveLength(index);
    nodes.set(level, [...row, hash]);
  }
  const source = {
    reads: 0,
    leaves: (from: number, to: number): Promise<string[]> => source.nodes(0, from, to),
    nodes: (level: number, from: number, to: number): Promise<string[]> => {
      source.reads += to - from;
      return Promise.resolve((level === 0 ? leaves : (nodes.get(level) ?? [])).slice(from, to));
    },
  };
  return source;
}

describe('the tree', () => {
  it('of no leaves has the hash of nothing for a root', () => {
    expect(rootOf(emptyTree)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(EMPTY_ROOT).toBe(rootOf(emptyTree));
  });

  it('has the roots of the test tree of the Certificate Transparency reference implementation', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((input) => sha('\0', Buffer.from(input, 'hex')).toString('hex'));
    expect(leaves.map((_leaf, i) => rootOf(extend(emptyTree, leaves.slice(0, i + 1)).tree))).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('has the root of the naive one at every size', () => {
    const leaves = leavesOf(300);
    const slow = naive(leaves);
    let tree = emptyTree;
    for (const [i, leaf] of leaves.entries()) {
      expect(rootOf(tree)).toBe(slow.root(0, i));
      ({ tree } = extend(tree, [leaf]));
    }
  });

  it('grows to the same state and nodes whatever the turns were', () => {
    const leaves = leavesOf(1_200);
    const atOnce = extend(emptyTree, leaves);
    const property = fc.property(fc.array(fc.nat(300), { maxLength: 12 }), (turns) => {
      let tree = emptyTree;
      const completed = [];
      let rest = leaves;
      for (const turn of [...turns, leaves.length]) {
        const step = extend(readFrontier(tree.size, edgeText(tree)), rest.slice(0, turn));
        rest = rest.slice(turn);
        tree = step.tree;
        completed.push(...step.completed);
      }
      expect(tree).toEqual(atOnce.tree);
      expect(completed).toEqual(atOnce.completed);
    });
    fc.assert(property, { numRuns: 30 });
  });

  it('stores one node for 256 entries and one more for 65,536', () => {
    const leaves = leavesOf(65_800);
    const slow = naive(leaves);
    const { completed } = extend(emptyTree, leaves);
    expect(completed).toHaveLength(258);
    expect(completed[1]).toEqual({ level: 8, index: 1, hash: slow.root(256, 512) });
    expect(completed[256]).toEqual({ level: 16, index: 0, hash: slow.root(0, 65_536) });
  });

  it.each([
    ['too few hashes', 3, EMPTY_ROOT],
    ['too many hashes', 2, `${EMPTY_ROOT},${EMPTY_ROOT}`],
    ['what is no hash', 1, 'edge'],
    ['a negative size', -1, ''],
    ['a broken size', 1.5, EMPTY_ROOT],
  ])('does not continue from an edge of %s', (_what, size, edge) => {
    expect(() => readFrontier(size, edge)).toThrow(RangeError);
  });
});

describe('a proof', () => {
  const leaves = leavesOf(131);
  const slow = naive(leaves);

  it('of inclusion is that of RFC 6962 for every entry of every size up to 130', async () => {
    const source = stored(leaves);
    let proofs = 0;
    for (let size = 1; size <= 130; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, source);
        proofs += Number(proof.join() === slow.path(index, 0, size).join());
      }
    }
    expect(proofs).toBe((130 * 131) / 2);
  });

  it('of consistency is that of RFC 6962 for every two sizes up to 130', async () => {
    const source = stored(leaves);
    let proofs = 0;
    for (let to = 1; to <= 130; to++) {
      expect(await consistencyProof(0, to, source)).toEqual([]);
      for (let from = 1; from <= to; from++) {
        const proof = await consistencyProof(from, to, source);
        proofs += Number(proof.join() === slow.proof(from, 0, to).join());
      }
    }
    expect(proofs).toBe((130 * 131) / 2);
  });

  it('is the naive one across stored nodes, and reads at most two tiles of each stored level', async () => {
    const many = leavesOf(66_400);
    const slow = naive(many);
    const source = stored(many);
    for (const [index, size] of [
      [0, 66_400],
      [65_535, 66_400],
      [66_399, 66_400],
      [300, 65_536],
      [65_536, 65_537],
      [511, 513],
    ] as const) {
      source.reads = 0;
      expect(await inclusionProof(index, size, source)).toEqual(slow.path(index, 0, size));
      expect(source.reads).toBeLessThanOrEqual(256 * 2 * 3);
    }
    for (const [from, to] of [
      [1, 66_400],
      [65_535, 66_400],
      [65_536, 66_400],
      [257, 65_537],
      [65_800, 66_399],
    ] as const) {
      source.reads = 0;
      expect(await consistencyProof(from, to, source)).toEqual(slow.proof(from, 0, to));
      expect(source.reads).toBeLessThanOrEqual(256 * 2 * 3);
    }
  });

  it('is refused where there is nothing to prove', async () => {
    const source = stored(leaves);
    await expect(inclusionProof(5, 5, source)).rejects.toThrow(RangeError);
    await expect(inclusionProof(-1, 5, source)).rejects.toThrow(RangeError);
    await expect(inclusionProof(0.5, 5, source)).rejects.toThrow(RangeError);
    await expect(inclusionProof(0, 0, source)).rejects.toThrow(RangeError);
    await expect(consistencyProof(6, 5, source)).rejects.toThrow(RangeError);
    await expect(consistencyProof(-1, 5, source)).rejects.toThrow(RangeError);
  });

  it('is not made up when stored hashes are missing', async () => {
    await expect(inclusionProof(0, 200, stored(leaves))).rejects.toThrow(RangeError);
  });
});
