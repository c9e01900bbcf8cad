import { createHash, createPrivateKey } from 'node:crypto';
import { canonicalJson, NotCanonical, parseCanonical } from '../../src/ledger/canonical-json';
import { checkpointBody, signerFromPem, signNote, verifyNote } from '../../src/ledger/checkpoint';
import { commit, commitmentOf, erase, payloadText, readPayload, withhold } from '../../src/ledger/commitment';
import { envelopeText, leafHash, readEnvelope } from '../../src/ledger/envelope';
import { consistencyProof, emptyTree, extend, inclusionProof, rootOf, type NodeSource } from '../../src/ledger/merkle';
import { verifyConsistency, verifyInclusion } from '../../src/ledger/proof';
import { verifyLog } from '../../src/ledger/verify';
import { entryVector, vectors } from './vectors';

const hex = (...parts: readonly (string | Buffer)[]): string =>
  parts.reduce((all, part) => all.update(part), createHash('sha256')).digest('hex');

const leaves = vectors.entries.map((entry) => entry.leafHash);
const source: NodeSource = {
  leaves: (from, to) => Promise.resolve(leaves.slice(from, to)),
  nodes: () => Promise.resolve([]),
};

describe('the golden vectors of canonical JSON', () => {
  it.each(vectors.canonical)('$given becomes $text', ({ given, text }) => {
    expect(canonicalJson(JSON.parse(given) as never)).toBe(text);
    expect(canonicalJson(parseCanonical(text))).toBe(text);
  });

  it.each(vectors.refused)('%j is refused', (text) => {
    expect(() => parseCanonical(text)).toThrow(NotCanonical);
  });
});

describe('the golden vectors of entries', () => {
  it.each(vectors.commitments)('$payload is committed to by $dataCommit', ({ data, payload, dataCommit }) => {
    const salts = (count: number): Buffer =>
      Buffer.concat(Array.from({ length: count }, (_, i) => Buffer.alloc(16, i + 1)));
    expect(commit(data, salts)).toMatchObject({ payload, dataCommit });
    expect(commitmentOf(readPayload(payload))).toBe(dataCommit);
  });

  it.each(vectors.entries)('$envelope', ({ data, fields, dataCommit, payload, envelope, leafHash: leaf }) => {
    const salts = Buffer.from(fields.map((field) => field.salt).join(''), 'hex');
    const made = commit(data, () => salts);
    expect(made.fields.map(({ pointer, value }) => canonicalJson([pointer, value]))).toEqual(
      fields.map(({ text }) => text),
    );
    expect(fields.map(({ salt, text }) => hex(Buffer.from(salt, 'hex'), text))).toEqual(fields.map(({ hash }) => hash));
    expect(hex(Buffer.from(fields.map(({ hash }) => hash).join(''), 'hex'))).toBe(dataCommit);
    expect(made).toMatchObject({ dataCommit, payload });
    expect(readEnvelope(envelope).dataCommit).toBe(dataCommit);
    expect(envelopeText(readEnvelope(envelope))).toBe(envelope);
    expect(hex('\0', envelope)).toBe(leaf);
    expect(leafHash(envelope)).toBe(leaf);
  });

  it('keep the commitment of a payload of which one value is erased and one withheld', () => {
    const { index, erased, withheld, payload } = vectors.hidden;
    const fields = withhold(readPayload(entryVector(index).payload), (pointer) => withheld.includes(pointer));
    expect(payloadText(erase(fields, (pointer) => erased.includes(pointer)))).toBe(payload);
    expect(commitmentOf(readPayload(payload))).toBe(entryVector(index).dataCommit);
  });
});

describe('the golden vectors of the tree', () => {
  it('have the root of every size', () => {
    expect(vectors.roots).toHaveLength(leaves.length + 1);
    expect(vectors.roots.map((_root, size) => rootOf(extend(emptyTree, leaves.slice(0, size)).tree))).toEqual(
      vectors.roots,
    );
  });

  it('have every proof of inclusion', async () => {
    expect(vectors.inclusion).toHaveLength(15);
    for (const { index, size, proof } of vectors.inclusion) {
      const claim = { index, size, proof, leaf: leaves[index] ?? '', root: vectors.roots[size] ?? '' };
      expect(await inclusionProof(index, size, source)).toEqual(proof);
      expect(verifyInclusion(claim)).toBe(true);
    }
  });

  it('have every proof of consistency', async () => {
    expect(vectors.consistency).toHaveLength(10);
    for (const { from, to, proof } of vectors.consistency) {
      const claim = { from, to, proof, fromRoot: vectors.roots[from] ?? '', toRoot: vectors.roots[to] ?? '' };
      expect(await consistencyProof(from, to, source)).toEqual(proof);
      expect(verifyConsistency(claim)).toBe(true);
    }
  });
});

describe('the golden vectors of the checkpoint', () => {
  const { key, checkpoint, origin } = vectors;

  it('are signed with the key of RFC 8032 section 7.1, test 1', () => {
    const der = Buffer.from(`302e020100300506032b657004220420${key.seed}`, 'hex');
    const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
    const signer = signerFromPem(pem.toString(), key.name);
    expect(signer).toMatchObject({ keyId: key.keyId, verifierKey: key.verifierKey });
    expect(checkpointBody(origin, checkpoint.size, vectors.roots[checkpoint.size] ?? '')).toBe(checkpoint.body);
    expect(signNote(checkpoint.body, signer)).toBe(checkpoint.note);
  });

  it('are believed by whoever has the verifier key', () => {
    const { size } = checkpoint;
    expect(verifyNote(checkpoint.note, key.verifierKey)).toEqual({ origin, size, root: vectors.roots[size] });
  });
});

describe('the golden vectors as a log', () => {
  async function* each<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
    yield await Promise.resolve(rows);
  }

  it('are whole', async () => {
    const log = {
      origin: vectors.origin,
      entries: () =>
        each(vectors.entries.map(({ leafHash: leaf, envelope }, index) => ({ index, leafHash: leaf, envelope }))),
      payloads: () => each(vectors.entries.map(({ payload }, index) => ({ index, payload }))),
      checkpoints: () => each([vectors.checkpoint]),
    };
    const result = await verifyLog(log, { verifierKey: vectors.key.verifierKey });
    expect(result).toMatchObject({ whole: true, size: 5, root: vectors.roots[5] });
  });
});
