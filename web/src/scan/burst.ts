import { usCharacter } from './us-keys';

/** What ends a scan besides silence. `auto` takes Enter and Tab; a key that does not end one is left out of its text. */
export type Suffix = 'auto' | 'enter' | 'tab' | 'none';

export interface BurstRules {
  /** So many characters, on average closer together than `maxMeanGapMs`, can only come from a scanner. */
  readonly minLength: number;
  readonly maxMeanGapMs: number;
  /** Shelf labels are short: so many count too, where they come this close together and a suffix ends them. */
  readonly shortLength: number;
  readonly shortMeanGapMs: number;
  /** Silence that ends a burst. */
  readonly idleMs: number;
  readonly suffix: Suffix;
}

/** Scanners type at 10 ms or less a key, people at more than 30 ms. */
export const BURST_RULES: BurstRules = {
  minLength: 8,
  maxMeanGapMs: 30,
  shortLength: 4,
  shortMeanGapMs: 12,
  idleMs: 80,
  suffix: 'auto',
};

/** A `keydown`. `before` is whatever the caller needs to undo the key later; it comes back in `takeBack`. */
export interface KeyInput<T> {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly timeMs: number;
  readonly targetIsEditable: boolean;
  readonly before: T;
  /** The key is being held down. */
  readonly repeat?: boolean;
  /** Ctrl, Alt or Meta is held. */
  readonly withCommand?: boolean;
}

interface BurstKey<T> extends Pick<KeyInput<T>, 'timeMs' | 'targetIsEditable' | 'before'> {
  readonly character: string;
  readonly isFromIme: boolean;
}

/** The keys of the present run: each came within the idle time of the one before. */
export interface Burst<T> {
  readonly keys: readonly BurstKey<T>[];
  /** It is a scan beyond doubt; its further keys are swallowed. `keys` then starts with the scan's first. */
  readonly isCertain: boolean;
}

export interface Scanned {
  /** As the scanner typed it, without its suffix. */
  readonly text: string;
  /** An input method had its hands on some of the keys, so a field may hold what nobody typed. */
  readonly isFromIme: boolean;
}

/** Characters of a scan that went into a field before it was known to be one. */
export interface TakeBack<T> {
  readonly text: string;
  /** One for each of these keys, in order. */
  readonly befores: readonly T[];
}

export interface BurstStep<T> {
  readonly burst: Burst<T>;
  /** Whether the page must not see this key. */
  readonly swallow: boolean;
  readonly takeBack?: TakeBack<T>;
  readonly scan?: Scanned;
}

/** So long that no label comes near it; what is longer is cut off from further keys, never shortened silently. */
const MAX_LENGTH = 4000;

export function noBurst<T>(): Burst<T> {
  return { keys: [], isCertain: false };
}

/**
 * Takes one `keydown`. Swallows nothing until a burst is certain, so nobody's typing is ever delayed or lost; from
 * then on swallows everything to its end and gives back once what had gone through.
 * After it `burst` holds the run so far. `scan` is given with the suffix, or with the first key after a silence.
 */
export function burstKey<T>(burst: Burst<T>, input: KeyInput<T>, rules: BurstRules): BurstStep<T> {
  const last = lastOf(burst.keys);
  if (last !== undefined && input.timeMs - last.timeMs > rules.idleMs) {
    const { scan } = burstIdle(burst, input.timeMs, rules);
    const step = burstKey(noBurst<T>(), input, rules);
    return scan === undefined ? step : { ...step, scan };
  }
  if (MODIFIERS.test(input.key) || MODIFIERS.test(input.code)) return { burst, swallow: false };
  if (endsBy(input, rules.suffix)) return ended(burst, input.timeMs, rules);
  const character = characterOf(input);
  if (character === undefined || input.repeat === true) {
    return burst.isCertain ? { burst, swallow: true } : { burst: noBurst(), swallow: false };
  }
  return grown(burst, input, character, rules);
}

/**
 * To be asked when no key has come for the idle time. Gives the scan that silence ends. A run that is no scan yet is
 * kept: a busy page may still have its keys waiting, and the time of the next key says whether it belongs to them.
 */
export function burstIdle<T>(burst: Burst<T>, nowMs: number, rules: BurstRules): BurstStep<T> {
  const last = lastOf(burst.keys);
  if (!burst.isCertain || last === undefined || nowMs - last.timeMs < rules.idleMs) return { burst, swallow: false };
  return { burst: noBurst(), swallow: false, scan: scannedOf(burst.keys) };
}

const MODIFIERS = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock)(Left|Right)?$/;

