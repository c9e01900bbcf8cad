import { createHash } from 'node:crypto';
import fc from 'fast-check';
import vectors from '../../../test/vectors/ledger-v1.json';
import { leafHash } from './leaf';

describe('the leaf hash of an envelope', () => {
  it('is that of the golden vectors, for each entry', () => {
    expect(vectors.entries.map(({ envelope }) => leafHash(envelope))).toEqual(
      vectors.entries.map((entry) => entry.leafHash),
    );
  });

  it('is SHA-256 of a zero byte and the UTF-8 bytes, whatever the text', () => {
    const byNode = (text: string): string => createHash('sha256').update('\0').update(text, 'utf8').digest('hex');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(leafHash(text)).toBe(byNode(text));
      }),
    );
  });

  it('changes with any one character', () => {
    const [{ envelope } = { envelope: '' }] = vectors.entries;
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), (at) => {
        const changed = `${envelope.slice(0, at)}§${envelope.slice(at + 1)}`;
        expect(leafHash(changed)).not.toBe(leafHash(envelope));
      }),
    );
  });

  it('does not exist for half of a surrogate pair, which would hash as another text does', () => {
    expect(leafHash('{"a":"\ud83d"}')).toBeUndefined();
    expect(leafHash('{"a":"😀"}')).toMatch(/^[0-9a-f]{64}$/);
  });
});
