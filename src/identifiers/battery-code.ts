import type { Brand } from '../kernel/brand';
import {
  accepted,
  normalised,
  refused,
  shownCharacter,
  warning,
  type Read,
  type Reason,
  type Refused,
} from './reading';
import {
  dateLettersOf,
  dateOfLetters,
  isBatteryType,
  layoutOf,
  LEVELS,
  levelOf,
  type BatteryLevel,
  type BatteryType,
  type Field,
} from './battery-code-layout';

/** 动力蓄电池编码, GB/T 34014-2017: 24 characters, or 19 for a second-use product. Only `readBatteryCode` makes one. */
export type BatteryCode = Brand<string, 'BatteryCode'>;

/** What the characters say. `madeFrom` is the last character of the 19; its meaning is INFERRED, so nothing is built on it. */
export interface BatteryCodeParts {
  readonly scheme: 'GBT34014-2017';
  readonly form: 'new' | 'reuse';
  readonly maker: string;
  readonly level: BatteryLevel;
  readonly batteryType: BatteryType;
  readonly spec: string;
  /** 追溯信息代码; a second-use code has none. */
  readonly trace?: string;
  readonly madeOn: string;
  readonly serial: string;
  readonly madeFrom?: 'P' | 'M' | 'C';
}

/** What some makers print before the code: a fixed start, then so many characters of their own. */
export interface LabelWrapper {
  readonly prefix: string;
  readonly ownCodeLength: number;
}

export interface BatteryCodeOptions {
  /** `YYYY-MM-DD`: a battery cannot have been made later. */
  readonly receivedOn?: string;
  readonly declaredLevel?: BatteryLevel;
  readonly wrappers?: readonly LabelWrapper[];
}

export type BatteryCodeReading =
  (Read<BatteryCode> & { readonly parts: BatteryCodeParts }) | (Refused & { readonly parts?: undefined });

/**
 * Exactly 24 or 19 characters after spaces, `-` and a configured wrapper are removed; never cut otherwise, never
 * reordered, nothing corrected. The code has no check digit, so a wrong character can pass.
 * Refuses with CODE_LEN, CODE_NUM, CODE_FORM, CODE_DATE, CODE_FUTURE; warns with CODE_SERIAL, CODE_LETTERS, CODE_LEVEL.
 */
export function readBatteryCode(raw: string, options: BatteryCodeOptions = {}): BatteryCodeReading {
  const text = unwrapped(normalised(raw).replaceAll('-', ''), options.wrappers ?? []);
  const layout = layoutOf(text);
  if (layout === undefined) {
    const code = /^\d(\.\d+)?E\+\d+$/.test(text) ? 'CODE_NUM' : 'CODE_LEN';
    return refused(raw, code, code === 'CODE_NUM' ? { text } : { length: text.length });
  }
  const wrong = firstWrong(text, layout);
  if (wrong >= 0) return refused(raw, 'CODE_FORM', { position: wrong + 1, character: shownCharacter(text, wrong) });
  const parts = partsOf(text, layout);
  if (parts === undefined) return refused(raw, 'CODE_DATE', { letters: fieldsOf(text, layout).date ?? '' });
  if (options.receivedOn !== undefined && parts.madeOn > options.receivedOn) {
    return refused(raw, 'CODE_FUTURE', { madeOn: parts.madeOn, receivedOn: options.receivedOn });
  }
  return { ...accepted(raw, text as BatteryCode, warnings(text, parts, options.declaredLevel)), parts };
}

/** The parts of a code that has been read before. */
export function batteryCodeParts(code: BatteryCode): BatteryCodeParts {
  const { parts } = readBatteryCode(code);
  if (parts === undefined) throw new TypeError(`not a battery code: ${code}`);
  return parts;
}

/** The code that has these parts; undefined when there is none (a date before 2011 or after 2040, a part too long). */
export function batteryCodeOf(parts: BatteryCodeParts): BatteryCode | undefined {
  const date = dateLettersOf(parts.madeOn);
  const head = `${parts.maker}${LEVELS[parts.level]}${parts.batteryType}${parts.spec}`;
  const tail = parts.form === 'reuse' ? `R${parts.madeFrom ?? ''}` : '';
  const text = `${head}${parts.trace ?? ''}${date ?? ''}${parts.serial}${tail}`;
  const reading = readBatteryCode(text);
  return reading.value === text && isSame(reading.parts, parts) ? reading.value : undefined;
}

