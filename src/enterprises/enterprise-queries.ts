import { type Condition, inDistrict, orgVisible, type VisibleTo } from '../accounts/sight';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import type { Enterprise } from './enterprise';
import { readEnterprises, readPapers, toEnterprise } from './enterprise-rows';
import type { Paper } from './paper';
import { type Standing, standingOf } from './standing';

/** An enterprise with its papers and what it may do today. */
export interface EnterpriseCard {
  readonly enterprise: Enterprise;
  readonly papers: readonly Paper[];
  readonly standing: readonly Standing[];
}

export interface EnterpriseFilter {
  readonly role?: string | undefined;
  readonly district?: string | undefined;
  /** Part of the name, or the beginning of the USCC. */
  readonly q?: string | undefined;
  /** A state that the enterprise has in one of its activities today. */
  readonly standing?: string | undefined;
}

/** Who asks for which enterprises, on which day. */
export interface EnterpriseQuery {
  readonly sight: VisibleTo;
  readonly filter: EnterpriseFilter;
  readonly today: string;
}

/**
 * At most `limit` enterprises after the one with the USCC `after`, each with its standing today. Event or not: whoever
 * is registered is listed. A standing is worked out, not stored, so as many are read as it takes.
 */
export async function listEnterprises(
  reader: Reader,
  query: EnterpriseQuery,
  limit: number,
  after?: string,
): Promise<EnterpriseCard[]> {
  const found: EnterpriseCard[] = [];
  let place = after;
  while (found.length < limit) {
    const cards = await cardsAfter(reader, query, limit, place);
    found.push(...cards.filter((card) => hasStanding(card, query.filter.standing)));
    place = cards.at(-1)?.enterprise.uscc;
    if (cards.length < limit) break;
  }
  return found.slice(0, limit);
}

/** How many enterprises paging through the list tells. */
export async function countEnterprises(reader: Reader, query: EnterpriseQuery): Promise<number> {
  if (query.filter.standing === undefined) {
    const { sql, params } = listed(query);
    return countRows(reader, `enterprise_book WHERE ${sql}`, params);
  }
  return (await allEnterprises(reader, query)).length;
}

/** Every enterprise that paging through the list tells. */
export async function allEnterprises(reader: Reader, query: EnterpriseQuery): Promise<EnterpriseCard[]> {
  const found: EnterpriseCard[] = [];
  for (let place: string | undefined; ;) {
    const cards: EnterpriseCard[] = await cardsAfter(reader, query, READ_AT_ONCE, place);
    found.push(...cards.filter((card) => hasStanding(card, query.filter.standing)));
    place = cards.at(-1)?.enterprise.uscc;
    if (cards.length < READ_AT_ONCE) return found;
  }
}

const READ_AT_ONCE = 500;

export async function enterpriseCard(
  reader: Reader,
  sight: VisibleTo,
  uscc: Uscc,
  today: string,
): Promise<EnterpriseCard | undefined> {
  const { sql, params } = registryVisible(sight);
  const row = await reader.first<Parameters<typeof toEnterprise>[0]>(
    `SELECT * FROM enterprise_book WHERE uscc = ? AND ${sql}`,
    [uscc, ...params],
  );
  return row && (await cardsOf(reader, [toEnterprise(row)], today))[0];
}

/** What anybody may be told of whoever it deals with: these enterprises, as far as they are registered. */
export async function cardsOfEnterprises(
  reader: Reader,
  usccs: readonly string[],
  today: string,
): Promise<EnterpriseCard[]> {
  return cardsOf(reader, await readEnterprises(reader, usccs), today);
}

/** Enterprises registered in the city of a district in one of the roles, by USCC: to whom one may turn. */
export async function registeredInCity(
  reader: Reader,
  { district, roles, today, limit }: { district: string; roles: readonly string[]; today: string; limit: number },
): Promise<EnterpriseCard[]> {
  if (roles.length === 0) return [];
  const { sql, params } = inDistrict('district', `${district.slice(0, 4)}00`);
  const rows = await reader.all<Parameters<typeof toEnterprise>[0]>(
    `SELECT * FROM enterprise_book WHERE ${sql} AND (${roles.map(() => 'roles LIKE ?').join(' OR ')}) ORDER BY uscc LIMIT ?`,
    [...params, ...roles.map((role) => `%"${role}"%`), limit],
  );
  return cardsOf(reader, rows.map(toEnterprise), today);
}

async function cardsAfter(
  reader: Reader,
  query: EnterpriseQuery,
  limit: number,
  after: string | undefined,
): Promise<EnterpriseCard[]> {
  const { sql, params } = listed(query);
  const rows = await reader.all<Parameters<typeof toEnterprise>[0]>(
    `SELECT * FROM enterprise_book WHERE ${sql} AND uscc > ? ORDER BY uscc LIMIT ?`,
    [...params, after ?? '', limit],
  );
  return cardsOf(reader, rows.map(toEnterprise), query.today);
}

function listed({ sight, filter: { role, district, q } }: EnterpriseQuery): Condition {
  const conditions: Condition[] = [registryVisible(sight)];
  if (role !== undefined) conditions.push({ sql: 'roles LIKE ?', params: [`%"${role}"%`] });
  if (district !== undefined) conditions.push(inDistrict('district', district));
  if (q !== undefined)
    conditions.push({ sql: '(instr(name, ?) > 0 OR instr(uscc, ?) > 0)', params: [q, q.toUpperCase()] });
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

function hasStanding(card: EnterpriseCard, wanted: string | undefined): boolean {
  return wanted === undefined || card.standing.some((one) => one.state === wanted);
}

async function cardsOf(reader: Reader, enterprises: readonly Enterprise[], today: string): Promise<EnterpriseCard[]> {
  const papers = await readPapers(
    reader,
    enterprises.map((enterprise) => enterprise.uscc),
  );
  return enterprises.map((enterprise) => {
    const own = papers.filter((paper) => paper.enterprise === enterprise.uscc);
    return { enterprise, papers: own, standing: standingOf(enterprise, own, today) };
  });
}

/** The register itself is the administrator's to keep; what is in entries' payloads is not. */
export function registryVisible(sight: VisibleTo, column = 'uscc'): Condition {
  return sight.kind === 'envelopes' ? { sql: '1 = 1', params: [] } : orgVisible(sight, column);
}
