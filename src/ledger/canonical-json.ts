import type { Canonical } from '../kernel/canonical';

/** Nothing that is recorded is nested deeper; a text that is would only be meant to exhaust the reader. */
export const MAX_DEPTH = 32;

/** The value has no canonical text. `pointer` (RFC 6901) says where, `reason` why. */
export class NotCanonical extends TypeError {
  constructor(
    readonly reason: string,
    readonly pointer = '',
  ) {
    super(`not canonical at "${pointer}": ${reason}`);
    this.name = 'NotCanonical';
  }
}

/**
 * One value, one text: RFC 8785 restricted to what may be hashed. Names are in order of their UTF-16 code units,
 * without spaces; numbers are safe integers; strings are in NFC, without lone surrogates.
 * These characters are what is hashed, stored and served, so they are never produced by another serialiser.
 *
 * @throws NotCanonical for everything else: fractions, -0, `undefined`, holes in arrays, class instances.
 */
export function canonicalJson(value: Canonical, maxDepth = MAX_DEPTH): string {
  return textOf(value, maxDepth);
}

/**
 * The value of a text, if the text is exactly the canonical text of that value. So a name that stands twice, a space,
 * a `1.0` or an escape that was not needed is refused.
 *
 * @throws NotCanonical
 */
export function parseCanonical(text: string): Canonical {
  let value: Canonical;
  try {
    value = JSON.parse(text) as Canonical;
  } catch {
    throw new NotCanonical('not JSON');
  }
  if (canonicalJson(value) !== text) throw new NotCanonical('another text of the same value');
  return value;
}

/** The canonical text of a string, quotation marks included. */
export function quoted(text: string): string {
  if (NEEDS_NO_ESCAPE.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new NotCanonical('lone surrogate');
  if (text.normalize('NFC') !== text) throw new NotCanonical('not in Unicode normal form C');
  return JSON.stringify(text);
}

/** One reference token of a JSON Pointer (RFC 6901). */
export function pointerToken(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return integerText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (typeof value !== 'object') throw new NotCanonical(`a value of type ${typeof value}`);
  if (depth === 0) throw new NotCanonical(`nested too deep`);
  return Array.isArray(value) ? arrayText(value, depth - 1) : objectText(value, depth - 1);
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical('not a safe integer');
  if (Object.is(value, -0)) throw new NotCanonical('minus zero');
  return String(value);
}

function arrayText(items: readonly unknown[], depth: number): string {
  let text = '[';
  let i = 0;
  try {
    for (; i < items.length; i++) text += (i === 0 ? '' : ',') + textOf(items[i], depth);
  } catch (error) {
    throw within(String(i), error);
  }
  return `${text}]`;
}

function objectText(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical('not a plain object');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new NotCanonical('a name that is not a string');
  let text = '{';
  let name = '';
  try {
    for (name of namesInOrder(value)) {
      const member = `${quoted(name)}:${textOf((value as Record<string, unknown>)[name], depth)}`;
      text += text === '{' ? member : `,${member}`;
    }
  } catch (error) {
    throw within(name, error);
  }
  return `${text}}`;
}

/** By UTF-16 code units, which is how JavaScript compares strings. */
function namesInOrder(value: object): string[] {
  const names = Object.keys(value);
  for (let i = 1; i < names.length; i++) {
    if ((names[i - 1] ?? '') > (names[i] ?? '')) return names.sort();
  }
  return names;
}

function within(name: string, error: unknown): unknown {
  if (!(error instanceof NotCanonical)) return error;
  return new NotCanonical(error.reason, `/${pointerToken(name)}${error.pointer}`);
}
