import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import {
  checkpointBody,
  generateSigner,
  NoteFault,
  readCheckpoint,
  readNote,
  signerFromPem,
  signNote,
  verifyNote,
  type Signer,
} from './checkpoint';

const root = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const signer = generateSigner('ledger.example/cn-1');
const body = checkpointBody('ledger.example/cn-1', 0, root);
const note = signNote(body, signer);

function reasonOf(text: string, key = signer.verifierKey): string {
  try {
    verifyNote(text, key);
  } catch (error) {
    if (error instanceof NoteFault) return error.reason;
    throw error;
  }
  return 'accepted';
}

/** RFC 8032 section 7.1, test 1: the secret key behind the DER prefix of PKCS #8. */
function rfc8032(): Signer {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const key = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const pem = createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
  return signerFromPem(pem.toString(), 'ledger.example/rfc8032');
}

describe('a signer', () => {
  it('signs as RFC 8032 section 7.1 test 1 says', () => {
    expect(rfc8032().sign(Buffer.alloc(0)).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const [, name, id, base64 = ''] = /^(.+?)\+(.+?)\+(.+)$/.exec(rfc8032().verifierKey) ?? [];
    expect([name, id]).toEqual(['ledger.example/rfc8032', rfc8032().keyId]);
    expect(Buffer.from(base64, 'base64').toString('hex')).toBe(`01${publicKey}`);
  });

  it('is the same after its key was written to a file and read back', () => {
    const again = signerFromPem(signer.toPem(), signer.name);
    expect(again.verifierKey).toBe(signer.verifierKey);
    expect(signNote(body, again)).toBe(note);
  });

  it('has another key id under another name', () => {
    expect(signerFromPem(signer.toPem(), 'ledger.example/cn-2').keyId).not.toBe(signer.keyId);
  });

  it('has a name that fits into a note', () => {
    expect(() => generateSigner('two words')).toThrow(RangeError);
    expect(() => generateSigner('a+b')).toThrow(RangeError);
    expect(() => generateSigner('')).toThrow(RangeError);
  });
});

describe('a checkpoint', () => {
  it('is three lines, an empty one and the signature', () => {
    expect(note).toMatch(
      /^ledger\.example\/cn-1\n0\n47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ledger\.example\/cn-1 [A-Za-z0-9+/]{91}=\n$/,
    );
  });

  it('is read back by whoever has the verifier key', () => {
    expect(verifyNote(note, signer.verifierKey)).toEqual({ origin: 'ledger.example/cn-1', size: 0, root });
    expect(verifyNote(note, `${signer.verifierKey}\n`).size).toBe(0);
  });

  it('may carry lines after the root, which are signed with it', () => {
    const longer = signNote(`${body}anchor 7\n`, signer);
    expect(verifyNote(longer, signer.verifierKey)).toEqual({ origin: 'ledger.example/cn-1', size: 0, root });
    expect(reasonOf(longer.replace('anchor 7', 'anchor 8'))).toBe('bad-signature');
  });

  it.each([
    ['in hexadecimal', '0x10'],
    ['that is empty', ''],
    ['with spaces', ' 12 '],
    ['below zero', '-5'],
    ['with leading zeros', '007'],
    ['with an exponent', '1e3'],
    ['of 21 digits', '1'.repeat(21)],
    ['beyond safe integers', '9007199254740992'],
  ])('with a size %s is refused', (_what, size) => {
    expect(reasonOf(signNote(body.replace('\n0\n', `\n${size}\n`), signer))).toBe('malformed');
  });

  it.each([
    ['of 31 bytes', Buffer.alloc(31).toString('base64')],
    ['of 33 bytes', Buffer.alloc(33).toString('base64')],
    ['without padding', Buffer.alloc(32).toString('base64').replace('=', '')],
    ['in base64url', Buffer.alloc(32, 255).toString('base64url') + '='],
    ['with a stray bit', Buffer.alloc(32).toString('base64').replace('A=', 'B=')],
    ['with a space', `${Buffer.alloc(32).toString('base64')} `],
    ['that is empty', ''],
  ])('with a root %s is refused', (_what, base64) => {
    const spoilt = body.replace(Buffer.from(root, 'hex').toString('base64'), base64);
    expect(() => readCheckpoint(spoilt)).toThrow(NoteFault);
    expect(reasonOf(signNote(spoilt, signer))).toBe('malformed');
  });

  it('is not written from what is no checkpoint', () => {
    expect(() => checkpointBody('two words', 0, root)).toThrow(RangeError);
    expect(() => checkpointBody('a', -1, root)).toThrow(RangeError);
    expect(() => checkpointBody('a', 0, root.toUpperCase())).toThrow(RangeError);
  });
});

describe('a signed note', () => {
  const other = generateSigner('witness.example/1');
  const line = (text: string): string => text.slice(text.lastIndexOf('\n\n') + 2);

  it("is read so that the example in the documentation of Go's note package verifies", () => {
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    const { body: words, signatures } = readNote(text);
    expect(signatures).toEqual([expect.objectContaining({ name: 'PeterNeumann', keyId: 'c74f20a3' })]);
    const x = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect(signatures.map(({ signature }) => verify(null, Buffer.from(words), key, signature))).toEqual([true]);
  });

  it('passes over signatures of keys that nobody asked about', () => {
    const two = `${signNote(body, other)}${line(note)}`;
    expect(reasonOf(two)).toBe('accepted');
    expect(reasonOf(two, other.verifierKey)).toBe('accepted');
    expect(reasonOf(note, other.verifierKey)).toBe('unknown-key');
  });

  it('takes sixteen signatures', () => {
    const all = Array.from({ length: 15 }, (_, i) =>
      line(signNote(body, generateSigner(`witness.example/${String(i)}`))),
    );
    expect(reasonOf(`${note}${all.join('')}`)).toBe('accepted');
  });

  it('is killed by one bad signature of a known key, even beside a good one', () => {
    const forged = Buffer.from(line(note).split(' ')[2] ?? '', 'base64');
    forged[20] = (forged[20] ?? 0) ^ 1;
    const bad = `— ${signer.name} ${forged.toString('base64')}\n`;
    expect(reasonOf(`${body}\n${bad}`)).toBe('bad-signature');
    expect(reasonOf(`${note}${bad}`)).toBe('bad-signature');
    expect(reasonOf(`${body}\n${bad}${line(note)}`)).toBe('bad-signature');
  });

  it('does not stand for another text', () => {
    expect(reasonOf(note.replace('\n0\n', '\n1\n'))).toBe('bad-signature');
    expect(reasonOf(note.replace('ledger.example/cn-1\n', 'ledger.example/cn-2\n'))).toBe('bad-signature');
  });

  it.each<[string, (text: string) => string]>([
    ['no signature', () => `${body}\n`],
    ['no empty line', (text) => text.replace('\n\n', '\n')],
    ['no line feed at the end', (text) => text.slice(0, -1)],
    ['a hyphen for the dash', (text) => text.replace('—', '-')],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
    ['a control character', (text) => text.replace('cn-1', 'cn-\x07')],
    ['a character that was not UTF-8', (text) => text.replace('cn-1', 'cn-\ufffd')],
    [
      'a signature without bytes',
      () => `${body}\n— ${signer.name} ${Buffer.from(signer.keyId, 'hex').toString('base64')}\n`,
    ],
    ['base64 without padding', (text) => text.replace(/=\n$/, '\n')],
    ['something behind the signature', (text) => text.replace(/\n$/, ' x\n')],
    ['sixty-five signatures', (text) => text + line(text).repeat(64)],
  ])('is refused for %s', (_what, change) => {
    expect(change(note)).not.toBe(note);
    expect(reasonOf(change(note))).toBe('malformed');
  });

  it.each<[string, (key: string) => string]>([
    ['of another name', (key) => key.replace('cn-1', 'cn-2')],
    ['of another type', (key) => `${/^.+?\+.+?\+/.exec(key)?.[0] ?? ''}${Buffer.alloc(33, 2).toString('base64')}`],
    ['that is too short', (key) => key.slice(0, -4)],
    ['without an id', (key) => key.replace(/\+[0-9a-f]{8}\+/, '+')],
    ['that is empty', () => ''],
  ])('is not held against a verifier key %s', (_what, change) => {
    expect(() => verifyNote(note, change(signer.verifierKey))).toThrow(RangeError);
  });
});
