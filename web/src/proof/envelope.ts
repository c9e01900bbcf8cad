/** What an envelope says (`docs/ledger-format.md`, section 5), as far as a page can hold it against what it shows. */
export interface Envelope {
  readonly log: string;
  readonly kind: string;
  readonly org: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly touches: readonly Touch[];
}

/** One place of an entry in the chain of one thing; `prev` is the leaf hash of the chain's entry before. */
export interface Touch {
  readonly stream: string;
  readonly version: number;
  readonly prev?: string;
}

/**
 * The envelope of its exact text; undefined when the text is not the canonical text of a version 1 envelope. Written
 * in another way (members twice, other order, white space), it could say one thing here and another thing elsewhere.
 */
export function readEnvelope(text: string): Envelope | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return JSON.stringify(value) === text && isEnvelope(value) ? value : undefined;
}

const MEMBERS = 'dataCommit,id,kind,log,nonce,occurredAt,org,recordedAt,refs,touches,v';
const TEXTS = ['dataCommit', 'id', 'kind', 'log', 'nonce', 'occurredAt', 'org', 'recordedAt'];
const HASH = /^[0-9a-f]{64}$/;

function isEnvelope(value: unknown): value is Envelope {
  if (!isObject(value) || Object.keys(value).join() !== MEMBERS || value['v'] !== 1) return false;
  if (!TEXTS.every((member) => typeof value[member] === 'string')) return false;
  const touches: unknown = value['touches'];
  return Array.isArray(value['refs']) && Array.isArray(touches) && touches.every(isTouch);
}

/** Version 1 has no entry before it; each further one names it. */
function isTouch(value: unknown): value is Touch {
  if (!isObject(value) || !/^(?:prev,)?stream,version$/.test(Object.keys(value).join())) return false;
  if (typeof value['stream'] !== 'string') return false;
  const { version, prev } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return false;
  return version === 1 ? !('prev' in value) : typeof prev === 'string' && HASH.test(prev);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
