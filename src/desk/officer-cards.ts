import { shownTitle } from '../compliance/judge';
import { RULES } from '../compliance/rules';
import { DEADLINE_RULES } from '../compliance/rules/deadline-rules';
import { type FlagTally, tallyFlags } from '../compliance/flag-tally';
import { SEVERITIES, type Severity } from '../compliance/rule';
import { countConsignments, oldestUnderway } from '../custody/consignment-queries';
import { readOrgNames } from '../custody/org-names';
import { countVehicles } from '../custody/vehicle-queries';
import { countEnterprises } from '../enterprises/enterprise-queries';
import { countPapers } from '../enterprises/paper-queries';
import { countDues, mostDues } from '../filing/due-list';
import { daysSince } from '../kernel/dates';
import type { Text } from '../kernel/text';
import type { Asking } from './asking';
import type { Card } from './card';
import { type CardSeverity, EXPIRING_DAYS } from './card-texts';

/** What an officer looks at first: who lacks what, what waits for the bureau, what is flagged most. */
export async function officerCards(asking: Asking): Promise<Card[]> {
  return [
    ...(await standingCards(asking)),
    ...(await paperCards(asking)),
    ...(await thingCards(asking)),
    ...(await flagCards(asking)),
    ...(await overdueCards(asking)),
  ];
}

/** Standings in which an enterprise may not do what it is registered for. */
const BAD_STANDINGS: Readonly<Record<string, Text>> = {
  UNQUALIFIED: { zh: '无资质', en: 'not qualified' },
  EXPIRED: { zh: '资质过期', en: 'papers expired' },
  SUSPENDED: { zh: '资质暂停', en: 'papers suspended' },
  REVOKED: { zh: '资质撤销', en: 'papers revoked' },
};

async function standingCards({ reader, sight, today, language }: Asking): Promise<Card[]> {
  const cards: Card[] = [];
  for (const [standing, name] of Object.entries(BAD_STANDINGS)) {
    const count = await countEnterprises(reader, { sight, filter: { standing }, today });
    const params = { name: name[language] };
    cards.push({ name: 'standing', of: standing, count, path: '/api/v1/enterprises', query: { standing }, params });
  }
  return cards;
}

async function paperCards({ reader, sight, today }: Asking): Promise<Card[]> {
  const path = '/api/v1/qualifications';
  const toVerify = await countPapers(reader, { sight, filter: { verified: false }, today });
  const expiring = await countPapers(reader, { sight, filter: { expiring: EXPIRING_DAYS }, today });
  return [
    { name: 'papers-to-verify', count: toVerify, path, query: { verified: false } },
    { name: 'papers-expiring', count: expiring, path, query: { expiring: String(EXPIRING_DAYS) } },
  ];
}

async function thingCards({ reader, sight, now }: Asking): Promise<Card[]> {
  const missing = { presence: 'missing' } as const;
  const inTransit = { state: 'in-transit' } as const;
  const oldest = await oldestUnderway(reader, sight, inTransit);
  return [
    {
      name: 'vehicles-missing',
      count: await countVehicles(reader, sight, missing),
      path: '/api/v1/vehicles',
      query: missing,
    },
    {
      name: 'in-transit',
      count: await countConsignments(reader, sight, inTransit),
      path: '/api/v1/consignments',
      query: inTransit,
      params: { days: oldest === undefined ? 0 : daysSince(oldest, now) },
    },
  ];
}

const SEVERITY_NAMES: Readonly<Record<Severity, Text & { readonly shown: Exclude<CardSeverity, 'ok'> }>> = {
  CRITICAL: { zh: '严重', en: 'critical', shown: 'danger' },
  HIGH: { zh: '高', en: 'high', shown: 'danger' },
  MEDIUM: { zh: '中', en: 'medium', shown: 'warning' },
  LOW: { zh: '低', en: 'low', shown: 'info' },
  INFO: { zh: '提示', en: 'notice', shown: 'info' },
};

const TOP = 5;

async function flagCards({ reader, sight, deadlines, today, language }: Asking): Promise<Card[]> {
  const tallies = await tallyFlags(reader, deadlines, { sight, state: 'open', history: false, today });
  const path = '/api/v1/flags';
  const bySeverity = SEVERITIES.map((severity): Card => {
    const { shown, ...name } = SEVERITY_NAMES[severity];
    return {
      name: 'flags-by-severity',
      of: severity,
      count: sum(tallies.filter((tally) => tally.severity === severity)),
      path,
      query: { state: 'open', severity },
      params: { name: name[language] },
      severity: shown,
    };
  });
  const rules = [...new Set(tallies.map((tally) => tally.rule))].map((rule) => {
    const own = tallies.filter((tally) => tally.rule === rule);
    return { rule, count: sum(own), severity: worstOf(own) };
  });
  const byRule = rules
    .sort((a, b) => b.count - a.count)
    .slice(0, TOP)
    .map(({ rule, count, severity }): Card => ({
      name: 'flags-by-rule',
      of: rule,
      count,
      path,
      query: { state: 'open', rule },
      params: { rule, name: titleOf(rule)[language] },
      severity: SEVERITY_NAMES[severity].shown,
    }));
  return [...bySeverity, ...byRule];
}

function sum(tallies: readonly FlagTally[]): number {
  return tallies.reduce((total, tally) => total + tally.count, 0);
}

function worstOf(tallies: readonly FlagTally[]): Severity {
  return SEVERITIES.find((severity) => tallies.some((tally) => tally.severity === severity)) ?? 'INFO';
}

function titleOf(rule: string): Text {
  const known = [...RULES, ...DEADLINE_RULES].find(({ code }) => code === rule);
  return known === undefined ? { zh: rule, en: rule } : shownTitle(known);
}

async function overdueCards({ reader, sight, today }: Asking): Promise<Card[]> {
  const path = '/api/v1/filings';
  const query = { sight, due: 'overdue', today } as const;
  const most = await mostDues(reader, query, TOP);
  const names = await readOrgNames(
    reader,
    most.map(({ enterprise }) => enterprise),
  );
  return [
    { name: 'overdue', count: await countDues(reader, query), path, query: { due: 'overdue' } },
    ...most.map(({ enterprise, count }): Card => ({
      name: 'overdue-of',
      of: enterprise,
      count,
      path,
      query: { due: 'overdue', enterprise },
      params: { name: names(enterprise).name ?? enterprise },
    })),
  ];
}
