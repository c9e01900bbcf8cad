import { believed, NOTHING_KEPT, withEvidence, type Evidence, type Kept, type KeptLog, type SeenNote } from './kept';

/** Why the browser keeps nothing: it lets nothing be kept (private mode, settings), or there is no room left. */
export type ShelfFault = 'unavailable' | 'full';

/** Where `Kept` lies between visits. What cannot be stored is kept as long as the page is open, and said. */
export interface Shelf {
  /** What was kept, with evidence where it cannot be read or believed; and why it may be less than was kept. */
  load(at: string): { readonly kept: Kept; readonly fault: ShelfFault | null };
  /** Changes what is kept as it stands at this moment: another tab may have been at it. */
  change(to: (kept: Kept) => Kept, at: string): { readonly kept: Kept; readonly fault: ShelfFault | null };
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

export const SHELF_KEY = 'ledger-proof.v1';

/** `store` gives the browser's storage, and may throw as `window.localStorage` does where it is shut. */
export function openShelf(store: () => Store): Shelf {
  let unsaved: string | undefined;
  let fault: ShelfFault | null = null;

  const read = (): string | null => {
    if (unsaved !== undefined) return unsaved;
    try {
      return store().getItem(SHELF_KEY);
    } catch {
      fault = 'unavailable';
      return null;
    }
  };
  const write = (text: string): void => {
    try {
      store().setItem(SHELF_KEY, text);
      [unsaved, fault] = [undefined, null];
    } catch (error) {
      [unsaved, fault] = [text, isFull(error) ? 'full' : 'unavailable'];
    }
  };

  return {
    load: (at) => ({ kept: readKept(read(), at), fault }),
    change: (to, at) => {
      const text = read();
      const kept = to(readKept(text, at));
      const next = JSON.stringify(kept);
      if (next !== text) write(next);
      return { kept, fault };
    },
  };
}

/** All that is kept, as a file for whoever has to look into it. */
export function keptFile(kept: Kept): string {
  return `${JSON.stringify(kept, null, 2)}\n`;
}

function readKept(text: string | null, at: string): Kept {
  if (text === null) return NOTHING_KEPT;
  const kept = parse(text);
  if (kept === undefined)
    return withEvidence(NOTHING_KEPT, { ...NO_EVIDENCE, fault: 'kept-unreadable', raw: text }, at);
  if (kept.log === null) return kept;
  const { log, isWhole } = believed(kept.log);
  if (isWhole) return kept;
  const raw = JSON.stringify(kept.log);
  return withEvidence({ ...kept, log: log ?? null }, { ...NO_EVIDENCE, fault: 'kept-edited', raw }, at);
}

const NO_EVIDENCE = { kept: null, seen: null, hashes: null };

function parse(text: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (!isObject(value) || value['version'] !== 1) return false;
  const { log, retired, evidence } = value;
  return (log === null || isLog(log)) && isArrayOf(retired, isLog) && isArrayOf(evidence, isEvidence);
}

function isLog(value: unknown): value is KeptLog {
  if (!isObject(value) || !areTexts(value, ['origin', 'verifierKey', 'keySeenAt'])) return false;
  return isSeen(value['last']) && isArrayOf(value['earlier'], isSeen) && isTime(value['keySeenAt']);
}

function isSeen(value: unknown): value is SeenNote {
  return (
    isObject(value) && typeof value['note'] === 'string' && isTime(value['firstSeenAt']) && isTime(value['lastSeenAt'])
  );
}

function isEvidence(value: unknown): value is Evidence {
  if (!isObject(value) || typeof value['fault'] !== 'string') return false;
  const { kept, seen, hashes, raw, acknowledgedAt } = value;
  return (
    isTime(value['firstSeenAt']) &&
    isTime(value['lastSeenAt']) &&
    (kept === null || (isObject(kept) && areTexts(kept, ['verifierKey', 'note', 'seenAt']))) &&
    (seen === null || (isObject(seen) && areTexts(seen, ['verifierKey', 'note']))) &&
    (hashes === null || isArrayOf(hashes, isText)) &&
    (raw === null || isText(raw)) &&
    (acknowledgedAt === null || isTime(acknowledgedAt))
  );
}

function isArrayOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function areTexts(value: Readonly<Record<string, unknown>>, members: readonly string[]): boolean {
  return members.every((member) => isText(value[member]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Browsers name it differently; a storage that holds nothing at all is shut rather than full. */
function isFull(error: unknown): boolean {
  return isObject(error) && /quota/i.test(`${String(error['name'])} ${String(error['message'])}`);
}
