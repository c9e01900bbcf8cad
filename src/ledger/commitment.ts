import type { Canonical, CanonicalObject } from '../kernel/canonical';
import { canonicalJson, MAX_DEPTH, NotCanonical, parseCanonical, pointerToken, quoted } from './canonical-json';
import { randomBytesAhead } from './random-pool';
import { HEX_64, sha256 } from './sha256';

/** One committed part of an entry's data: a top-level key, or one element of an array under such a key. */
export interface Field {
  /** RFC 6901: `/vin`, `/items/0`. */
  readonly pointer: string;
  readonly value: Canonical;
}

/** A field whose value is here. `salt` is 32 lower-case hex digits. */
export interface PresentField extends Field {
  readonly salt: string;
}

/** A field of which only the hash is here: kept from this reader, or erased by law for everybody. */
export interface HiddenField {
  readonly pointer: string;
  readonly hash: string;
  readonly erased: boolean;
}

/** In a payload, fields stand in the order of their pointers by UTF-16 code units. */
export type CommittedField = PresentField | HiddenField;

export interface Commitment {
  /** 64 lower-case hex digits, for the envelope. */
  readonly dataCommit: string;
  readonly fields: readonly PresentField[];
  /** What is stored: `payloadText(fields)`, made on the way. */
  readonly payload: string;
}

/** Gives 16 random bytes for each of `count` fields, one behind the other. */
export type Salts = (count: number) => Buffer;

/** The fields of `data`, in order. An empty array is one field with the value `[]`, so that it can be rebuilt. */
export function fieldsOf(data: CanonicalObject): Field[] {
  const fields: Field[] = [];
  for (const [name, value] of Object.entries(data)) {
    const pointer = `/${pointerToken(name)}`;
    if (!isArray(value) || value.length === 0) fields.push({ pointer, value });
    else
      for (const [i, element] of value.entries()) fields.push({ pointer: `${pointer}/${String(i)}`, value: element });
  }
  return fields.sort(byPointer);
}

/**
 * Binds every field of `data` by h = SHA-256(salt ‖ canonical text of [pointer, value]), and all of them by
 * SHA-256 of the h in order. Any field can later be hidden without changing `dataCommit`.
 *
 * @throws NotCanonical when `data` holds what may not be hashed; the pointer is that of the wrong value.
 */
export function commit(data: CanonicalObject, salts: Salts = randomSalts): Commitment {
  const open = fieldsOf(data);
  const random = salts(open.length).toString('hex');
  const fields: PresentField[] = [];
  let hashes = '';
  let payload = '';
  for (const { pointer, value } of open) {
    const salt = random.slice(fields.length * SALT_DIGITS, (fields.length + 1) * SALT_DIGITS);
    const valueText = textWithin(pointer, value);
    const pointerText = quoted(pointer);
    hashes += hashOf(salt, pointerText, valueText);
    payload += `${payload === '' ? '' : ','}{"p":${pointerText},"s":"${salt}","v":${valueText}}`;
    fields.push({ pointer, salt, value });
  }
  return { dataCommit: sha256(Buffer.from(hashes, 'hex')), fields, payload: `[${payload}]` };
}

/** `dataCommit` again, from salts and values, and from the stored hash where a field is hidden. */
export function commitmentOf(fields: readonly CommittedField[]): string {
  return sha256(Buffer.from(fields.map(fieldHash).join(''), 'hex'));
}

/** The same fields for a reader who may not see those that `hidden` names: only their hash is left. */
export function withhold(fields: readonly CommittedField[], hidden: (pointer: string) => boolean): CommittedField[] {
  return fields.map((field) => ('salt' in field && hidden(field.pointer) ? hide(field, false) : field));
}

/** The same fields after those that `gone` names were erased: value and salt are given up, the hash stays. */
export function erase(fields: readonly CommittedField[], gone: (pointer: string) => boolean): CommittedField[] {
  return fields.map((field) => (gone(field.pointer) ? hide(field, true) : field));
}

/** The data behind the fields. Hidden keys are absent; hidden elements are left out and the others close up. */
export function dataOf(fields: readonly CommittedField[]): CanonicalObject {
  const members = new Map<string, Canonical>();
  const lists = new Map<string, [index: number, value: Canonical][]>();
  for (const field of fields) {
    const [, name = '', index] = field.pointer.split('/');
    const key = nameOf(name);
    if (index === undefined) {
      if ('salt' in field) members.set(key, field.value);
      continue;
    }
    const list = lists.get(key) ?? [];
    if (list.length === 0) lists.set(key, list);
    members.set(key, []);
    if ('salt' in field) list.push([Number(index), field.value]);
  }
  for (const [key, list] of lists) {
    members.set(
      key,
      list.sort(([a], [b]) => a - b).map(([, value]) => value),
    );
  }
  return Object.fromEntries(members);
}

