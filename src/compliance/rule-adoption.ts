import { createHash } from 'node:crypto';
import type { Reader } from '../database/tx';
import { SHIPPED_CALENDAR } from '../calendar/holidays';
import type { Uscc } from '../identifiers/uscc';
import type { Clock } from '../kernel/clock';
import type { Ledger } from '../ledger/ledger';
import type { KindRow } from '../ledger/turn';
import type { Rule } from './rule';
import { RULES } from './rules';

/** Which rules, in which version, an entry of the log put in force, with the calendar years they count by. */
export interface Adoption {
  readonly index: number;
  /** `RQ-01@1`, sorted. */
  readonly rules: readonly string[];
}

export interface AdoptionRow {
  readonly idx: number;
  readonly rules: string;
}

/** 启用规则: the operator's entry. It touches no stream: it is about all that is judged after it. */
export const RULES_ADOPTED: KindRow = {
  keys: () => undefined,
  decide: (draft) => ({
    data: draft.data,
    touches: [],
    subject: { type: 'enterprise', id: draft.org, label: 'rules' },
  }),
};

/** The rules in force by an adoption; all that the service knows where nothing was ever adopted. */
export function rulesOf(adoption: Adoption | undefined): readonly Rule[] {
  if (!adoption) return RULES;
  const key = adoption.rules.join();
  const known = inForce.get(key);
  if (known) return known;
  const rules = RULES.filter((rule) => adoption.rules.includes(nameOf(rule)));
  inForce.set(key, rules);
  return rules;
}

/** Lists are compared by identity further on, so each is made once. */
const inForce = new Map<string, readonly Rule[]>();

export async function adoptionBefore(reader: Reader, index: number): Promise<Adoption | undefined> {
  const row = await reader.first<AdoptionRow>(
    'SELECT idx, rules FROM rule_adoption WHERE idx < ? ORDER BY idx DESC LIMIT 1',
    [index],
  );
  return row && { index: row.idx, rules: JSON.parse(row.rules) as string[] };
}

/**
 * Puts the service's rules and calendar in force by an entry, unless they are in force already.
 * @returns whether an entry was recorded
 */
export async function adoptRules(reader: Reader, ledger: Ledger, operator: Uscc, clock: Clock): Promise<boolean> {
  const rules = RULES.map(nameOf).sort();
  const adopted = await adoptionBefore(reader, Number.MAX_SAFE_INTEGER);
  if (adopted?.rules.join() === rules.join()) return false;
  const digest = createHash('sha256').update(rules.join()).digest('hex');
  const calendarYears = Object.keys(SHIPPED_CALENDAR.years).sort();
  const data = { rules, digest, calendarYears };
  await ledger.record({
    kind: 'rules.adopted',
    org: operator,
    by: 'operator',
    occurredAt: clock.now().toISOString(),
    data,
  });
  return true;
}

function nameOf(rule: Rule): string {
  return `${rule.code}@${String(rule.version)}`;
}
