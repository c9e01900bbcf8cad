/*
 * The verifier's own idea of canonical JSON (`docs/ledger-format.md`, section 2): it walks over the bytes and makes
 * nothing, which is cheaper than parsing and writing again, and another way than the writer's. Functions are given the
 * place where something begins and answer the place behind it, or −1. Bytes must be UTF-8 and end with a zero byte.
 */

/** Skips one canonical value that is at most `depth` deep. */
export function skipValue(bytes: Buffer, at: number, depth: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return skipString(bytes, at);
    case 0x7b:
      return depth === 0 ? -1 : skipObject(bytes, at, depth - 1);
    case 0x5b:
      return depth === 0 ? -1 : skipArray(bytes, at, depth - 1);
    case 0x74:
      return skipWord(bytes, at, TRUE);
    case 0x66:
      return skipWord(bytes, at, FALSE);
    case 0x6e:
      return skipWord(bytes, at, NULL);
    default:
      return skipInteger(bytes, at);
  }
}

export function skipWord(bytes: Buffer, at: number, word: Buffer): number {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return -1;
  return at + word.length;
}

/** Skips one canonical string, quotation marks included. */
export function skipString(bytes: Buffer, at: number): number {
  if (bytes[at] !== QUOTE) return -1;
  let isAscii = true;
  for (let i = at + 1; ; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) return isAscii || isNormal(bytes, at, i + 1) ? i + 1 : -1;
    if (byte === BACKSLASH) {
      i = skipEscape(bytes, i) - 1;
      if (i < 0) return -1;
    } else if (byte < 0x20) return -1;
    else if (byte > 0x7f) isAscii = false;
  }
}

/** Whether the string at `a` stands before the one at `b` by UTF-16 code units. Both are canonical strings. */
export function isBefore(bytes: Buffer, a: number, b: number): boolean {
  for (let i = 1; ; i++) {
    const one = bytes[a + i] ?? 0;
    const other = bytes[b + i] ?? 0;
    if (one === other && one !== QUOTE && one !== BACKSLASH) continue;
    if (isPlain(one) && isPlain(other)) return one < other;
    return stringAt(bytes, a) < stringAt(bytes, b);
  }
}

/** The string that begins at `at`, which is canonical. */
export function stringAt(bytes: Buffer, at: number): string {
  return JSON.parse(bytes.toString('utf8', at, skipString(bytes, at))) as string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
const NULL = Buffer.from('null');
const MAX_SAFE_DIGITS = 15;
const SHORT_ESCAPES = '\\"bfnrt';
const LONG_ESCAPE = /^\\u00(?:0[0-7be-f]|1[0-9a-f])$/;

function isPlain(byte: number): boolean {
  return byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH;
}

/** Asks the string and not its text: in `\n` and a combining accent, the accent does not follow the letter n. */
function isNormal(bytes: Buffer, from: number, to: number): boolean {
  const text = JSON.parse(bytes.toString('utf8', from, to)) as string;
  return text.normalize('NFC') === text;
}

function skipEscape(bytes: Buffer, at: number): number {
  if (SHORT_ESCAPES.includes(String.fromCharCode(bytes[at + 1] ?? 0))) return at + 2;
  return LONG_ESCAPE.test(bytes.toString('latin1', at, at + 6)) ? at + 6 : -1;
}

function skipInteger(bytes: Buffer, at: number): number {
  const start = bytes[at] === 0x2d ? at + 1 : at;
  let end = start;
  while (isDigit(bytes[end])) end++;
  if (end === start) return -1;
  if (bytes[start] === 0x30) return end === start + 1 && start === at ? end : -1;
  return end - start <= MAX_SAFE_DIGITS || isSafe(bytes.toString('latin1', start, end)) ? end : -1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isSafe(digits: string): boolean {
  return digits.length <= 16 && Number.isSafeInteger(Number(digits));
}

function skipArray(bytes: Buffer, at: number, depth: number): number {
  if (bytes[at + 1] === 0x5d) return at + 2;
  do {
    at = skipValue(bytes, at + 1, depth);
  } while (at > 0 && bytes[at] === COMMA);
  return at > 0 && bytes[at] === 0x5d ? at + 1 : -1;
}

function skipObject(bytes: Buffer, at: number, depth: number): number {
  if (bytes[at + 1] === 0x7d) return at + 2;
  let before = -1;
  do {
    const name = at + 1;
    const colon = skipString(bytes, name);
    if (colon < 0 || bytes[colon] !== 0x3a || (before >= 0 && !isBefore(bytes, before, name))) return -1;
    before = name;
    at = skipValue(bytes, colon + 1, depth);
  } while (at > 0 && bytes[at] === COMMA);
  return at > 0 && bytes[at] === 0x7d ? at + 1 : -1;
}
