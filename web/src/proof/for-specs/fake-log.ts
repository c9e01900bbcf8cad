import { createHash } from 'node:crypto';
import type { ShownEntry } from '../check-entry';
import { NotAnswered, type LedgerPort } from '../ledger-port';
import { signerOf, type NoteSigner } from './note-signer';
import { referenceTree, type ReferenceTree } from './reference-tree';

/** For specs: a log of made-up entries of some batteries, with a service that answers from it. */
export interface FakeLog {
  readonly size: number;
  readonly tree: ReferenceTree;
  /** Answers by this log's first `signed` entries as its newest checkpoint. */
  service(signed?: number, signer?: NoteSigner): LedgerPort;
  /** The timeline of a battery, as its page shows it. */
  shown(stream: string): ShownEntry[];
  readonly texts: readonly string[];
}

export const LOG = 'ledger.example/cn-1';
export const SIGNER = signerOf(LOG, '11'.repeat(32));

/** Streams by entry: `[['b-1'], ['b-1', 'b-2']]`. Another `story` makes another log of the same shape. */
export function fakeLog(entries: readonly (readonly string[])[], story = ''): FakeLog {
  const heads = new Map<string, { version: number; prev: string }>();
  const texts: string[] = [];
  const leaves: string[] = [];
  for (const [index, streams] of entries.entries()) {
    const touches = [...streams].sort().map((stream) => {
      const head = heads.get(stream);
      return head === undefined ? { stream, version: 1 } : { prev: head.prev, stream, version: head.version + 1 };
    });
    const text = JSON.stringify(envelopeOf(index, touches, story));
    const leaf = createHash('sha256').update(`\0${text}`).digest('hex');
    texts.push(text);
    leaves.push(leaf);
    for (const { stream, version } of touches) heads.set(stream, { version, prev: leaf });
  }
  const tree = referenceTree(leaves);
  return {
    size: leaves.length,
    tree,
    texts,
    service: (signed = leaves.length, signer = SIGNER) => serviceOf({ tree, texts, signed, signer }),
    shown: (stream) =>
      leaves.flatMap((leafHash, index) => (entries[index]?.includes(stream) ? [shownOf(index, leafHash)] : [])),
  };
}

/** The texts of the entries at these indexes are not for the caller. */
export function withholding(ledger: LedgerPort, indexes: readonly number[]): LedgerPort {
  return {
    ...ledger,
    entry: async (index, signal) => {
      const entry = await ledger.entry(index, signal);
      return entry && indexes.includes(index) ? { ...entry, envelope: null } : entry;
    },
  };
}

function envelopeOf(index: number, touches: readonly object[], story: string): object {
  const { kind, occurredAt, recordedAt, org } = shownOf(index, '');
  const salt = createHash('sha256')
    .update(`${story}${String(index)}`)
    .digest('hex');
  const id = `0197a3c5-0003-7000-8000-${String(index).padStart(12, '0')}`;
  const said = { kind, log: LOG, nonce: salt.slice(0, 32), occurredAt, org: org.uscc, recordedAt, refs: [] };
  return { dataCommit: salt, id, ...said, touches, v: 1 };
}

function shownOf(index: number, leafHash: string): ShownEntry {
  const minute = String(index % 60).padStart(2, '0');
  return {
    index,
    leafHash,
    kind: index % 2 === 0 ? 'battery.removed' : 'battery.stored',
    about: 'battery',
    occurredAt: `2026-11-20T06:${minute}:00.000Z`,
    recordedAt: `2026-11-20T06:${minute}:30.000Z`,
    org: { uscc: '91371500MA0000000X' },
  };
}

interface Served {
  readonly tree: ReferenceTree;
  readonly texts: readonly string[];
  readonly signed: number;
  readonly signer: NoteSigner;
}

/** As the service does: proofs up to the size of the log, a refusal beyond. */
function serviceOf({ tree, texts, signed, signer }: Served): LedgerPort {
  const size = tree.leaves.length;
  const given = <T>(isThere: boolean, value: () => T): Promise<T> =>
    isThere ? Promise.resolve(value()) : Promise.reject(new NotAnswered('refused'));
  return {
    key: () => Promise.resolve(`${signer.verifierKey}\n`),
    checkpoint: () => Promise.resolve(signer.checkpoint(signed, tree.root(signed))),
    consistency: (from, to) => given(from <= to && to <= size, () => tree.consistency(from, to)),
    inclusion: (index, of) => given(index < of && of <= size, () => tree.inclusion(index, of)),
    entry: (index) => {
      const leafHash = tree.leaves[index];
      const envelope = texts[index] ?? null;
      return Promise.resolve(leafHash === undefined ? undefined : { index, leafHash, envelope });
    },
  };
}
