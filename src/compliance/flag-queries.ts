import { dataVisible, inDistrict, orgVisible, type VisibleTo } from '../accounts/sight';
import { countRows } from '../database/count';
import type { Reader, SqlParam } from '../database/tx';
import type { FlagItem, FlagQuery, FlagState } from './flag-item';
import type { FlagRow, Reason, Verdict } from './flag-rows';
import type { Grade, Severity } from './rule';
import { RULES } from './rules';

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

const STATES: Readonly<Record<Verdict, FlagState>> = { hit: 'open', clear: 'cleared', failed: 'rule-failed' };

/** Verdicts in `flagOrder`, as the book has them. Without `history` only the newest of each, and only those that hold. */
export async function listFlags(reader: Reader, query: FlagQuery): Promise<FlagItem[]> {
  const clauses = conditions(query);
  const rows = await reader.all<FlagRow>(
    `SELECT f.* FROM flag_book f WHERE ${clauses.map((clause) => clause.sql).join(' AND ')}
      ORDER BY f.idx DESC, f.rule, f.about, f.as_of DESC LIMIT ?`,
    [...clauses.flatMap((clause) => clause.params), query.limit],
  );
  return rows.map(toItem);
}

export function countFlags(reader: Reader, query: FlagQuery): Promise<number> {
  const clauses = conditions(query);
  return countRows(
    reader,
    `flag_book f WHERE ${clauses.map((clause) => clause.sql).join(' AND ')}`,
    clauses.flatMap((clause) => clause.params),
  );
}

/** Whether papers of the past wait to be taken into account. */
export async function pendingReviews(reader: Reader): Promise<number> {
  const row = await reader.first<{ n: number }>('SELECT count(*) AS n FROM review_queue WHERE done = 0');
  return row?.n ?? 0;
}

/** What a list of flags asks of the book `flag_book f`. */
export function flagConditions(query: FlagQuery): Clause {
  const clauses = conditions(query);
  return {
    sql: clauses.map((clause) => clause.sql).join(' AND '),
    params: clauses.flatMap((clause) => clause.params),
  };
}

export interface Clause {
  readonly sql: string;
  readonly params: readonly SqlParam[];
}

function conditions(query: FlagQuery): Clause[] {
  const clauses: Clause[] = [visible(query.sight)];
  const equal = (column: string, value: string | undefined): void => {
    if (value !== undefined) clauses.push({ sql: `${column} = ?`, params: [value] });
  };
  equal('f.rule', query.rule);
  equal('f.about', query.enterprise);
  equal('f.severity', query.severity);
  equal('f.grade', query.grade);
  if (query.subject !== undefined) clauses.push(aboutSubject(query.subject));
  if (query.district !== undefined) {
    const { sql, params } = inDistrict('b.district', query.district);
    clauses.push({ sql: `f.about IN (SELECT b.uscc FROM enterprise_book b WHERE ${sql})`, params });
  }
  if (!query.history) clauses.push({ sql: 'f.newest = 1', params: [] });
  clauses.push(inState(query));
  if (query.before) clauses.push(after(query.before));
  return clauses;
}

/**
 * An enterprise sees what is flagged against itself; a district what is flagged against its own, and of the entries it
 * sees what is flagged against anybody: a carrier from elsewhere, or a receiver that nobody has registered.
 */
function visible(sight: VisibleTo): Clause {
  const own = orgVisible(sight, 'f.about');
  if (sight.kind !== 'district') return own;
  const seen = dataVisible(sight, 'f.idx');
  return { sql: `(${own.sql} OR ${seen.sql})`, params: [...own.params, ...seen.params] };
}

/** A list without history shows what holds; with it, or when asked for, also what was cleared. */
function inState({ state, history }: FlagQuery): Clause {
  if (state === 'late') return { sql: '1 = 0', params: [] };
  const verdicts =
    state === undefined
      ? history
        ? Object.keys(STATES)
        : ['hit', 'failed']
      : Object.keys(STATES).filter((verdict) => STATES[verdict as Verdict] === state);
  return { sql: 'f.verdict IN (?*)', params: [verdicts] };
}

function aboutSubject(subject: string): Clause {
  const sql = `(f.subject_label = ? OR f.subject_id = ? OR f.subject_id IN (SELECT battery FROM battery_name WHERE name = ?)
    OR f.idx IN (SELECT origin_idx FROM battery_book WHERE vin = ?))`;
  return { sql, params: [subject, subject, subject, subject] };
}

function after({ index, rule, enterprise, asOf }: NonNullable<FlagQuery['before']>): Clause {
  const sql = `(f.idx < ? OR (f.idx = ? AND (f.rule > ? OR (f.rule = ? AND (f.about > ? OR (f.about = ? AND f.as_of < ?))))))`;
  return { sql, params: [index, index, rule, rule, enterprise, enterprise, asOf] };
}

function toItem(row: FlagRow): FlagItem {
  const rule = BY_CODE.get(row.rule);
  const reason = JSON.parse(row.reason) as Reason;
  return {
    rule: row.rule,
    severity: row.severity as Severity,
    grade: row.grade as Grade,
    enterprise: row.about,
    subject: { type: row.subject_type, id: row.subject_id, label: row.subject_label },
    index: row.idx,
    asOfIndex: row.as_of,
    occurredAt: row.occurred_at,
    basis: rule?.basis ?? '',
    state: STATES[row.verdict],
    title: rule?.title ?? { zh: row.rule, en: row.rule },
    reason: reason.text,
    params: reason.params,
  };
}
