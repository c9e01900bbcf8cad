import type { Canonical } from '../kernel/canonical';
import type { Uscc } from '../identifiers/uscc';
import { canonicalJson, quoted } from './canonical-json';
import type { Envelope, Ref, Touch } from './entry';
import { HEX_64, sha256 } from './sha256';

/** An entry touches at most so many streams; a larger hand-over is several entries. */
export const MAX_TOUCHES = 200;

/** The text or value is not an envelope of `docs/ledger-format.md`. */
export class EnvelopeFault extends Error {
  constructor(
    readonly member: string,
    readonly reason: string,
  ) {
    super(`envelope, ${member}: ${reason}`);
    this.name = 'EnvelopeFault';
  }
}

/**
 * The canonical text of an envelope, which is hashed, stored and served. Equal to `canonicalJson(envelope)`, written
 * out for the one shape there is.
 *
 * @throws EnvelopeFault rather than give a text that `readEnvelope` refuses.
 */
export function envelopeText(envelope: Envelope): string {
  check(envelope);
  const refs = envelope.refs.map(({ index, leaf }) => `{"index":${String(index)},"leaf":"${leaf}"}`).join();
  return (
    `{"dataCommit":"${envelope.dataCommit}","id":"${envelope.id}","kind":"${envelope.kind}",` +
    `"log":${quoted(envelope.log)},"nonce":"${envelope.nonce}","occurredAt":"${envelope.occurredAt}",` +
    `"org":"${envelope.org}","recordedAt":"${envelope.recordedAt}","refs":[${refs}],` +
    `"touches":[${envelope.touches.map(touchText).join()}],"v":1}`
  );
}

/** RFC 6962 leaf hash of the text's UTF-8 bytes: SHA-256(0x00 ‖ bytes), 64 lower-case hex digits. */
export function leafHash(text: string): string {
  return sha256(`\0${text}`);
}

/**
 * The envelope of a text. Accepts exactly the texts that `envelopeText` makes.
 *
 * @throws EnvelopeFault
 */
export function readEnvelope(text: string): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EnvelopeFault('text', 'not JSON');
  }
  const envelope = { ...members(value, ENVELOPE_MEMBERS, 'envelope') } as Record<keyof Envelope, unknown>;
  if (!Array.isArray(envelope.touches)) throw new EnvelopeFault('touches', 'not an array');
  if (!Array.isArray(envelope.refs)) throw new EnvelopeFault('refs', 'not an array');
  envelope.touches.forEach((touch) => members(touch, TOUCH_MEMBERS, 'touches'));
  envelope.refs.forEach((ref) => members(ref, REF_MEMBERS, 'refs'));
  check(envelope as Envelope);
  if (canonicalJson(value as Canonical) !== text) throw new EnvelopeFault('text', 'not the canonical text');
  return value as Envelope;
}

/** The name of a log, a checkpoint's origin line and a key's name: printable ASCII without space, `+`, `"` and `\`. */
export const LOG_NAME = /^[!#-*,-[\]-~]{1,200}$/;

const UUID_V7 = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const ID = new RegExp(`^${UUID_V7}$`);
const STREAM = new RegExp(`^[bvceq]-${UUID_V7}$`);
const KIND = /^[a-z][a-zA-Z0-9-]*(?:\.[a-z][a-zA-Z0-9-]*)+$/;
/** Eighteen characters of GB 32100-2015's alphabet; whether the check character is right is for whoever records. */
const USCC = /^[0-9A-HJ-NP-RTUW-Y]{18}$/;
const NONCE = /^[0-9a-f]{32}$/;
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;

const ENVELOPE_MEMBERS = /^dataCommit,id,kind,log,nonce,occurredAt,org,recordedAt,refs,touches,v$/;
const TOUCH_MEMBERS = /^(?:prev,)?stream,version$/;
const REF_MEMBERS = /^index,leaf$/;

type TextMember = Exclude<keyof Envelope, 'v' | 'touches' | 'refs'>;

const FORMS: readonly (readonly [TextMember, (text: Uscc | string) => boolean])[] = [
  ['dataCommit', (text) => HEX_64.test(text)],
  ['id', (text) => ID.test(text)],
  ['kind', (text) => text.length <= 64 && KIND.test(text)],
  ['log', (text) => LOG_NAME.test(text)],
  ['nonce', (text) => NONCE.test(text)],
  ['occurredAt', isInstant],
  ['org', (text) => USCC.test(text)],
  ['recordedAt', isInstant],
];

/** UTC with milliseconds, and a day that the calendar has. */
function isInstant(text: string): boolean {
  return INSTANT.test(text) && (text.slice(8, 10) <= '28' || new Date(text).toISOString() === text);
}

function check(envelope: Envelope): void {
  for (const [member, isForm] of FORMS) {
    const text: unknown = envelope[member];
    if (typeof text !== 'string' || !isForm(text)) throw new EnvelopeFault(member, 'wrong form');
  }
  if ((envelope.v as unknown) !== 1) throw new EnvelopeFault('v', 'not 1');
  if (envelope.touches.length > MAX_TOUCHES) throw new EnvelopeFault('touches', `more than ${String(MAX_TOUCHES)}`);
  let before = '';
  for (const touch of envelope.touches) {
    checkTouch(touch);
    if (touch.stream <= before) throw new EnvelopeFault('touches', 'not in order of streams');
    before = touch.stream;
  }
  envelope.refs.forEach(checkRef);
}

function checkTouch({ stream, version, prev }: Touch): void {
  if (!STREAM.test(stream)) throw new EnvelopeFault('touches', 'wrong form of a stream');
  if (!Number.isSafeInteger(version) || version < 1) throw new EnvelopeFault('touches', 'version below 1');
  if ((version === 1) !== (prev === undefined)) throw new EnvelopeFault('touches', 'prev belongs to versions above 1');
  if (prev !== undefined && !HEX_64.test(prev)) throw new EnvelopeFault('touches', 'wrong form of prev');
}

function checkRef({ index, leaf }: Ref): void {
  if (!Number.isSafeInteger(index) || index < 0 || Object.is(index, -0)) throw new EnvelopeFault('refs', 'wrong index');
  if (!HEX_64.test(leaf)) throw new EnvelopeFault('refs', 'wrong form of a leaf hash');
}

function touchText({ prev, stream, version }: Touch): string {
  const link = prev === undefined ? '' : `"prev":"${prev}",`;
  return `{${link}"stream":"${stream}","version":${String(version)}}`;
}

function members(value: unknown, names: RegExp, where: string): object {
  if (value === null || typeof value !== 'object' || !names.test(Object.keys(value).join())) {
    throw new EnvelopeFault(where, 'missing, unknown or disordered members');
  }
  return value;
}
