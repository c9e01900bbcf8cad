import type { Reader, Tx } from '../database/tx';
import { CUSTODY, type CustodyPages, type Revision } from '../custody/custody-pages';
import { ENTERPRISES } from '../enterprises/enterprise-pages';
import type { Entry } from '../ledger/entry';
import { type Follower, PagesToken, type Remark, type Turn } from '../ledger/turn';
import { difference, type FlagRow, type JudgedFacts, type Reason, rowsOf, subjectColumns } from './flag-rows';
import { subjectOf } from './flag-subject';
import { writeFlags } from './flag-writing';
import { judge, shownTitle } from './judge';
import { reviewTurn } from './review';
import { newReview, type ReviewRow } from './review-queue';
import { revisedFacts } from './revised-facts';
import { type Adoption, adoptionBefore, type AdoptionRow, rulesOf } from './rule-adoption';
import { RULES } from './rules';

/** What a turn holds of the flag book. */
class FlagPages {
  /** Newest verdicts of entries that a correction of this turn may change. */
  readonly newest = new Map<string, FlagRow>();
  readonly facts = new Map<number, JudgedFacts>();
  readonly added: FlagRow[] = [];
  readonly changedFacts = new Set<number>();
  /** Entries that another entry brought a verdict on. */
  readonly elsewhere = new Set<number>();
  readonly forgotten = new Set<number>();
  readonly reviews: ReviewRow[] = [];
  readonly adoptions: AdoptionRow[] = [];

  constructor(public adoption: Adoption | undefined) {}

  add(rows: readonly FlagRow[]): void {
    for (const row of rows) {
      this.added.push(row);
      this.newest.set(`${String(row.idx)} ${row.rule} ${row.about}`, row);
    }
  }

  /** Verdicts on the entries, and verdicts that they brought about on others. */
  on(indexes: ReadonlySet<number>): FlagRow[] {
    return [...this.newest.values()].filter((row) => indexes.has(row.idx) || indexes.has(row.as_of));
  }

  /** Whether another entry brought the verdict: judging this one again says nothing of it. */
  isBrought(row: FlagRow): boolean {
    return row.as_of !== row.idx && this.facts.has(row.as_of);
  }
}

const FLAGS = new PagesToken<FlagPages>('flags');

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/**
 * What should not have happened. Each custody entry is judged once when it is recorded, by the facts and papers known
 * then; a correction judges again what it changed, once every review before it is done, so that the order is the
 * log's own; a paper entry queues a review of the past.
 */
export const FLAG_BOOK: Follower = {
  name: 'flags',
  tables: ['flag_book', 'judged_facts', 'review_queue', 'rule_adoption'],

  async settle(tx: Tx): Promise<void> {
    while (await reviewTurn(tx));
  },

  async load(reader: Reader, turn: Turn): Promise<void> {
    const pages = new FlagPages(await adoptionBefore(reader, turn.from));
    turn.put(FLAGS, pages);
    const indexes = [...turn.pages(CUSTODY).histories.values()].flatMap((history) =>
      history.map((entry) => entry.index),
    );
    if (indexes.length === 0) return;
    const rows = await reader.all<FlagRow>(
      'SELECT * FROM flag_book WHERE newest = 1 AND (idx IN (?*) OR as_of IN (?*))',
      [indexes, indexes],
    );
    for (const row of rows) pages.newest.set(`${String(row.idx)} ${row.rule} ${row.about}`, row);
    const bringers = rows.map((row) => row.as_of);
    for (const [idx, judged] of await readFacts(reader, [...new Set([...indexes, ...bringers])]))
      pages.facts.set(idx, judged);
  },

  apply(entry: Entry, turn: Turn): readonly Remark[] {
    const pages = turn.pages(FLAGS);
    const custody = turn.pages(CUSTODY);
    if (entry.kind === 'rules.adopted') adopt(entry, pages);
    const review = newReview(entry, turn.pages(ENTERPRISES));
    if (review) pages.reviews.push(review);
    const revision = custody.revisions.find((one) => one.index === entry.index);
    if (revision) judgeAgain(revision, turn, pages, custody);
    const facts = custody.facts.get(entry.index);
    if (!facts) return [];
    const judged: JudgedFacts = { facts, occurredAt: entry.occurredAt, subject: subjectOf(entry, facts) };
    pages.facts.set(entry.index, judged);
    pages.changedFacts.add(entry.index);
    const rows = rowsOf(judged, judge(facts, turn.pages(ENTERPRISES), rulesOf(pages.adoption)), entry.index);
    pages.add(rows);
    for (const { idx } of rows) if (idx !== entry.index) pages.elsewhere.add(idx);
    return rows.filter((row) => row.idx === entry.index).map(remarkOf);
  },

  async write(tx: Tx, turn: Turn): Promise<void> {
    const pages = turn.pages(FLAGS);
    await writeFlags(tx, await withOwnSubjects(tx, pages));
    await tx.upsert(
      'judged_facts',
      ['idx'],
      [...pages.changedFacts]
        .filter((idx) => !pages.forgotten.has(idx))
        .map((idx) => ({ idx, facts: JSON.stringify(pages.facts.get(idx)) })),
    );
    if (pages.forgotten.size > 0) await tx.run('DELETE FROM judged_facts WHERE idx IN (?*)', [[...pages.forgotten]]);
    await tx.insert(
      'rule_adoption',
      pages.adoptions.map((adoption) => ({ ...adoption })),
    );
    await tx.upsert(
      'review_queue',
      ['as_of', 'about'],
      pages.reviews.map((review) => ({ ...review })),
    );
  },
};

