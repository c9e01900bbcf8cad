import type { Tx } from '../database/tx';
import { readEnterprises, readPapers } from '../enterprises/enterprise-rows';
import { EnterprisePages } from '../enterprises/enterprise-pages';
import type { FlagRow, JudgedFacts } from './flag-rows';
import { difference, rowsOf } from './flag-rows';
import { writeFlags } from './flag-writing';
import { judge } from './judge';
import type { ReviewRow } from './review-queue';
import { adoptionBefore, rulesOf } from './rule-adoption';
import { RULES } from './rules';

const ENTRIES_PER_TURN = 200;

const PAPER_RULES = new Set(RULES.filter((rule) => rule.looksAt === 'papers').map((rule) => rule.code));

/**
 * Does one bounded piece of the oldest pending review: judges entries again by the papers known at the entry that
 * asked for it, and adds the verdicts that differ. Reviews run in the order of the log, so a rebuild gives the same.
 * @returns whether there may be more to do
 */
export async function reviewTurn(tx: Tx): Promise<boolean> {
  const review = await tx.first<ReviewRow>('SELECT * FROM review_queue WHERE done = 0 ORDER BY as_of, about LIMIT 1');
  if (!review) return false;
  const rows = await tx.all<{ idx: number; facts: string }>(
    `SELECT f.idx, f.facts FROM entry_party p JOIN judged_facts f ON f.idx = p.idx
      WHERE p.org = ? AND p.idx > ? AND p.idx < ? ORDER BY p.idx LIMIT ?`,
    [review.about, review.cursor, review.as_of, ENTRIES_PER_TURN],
  );
  const judged = rows
    .map((row) => JSON.parse(row.facts) as JudgedFacts)
    .filter(({ facts }) => isCovered(facts.on, review));
  await writeFlags(tx, await judgedAgain(tx, judged, review.as_of));
  const isDone = rows.length < ENTRIES_PER_TURN;
  await tx.run('UPDATE review_queue SET cursor = ?, done = ? WHERE as_of = ? AND about = ?', [
    rows.at(-1)?.idx ?? review.cursor,
    isDone ? 1 : 0,
    review.as_of,
    review.about,
  ]);
  return true;
}

function isCovered(on: string, review: ReviewRow): boolean {
  return on >= review.from_on && (review.to_on === null || on <= review.to_on);
}

async function judgedAgain(tx: Tx, judged: readonly JudgedFacts[], asOf: number): Promise<FlagRow[]> {
  if (judged.length === 0) return [];
  const register = await registerAt(tx, judged, asOf);
  const indexes = judged.map(({ facts }) => facts.index);
  const rules = rulesOf(await adoptionBefore(tx, asOf));
  const before = await tx.all<FlagRow>('SELECT * FROM flag_book WHERE newest = 1 AND idx IN (?*)', [indexes]);
  return judged.flatMap((one) => {
    const own = before.filter((row) => row.idx === one.facts.index && PAPER_RULES.has(row.rule));
    const now = rowsOf(one, judge(one.facts, register, rules, { onlyPapers: true }), asOf);
    return difference(own, now, asOf);
  });
}

/** Everyone the entries name, with the papers that entry `asOf` knew. */
async function registerAt(tx: Tx, judged: readonly JudgedFacts[], asOf: number): Promise<EnterprisePages> {
  const usccs = new Set(
    judged.flatMap(({ facts }) => [
      facts.org,
      facts.consignment?.sender,
      facts.consignment?.receiver,
      facts.consignment?.carrier,
    ]),
  );
  usccs.delete(undefined);
  const names = [...usccs] as string[];
  const register = new EnterprisePages();
  for (const enterprise of await readEnterprises(tx, names))
    if (enterprise.registeredAt <= asOf) register.keepEnterprise(enterprise);
  for (const paper of await readPapers(tx, names, asOf)) register.keepPaper(paper);
  return register;
}
