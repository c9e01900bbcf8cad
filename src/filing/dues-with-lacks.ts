import type { Reader } from '../database/tx';
import { countDues, cursorOf, type DueQuery, type LabelledDue, listDues } from './due-list';
import { PROFILES } from './profiles';
import { readRecords } from './records';
import { lacksOf } from './rows';

/** A duty, and what an export of it would lack now; what lapsed or was accepted is not looked at again. */
export interface DueWithLacks {
  readonly due: LabelledDue;
  readonly lacks: readonly string[];
}

/** `lacking`: only those that lack something, or only those that lack nothing. */
export type LackQuery = DueQuery & { readonly lacking?: boolean | undefined };

/** As `listDues`. What is lacking is worked out, not stored, so as many are read as it takes to find `limit`. */
export async function listDuesWithLacks(reader: Reader, query: LackQuery): Promise<DueWithLacks[]> {
  if (query.lacking === undefined) return withLacks(reader, await listDues(reader, query));
  const found: DueWithLacks[] = [];
  for await (const read of duesByPage(reader, query)) {
    found.push(...read.filter(({ lacks }) => lacks.length > 0 === query.lacking));
    if (found.length >= query.limit) break;
  }
  return found.slice(0, query.limit);
}

/** How many duties paging through the list tells. */
export async function countDuesWithLacks(reader: Reader, query: Omit<LackQuery, 'limit' | 'after'>): Promise<number> {
  if (query.lacking === undefined) return countDues(reader, query);
  return (await listDuesWithLacks(reader, { ...query, limit: Number.MAX_SAFE_INTEGER })).length;
}

const READ_AT_ONCE = 500;

async function* duesByPage(reader: Reader, query: LackQuery): AsyncGenerator<DueWithLacks[]> {
  const isOwed = query.lacking === true ? true : undefined;
  let after = query.after;
  for (;;) {
    const dues = await listDues(reader, { ...query, isOwed, after, limit: READ_AT_ONCE });
    yield await withLacks(reader, dues);
    const last = dues.at(-1);
    if (last === undefined || dues.length < READ_AT_ONCE) return;
    after = cursorOf(last);
  }
}

/** One reading for each profile among them. */
async function withLacks(reader: Reader, dues: readonly LabelledDue[]): Promise<DueWithLacks[]> {
  const lacks = new Map<string, string[]>();
  for (const profile of PROFILES) {
    const owed = dues.filter((due) => due.profile === profile.code && due.lapsed === 0 && due.accepted_on === null);
    for (const record of await readRecords(reader, owed)) lacks.set(record.due, lacksOf(profile, record));
  }
  return dues.map((due) => ({ due, lacks: lacks.get(due.id) ?? [] }));
}
