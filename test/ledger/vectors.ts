import type { CanonicalObject } from '../../src/kernel/canonical';
import json from '../vectors/ledger-v1.json';

/** The golden vectors of version 1 of the format. Never regenerated: a change of what they say is a new version. */
export interface Vectors {
  readonly version: 1;
  readonly origin: string;
  readonly canonical: readonly { readonly given: string; readonly text: string }[];
  readonly refused: readonly string[];
  readonly commitments: readonly {
    readonly data: CanonicalObject;
    readonly payload: string;
    readonly dataCommit: string;
  }[];
  readonly entries: readonly EntryVector[];
  /** By size. */
  readonly roots: readonly string[];
  readonly inclusion: readonly { readonly index: number; readonly size: number; readonly proof: readonly string[] }[];
  readonly consistency: readonly { readonly from: number; readonly to: number; readonly proof: readonly string[] }[];
  readonly key: {
    readonly name: string;
    readonly seed: string;
    readonly keyId: string;
    readonly verifierKey: string;
  };
  readonly checkpoint: { readonly size: number; readonly body: string; readonly note: string };
  readonly hidden: {
    readonly index: number;
    readonly erased: readonly string[];
    readonly withheld: readonly string[];
    readonly payload: string;
  };
}

export interface EntryVector {
  readonly data: CanonicalObject;
  readonly fields: readonly {
    readonly pointer: string;
    readonly salt: string;
    readonly text: string;
    readonly hash: string;
  }[];
  readonly dataCommit: string;
  readonly payload: string;
  readonly envelope: string;
  readonly leafHash: string;
}

export const vectors = json as unknown as Vectors;

/** @throws when the vectors do not have it */
export function entryVector(index: number): EntryVector {
  const entry = vectors.entries[index];
  if (entry === undefined) throw new Error(`no entry ${String(index)} among the vectors`);
  return entry;
}
