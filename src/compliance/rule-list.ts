import type { Language } from '../kernel/text';
import type { RuleDto } from './flags.dto';
import { shownTitle } from './judge';
import { RULES } from './rules';
import { DEADLINE_RULES } from './rules/deadline-rules';

/** Every rule that can fire, in the order of docs/rules.md, those that watch a deadline last. */
export function ruleList(language: Language): RuleDto[] {
  return [...RULES, ...DEADLINE_RULES].map((rule) => ({
    code: rule.code,
    title: shownTitle(rule)[language],
    basis: rule.basis,
    grade: rule.grade,
    severity: rule.severity,
  }));
}
