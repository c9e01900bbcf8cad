import type { Enterprise } from '../enterprises/enterprise';
import type { CustodyPages } from './custody-pages';

/** Where the acting enterprise has no known district: the city itself. */
const UNKNOWN_DISTRICT = '371500';

/** `NB-371502-2026-`: district of whoever gives the number, year of the event. */
export function tracePrefix(enterprise: Enterprise | undefined, on: string): string {
  return `NB-${enterprise?.districtCode ?? UNKNOWN_DISTRICT}-${on.slice(0, 4)}-`;
}

/**
 * The next internal trace number. `taken` counts those given earlier in the same decision, which are not in the
 * book yet. The number is recorded with the entry, so a replay gives the same.
 */
export function nextTraceNo(pages: CustodyPages, prefix: string, taken = 0): string {
  return prefix + String((pages.counters.get(prefix) ?? 0) + 1 + taken).padStart(6, '0');
}

/** Keeps the counter in step with a number that was recorded. */
export function countTraceNo(pages: CustodyPages, traceNo: string): void {
  const prefix = traceNo.slice(0, traceNo.lastIndexOf('-') + 1);
  const sequence = Number(traceNo.slice(prefix.length));
  if (sequence > (pages.counters.get(prefix) ?? 0)) {
    pages.counters.set(prefix, sequence);
    pages.changed.counters.add(prefix);
  }
}
