import type { Facts } from '../custody/facts';
import type { Text } from '../kernel/text';
import type { Hit, Register, Rule } from './rule';
import { RULES } from './rules';

/**
 * What one rule says of one entry: its hits, none of them when all is well; or that it threw.
 * `cause` is for the service's log and must never reach a book: it may differ between versions of the runtime.
 */
export type Judgement =
  | { readonly rule: Rule; readonly hits: readonly Hit[] }
  | { readonly rule: Rule; readonly failed: 'rule-failed'; readonly cause: unknown };

export interface JudgeOptions {
  /** Only the rules that a later paper entry can change: for reviews of the past. */
  readonly onlyPapers?: boolean;
}

/**
 * Every rule that looks at the entry's kind and is in force on its day, in the order of the list. Pure: the same facts
 * and the same register give the same judgements. Never throws for what a rule does.
 */
export function judge(
  facts: Facts,
  register: Register,
  rules: readonly Rule[] = RULES,
  options: JudgeOptions = {},
): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const rule of rulesFor(facts.kind, rules)) {
    if (options.onlyPapers === true && rule.looksAt !== 'papers') continue;
    if (isInForce(rule, facts)) judgements.push(judgeBy(rule, facts, register));
  }
  return judgements;
}

/** The title as it is shown: what is only inferred is a hint to check, never a finding of a breach. */
export function shownTitle(rule: Pick<Rule, 'title' | 'grade'>): Text {
  if (rule.grade !== 'INFERRED') return rule.title;
  return { zh: `核对提示：${rule.title.zh}`, en: `To be checked: ${rule.title.en}` };
}

function judgeBy(rule: Rule, facts: Facts, register: Register): Judgement {
  try {
    return { rule, hits: rule.check(facts, register) };
  } catch (cause) {
    return { rule, failed: 'rule-failed', cause };
  }
}

const INDEXES = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Rule[]>>();

function rulesFor(kind: string, rules: readonly Rule[]): readonly Rule[] {
  let index = INDEXES.get(rules);
  if (index === undefined) {
    const kinds = new Set(rules.flatMap((rule) => rule.kinds));
    index = new Map([...kinds].map((each) => [each, rules.filter((rule) => rule.kinds.includes(each))]));
    INDEXES.set(rules, index);
  }
  return index.get(kind) ?? [];
}

function isInForce(rule: Rule, facts: Facts): boolean {
  const day = dayThatCounts(rule, facts);
  return rule.from <= day && (rule.to === undefined || day <= rule.to);
}

/** A rule about the vehicle (RV) belongs to the day on which the vehicle was received, any other to the day of the act. */
function dayThatCounts(rule: Rule, facts: Facts): string {
  return rule.code.startsWith('RV-') ? (facts.vehicle?.receivedOn ?? facts.on) : facts.on;
}
