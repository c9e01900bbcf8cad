/** What the verifier takes from an envelope's text. */
export interface ReadEnvelope {
  readonly dataCommit: string;
  readonly id: string;
  readonly log: string;
  readonly recordedAt: string;
  readonly refs: readonly { readonly index: number; readonly leaf: string }[];
  readonly touches: readonly { readonly stream: string; readonly version: number; readonly prev: string | undefined }[];
}

/**
 * Reads a text that must be the canonical text of an envelope (`docs/ledger-format.md`), and nothing else. One
 * expression is both the parser and the check of names, order, forms and spaces: cheaper than parsing and writing
 * again, and another way than the writer's.
 */
export function scanEnvelope(text: string): ReadEnvelope | undefined {
  const match = ENVELOPE.exec(text);
  if (match === null) return undefined;
  const [
    ,
    dataCommit = '',
    id = '',
    kind = '',
    log = '',
    occurredAt = '',
    recordedAt = '',
    refText = '',
    touchText = '',
  ] = match;
  if (kind.length > 64 || log.length > 200 || !isDay(occurredAt) || !isDay(recordedAt)) return undefined;
  const refs = list(refText, REF, ([, index, leaf = '']) => ({ index: Number(index), leaf }));
  const touches = list(touchText, TOUCH, ([, prev, stream = '', version]) => ({
    prev,
    stream,
    version: Number(version),
  }));
  if (refs === undefined || touches === undefined || touches.length > 200) return undefined;
  if (!refs.every(({ index }) => Number.isSafeInteger(index))) return undefined;
  let before = '';
  for (const { stream, version, prev } of touches) {
    if (stream <= before || !Number.isSafeInteger(version) || (version === 1) !== (prev === undefined))
      return undefined;
    before = stream;
  }
  return { dataCommit, id, log, recordedAt, refs, touches };
}

const HASH = '[0-9a-f]{64}';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const TIME = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z';

const ENVELOPE = new RegExp(
  `^\\{"dataCommit":"(${HASH})","id":"(${UUID})","kind":"([a-z][a-zA-Z0-9-]*(?:\\.[a-z][a-zA-Z0-9-]*)+)",` +
    `"log":"([!#-*,-[\\]-~]+)","nonce":"[0-9a-f]{32}","occurredAt":"(${TIME})",` +
    `"org":"[0-9A-HJ-NP-RTUW-Y]{18}","recordedAt":"(${TIME})",` +
    `"refs":\\[([^\\]]*)\\],"touches":\\[([^\\]]*)\\],"v":1\\}$`,
);
const REF = new RegExp(`\\{"index":(0|[1-9]\\d{0,15}),"leaf":"(${HASH})"\\}(,|$)`, 'y');
const TOUCH = new RegExp(
  `\\{(?:"prev":"(${HASH})",)?"stream":"([bvceq]-${UUID})","version":([1-9]\\d{0,15})\\}(,|$)`,
  'y',
);

/** The members of an array's inner text, or nothing when it is not a list of such members with a comma between. */
function list<T>(text: string, member: RegExp, read: (match: RegExpExecArray) => T): T[] | undefined {
  const found: T[] = [];
  let end = text === '' ? '' : ',';
  member.lastIndex = 0;
  while (end === ',') {
    const match = member.exec(text);
    if (match === null) return undefined;
    found.push(read(match));
    end = match.at(-1) ?? '';
  }
  return found;
}

/** The expression lets 31 days through for every month. */
function isDay(time: string): boolean {
  return time.slice(8, 10) <= '28' || new Date(time).toISOString() === time;
}
