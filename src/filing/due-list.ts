import { orgVisible, type Condition, type VisibleTo } from '../accounts/sight';
import { addDays } from '../calendar/days';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import type { DueRow, FilingState } from './due-row';

/** A duty together with the present name of what it is about: a code given later shows, a correction too. */
export type LabelledDue = DueRow & {
  readonly label: string | null;
  readonly enterprise_name: string | null;
  /** Why the platform rejected a row of the newest export. */
  readonly reason: string | null;
  /** The platform's number of a row of the newest export. */
  readonly platform_no: string | null;
};

/** Duties `d`, with the battery `b` or the vehicle `v` that each is about. */
export const FROM_DUES = `FROM due_book d
  LEFT JOIN battery_book b ON d.subject_type = 'battery' AND b.id = d.subject_id
  LEFT JOIN vehicle_book v ON d.subject_type = 'vehicle' AND v.id = d.subject_id`;

const ANSWERED = 'filing_row r WHERE r.due = d.id AND r.batch = d.batch';

export const LABELLED_DUES = `SELECT d.*, coalesce(b.code, b.trace_no, v.vin) AS label,
    (SELECT e.name FROM enterprise_book e WHERE e.uscc = d.enterprise) AS enterprise_name,
    (SELECT min(r.reason) FROM ${ANSWERED} AND r.result = 'rejected') AS reason,
    (SELECT min(r.platform_no) FROM ${ANSWERED}) AS platform_no
  ${FROM_DUES}`;

export interface DueQuery {
  readonly sight: VisibleTo;
  readonly enterprise?: string | undefined;
  readonly profile?: string | undefined;
  /** Those whose newest export is this one. */
  readonly batch?: string | undefined;
  readonly state?: FilingState | undefined;
  /** `overdue`: passed and not accepted; `soon`: within a week and not accepted. */
  readonly due?: 'overdue' | 'soon' | 'all' | undefined;
  /** Neither lapsed nor accepted. */
  readonly isOwed?: boolean | undefined;
  readonly today: string;
  readonly limit: number;
  readonly after?: readonly [sort: string, id: string] | undefined;
}

const SOON_DAYS = 7;
const LAST = '9999-12-31';

/** The earliest due date first; what has none stands at the end. */
export function listDues(reader: Reader, query: DueQuery): Promise<LabelledDue[]> {
  const conditions = conditionsOf(query);
  return reader.all<LabelledDue>(
    `${LABELLED_DUES} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
      ORDER BY coalesce(d.due_on, '${LAST}'), d.id LIMIT ?`,
    [...conditions.flatMap(({ params }) => params), query.limit],
  );
}

export function countDues(reader: Reader, query: Omit<DueQuery, 'limit' | 'after'>): Promise<number> {
  const conditions = conditionsOf(query);
  return countRows(
    reader,
    `due_book d WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    conditions.flatMap(({ params }) => params),
  );
}

/** The enterprises with most of such duties, and how many each has. */
export function mostDues(
  reader: Reader,
  query: Omit<DueQuery, 'limit' | 'after'>,
  limit: number,
): Promise<{ enterprise: string; count: number }[]> {
  const conditions = conditionsOf(query);
  return reader.all<{ enterprise: string; count: number }>(
    `SELECT d.enterprise, count(*) AS count FROM due_book d WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
      GROUP BY d.enterprise ORDER BY count(*) DESC, d.enterprise LIMIT ?`,
    [...conditions.flatMap(({ params }) => params), limit],
  );
}

/** Where a page ended. */
export function cursorOf(row: DueRow): [string, string] {
  return [row.due_on ?? LAST, row.id];
}

function conditionsOf(query: Omit<DueQuery, 'limit'>): Condition[] {
  const { sight, enterprise, profile, batch, state, due, isOwed, today, after } = query;
  return [
    orgVisible(sight, 'd.enterprise'),
    ...(enterprise === undefined ? [] : [{ sql: 'd.enterprise = ?', params: [enterprise] }]),
    ...(profile === undefined ? [] : [{ sql: 'd.profile = ?', params: [profile] }]),
    ...(batch === undefined ? [] : [{ sql: 'd.batch = ?', params: [batch] }]),
    ...(state === undefined ? [] : [stateCondition(state)]),
    ...(isOwed === true ? [{ sql: OWED, params: [] }] : []),
    ...(due === undefined || due === 'all' ? [] : [dueCondition(due, today)]),
    ...(after === undefined ? [] : [{ sql: `(coalesce(d.due_on, '${LAST}'), d.id) > (?, ?)`, params: after }]),
  ];
}

function stateCondition(state: FilingState): Condition {
  return state === 'lapsed'
    ? { sql: 'd.lapsed = 1', params: [] }
    : { sql: 'd.lapsed = 0 AND d.state = ?', params: [state] };
}

const OWED = 'd.lapsed = 0 AND d.accepted_on IS NULL';

function dueCondition(due: 'overdue' | 'soon', today: string): Condition {
  if (due === 'overdue') return { sql: `${OWED} AND d.due_on < ?`, params: [today] };
  return { sql: `${OWED} AND d.due_on BETWEEN ? AND ?`, params: [today, addDays(today, SOON_DAYS)] };
}

export interface ExportQuery {
  readonly enterprise: string;
  readonly profile: string;
  readonly from: string;
  readonly to: string;
  /** Those that the platform has accepted already, too. */
  readonly again: boolean;
}

const PAGE = 500;

/** The duties that an export takes, in the order of their events. What lapsed is not told. */
export async function* duesToExport(reader: Reader, query: ExportQuery): AsyncGenerator<LabelledDue[]> {
  let after: readonly (string | number)[] = ['', -1, ''];
  for (;;) {
    const rows = await reader.all<LabelledDue>(
      `${LABELLED_DUES} WHERE d.enterprise = ? AND d.profile = ? AND d.trigger_on BETWEEN ? AND ? AND d.lapsed = 0
         AND (d.accepted_on IS NULL OR d.changed = 1 OR ? = 1) AND (d.trigger_at, d.trigger_idx, d.id) > (?, ?, ?)
       ORDER BY d.trigger_at, d.trigger_idx, d.id LIMIT ?`,
      [query.enterprise, query.profile, query.from, query.to, query.again ? 1 : 0, ...after, PAGE],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = [last.trigger_at, last.trigger_idx, last.id];
  }
}
