import { hash } from 'node:crypto';
import { isBefore, skipString, skipValue, skipWord, stringAt } from './verify-json';

export interface OpenedPayload {
  readonly dataCommit: string;
  readonly present: number;
  /** Pointers of fields of which only the hash is left. */
  readonly erased: readonly string[];
  readonly withheld: readonly string[];
}

/**
 * Recomputes what a payload commits to, from its salts and values, and from the stored hashes where a value is gone.
 * Nothing when it is not the canonical text of a payload (`docs/ledger-format.md`, section 4).
 */
export function openPayload(text: unknown): OpenedPayload | undefined {
  if (typeof text !== 'string') return undefined;
  const length = load(text);
  if (bytes[0] !== 0x5b) return undefined;
  const opening = new Opening();
  let at = 1;
  if (bytes[1] !== 0x5d) {
    do {
      at = opening.field(at);
    } while (at > 0 && bytes[at++] === 0x2c);
    if (at <= 0 || bytes[at - 1] !== 0x5d) return undefined;
  } else at = 2;
  return at === length ? opening.result() : undefined;
}

let bytes = Buffer.alloc(16_384);
let message = Buffer.alloc(16_384);
/** Short beginnings of `message`, of which hashes are made: cutting one costs a sixth of hashing it. */
let beginnings: Buffer[] = [];

/** Puts the text into `bytes`, with a zero byte behind it. */
function load(text: string): number {
  if (bytes.length <= text.length * 3) {
    bytes = Buffer.alloc(text.length * 6);
    message = Buffer.alloc(text.length * 6);
    beginnings = [];
  }
  const length = bytes.write(text);
  bytes[length] = 0;
  return length;
}

const PRESENT = Buffer.from('{"p":');
const SALT = Buffer.from(',"s":"');
const VALUE = Buffer.from('","v":');
const HIDDEN = Buffer.from('{"h":"');
const ERASED = Buffer.from('{"erased":true,"h":"');
const POINTER = Buffer.from('","p":');
/** A payload has two levels of its own. */
const VALUE_DEPTH = 30;

const DIGITS = Int8Array.from({ length: 256 }, (_, byte) => '0123456789abcdef'.indexOf(String.fromCharCode(byte)));

class Opening {
  private hashes = '';
  private present = 0;
  private readonly erased: string[] = [];
  private readonly withheld: string[] = [];
  private last = -1;
  /** Where the pointers of fields begin that are not elements of an array. */
  private readonly plain: number[] = [];
  private lists: Lists | undefined;

  /** Takes the field that begins at `at` and answers the place behind it, or −1. */
  field(at: number): number {
    if (bytes[at + 2] === 0x70) return this.presentField(skipWord(bytes, at, PRESENT));
    const hidden = skipWord(bytes, at, HIDDEN);
    return hidden > 0
      ? this.hiddenField(hidden, this.withheld)
      : this.hiddenField(skipWord(bytes, at, ERASED), this.erased);
  }

  result(): OpenedPayload | undefined {
    const { lists } = this;
    if (lists?.areDense() === false || (lists && this.plain.some((at) => lists.has(stringAt(bytes, at)))))
      return undefined;
    const all = Buffer.from(this.hashes, 'latin1');
    const { present, erased, withheld } = this;
    return { dataCommit: hash('sha256', all, 'hex'), present, erased, withheld };
  }

  private presentField(pointer: number): number {
    const end = pointer < 0 ? -1 : skipString(bytes, pointer);
    const salt = end < 0 ? -1 : skipWord(bytes, end, SALT);
    if (salt < 0 || !readHex(salt, 16)) return -1;
    const value = skipWord(bytes, salt + 32, VALUE);
    const close = value < 0 ? -1 : skipValue(bytes, value, VALUE_DEPTH);
    if (close < 0 || bytes[close] !== 0x7d) return -1;
    const isList = bytes[value] === 0x5b && bytes[value + 1] !== 0x5d;
    if (!this.place(pointer, end, isList)) return -1;
    let length = 16;
    message[length++] = 0x5b;
    length = append(length, pointer, end);
    message[length++] = 0x2c;
    length = append(length, value, close);
    message[length++] = 0x5d;
    this.hashes += hash('sha256', beginning(length), 'binary');
    this.present++;
    return close + 1;
  }

  private hiddenField(start: number, kind: string[]): number {
    if (start < 0 || !readHex(start, 32)) return -1;
    const pointer = skipWord(bytes, start + 64, POINTER);
    const end = pointer < 0 ? -1 : skipString(bytes, pointer);
    if (end < 0 || bytes[end] !== 0x7d || !this.place(pointer, end, false)) return -1;
    this.hashes += message.toString('latin1', 0, 32);
    kind.push(stringAt(bytes, pointer));
    return end + 1;
  }

  /** Some data must have just these pointers: in order, each once, a list that is not empty never as one value. */
  private place(pointer: number, end: number, isList: boolean): boolean {
    if (bytes[pointer + 1] !== 0x2f || (this.last >= 0 && !isBefore(bytes, this.last, pointer))) return false;
    this.last = pointer;
    let slashes = 0;
    for (let i = pointer + 2; i < end - 1; i++) {
      if (bytes[i] === 0x2f) slashes++;
      else if (bytes[i] === 0x7e && bytes[i + 1] !== 0x30 && bytes[i + 1] !== 0x31) return false;
    }
    if (slashes === 0) {
      this.plain.push(pointer);
      return !isList;
    }
    this.lists ??= new Lists();
    return slashes === 1 && this.lists.take(stringAt(bytes, pointer));
  }
}

/** Elements of arrays are numbered from 0 without a gap, and their key is no field of its own. */
class Lists {
  private readonly known = new Map<string, { count: number; highest: number }>();

  take(pointer: string): boolean {
    const [, list, number] = /^(.*)\/(0|[1-9]\d*)$/s.exec(pointer) ?? [];
    if (list === undefined) return false;
    const { count, highest } = this.known.get(list) ?? { count: 0, highest: -1 };
    this.known.set(list, { count: count + 1, highest: Math.max(highest, Number(number)) });
    return true;
  }

  has(pointer: string): boolean {
    return this.known.has(pointer);
  }

  areDense(): boolean {
    return [...this.known.values()].every(({ count, highest }) => highest === count - 1);
  }
}

/** Decodes `count` bytes of lower-case hexadecimal at `from` to the beginning of `message`; false if it is none. */
function readHex(from: number, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const high = DIGITS[bytes[from + 2 * i] ?? 0] ?? -1;
    const low = DIGITS[bytes[from + 2 * i + 1] ?? 0] ?? -1;
    if (high < 0 || low < 0) return false;
    message[i] = high * 16 + low;
  }
  return true;
}

function beginning(length: number): Buffer {
  return length < 256 ? (beginnings[length] ??= message.subarray(0, length)) : message.subarray(0, length);
}

/** Copies bytes [from, to) behind the first `length` of `message`. */
function append(length: number, from: number, to: number): number {
  if (to - from > 200) return length + bytes.copy(message, length, from, to);
  for (let i = from; i < to; i++) message[length++] = bytes[i] ?? 0;
  return length;
}
