import type { Reading } from '../identifiers/reading';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { taken, untaken, type Finding, type Take, type Taking } from './field';
import { pointerTo } from './pointer';

/** Texts that a reader of `identifiers/` understands; its first error is the fault, its warnings are kept. */
export function identifier(read: (raw: string) => Reading<string>): Take {
  return (value) => {
    if (typeof value !== 'string') return untaken('WRONG_TYPE', { expected: 'text' });
    const { value: understood, reasons } = read(value);
    const error = reasons.find(({ severity }) => severity === 'error');
    if (understood === undefined) return untaken(error?.code ?? 'TEXT_PATTERN', error?.params);
    return taken(understood, reasons.map(findingOf));
  };
}

/** Text without space at its ends, in NFC, without control characters; lengths in characters, not in UTF-16 units. */
export function word(min: number, max: number, allowsLines = false): Take {
  const control = allowsLines ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u;
  return (value) => {
    if (typeof value !== 'string') return untaken('WRONG_TYPE', { expected: 'text' });
    if (/\p{Cs}/u.test(value)) return untaken('TEXT_NOT_WELL_FORMED');
    const text = value.normalize('NFC').trim();
    if (control.test(text)) return untaken('TEXT_CONTROL');
    const length = [...text].length;
    return length < min || length > max ? untaken('TEXT_LEN', { min, max, length }) : taken(text);
  };
}

/** Minus nothing, which some programs write, is nothing. */
export function integer(min: number, max: number): Take {
  return (value) => {
    if (typeof value !== 'number') return untaken('WRONG_TYPE', { expected: 'integer' });
    if (!Number.isFinite(value) || value < min || value > max) return untaken('NUMBER_RANGE', { min, max });
    return Number.isSafeInteger(value) ? taken(value === 0 ? 0 : value) : untaken('NUMBER_INTEGER');
  };
}

/** For a query or a path, where numbers arrive as text. */
export function integerInText(min: number, max: number, code = 'NUMBER_RANGE'): Take {
  return (value) => {
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? taken(number) : untaken(code, { min, max });
  };
}

export const boolean: Take = (value) =>
  typeof value === 'boolean' ? taken(value) : untaken('WRONG_TYPE', { expected: 'boolean' });

/** For a query: `true`, `false`, or the bare name. */
export const booleanInText: Take = (value) => {
  const truths: Readonly<Record<string, boolean>> = { true: true, '': true, false: false };
  const truth = typeof value === 'string' && Object.hasOwn(truths, value) ? truths[value] : undefined;
  return truth === undefined ? untaken('WRONG_TYPE', { expected: 'boolean' }) : taken(truth);
};

export function oneOf(allowed: readonly string[]): Take {
  return (value) => {
    if (typeof value !== 'string') return untaken('WRONG_TYPE', { expected: 'text' });
    return allowed.includes(value)
      ? taken(value)
      : untaken('DICT', { value: shortened(value), allowed: allowed.join(' / ') });
  };
}

/** A day of the calendar, `YYYY-MM-DD`. Today is that of Asia/Shanghai. */
export function date(isPastOnly: boolean): Take {
  return (value, clock) => {
    if (typeof value !== 'string') return untaken('WRONG_TYPE', { expected: 'text' });
    const day = value.trim();
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return untaken('DATE_FORM');
    if (!isCalendarDay(day)) return untaken('DATE_IMPOSSIBLE', { value: day });
    const today = shanghaiDate(clock.now());
    return isPastOnly && day > today ? untaken('DATE_FUTURE', { today }) : taken(day);
  };
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/;

/** An instant with its offset; kept in UTC with milliseconds, what is finer is cut off. */
export function instant(minutesAhead: number | undefined): Take {
  return (value, clock) => {
    if (typeof value !== 'string') return untaken('WRONG_TYPE', { expected: 'text' });
    const [text, day = '', , , , offset] = INSTANT.exec(value.trim().toUpperCase()) ?? [];
    if (text === undefined) return untaken('TIME_FORM');
    if (!isCalendarDay(day)) return untaken('DATE_IMPOSSIBLE', { value: day });
    if (offset === undefined) return untaken('TIME_OFFSET');
    return instantNotAfter(Date.parse(text), minutesAhead, clock);
  };
}

/** An object that is validated later, by a class that depends on its content. */
export const object: Take = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? taken(value)
    : untaken('WRONG_TYPE', { expected: 'object' });

/** Whatever it is: validated later, so that one bad item need not refuse the whole list. */
export const anything: Take = (value) => taken(value);

/** A list, each item taken by itself; with `isSet` no two items may come out the same. */
export function listOf(take: Take, min: number, max: number, isSet = false): Take {
  return (value, clock) => {
    if (!Array.isArray(value)) return untaken('WRONG_TYPE', { expected: 'list' });
    const { length } = value;
    if (length < min || length > max) return untaken('LIST_SIZE', { min, max, length });
    const takings = value.map((item) => take(item, clock));
    const faults = takings.flatMap((taking, i) => ('faults' in taking ? below(i, taking.faults) : []));
    if (faults.length > 0) return { faults };
    const values = takings.map((taking) => ('value' in taking ? taking.value : undefined));
    const twice = isSet ? repeated(values) : [];
    if (twice.length > 0) return { faults: twice };
    return taken(
      values,
      takings.flatMap((taking, i) => ('value' in taking ? below(i, taking.warnings) : [])),
    );
  };
}

function instantNotAfter(at: number, minutesAhead: number | undefined, clock: Clock): Taking {
  const isAhead = minutesAhead !== undefined && at > clock.now().getTime() + minutesAhead * 60_000;
  return isAhead ? untaken('TIME_FUTURE') : taken(new Date(at).toISOString());
}

function isCalendarDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

function findingOf(reason: { readonly code: string; readonly params?: Finding['params'] }): Finding {
  return { below: '', code: reason.code, ...(reason.params === undefined ? {} : { params: reason.params }) };
}

function below(index: number, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, below: pointerTo('', index) + finding.below }));
}

function repeated(values: readonly unknown[]): readonly Finding[] {
  const firsts = new Map<unknown, number>();
  return values.flatMap((value, i) => {
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, i);
    return first === undefined ? [] : [{ below: pointerTo('', i), code: 'ITEM_TWICE', params: { first: first + 1 } }];
  });
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