/** In the groups in which people read it: 3-1-1-2-7-3-7, or 3-1-1-2-3-7-1-1 for a second-use product. */
export function formatBatteryCode(code: BatteryCode): string {
  const layout = layoutOf(code) ?? [];
  return Object.values(fieldsOf(code, layout)).join(' ');
}

/** A laser-marked code is often split over two lines at any place, and scanners give them in either order. */
export type JoinedLines =
  | { readonly state: 'joined'; readonly code: BatteryCode }
  | { readonly state: 'ask'; readonly candidates: readonly [BatteryCode, BatteryCode] }
  | { readonly state: 'unreadable' };

/** The order in which the two lines make a code. Where both do, a person must say which one the label shows. */
export function joinScannedLines(a: string, b: string, options: BatteryCodeOptions = {}): JoinedLines {
  const forth = readBatteryCode(`${a}${b}`, options).value;
  const back = readBatteryCode(`${b}${a}`, options).value;
  if (forth !== undefined && back !== undefined && forth !== back) return { state: 'ask', candidates: [forth, back] };
  const code = forth ?? back;
  return code === undefined ? { state: 'unreadable' } : { state: 'joined', code };
}

function unwrapped(text: string, wrappers: readonly LabelWrapper[]): string {
  const layout = layoutOf(text);
  if (layout !== undefined && firstWrong(text, layout) < 0) return text;
  for (const { prefix, ownCodeLength } of wrappers) {
    const start = normalised(prefix).replaceAll('-', '');
    const rest = text.slice(start.length + ownCodeLength);
    if (start !== '' && text.startsWith(start) && layoutOf(rest) !== undefined) return rest;
  }
  return text;
}

function firstWrong(text: string, layout: readonly Field[]): number {
  if (shapeOf(layout).test(text)) return -1;
  const allowed = layout.flatMap((field) => field.characters);
  return allowed.findIndex((characters, i) => !characters.includes(text.charAt(i)));
}

const shapes = new Map<readonly Field[], RegExp>();

/** The layout as one pattern: most codes are right, and need no look at each place. */
function shapeOf(layout: readonly Field[]): RegExp {
  const known = shapes.get(layout);
  if (known !== undefined) return known;
  const shape = new RegExp(
    `^${layout.flatMap((field) => field.characters.map((letters) => `[${letters}]`)).join('')}$`,
  );
  shapes.set(layout, shape);
  return shape;
}

function fieldsOf(text: string, layout: readonly Field[]): Readonly<Record<string, string>> {
  let at = 0;
  return Object.fromEntries(layout.map(({ name, characters }) => [name, text.slice(at, (at += characters.length))]));
}

function partsOf(text: string, layout: readonly Field[]): BatteryCodeParts | undefined {
  const {
    maker = '',
    level = '',
    type = '',
    spec = '',
    trace,
    date = '',
    serial = '',
    madeFrom,
  } = fieldsOf(text, layout);
  const madeOn = dateOfLetters(date);
  const product = levelOf(level);
  if (madeOn === undefined || product === undefined || !isBatteryType(type)) return undefined;
  return {
    scheme: 'GBT34014-2017',
    form: trace === undefined ? 'reuse' : 'new',
    maker,
    level: product,
    batteryType: type,
    spec,
    ...(trace === undefined ? {} : { trace }),
    madeOn,
    serial,
    ...(madeFrom === 'P' || madeFrom === 'M' || madeFrom === 'C' ? { madeFrom } : {}),
  };
}

function warnings(text: string, parts: BatteryCodeParts, declared: BatteryLevel | undefined): Reason[] {
  const found: Reason[] = [];
  if (!/^\d{7}$/.test(parts.serial) || parts.serial === '0000000') {
    found.push(warning('CODE_SERIAL', { serial: parts.serial }));
  }
  const letters = text.slice(3).search(/[IOQ]/);
  if (letters >= 0) found.push(warning('CODE_LETTERS', { position: letters + 4, character: text.charAt(letters + 3) }));
  if (declared !== undefined && declared !== parts.level) {
    found.push(warning('CODE_LEVEL', { found: LEVELS[parts.level], declared: LEVELS[declared] }));
  }
  return found;
}

function isSame(one: BatteryCodeParts | undefined, other: BatteryCodeParts): boolean {
  const names = ['form', 'maker', 'level', 'batteryType', 'spec', 'trace', 'madeOn', 'serial', 'madeFrom'] as const;
  return names.every((name) => one?.[name] === other[name]);
}
