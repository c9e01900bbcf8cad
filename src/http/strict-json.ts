import { isAscii } from 'node:buffer';
import { visit, type JSONPath, type JSONVisitor } from 'jsonc-parser';
import { Problem, type Fault } from '../kernel/problem';
import type { Params } from '../kernel/text';
import type { FaultCode } from './fault-texts';
import { lastName, pointerOf } from './pointer';

const MAX_DEPTH = 32;

const MAX_FAULTS = 50;

/** The list whose items are requests of their own: what is wrong with the names and texts of one refuses only that one. */
const ROWS = 'events';

/**
 * Reads a body as JSON (RFC 8259, UTF-8), more strictly than JSON.parse: no name twice in one object, no name that
 * every JavaScript object has (`__proto__`, `constructor` …), at most 32 levels, every string well-formed and in NFC.
 * Undefined for an empty body. Bad names and texts inside a row of `events` are kept for `mustBeSound`, which is to be
 * asked before the row is used. Throws a Problem: BODY_NOT_JSON, BODY_DUPLICATE_NAME, or VALIDATION_FAILED.
 */
export function parseStrictJson(body: Buffer): unknown {
  const text = decoded(body);
  if (text.trim() === '') return undefined;
  const shape = shapeOf(body);
  if (shape.depth > MAX_DEPTH) throw invalid([{ pointer: '', code: 'TOO_DEEP', params: { max: MAX_DEPTH } }]);
  const value = parsed(text);
  const inspection = new Inspection(rowsOf(value), mayHoldBadText(body, text));
  inspection.look(value);
  if (inspection.names !== shape.colons) throw duplicateName(text);
  if (inspection.faults.length > 0) throw invalid(inspection.faults);
  return value;
}

/**
 * Refuses a row of a body as `parseStrictJson` would have refused it alone: pointers begin at the row.
 * @throws Problem VALIDATION_FAILED
 */
export function mustBeSound(row: unknown): void {
  const faults = typeof row === 'object' && row !== null ? faultsOfRows.get(row) : undefined;
  if (faults !== undefined) throw invalid(faults);
}

/** By the row as parsed; gone with it. A row that is no object is refused by whoever reads it. */
const faultsOfRows = new WeakMap<object, Fault[]>();

function rowsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, ROWS)) return [];
  const rows = (value as Readonly<Record<string, unknown>>)[ROWS];
  return Array.isArray(rows) ? rows : [];
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Buffer): string {
  if (isAscii(body)) return body.toString('latin1');
  try {
    return UTF_8.decode(body);
  } catch {
    throw notJson(body.toString('utf8'), body.toString('utf8').indexOf('\uFFFD'));
  }
}

/** Nothing outside ASCII, or all of it in NFC and no half character escaped: then no single string need be looked at. */
function mayHoldBadText(body: Buffer, text: string): boolean {
  return text.includes('\\u') || (!isAscii(body) && text.normalize('NFC') !== text);
}

function invalid(faults: readonly Fault[]): Problem {
  return new Problem('VALIDATION_FAILED', { count: faults.length }, faults);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw syntaxProblem(text);
  }
}

interface Shape {
  /** As many as there are names in all objects, when the text is JSON. */
  readonly colons: number;
  readonly depth: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** One pass over the bytes: those of a longer character never look like one of ASCII. */
function shapeOf(body: Buffer): Shape {
  let colons = 0;
  let depth = 0;
  let deepest = 0;
  let isInside = false;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i];
    if (byte === QUOTE) isInside = !isInside;
    else if (isInside) i += byte === BACKSLASH ? 1 : 0;
    else if (byte === 0x3a) colons++;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return { colons, depth: deepest };
}

/** Names that every object has without being given them. */
const RESERVED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Counts the names that are left after parsing, and collects what is wrong with names and strings. */
class Inspection {
  names = 0;
  readonly faults: Fault[] = [];
  private readonly path: (string | number)[] = [];

  /** @param readsText whether a string may be ill-formed or outside NFC at all */
  constructor(
    private readonly rows: readonly unknown[],
    private readonly readsText: boolean,
  ) {}

  look(value: unknown): void {
    if (typeof value === 'string') this.lookAtText(value);
    else if (Array.isArray(value)) this.lookAtItems(value);
    else if (typeof value === 'object' && value !== null)
      this.lookAtMembers(value as Readonly<Record<string, unknown>>);
  }

  private lookAtItems(items: readonly unknown[]): void {
    for (let i = 0; i < items.length; i++) {
      this.path.push(i);
      this.look(items[i]);
      this.path.pop();
    }
  }

  private lookAtMembers(members: Readonly<Record<string, unknown>>): void {
    for (const name of Object.keys(members)) {
      this.names++;
      this.path.push(name);
      if (RESERVED.has(name)) this.report('UNKNOWN_FIELD', { field: name });
      this.lookAtText(name);
      this.look(members[name]);
      this.path.pop();
    }
  }

  private lookAtText(text: string): void {
    if (!this.readsText) return;
    if (/\p{Cs}/u.test(text)) this.report('TEXT_NOT_WELL_FORMED');
    else if (text.normalize('NFC') !== text) this.report('TEXT_NOT_NFC');
  }

  private report(code: FaultCode, params: Params = {}): void {
    const [list, number, ...within] = this.path;
    const row = list === ROWS && typeof number === 'number' ? this.rows[number] : undefined;
    if (typeof row !== 'object' || row === null)
      this.note(this.faults, { pointer: pointerOf(this.path), code, params });
    else this.note(this.ofRow(row), { pointer: pointerOf(within), code, params });
  }

  private ofRow(row: object): Fault[] {
    const faults = faultsOfRows.get(row) ?? [];
    faultsOfRows.set(row, faults);
    return faults;
  }

  private note(faults: Fault[], fault: Fault): void {
    if (faults.length < MAX_FAULTS) faults.push(fault);
  }
}

/** Thrown to leave the visitor at the first find; it has no other way to stop. */
class Found extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

function duplicateName(text: string): Problem {
  const seen: Set<string>[] = [];
  return (
    firstFound(text, {
      onObjectBegin: () => void seen.push(new Set()),
      onObjectEnd: () => void seen.pop(),
      onObjectProperty: (name, ...[, , , , pathTo]) => {
        const names = seen.at(-1);
        if (names?.has(name)) throw new Found(duplicate([...pathTo(), name]));
        names?.add(name);
      },
    }) ?? new Problem('BODY_DUPLICATE_NAME')
  );
}

function duplicate(path: JSONPath): Problem {
  const pointer = pointerOf(path);
  return new Problem('BODY_DUPLICATE_NAME', { pointer, name: lastName(pointer) });
}

function syntaxProblem(text: string): Problem {
  return (
    firstFound(text, {
      onError: (_code, offset) => {
        throw new Found(notJson(text, offset));
      },
    }) ?? notJson(text, 0)
  );
}

function firstFound(text: string, visitor: JSONVisitor): Problem | undefined {
  try {
    visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Found) return thrown.problem;
    throw thrown;
  }
}

/** Lines and columns count from 1, as in an editor. */
function notJson(text: string, offset: number): Problem {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n|[\r\n]/);
  return new Problem('BODY_NOT_JSON', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
}