/** From the next entry on, the rules named here judge. */
function adopt(entry: Entry, pages: FlagPages): void {
  const rules = entry.data['rules'] as readonly string[];
  pages.adoption = { index: entry.index, rules };
  pages.adoptions.push({ idx: entry.index, rules: JSON.stringify(rules) });
}

/**
 * A verdict that one entry brought on another speaks of the other's own subject and day: the parties of the two must
 * not learn of each other.
 */
async function withOwnSubjects(tx: Tx, pages: FlagPages): Promise<FlagRow[]> {
  if (pages.elsewhere.size === 0) return pages.added;
  const absent = [...pages.elsewhere].filter((idx) => !pages.facts.has(idx));
  for (const [idx, judged] of await readFacts(tx, absent)) pages.facts.set(idx, judged);
  return pages.added.map((row) => {
    const judged = pages.elsewhere.has(row.idx) ? pages.facts.get(row.idx) : undefined;
    return judged === undefined ? row : { ...row, ...subjectColumns(judged) };
  });
}

async function readFacts(reader: Reader, indexes: readonly number[]): Promise<Map<number, JudgedFacts>> {
  const rows = await reader.all<{ idx: number; facts: string }>(
    'SELECT idx, facts FROM judged_facts WHERE idx IN (?*)',
    [indexes],
  );
  return new Map(rows.map(({ idx, facts }) => [idx, JSON.parse(facts) as JudgedFacts]));
}

function judgeAgain(revision: Revision, turn: Turn, pages: FlagPages, custody: CustodyPages): void {
  const left = revisedFacts(revision, pages.facts, custody);
  const indexes = new Set([revision.target, ...left.keys()]);
  const staying = new Set(
    [...left.keys()].filter((index) => bearsTheSameCodes(pages.facts.get(index), left.get(index))),
  );
  const now: FlagRow[] = [];
  for (const [index, judged] of left) {
    pages.facts.set(index, judged);
    pages.changedFacts.add(index);
    now.push(...rowsOf(judged, judge(judged.facts, turn.pages(ENTERPRISES), rulesOf(pages.adoption)), revision.index));
  }
  const before = pages
    .on(indexes)
    .filter((row) => !(staying.has(row.idx) && pages.isBrought(row) && !left.has(row.as_of)));
  pages.add(difference(before, now, revision.index));
  if (revision.voided) pages.forgotten.add(revision.target);
}

function bearsTheSameCodes(one: JudgedFacts | undefined, other: JudgedFacts | undefined): boolean {
  const codes = [one, other].map((judged) => judged?.facts.batteries.map(({ code }) => code ?? '').join(' '));
  return codes[0] === codes[1];
}

function remarkOf(row: FlagRow): Remark {
  const rule = BY_CODE.get(row.rule);
  const reason = JSON.parse(row.reason) as Reason;
  const title = rule ? shownTitle(rule) : { zh: row.rule, en: row.rule };
  const text = { zh: `${title.zh}：${reason.text.zh}`, en: `${title.en}: ${reason.text.en}` };
  return { rule: row.rule, severity: row.severity, grade: row.grade, text, params: reason.params };
}
