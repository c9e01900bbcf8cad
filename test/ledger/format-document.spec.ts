import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../src/ledger/canonical-json';
import { FAULT_CODES } from '../../src/ledger/verify-fault';
import { entryVector, vectors } from './vectors';

const document = readFileSync(join(__dirname, '../../docs/ledger-format.md'), 'utf8');
const example = document.slice(document.indexOf('\n## 1.'), document.indexOf('\n## 2.'));

function node(left: string, right: string): string {
  return createHash('sha256')
    .update('\x01')
    .update(Buffer.from(left + right, 'hex'))
    .digest('hex');
}

function shown(): string[] {
  const entry = entryVector(3);
  const [a = '', b = '', c = '', d = ''] = vectors.entries.map(({ leafHash }) => leafHash);
  const tree = [a, b, c, d].map((leaf, i) => `leaf ${String(i)}    ${leaf}`);
  return [
    JSON.stringify(entry.data, undefined, 2),
    canonicalJson(entry.data),
    entry.fields.map(({ salt, text, hash }) => `${salt} ${text}\n  h = ${hash}`).join('\n'),
    entry.dataCommit,
    entry.payload,
    entry.envelope,
    entry.leafHash,
    [...tree, `node 0-1  ${node(a, b)}`, `node 2-3  ${node(c, d)}`, `root      ${node(node(a, b), node(c, d))}`].join(
      '\n',
    ),
    vectors.checkpoint.note.trimEnd(),
    vectors.key.verifierKey,
    vectors.inclusion.find(({ index, size }) => index === 3 && size === 4)?.proof.join('\n') ?? '',
    vectors.consistency.find(({ from, to }) => from === 3 && to === 4)?.proof.join('\n') ?? '',
    vectors.hidden.payload,
  ];
}

describe('docs/ledger-format.md', () => {
  it('works its example out with the golden vectors, block by block', () => {
    const blocks = [...example.matchAll(/^```(?:text|json)\n([\s\S]*?)\n```$/gm)].map(([, text]) => text);
    expect(blocks).toEqual(shown());
  });

  it('has no hash anywhere else', () => {
    expect(document.replace(example, '')).not.toMatch(/[0-9a-f]{32}/);
  });

  it('says of the root of the example what the checkpoint says', () => {
    const [, , base64 = ''] = vectors.checkpoint.body.split('\n');
    expect(example).toContain(`\`${base64.slice(0, 4)}…\` is the root in base64`);
    expect(Buffer.from(base64, 'base64').toString('hex')).toBe(vectors.roots[4]);
  });

  it('explains every fault that verification names, and no other', () => {
    const table = document.slice(document.indexOf('\n## 9.'), document.indexOf('\n## 10.'));
    const explained = [...table.matchAll(/^\| (`.+?`) \|/gm)].flatMap(
      ([, codes = '']) => codes.match(/[A-Z_]+/g) ?? [],
    );
    expect(explained.sort()).toEqual([...FAULT_CODES].sort());
  });
});