/** The stored form, canonical: `{p,s,v}` for a present field, `{h,p}` for a withheld one, `{erased,h,p}` for an erased one. */
export function payloadText(fields: readonly CommittedField[]): string {
  return canonicalJson(
    fields.map((field): CanonicalObject => {
      if ('salt' in field) return { p: field.pointer, s: field.salt, v: field.value };
      return field.erased ? { erased: true, h: field.hash, p: field.pointer } : { h: field.hash, p: field.pointer };
    }),
  );
}

/**
 * Reads what `payloadText` wrote. Pointers must stand in order, each once, as `fieldsOf` makes them.
 *
 * @throws NotCanonical
 */
export function readPayload(text: string): CommittedField[] {
  const items = parseCanonical(text);
  if (!isArray(items)) throw new NotCanonical('a payload is an array');
  const fields = items.map(readField);
  const fault = shapeFault(fields);
  if (fault !== undefined) throw new NotCanonical(fault);
  return fields;
}

const SALT_BYTES = 16;
const SALT_DIGITS = 2 * SALT_BYTES;
/** A payload puts a value two levels deeper. */
const VALUE_DEPTH = MAX_DEPTH - 2;
const SALT = /^[0-9a-f]{32}$/;
const POINTER = /^\/(?:[^/~]|~[01])*(?:\/(?:0|[1-9]\d*))?$/;

const randomSalts: Salts = (count) => randomBytesAhead(count * SALT_BYTES);

const byPointer = (a: Field, b: Field): number => (a.pointer < b.pointer ? -1 : 1);

function isArray(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}

function hide(field: CommittedField, erased: boolean): HiddenField {
  return { pointer: field.pointer, hash: fieldHash(field), erased };
}

function textWithin(pointer: string, value: Canonical): string {
  try {
    return canonicalJson(value, VALUE_DEPTH);
  } catch (error) {
    throw error instanceof NotCanonical ? new NotCanonical(error.reason, pointer + error.pointer) : error;
  }
}

let scratch = Buffer.alloc(4_096);

function hashOf(salt: string, pointerText: string, valueText: string): string {
  const text = `[${pointerText},${valueText}]`;
  const most = SALT_BYTES + text.length * 3;
  if (scratch.length < most) scratch = Buffer.alloc(most * 2);
  scratch.write(salt, 'hex');
  const length = SALT_BYTES + scratch.write(text, SALT_BYTES);
  return sha256(scratch.subarray(0, length));
}

function fieldHash(field: CommittedField): string {
  return 'salt' in field ? hashOf(field.salt, quoted(field.pointer), canonicalJson(field.value)) : field.hash;
}

function nameOf(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Whether some data has just these fields: in order, each once, array elements numbered without a gap. */
function shapeFault(fields: readonly CommittedField[]): string | undefined {
  const lengths = new Map<string, number>();
  const plain = new Set<string>();
  let before = '';
  for (const { pointer } of fields) {
    if (pointer <= before) return `${pointer} is out of order`;
    before = pointer;
    const cut = pointer.indexOf('/', 1);
    if (cut < 0) plain.add(pointer);
    else lengths.set(pointer.slice(0, cut), (lengths.get(pointer.slice(0, cut)) ?? 0) + 1);
  }
  for (const { pointer } of fields) {
    const cut = pointer.indexOf('/', 1);
    const list = pointer.slice(0, cut);
    if (cut > 0 && (plain.has(list) || Number(pointer.slice(cut + 1)) >= (lengths.get(list) ?? 0))) {
      return `${pointer} has no place`;
    }
  }
  return undefined;
}

function readField(item: Canonical, i: number): CommittedField {
  const wrong = (reason: string): NotCanonical => new NotCanonical(reason, `/${String(i)}`);
  if (item === null || typeof item !== 'object' || isArray(item)) throw wrong('a field is an object');
  const { p, s, v, h } = item;
  if (typeof p !== 'string' || !POINTER.test(p)) throw wrong('p is not the pointer of a field');
  switch (Object.keys(item).join()) {
    case 'p,s,v':
      if (typeof s !== 'string' || !SALT.test(s)) throw wrong('s is not a salt');
      if (v === undefined || (isArray(v) && v.length > 0 && !p.includes('/', 1))) throw wrong('a list as one field');
      return { pointer: p, salt: s, value: v };
    case 'h,p':
    case 'erased,h,p':
      if (typeof h !== 'string' || !HEX_64.test(h)) throw wrong('h is not a hash');
      if ('erased' in item && item['erased'] !== true) throw wrong('erased is not true');
      return { pointer: p, hash: h, erased: 'erased' in item };
    default:
      throw wrong('neither a present nor a hidden field');
  }
}
