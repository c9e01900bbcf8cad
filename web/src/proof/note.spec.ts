import fc from 'fast-check';
import vectors from '../../../test/vectors/ledger-v1.json';
import { nameOfKey, readNote, type NoteFault } from './note';
import { signerOf, type NoteSigner } from './for-specs/note-signer';

const { note, size } = vectors.checkpoint;
const { verifierKey } = vectors.key;
const signer = signerOf(vectors.origin, vectors.key.seed);
const witness = signerOf('witness.example/1', 'aa'.repeat(32));
const body = note.slice(0, note.indexOf('\n\n') + 1);

function faultOf(text: string, key = verifierKey): NoteFault | 'accepted' {
  const reading = readNote(text, key);
  return 'fault' in reading ? reading.fault : 'accepted';
}

function signed(text: string, by: NoteSigner = signer): string {
  return by.note(text);
}

function lineOf(text: string): string {
  return text.slice(text.lastIndexOf('\n\n') + 2);
}

describe('a checkpoint', () => {
  it('of the golden vectors is read and its signature holds', () => {
    expect(readNote(note, verifierKey)).toEqual({
      checkpoint: { origin: vectors.origin, size, root: vectors.roots[size], note },
    });
    expect(faultOf(note, `${verifierKey}\n`)).toBe('accepted');
    expect(nameOfKey(verifierKey)).toBe(vectors.origin);
  });

  it('may carry further lines, which are signed with it', () => {
    const longer = signed(`${body}anchor 7\n`);
    expect(faultOf(longer)).toBe('accepted');
    expect(faultOf(longer.replace('anchor 7', 'anchor 8'))).toBe('bad-signature');
    expect(faultOf(signed(`${body}\nempty before\n`))).toBe('malformed');
  });

  it.each(['0x10', '', ' 12 ', '-5', '007', '1e3', '1'.repeat(21), '9007199254740992'])(
    'with the size "%s" is refused, though signed',
    (wrong) => {
      expect(faultOf(signed(body.replace('\n4\n', `\n${wrong}\n`)))).toBe('malformed');
    },
  );

  it.each([
    ['of 31 bytes', Buffer.alloc(31).toString('base64')],
    ['of 33 bytes', Buffer.alloc(33).toString('base64')],
    ['without padding', Buffer.alloc(32).toString('base64').replace('=', '')],
    ['in base64url', `${Buffer.alloc(32, 255).toString('base64url')}=`],
    ['with a stray bit', Buffer.alloc(32).toString('base64').replace('A=', 'B=')],
    ['with a space', ` ${Buffer.alloc(32).toString('base64')}`],
    ['that is empty', ''],
  ])('with a root %s is refused, though signed', (_what, root) => {
    const [origin = '', count = ''] = body.split('\n');
    expect(faultOf(signed(`${origin}\n${count}\n${root}\n`))).toBe('malformed');
  });

  it('that names another log than its key is not believed', () => {
    expect(faultOf(signed(body.replace('cn-1', 'cn-2')))).toBe('other-signer');
  });
});

describe('a signed note', () => {
  it('with any one character of it changed is not believed', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('x', '0', '+', ' ', '\n', '—'), (at, character) => {
        fc.pre(note[at] !== character);
        expect(faultOf(`${note.slice(0, at)}${character}${note.slice(at + 1)}`)).not.toBe('accepted');
      }),
    );
  });

  it('passes over signatures of other keys, and needs one of the known key', () => {
    expect(faultOf(`${note}${lineOf(signed(body, witness))}`)).toBe('accepted');
    expect(faultOf(signed(body, witness))).toBe('other-signer');
    expect(faultOf(note, witness.verifierKey)).toBe('other-signer');
  });

  it('is worthless with one wrong signature of the known key, even beside a good one', () => {
    const forged = lineOf(signed(body.replace('\n4\n', '\n5\n')));
    expect(faultOf(`${body}\n${forged}`)).toBe('bad-signature');
    expect(faultOf(`${note}${forged}`)).toBe('bad-signature');
    expect(faultOf(`${body}\n${forged}${lineOf(note)}`)).toBe('bad-signature');
  });

  it.each<[string, (text: string) => string]>([
    ['no signature', () => `${body}\n`],
    ['no empty line', (text) => text.replace('\n\n', '\n')],
    ['no line feed at the end', (text) => text.slice(0, -1)],
    ['a hyphen for the dash', (text) => text.replace('—', '-')],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
    ['a control character', (text) => text.replace('cn-1', 'cn-\x07')],
    ['a character that was not UTF-8', (text) => text.replace('cn-1', 'cn-\ufffd')],
    ['something behind the signature', (text) => text.replace(/\n$/, ' x\n')],
    ['sixty-five signatures', (text) => text + lineOf(text).repeat(64)],
    ['65,537 characters', (text) => `${'x'.repeat(65_537)}${text}`],
    ['being a page of some other server', () => '<!doctype html>\n<p>Please sign in</p>\n'],
    ['being empty', () => ''],
  ])('is malformed for %s', (_what, change) => {
    expect(faultOf(change(note))).toBe('malformed');
  });

  it.each<[string, (key: string) => string]>([
    ['of another name', (key) => key.replace('cn-1', 'cn-2')],
    ['of another type', (key) => `${/^.+?\+.+?\+/.exec(key)?.[0] ?? ''}${Buffer.alloc(33, 2).toString('base64')}`],
    ['that is too short', (key) => key.slice(0, -4)],
    ['without an id', (key) => key.replace(/\+[0-9a-f]{8}\+/, '+')],
    ['that is empty', () => ''],
  ])('is not held against a verifier key %s', (_what, change) => {
    expect(faultOf(note, change(verifierKey))).toBe('bad-key');
    expect(nameOfKey(change(verifierKey))).toBeUndefined();
  });
});
