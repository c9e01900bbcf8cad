import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { LOG_NAME } from './envelope';
import { HEX_64 } from './sha256';

/** What a note says: the log, how many entries, and the root over them (64 lower-case hex digits). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

/** C2SP signed-note: a text, and who signed it. */
export interface Note {
  /** Ends with a line feed. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly keyId: string;
  readonly signature: Buffer;
}

/** Whoever signs: a key file here, a device elsewhere. */
export interface Signer {
  readonly name: string;
  readonly keyId: string;
  /** `name+id+base64`, for those who check. */
  readonly verifierKey: string;
  /** Ed25519 (RFC 8032) over the body's bytes. */
  sign(body: Buffer): Buffer;
}

/** A signer whose key is in this process. `toPem` gives the secret: PKCS #8, for a file that nobody else can read. */
export interface LocalSigner extends Signer {
  toPem(): string;
}

/** The note is not to be believed. `unknown-key`: well formed, but not signed by the key asked about. */
export class NoteFault extends Error {
  constructor(readonly reason: 'malformed' | 'unknown-key' | 'bad-signature') {
    super(`signed note: ${reason}`);
    this.name = 'NoteFault';
  }
}

/** C2SP tlog-checkpoint: three lines, each ended by a line feed. */
export function checkpointBody(origin: string, size: number, root: string): string {
  if (!LOG_NAME.test(origin)) throw new RangeError('not the name of a log');
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('not the size of a tree');
  if (!HEX_64.test(root)) throw new RangeError('not a root');
  return `${origin}\n${String(size)}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}

/** Body, empty line, one signature line. The body must end with a line feed. */
export function signNote(body: string, signer: Signer): string {
  const line = Buffer.concat([Buffer.from(signer.keyId, 'hex'), signer.sign(Buffer.from(body))]).toString('base64');
  return `${body}\n— ${signer.name} ${line}\n`;
}

/** @throws NoteFault `malformed` */
export function readNote(text: string): Note {
  const cut = text.lastIndexOf('\n\n');
  if (text.length > MAX_NOTE || cut < 0 || !text.endsWith('\n') || NOT_IN_NOTES.test(text)) throw malformed();
  const lines = text.slice(cut + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw malformed();
  return { body: text.slice(0, cut + 1), signatures: lines.map(readSignature) };
}

/**
 * The checkpoint of a note that the key signed. Signatures of other keys are passed over; of this key every one must
 * be right. Extension lines after the root are part of what is signed and otherwise ignored.
 *
 * @throws NoteFault
 */
export function verifyNote(text: string, verifierKey: string): Checkpoint {
  const key = readVerifierKey(verifierKey);
  const { body, signatures } = readNote(text);
  const checkpoint = readCheckpoint(body);
  const own = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId);
  if (own.length === 0) throw new NoteFault('unknown-key');
  const bytes = Buffer.from(body);
  if (!own.every(({ signature }) => verify(null, bytes, key.publicKey, signature)))
    throw new NoteFault('bad-signature');
  return checkpoint;
}

/** @throws NoteFault `malformed` */
export function readCheckpoint(body: string): Checkpoint {
  const [origin = '', size = '', root = '', ...extensions] = body.slice(0, -1).split('\n');
  if (!body.endsWith('\n') || !LOG_NAME.test(origin) || !SIZE.test(size) || extensions.includes('')) throw malformed();
  const bytes = readBase64(root);
  if (bytes?.length !== 32 || !Number.isSafeInteger(Number(size))) throw malformed();
  return { origin, size: Number(size), root: bytes.toString('hex') };
}

export function generateSigner(name: string): LocalSigner {
  return signerOf(generateKeyPairSync('ed25519').privateKey, name);
}

/** @throws when the text is not an Ed25519 private key in PEM. */
export function signerFromPem(pem: string, name: string): LocalSigner {
  return signerOf(createPrivateKey(pem), name);
}

/** Sizes above 2^53 − 1 are well formed for C2SP and refused here: no log of ours gets there. */
const SIZE = /^(?:0|[1-9]\d{0,19})$/;
/** C2SP asks verifiers to take at least 16. */
const MAX_SIGNATURES = 64;
const MAX_NOTE = 65_536;

const NOT_IN_NOTES = /[\0-\x09\x0b-\x1f]|\p{Surrogate}|\ufffd/u;
const SIGNATURE_LINE = /^— ([^\s+]+) (\S+)$/u;
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u;
/** C2SP signature type of Ed25519. */
const ED25519 = Buffer.of(1);

function readSignature(line: string): NoteSignature {
  const [, name, base64] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = readBase64(base64 ?? '');
  if (name === undefined || bytes === undefined || bytes.length <= 4) throw malformed();
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

interface VerifierKey {
  readonly name: string;
  readonly keyId: string;
  readonly publicKey: KeyObject;
}

/** @throws RangeError: a wrong key is a mistake of the caller, not of the note. */
function readVerifierKey(text: string): VerifierKey {
  const [, name, keyId, base64] = VERIFIER_KEY.exec(text.trim()) ?? [];
  const bytes = readBase64(base64 ?? '');
  if (name === undefined || keyId === undefined || bytes?.length !== 33 || bytes[0] !== ED25519[0]) {
    throw new RangeError('not an Ed25519 verifier key');
  }
  const raw = bytes.subarray(1);
  if (keyIdOf(name, raw) !== keyId) throw new RangeError('the id of the verifier key is not that of its bytes');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return { name, keyId, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

function signerOf(privateKey: KeyObject, name: string): LocalSigner {
  if (!LOG_NAME.test(name)) throw new RangeError('not the name of a key');
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new RangeError('not an Ed25519 key');
  const raw = Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url');
  const keyId = keyIdOf(name, raw);
  return {
    name,
    keyId,
    verifierKey: `${name}+${keyId}+${Buffer.concat([ED25519, raw]).toString('base64')}`,
    sign: (body) => sign(null, body, privateKey),
    toPem: () => privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

function keyIdOf(name: string, raw: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ED25519, raw]), 'hex').slice(0, 8);
}

/** Standard base64 with padding. `Buffer.from` is lenient, so the bytes are encoded again and compared. */
function readBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

function malformed(): NoteFault {
  return new NoteFault('malformed');
}
