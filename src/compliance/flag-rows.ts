import type { Text, Params } from '../kernel/text';
import type { Facts } from '../custody/facts';
import type { Judgement } from './judge';
import type { Rule } from './rule';

export type Verdict = 'hit' | 'clear' | 'failed';

/** One verdict about one enterprise: (entry, rule, enterprise, asOf). Rows are added, never changed but for `newest`. */
export interface FlagRow {
  readonly idx: number;
  readonly rule: string;
  readonly about: string;
  readonly as_of: number;
  readonly verdict: Verdict;
  readonly newest: number;
  readonly severity: string;
  readonly grade: string;
  readonly rule_version: number;
  readonly occurred_at: string;
  readonly subject_type: FlagSubject['type'];
  readonly subject_id: string;
  readonly subject_label: string;
  /** JSON of `Reason`. */
  readonly reason: string;
}

export interface Reason {
  readonly text: Text;
  readonly params: Params;
}

/** What a flag is about, by the kind of its entry. */
export interface FlagSubject {
  readonly type: 'battery' | 'vehicle' | 'consignment';
  readonly id: string;
  readonly label: string;
}

/** Facts as kept beside the verdicts, with what a verdict row needs besides. */
export interface JudgedFacts {
  readonly facts: Facts;
  readonly occurredAt: string;
  readonly subject: FlagSubject;
}

/** The rows of one judging of one entry: a row for each hit, and for each rule that threw. */
export function rowsOf(judged: JudgedFacts, judgements: readonly Judgement[], asOf: number): FlagRow[] {
  return judgements.flatMap((judgement) => {
    const { rule } = judgement;
    if ('failed' in judgement)
      return [rowOf(judged, rule, { about: judged.facts.org, asOf, verdict: 'failed', reason: FAILED })];
    return judgement.hits.flatMap((hit) => {
      const reason: Reason = { text: hit.reason, params: hit.params };
      const own = rowOf(judged, rule, { about: hit.about, asOf, verdict: 'hit', reason });
      const others = (hit.also ?? []).map(({ index, about }) => ({ ...own, idx: index, about }));
      return [own, ...others];
    });
  });
}

const FAILED: Reason = {
  text: {
    zh: '该规则在判断此记录时出错，未得出结论。请告知系统管理员。',
    en: 'The rule failed on this entry and gave no verdict. Please tell the administrator.',
  },
  params: {},
};

export function rowOf(
  judged: JudgedFacts,
  rule: Rule,
  verdict: { readonly about: string; readonly asOf: number; readonly verdict: Verdict; readonly reason: Reason },
): FlagRow {
  return {
    idx: judged.facts.index,
    rule: rule.code,
    about: verdict.about,
    as_of: verdict.asOf,
    verdict: verdict.verdict,
    newest: 1,
    severity: rule.severity,
    grade: rule.grade,
    rule_version: rule.version,
    ...subjectColumns(judged),
    reason: JSON.stringify(verdict.reason),
  };
}

/** The day and the subject of an entry, as its rows show them. */
export function subjectColumns({
  occurredAt,
  subject,
}: JudgedFacts): Pick<FlagRow, 'occurred_at' | 'subject_type' | 'subject_id' | 'subject_label'> {
  return {
    occurred_at: occurredAt,
    subject_type: subject.type,
    subject_id: subject.id,
    subject_label: subject.label,
  };
}

/** A verdict that no longer holds: the same place, as of now, clear. */
export function cleared(row: FlagRow, asOf: number): FlagRow {
  return { ...row, as_of: asOf, verdict: 'clear', newest: 1 };
}

/**
 * What a later judging adds: hits that are new or read differently, and `clear` for those that are gone. Nothing when
 * nothing changed, so that judging twice changes nothing.
 */
export function difference(before: readonly FlagRow[], now: readonly FlagRow[], asOf: number): FlagRow[] {
  const nameOf = (row: FlagRow): string => `${String(row.idx)} ${row.rule} ${row.about}`;
  const old = new Map(before.filter((row) => row.newest === 1).map((row) => [nameOf(row), row]));
  const seen = new Set(now.map(nameOf));
  const changed = now.filter((row) => {
    const known = old.get(nameOf(row));
    return known?.verdict !== row.verdict || known.reason !== row.reason;
  });
  const gone = [...old.values()].filter((row) => row.verdict !== 'clear' && !seen.has(nameOf(row)));
  return [...changed, ...gone.map((row) => cleared(row, asOf))];
}
