import type { CDPSession, Page } from '@playwright/test';
import { usKey } from '../src/scan/us-keys';

/** What a scanner sends after a code. */
type End = 'Enter' | 'Tab' | null;

interface WedgeOptions {
  readonly end?: End;
  readonly gapMs?: number;
}

const SHIFT = 8;
const IME_KEY_CODE = 229;
const KEY_CODES: Readonly<Record<string, number>> = { Enter: 13, Tab: 9 };

/** A scanner at work: where its keys go, and when the next one goes down. */
interface Stroke {
  readonly keyboard: CDPSession;
  readonly sent: Promise<unknown>[];
  readonly gapMs: number;
  atMs: number;
}

/** What passes between the last key of a person and the first of a scanner that has to read a label. */
const READING_MS = 100;

/**
 * Key events as a wedge scanner makes them: 5 ms apart by their own time, however busy the machine is, because a
 * scanner waits for nobody. Answers when the last key has been taken in.
 */
export async function wedge(page: Page, text: string, { end = 'Enter', gapMs = 5 }: WedgeOptions = {}): Promise<void> {
  const stroke = await newStroke(page, gapMs);
  for (const character of text) await press(stroke, character);
  if (end !== null) await pressNamed(stroke, end);
  await finished(stroke);
}

/**
 * The same while a pinyin input method has hold of the keys: each arrives as `Process`, letters become a composition,
 * a digit picks a candidate, and Enter commits what is left as it was typed.
 */
export async function wedgeUnderPinyin(
  page: Page,
  text: string,
  { end = 'Enter', gapMs = 5 }: WedgeOptions = {},
): Promise<void> {
  const stroke = await newStroke(page, gapMs);
  const { keyboard, sent } = stroke;
  let pinyin = '';
  for (const character of text) {
    const { code = '', shiftKey = false } = usKey(character) ?? {};
    await process(stroke, code, shiftKey);
    if (/[0-9]/.test(character) && pinyin !== '') {
      sent.push(keyboard.send('Input.insertText', { text: '你好' }));
      pinyin = '';
    } else if (/[A-Za-z]/.test(character)) {
      pinyin += character.toLowerCase();
      const at = pinyin.length;
      sent.push(keyboard.send('Input.imeSetComposition', { text: pinyin, selectionStart: at, selectionEnd: at }));
    } else sent.push(keyboard.send('Input.insertText', { text: character }));
  }
  if (end !== null) {
    await process(stroke, end, false);
    if (pinyin !== '') sent.push(keyboard.send('Input.insertText', { text: pinyin }));
  }
  await finished(stroke);
}

/** Puts a text on the clipboard as another program would, and pastes it where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press('Control+V');
}

async function newStroke(page: Page, gapMs: number): Promise<Stroke> {
  return { keyboard: await page.context().newCDPSession(page), sent: [], gapMs, atMs: Date.now() + READING_MS };
}

async function finished({ keyboard, sent }: Stroke): Promise<void> {
  await Promise.all(sent);
  await keyboard.detach();
}

function press(stroke: Stroke, character: string): Promise<void> {
  const { code = '', shiftKey = false } = usKey(character) ?? {};
  const windowsVirtualKeyCode = character.toUpperCase().charCodeAt(0);
  const key = { key: character, code, modifiers: shiftKey ? SHIFT : 0, windowsVirtualKeyCode };
  return downAndUp(stroke, { type: 'keyDown', text: character, unmodifiedText: character, ...key });
}

function pressNamed(stroke: Stroke, name: string): Promise<void> {
  const text = name === 'Enter' ? { text: '\r' } : {};
  return downAndUp(stroke, {
    type: 'keyDown',
    key: name,
    code: name,
    windowsVirtualKeyCode: KEY_CODES[name] ?? 0,
    ...text,
  });
}

function process(stroke: Stroke, code: string, shiftKey: boolean): Promise<void> {
  const modifiers = shiftKey ? SHIFT : 0;
  return downAndUp(stroke, {
    type: 'rawKeyDown',
    key: 'Process',
    code,
    windowsVirtualKeyCode: IME_KEY_CODE,
    modifiers,
  });
}

interface KeyDown {
  readonly type: 'keyDown' | 'rawKeyDown';
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers?: number;
  readonly text?: string;
  readonly unmodifiedText?: string;
}

/** At its time, or late where the machine is busy; its time is the same either way. */
async function downAndUp(stroke: Stroke, down: KeyDown): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, stroke.atMs - Date.now()));
  const { key, code, windowsVirtualKeyCode, modifiers = 0 } = down;
  const timestamp = stroke.atMs / 1000;
  const up = { type: 'keyUp', key, code, windowsVirtualKeyCode, modifiers, timestamp } as const;
  stroke.sent.push(
    stroke.keyboard.send('Input.dispatchKeyEvent', { ...down, timestamp }),
    stroke.keyboard.send('Input.dispatchKeyEvent', up),
  );
  stroke.atMs += stroke.gapMs;
}
