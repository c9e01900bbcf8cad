import type { Brand } from '../kernel/brand';
import { accepted, normalised, quoted, refused, type Reading } from './reading';

/** 内部追溯号: the number this ledger gives a battery at its origin, `NB-371502-2026-000123`. */
export type TraceNo = Brand<string, 'TraceNo'>;

/** `district` is the six-digit code of the enterprise at whose origin event the number was given. */
export interface TraceNoParts {
  readonly district: string;
  readonly year: number;
  /** Counts from 1 within a district and year. */
  readonly sequence: number;
}

/** Six digits; from the millionth on as many as it takes, without a leading zero. */
const FORM = /^NB-(\d{6})-(\d{4})-(\d{6}|[1-9]\d{6,8})$/;

/** Reads a trace number with its hyphens. Refuses with TRACE_NO_FORM. No battery code can be taken for one. */
export function readTraceNo(raw: string): Reading<TraceNo> {
  const text = normalised(raw);
  if (FORM.test(text) && !/-0+$/.test(text)) return accepted(raw, text as TraceNo);
  return refused(raw, 'TRACE_NO_FORM', { text: quoted(text) });
}

/** Throws RangeError when a part has no place in the number: these come from the service itself, not from a person. */
export function formatTraceNo({ district, year, sequence }: TraceNoParts): TraceNo {
  const text = `NB-${district}-${String(year)}-${String(sequence).padStart(6, '0')}`;
  const { value } = readTraceNo(text);
  if (value === undefined) throw new RangeError(`no trace number: ${text}`);
  return value;
}

export function traceNoParts(traceNo: TraceNo): TraceNoParts {
  const [, district = '', year, sequence] = traceNo.split('-');
  return { district, year: Number(year), sequence: Number(sequence) };
}
