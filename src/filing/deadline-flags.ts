import { Inject, Injectable } from '@nestjs/common';
import { type Condition, orgVisible } from '../accounts/sight';
import type { DeadlineFlags } from '../compliance/deadline-flags';
import { type FlagItem, flagOrder, type FlagQuery } from '../compliance/flag-item';
import { DEADLINE_RULES, overdueRule } from '../compliance/rules/deadline-rules';
import type { Database } from '../database/database';
import { DATABASE } from '../database/database.module';
import type { Reader } from '../database/tx';
import type { Text } from '../kernel/text';
import { FROM_DUES, LABELLED_DUES, type LabelledDue } from './due-list';

/** Answers `GET /flags` for what is overdue. */
@Injectable()
export class FilingDeadlines implements DeadlineFlags {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  list(query: FlagQuery): Promise<FlagItem[]> {
    return overdueFlags(this.database.reader, query);
  }
}

/**
 * Due dates that have passed without an acceptance dated in time, newest trigger first; one flag for each entry that
 * started a clock, however many batteries it moved. A clock whose limit was not found, a lapsed duty and a year without
 * a calendar never give a flag; a start that is only inferred gives a hint.
 */
export async function overdueFlags(reader: Reader, query: FlagQuery): Promise<FlagItem[]> {
  const flags: FlagItem[] = [];
  let place = { index: (query.before?.index ?? Number.MAX_SAFE_INTEGER - 1) + 1, clock: '' };
  for (;;) {
    const groups = await overdueGroups(reader, query, place);
    const shown = await readDues(
      reader,
      groups.map(({ id }) => id),
    );
    flags.push(...groups.flatMap((group) => flagOf(group, shown.get(group.id))).filter((flag) => isAsked(flag, query)));
    const last = groups.at(-1);
    if (last === undefined || groups.length < PAGE || flags.length >= query.limit) break;
    place = { index: last.trigger_idx, clock: last.clock };
  }
  return flags.sort(flagOrder).slice(0, query.limit);
}

/** The overdue duties of one entry under one clock. */
interface Group {
  readonly trigger_idx: number;
  readonly clock: string;
  /** One of them, to show. */
  readonly id: string;
  readonly duties: number;
  /** 0 where at least one start is recorded itself. */
  readonly start_inferred: number;
  /** How many have no acceptance at all. */
  readonly unmet: number;
  readonly accepted_on: string | null;
}

const PAGE = 500;

function overdueGroups(
  reader: Reader,
  query: FlagQuery,
  place: { readonly index: number; readonly clock: string },
): Promise<Group[]> {
  const conditions = conditionsOf(query);
  return reader.all<Group>(
    `SELECT d.trigger_idx, d.clock, min(d.id) AS id, count(*) AS duties, min(d.start_inferred) AS start_inferred,
        sum(CASE WHEN d.accepted_on IS NULL THEN 1 ELSE 0 END) AS unmet, max(d.accepted_on) AS accepted_on
       ${FROM_DUES} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
        AND (d.trigger_idx < ? OR (d.trigger_idx = ? AND d.clock > ?))
      GROUP BY d.trigger_idx, d.clock ORDER BY d.trigger_idx DESC, d.clock LIMIT ?`,
    [...conditions.flatMap(({ params }) => params), place.index, place.index, place.clock, PAGE],
  );
}

function conditionsOf({ sight, today, district, enterprise, subject, rule }: FlagQuery): Condition[] {
  const clocks = DEADLINE_RULES.filter((one) => one.grade !== 'NOT FOUND' && (rule === undefined || one.code === rule));
  const isLate = '((d.accepted_on IS NULL AND d.due_on < ?) OR d.accepted_on > d.due_on)';
  return [
    {
      sql: `d.due_state = 'due' AND d.lapsed = 0 AND d.clock IN (?*) AND ${isLate}`,
      params: [clocks.flatMap((one) => one.clocks), today],
    },
    orgVisible(sight, 'd.enterprise'),
    ...(district === undefined ? [] : [orgVisible({ kind: 'district', district }, 'd.enterprise')]),
    ...(enterprise === undefined ? [] : [{ sql: 'd.enterprise = ?', params: [enterprise] }]),
    ...(subject === undefined ? [] : [{ sql: IS_SUBJECT, params: [subject, subject, subject, subject] }]),
  ];
}

/** By code, trace number, VIN, or the number of a consignment that the battery was in. */
const IS_SUBJECT = `(b.code = ? OR b.trace_no = ? OR v.vin = ? OR d.subject_id IN
  (SELECT i.battery FROM consignment_item i JOIN consignment_book c ON c.id = i.consignment WHERE c.number = ?))`;

async function readDues(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, LabelledDue>> {
  const rows = await reader.all<LabelledDue>(`${LABELLED_DUES} WHERE d.id IN (?*)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

const REASONS: Readonly<Record<'open' | 'late', Text>> = {
  open: {
    zh: '应于 {dueOn} 前报送，未获平台受理 {unmet} 件',
    en: 'Due by {dueOn}; not accepted by the platform: {unmet}',
  },
  late: { zh: '应于 {dueOn} 前报送，{acceptedOn} 才获受理', en: 'Due by {dueOn}; accepted only on {acceptedOn}' },
};

function flagOf(group: Group, due: LabelledDue | undefined): FlagItem[] {
  if (!due) return [];
  const isInferred = group.start_inferred === 1;
  const rule = overdueRule(group.clock, due.trigger_on, isInferred);
  if (!rule) return [];
  const isHint = isInferred && rule.grade === 'CONFIRMED';
  const { grade, severity } = isHint ? ({ grade: 'INFERRED', severity: 'MEDIUM' } as const) : rule;
  const state = group.unmet > 0 ? 'open' : 'late';
  const params = {
    dueOn: due.due_on ?? '',
    acceptedOn: group.accepted_on ?? '',
    count: group.duties,
    unmet: group.unmet,
  };
  return [
    {
      rule: rule.code,
      severity,
      grade,
      enterprise: due.enterprise,
      subject: { type: due.subject_type, id: due.subject_id, label: due.label ?? '' },
      index: due.trigger_idx,
      asOfIndex: due.trigger_idx,
      occurredAt: due.trigger_at,
      basis: rule.basis,
      state,
      title: rule.title,
      reason: REASONS[state],
      params,
    },
  ];
}

function isAsked(flag: FlagItem, { severity, grade, state, before }: FlagQuery): boolean {
  if (grade !== undefined && flag.grade !== grade) return false;
  if (severity !== undefined && flag.severity !== severity) return false;
  if (state !== undefined && flag.state !== state) return false;
  return before === undefined || comesAfter(flag, before);
}

function comesAfter(flag: FlagItem, before: NonNullable<FlagQuery['before']>): boolean {
  if (flag.index !== before.index) return flag.index < before.index;
  if (flag.rule !== before.rule) return flag.rule > before.rule;
  if (flag.enterprise !== before.enterprise) return flag.enterprise > before.enterprise;
  return flag.asOfIndex < before.asOf;
}
