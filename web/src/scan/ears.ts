import { type Burst, burstIdle, burstKey, type BurstRules, type BurstStep, noBurst, type Scanned } from './burst';
import {
  asksFor,
  endComposition,
  type FieldState,
  isPrivate,
  putBack,
  stateOf,
  type TextField,
  textFieldOf,
} from './field';
import { recognise } from './recognise';

/** A text that a scanner or the clipboard brought, and the field that had the focus: already as it was before. */
export interface Heard {
  readonly text: string;
  readonly source: 'wedge' | 'paste';
  readonly field: TextField | undefined;
}

/**
 * Listens in the capture phase of the window, so that a scan's keys reach no field, button or shortcut. `rules` is
 * asked at each key, because a person may change them. Answers how to stop.
 */
export function listenForScans(page: Window, rules: () => BurstRules, hear: (heard: Heard) => void): () => void {
  const { listeners, close } = new Ears(rules, hear);
  for (const [type, listener] of listeners) page.addEventListener(type, listener, true);
  return () => {
    for (const [type, listener] of listeners) page.removeEventListener(type, listener, true);
    close();
  };
}

/** How many keys were pressed so far. Whoever waits to see whether a key stands alone compares two answers. */
export function keysPressed(): number {
  return pressed;
}

let pressed = 0;

/** An input method is given this long after the suffix to write what it will write; then it is made to. */
const IME_PATIENCE_MS = 100;
const IME_LAST_WORD_MS = 20;

/** A machine later than this is waited for no longer. */
const MOST_LAG_MS = 500;

const PATIENCE_WITH_HALVES = 5;

/** Longer texts on the clipboard are no code, unless one is recognised in them. */
const LONGEST_PASTE = 64;

class Ears {
  readonly listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['keydown', (event) => event instanceof KeyboardEvent && this.keyDown(event)],
    ['keyup', (event) => event instanceof KeyboardEvent && this.keyUp(event)],
    ['compositionstart', (event) => (this.composing = textFieldOf(event.target))],
    ['compositionend', () => this.composed()],
    ['paste', (event) => event instanceof ClipboardEvent && this.paste(event)],
  ];

  private burst: Burst<FieldState | undefined> = noBurst();
  /** Codes of keys that were swallowed going down and must be coming up. */
  private readonly swallowed = new Set<string>();
  /** Fields that the present scan had typed into, as they were before. */
  private touched: readonly FieldState[] = [];
  private composing: TextField | undefined;
  private afterComposition: (() => void) | undefined;
  private idleTimer: number | undefined;
  /** The last scan ended with a key, not with silence. */
  private hasSuffix = false;
  /** How late the last key reached this page. The next may be as late, so silence is waited for so much longer. */
  private lagMs = 0;

  constructor(
    private readonly rules: () => BurstRules,
    private readonly hear: (heard: Heard) => void,
  ) {}

  readonly close = (): void => window.clearTimeout(this.idleTimer);

  private keyDown(event: KeyboardEvent): void {
    pressed += 1;
    // Browsers that fill in a form send a keydown without a key.
    if (typeof event.key !== 'string' || isPrivate(event.target)) return;
    const field = textFieldOf(event.target);
    const { key, code, shiftKey, isComposing, repeat, timeStamp: timeMs } = event;
    this.lagMs = Math.min(Math.max(performance.now() - timeMs, 0), MOST_LAG_MS);
    const withCommand = event.ctrlKey || event.altKey || event.metaKey;
    const typed = { key, code, shiftKey, isComposing, repeat, withCommand, timeMs };
    const before = field && stateOf(field);
    const step = burstKey(this.burst, { ...typed, targetIsEditable: field !== undefined, before }, this.rules());
    if (step.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.swallowed.add(code);
    }
    this.follow(step);
  }

  private keyUp(event: KeyboardEvent): void {
    if (!this.swallowed.delete(event.code)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private follow({ burst, takeBack, scan, swallow }: BurstStep<FieldState | undefined>): void {
    this.burst = burst;
    if (takeBack !== undefined) {
      this.touched = firstOfEach(takeBack.befores);
      if (this.composing === undefined) this.touched.forEach(putBack);
    }
    if (scan !== undefined) this.finish(scan, swallow);
    window.clearTimeout(this.idleTimer);
    if (burst.isCertain) this.idleTimer = window.setTimeout(() => this.idle(), this.patience() + this.lagMs);
  }

  /**
   * A scanner that ended its last code with a key will end this one with a key, and what looks like no code is likely
   * half of one: both are waited for, because a busy page may have yet to see the other keys.
   */
  private patience(): number {
    const { idleMs } = this.rules();
    const text = this.burst.keys.map(({ character }) => character).join('');
    const isHalf = this.hasSuffix || recognise(text).kind === 'unknown';
    return isHalf ? idleMs * PATIENCE_WITH_HALVES : idleMs;
  }

  /** Keys that a busy page has not seen yet come before a second timer, so that no code is cut in two. */
  private idle(): void {
    this.idleTimer = window.setTimeout(() => this.follow(burstIdle(this.burst, Infinity, this.rules())), 0);
  }

  private finish(scan: Scanned, isBySuffix: boolean): void {
    this.hasSuffix = isBySuffix;
    const fields = this.touched;
    this.touched = [];
    const tell = (): void => {
      if (scan.isFromIme) fields.forEach(putBack);
      this.hear({ text: scan.text, source: 'wedge', field: fields[0]?.field });
    };
    if (scan.isFromIme) this.whenComposed(tell, isBySuffix ? IME_PATIENCE_MS : 0);
    else tell();
  }

  /** An input method cannot be stopped by a swallowed key: it is let write first, and its writing undone. */
  private whenComposed(tell: () => void, patienceMs: number): void {
    let isTold = false;
    const once = (): void => {
      if (!isTold) tell();
      isTold = true;
    };
    if (this.composing === undefined) {
      window.setTimeout(once, 0);
      return;
    }
    this.afterComposition = once;
    window.setTimeout(() => {
      if (!isTold && this.composing !== undefined) endComposition(this.composing);
      window.setTimeout(once, IME_LAST_WORD_MS);
    }, patienceMs);
  }

  private composed(): void {
    this.composing = undefined;
    const after = this.afterComposition;
    this.afterComposition = undefined;
    // The text that was composed is in the field only after this event.
    if (after !== undefined) window.setTimeout(after, 0);
  }

  private paste(event: ClipboardEvent): void {
    if (isPrivate(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const field = textFieldOf(event.target);
    const { kind } = recognise(text);
    const isWanted =
      field === undefined ? !isEntry(event.target) && isCode(text, kind) : kind !== 'unknown' && asksFor(field, kind);
    if (!isWanted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hear({ text, source: 'paste', field });
  }
}

function isCode(text: string, kind: string): boolean {
  const line = text.trim();
  return kind !== 'unknown' || (line !== '' && line.length <= LONGEST_PASTE && !/[\r\n]/.test(line));
}

function isEntry(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** A scan that came while the focus moved has typed into more than one field. */
function firstOfEach(befores: readonly (FieldState | undefined)[]): readonly FieldState[] {
  const first = new Map<TextField, FieldState>();
  for (const before of befores) if (before !== undefined && !first.has(before.field)) first.set(before.field, before);
  return [...first.values()];
}
