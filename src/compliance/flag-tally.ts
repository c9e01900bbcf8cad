import type { Reader } from '../database/tx';
import type { DeadlineFlags } from './deadline-flags';
import type { FlagQuery } from './flag-item';
import { flagConditions } from './flag-queries';
import type { Severity } from './rule';

/** How many flags of one rule at one severity a list has in all. */
export interface FlagTally {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

export type TallyQuery = Omit<FlagQuery, 'limit' | 'before'>;

/** What `GET /flags` would list, counted: verdicts from the book, passed deadlines as they are compared with today. */
export async function tallyFlags(reader: Reader, deadlines: DeadlineFlags, asked: TallyQuery): Promise<FlagTally[]> {
  const query: FlagQuery = { ...asked, limit: Number.MAX_SAFE_INTEGER };
  const { sql, params } = flagConditions(query);
  const recorded = await reader.all<FlagTally>(
    `SELECT f.rule, f.severity, count(*) AS count FROM flag_book f WHERE ${sql} GROUP BY f.rule, f.severity`,
    params,
  );
  const tallies = new Map<string, FlagTally>();
  const overdue = (await deadlines.list(query)).map(({ rule, severity }) => ({ rule, severity, count: 1 }));
  for (const { rule, severity, count } of [...recorded, ...overdue]) {
    const key = `${rule} ${severity}`;
    tallies.set(key, { rule, severity, count: (tallies.get(key)?.count ?? 0) + count });
  }
  return [...tallies.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
