import type { Text } from '../../kernel/text';
import type { Grade, Severity } from '../rule';

/**
 * A rule that compares a due date with the day it is asked. It judges no entry: the due dates are kept by the
 * filings, and `from` and `to` speak of the day on which the clock started.
 */
export interface DeadlineRule {
  readonly code: string;
  readonly title: Text;
  readonly basis: string;
  readonly grade: Grade;
  readonly severity: Severity;
  /** Codes of the legal clocks whose due dates it watches. */
  readonly clocks: readonly string[];
  readonly from: string;
  readonly to?: string;
  /** How it fires when the start of the clock is not recorded itself but taken from another entry. */
  readonly whenStartInferred?: { readonly grade: Grade; readonly severity: Severity };
}

const ORDER_73 = '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）';

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    code: 'RB-05a',
    title: { zh: '拆解企业报送逾期（2026-03-31前）', en: 'Dismantler’s report overdue (until 2026-03-31)' },
    basis: '《新能源汽车动力蓄电池回收利用溯源管理暂行规定》（工业和信息化部公告2018年第35号）第十三条',
    grade: 'CONFIRMED',
    severity: 'HIGH',
    clocks: ['CN-2018-35-13-A', 'CN-2018-35-13-B'],
    from: '2018-08-01',
    to: '2026-03-31',
  },
  {
    code: 'RB-05b',
    title: {
      zh: '拆解企业报送期限（2026-04-01起，待核实）',
      en: 'Dismantler’s report (from 2026-04-01, to be verified)',
    },
    basis: `${ORDER_73}第二十四条（拆解企业的项次和天数待核实）`,
    grade: 'NOT FOUND',
    severity: 'INFO',
    clocks: ['CN-2026-73-24-DISMANTLER'],
    from: '2026-04-01',
  },
  {
    code: 'RB-06',
    title: { zh: '综合利用企业入库报送逾期', en: 'Utiliser’s report of receipt overdue' },
    basis: `${ORDER_73}第二十四条第七项`,
    grade: 'CONFIRMED',
    severity: 'HIGH',
    clocks: ['CN-2026-73-24-7-IN'],
    from: '2026-04-01',
  },
  {
    code: 'RB-07',
    title: { zh: '综合利用产品出库报送逾期', en: 'Utiliser’s report of product dispatch overdue' },
    basis: `${ORDER_73}第二十四条第七项`,
    grade: 'CONFIRMED',
    severity: 'HIGH',
    clocks: ['CN-2026-73-24-7-OUT'],
    from: '2026-04-01',
    whenStartInferred: { grade: 'INFERRED', severity: 'MEDIUM' },
  },
];

const BY_CLOCK = new Map(DEADLINE_RULES.flatMap((rule) => rule.clocks.map((clock) => [clock, rule] as const)));

/**
 * How an overdue date of a clock that started on `startedOn` is shown; nothing when no rule watches the clock, the
 * start lies outside the rule's dates, or the deadline itself was not found: such a rule shows 待核实 and never fires.
 */
export function overdueRule(
  clock: string,
  startedOn: string,
  isStartInferred = false,
): Pick<DeadlineRule, 'code' | 'title' | 'basis' | 'grade' | 'severity'> | undefined {
  const rule = BY_CLOCK.get(clock);
  if (rule === undefined || rule.grade === 'NOT FOUND') return undefined;
  if (startedOn < rule.from || (rule.to !== undefined && startedOn > rule.to)) return undefined;
  return isStartInferred && rule.whenStartInferred !== undefined ? { ...rule, ...rule.whenStartInferred } : rule;
}
