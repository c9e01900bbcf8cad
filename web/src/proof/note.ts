import './old-browsers';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

/** A C2SP tlog-checkpoint that a key has signed: the log, how many entries, the root over them (hex), the whole text. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

/**
 * Why a note or its key is not to be believed. `malformed`: no signed note, or no checkpoint in it; `bad-key`: no
 * Ed25519 verifier key; `other-signer`: well formed, but the key has not signed; `bad-signature`: signed wrongly.
 */
export type NoteFault = 'malformed' | 'bad-key' | 'other-signer' | 'bad-signature';

export type NoteReading = { readonly checkpoint: Checkpoint } | { readonly fault: NoteFault };

/**
 * Reads a checkpoint and holds it against a verifier key `name+id+base64` (`docs/ledger-format.md`, section 8).
 * Signatures by other keys are passed over; by this key every one must be right, and there must be one. The key's name
 * is the log's name.
 */
export function readNote(note: string, verifierKey: string): NoteReading {
  const key = readKey(verifierKey);
  if (key === undefined) return { fault: 'bad-key' };
  const cut = note.lastIndexOf('\n\n');
  if (note.length > LONGEST || cut < 0 || !note.endsWith('\n') || NOT_IN_NOTES.test(note)) return MALFORMED;
  const body = note.slice(0, cut + 1);
  const lines = note.slice(cut + 2, -1).split('\n');
  const signatures = lines.map(readSignature);
  const stated = readBody(body);
  if (lines.length > MOST_SIGNATURES || stated === undefined || signatures.includes(undefined)) return MALFORMED;
  const own = signatures.filter((one) => one?.name === key.name && one.id === key.id);
  if (own.length === 0 || stated.origin !== key.name) return { fault: 'other-signer' };
  const bytes = new TextEncoder().encode(body);
  if (!own.every((one) => one !== undefined && isSigned(one.signature, bytes, key.bytes)))
    return { fault: 'bad-signature' };
  return { checkpoint: { ...stated, note } };
}

/** The name in a verifier key, which is that of the log; undefined when it is no Ed25519 verifier key. */
export function nameOfKey(verifierKey: string): string | undefined {
  return readKey(verifierKey)?.name;
}

const MALFORMED = { fault: 'malformed' } as const;
const LONGEST = 65_536;
const MOST_SIGNATURES = 64;

/** Control characters but the line feed; halves of surrogate pairs; what stands for bytes that were not UTF-8. */
const NOT_IN_NOTES = /[\0-\x09\x0b-\x1f]|\p{Surrogate}|\ufffd/u;
const LOG_NAME = /^[!#-*,-[\]-~]{1,200}$/;
const SIZE = /^(?:0|[1-9]\d{0,19})$/;
const SIGNATURE = /^— ([^\s+]+) (\S+)$/u;
const KEY = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u;
/** C2SP signature type of Ed25519. */
const ED25519 = 1;

interface Key {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

function readKey(text: string): Key | undefined {
  const [, name, id, base64 = ''] = KEY.exec(text.trim()) ?? [];
  const typed = readBase64(base64);
  if (name === undefined || id === undefined || typed?.length !== 33 || typed[0] !== ED25519) return undefined;
  const named = concatBytes(new TextEncoder().encode(`${name}\n`), typed);
  if (bytesToHex(sha256(named).subarray(0, 4)) !== id) return undefined;
  return { name, id, bytes: typed.subarray(1) };
}

interface Signature {
  readonly name: string;
  readonly id: string;
  readonly signature: Uint8Array;
}

function readSignature(line: string): Signature | undefined {
  const [, name, base64 = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = readBase64(base64);
  if (name === undefined || bytes === undefined || bytes.length <= 4) return undefined;
  return { name, id: bytesToHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/** Three lines; more may follow, none of them empty, and say nothing here. */
function readBody(body: string): Omit<Checkpoint, 'note'> | undefined {
  const [origin = '', size = '', base64 = '', ...more] = body.slice(0, -1).split('\n');
  const root = readBase64(base64);
  if (!LOG_NAME.test(origin) || !SIZE.test(size) || root?.length !== 32 || more.includes('')) return undefined;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root: bytesToHex(root) } : undefined;
}

/** RFC 8032: the strict rule, not the lenient one that the library takes unless told. */
function isSigned(signature: Uint8Array, body: Uint8Array, key: Uint8Array): boolean {
  try {
    return signature.length === 64 && ed25519.verify(signature, body, key, { zip215: false });
  } catch {
    return false;
  }
}

/** Standard base64 with padding. `atob` is lenient, so the bytes are encoded again and compared. */
function readBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}
