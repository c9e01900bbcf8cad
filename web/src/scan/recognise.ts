import { cleanCode, cleanText, compact, linkOf, piecesOf, type CleanOptions } from './clean';

/** What a text looks like. A look only says which screen may want it; whether it is right is for the service to say. */
export type ScanKind = 'battery' | 'trace' | 'vin' | 'uscc' | 'consignment' | 'location' | 'plate' | 'link' | 'unknown';

export interface Recognised {
  readonly kind: ScanKind;
  /** To be sent to the service: normalised, except where it is unknown or a link, which keep their case. */
  readonly code: string;
}

/**
 * What was scanned, by its shape. A code inside a link, JSON or a label's words is taken out of it; a link without one
 * stays a link (a certificate's QR holds such).
 */
export function recognise(raw: string, options: CleanOptions = {}): Recognised {
  const text = cleanText(raw, options);
  const isLink = linkOf(text) !== undefined;
  const whole = isLink ? undefined : byShape(text, DISTINCT);
  const found = whole ?? firstOf(piecesOf(text)) ?? (isLink ? undefined : byShape(text, SHAPES));
  return found ?? { kind: isLink ? 'link' : 'unknown', code: text };
}

interface Shape {
  readonly kind: ScanKind;
  readonly pattern: RegExp;
  /** What the pattern is held against, and what becomes the code. */
  readonly form: (text: string) => string;
  /** So particular that it is believed inside other text as well. */
  readonly isDistinct: boolean;
}

/** 动力电池编码: 24 characters, 19 for a second-use product; level at the fourth, month letter before the day. */
const BATTERY =
  /^[0-9A-Z]{3}[PMC][A-GZ][0-9A-Z]{2}(?:[0-9A-Z]{7}[1-9A-Y][1-9ABC][0-9A-Y][0-9A-Z]{7}|[1-9A-Y][1-9ABC][0-9A-Y][0-9A-Z]{7}R[PMC])$/;

const PLATE =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][0-9A-Z]{4,5}[0-9A-Z挂学警港澳使领试超]$/;

/** First match wins. */
const SHAPES: readonly Shape[] = [
  { kind: 'trace', pattern: /^NB-\d{6}-\d{4}-\d{6,9}$/, form: traceForm, isDistinct: true },
  { kind: 'battery', pattern: BATTERY, form: compact, isDistinct: true },
  { kind: 'vin', pattern: /^(?=.{0,2}[A-Z])[A-HJ-NPR-Z0-9]{17}$/, form: compact, isDistinct: true },
  { kind: 'uscc', pattern: /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/, form: compact, isDistinct: true },
  { kind: 'consignment', pattern: /^JJ-[0-9A-Z-]{3,}$/, form: cleanCode, isDistinct: true },
  { kind: 'plate', pattern: PLATE, form: (text) => compact(text).replace(/^(..)[·•.]/u, '$1'), isDistinct: false },
  // A code with one wrong character still goes where the service can say which.
  {
    kind: 'battery',
    pattern: /^(?=.*\d)(?=.*[A-Z])(?:[0-9A-Z]{23,25}|[0-9A-Z]{17}R[PMC])$/,
    form: compact,
    isDistinct: false,
  },
  { kind: 'vin', pattern: /^(?=.*\d)L[A-Z0-9]{15,16}$/, form: compact, isDistinct: false },
  { kind: 'location', pattern: /^.{1,60}$/u, form: locationForm, isDistinct: false },
];

const DISTINCT = SHAPES.filter(({ isDistinct }) => isDistinct);

function byShape(text: string, shapes: readonly Shape[]): Recognised | undefined {
  for (const { kind, pattern, form } of shapes) {
    const code = form(text);
    if (pattern.test(code)) return { kind, code };
  }
  return undefined;
}

function firstOf(pieces: readonly string[]): Recognised | undefined {
  const found = pieces.flatMap((piece) => byShape(piece, DISTINCT) ?? []);
  return DISTINCT.flatMap(({ kind }) => found.filter((one) => one.kind === kind))[0];
}

/** With its hyphens, which some scanners are set to leave out. */
function traceForm(text: string): string {
  const parts = /^NB(\d{6})(\d{4})(\d{6,9})$/.exec(compact(text));
  return parts === null ? '' : `NB-${parts.slice(1).join('-')}`;
}

/** 库位 of a shelf label: `A-13`, `B2-03-1`, or any words behind `库位:` or `LOC:`; empty where it is none. */
function locationForm(text: string): string {
  const named = /^(?:库位|LOC|KW)[:_ -]\s*(.+)$/iu.exec(text)?.[1];
  const bare = /^[A-Z]{1,3}\d{0,2}(?:-\d{1,4}){1,3}$/.exec(cleanCode(text))?.[0];
  return named ?? bare ?? '';
}
