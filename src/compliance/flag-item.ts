import type { VisibleTo } from '../accounts/sight';
import type { Params, Text } from '../kernel/text';
import type { FlagSubject } from './flag-rows';
import type { Grade, Severity } from './rule';

/** Where a verdict stands. `open`: it holds. `cleared`: a later paper or correction took it back. `late`: met, too late. */
export type FlagState = 'open' | 'cleared' | 'late' | 'rule-failed';

/** One flag as every list shows it, before it is put into the caller's language. */
export interface FlagItem {
  readonly rule: string;
  readonly severity: Severity;
  readonly grade: Grade;
  readonly enterprise: string;
  readonly subject: FlagSubject;
  readonly index: number;
  readonly asOfIndex: number;
  readonly occurredAt: string;
  readonly basis: string;
  readonly state: FlagState;
  readonly title: Text;
  readonly reason: Text;
  readonly params: Params;
}

/** What is asked of flags. Newest entry first; `before` is the place after which to go on. */
export interface FlagQuery {
  readonly sight: VisibleTo;
  readonly rule?: string | undefined;
  readonly enterprise?: string | undefined;
  /** A code, trace number, VIN or consignment number. */
  readonly subject?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly grade?: Grade | undefined;
  readonly district?: string | undefined;
  readonly state?: FlagState | undefined;
  readonly history: boolean;
  readonly limit: number;
  readonly before?:
    { readonly index: number; readonly rule: string; readonly enterprise: string; readonly asOf: number } | undefined;
  /** Today in Asia/Shanghai: deadlines are compared with it when asked. */
  readonly today: string;
}

/** The order of every list of flags. */
export function flagOrder(a: FlagItem, b: FlagItem): number {
  return (
    b.index - a.index ||
    compare(a.rule, b.rule) ||
    compare(a.enterprise, b.enterprise) ||
    b.asOfIndex - a.asOfIndex ||
    compare(a.subject.id, b.subject.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