function endsBy(input: KeyInput<unknown>, suffix: Suffix): boolean {
  const name =
    /^(Numpad)?Enter$/.test(input.code) || input.key === 'Enter'
      ? 'enter'
      : input.code === 'Tab' || input.key === 'Tab'
        ? 'tab'
        : undefined;
  return name !== undefined && input.withCommand !== true && (suffix === 'auto' || suffix === name);
}

function ended<T>(burst: Burst<T>, timeMs: number, rules: BurstRules): BurstStep<T> {
  if (burst.isCertain) return { burst: noBurst(), swallow: true, scan: scannedOf(burst.keys) };
  const keys = withoutSlowStart(burst.keys, rules);
  const gap = keys.length < rules.shortLength ? Infinity : (timeMs - (keys[0]?.timeMs ?? 0)) / keys.length;
  if (gap >= rules.shortMeanGapMs) return { burst: noBurst(), swallow: false };
  return { burst: noBurst(), swallow: true, takeBack: takeBackOf(keys), scan: scannedOf(keys) };
}

function grown<T>(burst: Burst<T>, input: KeyInput<T>, character: string, rules: BurstRules): BurstStep<T> {
  const { timeMs, targetIsEditable, before, isComposing, key } = input;
  const isFromIme = isComposing || IME_KEYS.test(key) || !isAscii(key);
  const grownKeys = [...burst.keys, { character, timeMs, targetIsEditable, before, isFromIme }];
  if (burst.isCertain) {
    return { burst: burst.keys.length < MAX_LENGTH ? { keys: grownKeys, isCertain: true } : burst, swallow: true };
  }
  const keys = scanIn(grownKeys, rules);
  if (keys === undefined) return { burst: { keys: grownKeys, isCertain: false }, swallow: false };
  const gone = keys.slice(0, -1);
  return { burst: { keys, isCertain: true }, swallow: true, takeBack: takeBackOf(gone) };
}

/** The part of a run that is a scan: all of it, or what follows a slow start that somebody typed. */
function scanIn<T>(keys: readonly BurstKey<T>[], rules: BurstRules): readonly BurstKey<T>[] | undefined {
  const trimmed = withoutSlowStart(keys, rules);
  // Nobody types where there is no field: a first gap is then more likely a scanner that stumbled.
  const candidates = keys[0]?.targetIsEditable === true ? [trimmed] : [keys, trimmed];
  return candidates.find((run) => run.length >= rules.minLength && meanGapMs(run) < rules.maxMeanGapMs);
}

function withoutSlowStart<T>(keys: readonly BurstKey<T>[], rules: BurstRules): readonly BurstKey<T>[] {
  const start = keys.findIndex((key, i) => (keys[i + 1]?.timeMs ?? key.timeMs) - key.timeMs < rules.maxMeanGapMs);
  return keys.slice(Math.max(start, 0));
}

function meanGapMs(keys: readonly BurstKey<unknown>[]): number {
  return ((lastOf(keys)?.timeMs ?? 0) - (keys[0]?.timeMs ?? 0)) / (keys.length - 1);
}

function lastOf<K>(keys: readonly K[]): K | undefined {
  return keys[keys.length - 1];
}

function takeBackOf<T>(keys: readonly BurstKey<T>[]): TakeBack<T> {
  return { text: textOf(keys), befores: keys.map((key) => key.before) };
}

function scannedOf(keys: readonly BurstKey<unknown>[]): Scanned {
  return { text: textOf(keys), isFromIme: keys.some((key) => key.isFromIme) };
}

function textOf(keys: readonly BurstKey<unknown>[]): string {
  return keys.map((key) => key.character).join('');
}

/** What an input method makes of a key's name. */
const IME_KEYS = /^(Process|Unidentified)$/;

/** FNC1 reaches a page as GS, and scanners type GS as Ctrl+]. */
const GROUP_SEPARATOR = '\u001d';

/** The character a scanner meant; undefined for a key that writes none. */
function characterOf({ key, code, shiftKey, isComposing, withCommand }: KeyInput<unknown>): string | undefined {
  if (withCommand === true) return code === 'BracketRight' ? GROUP_SEPARATOR : undefined;
  if (!isComposing && key.length === 1 && isAscii(key)) return key;
  if (isComposing || IME_KEYS.test(key) || key.length === 1)
    return usCharacter(code, shiftKey) ?? (key.length === 1 ? key : undefined);
  return undefined;
}

function isAscii(key: string): boolean {
  return /^[\x20-\x7e]+$/.test(key);
}
