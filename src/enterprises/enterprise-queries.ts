import type { Reader } from '../database/tx';
import { inDistrict, orgVisible, type VisibleTo } from '../accounts/sight';
import type { Uscc } from '../identifiers/uscc';
import type { Enterprise } from './enterprise';
import { readPapers, toEnterprise } from './enterprise-rows';
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
  /** USCC after which to go on. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Enterprises by USCC, each with its standing today. Event or not: whoever is registered is listed. */
export async function listEnterprises(
  reader: Reader,
  sight: VisibleTo,
  filter: EnterpriseFilter,
  today: string,
): Promise<EnterpriseCard[]> {
  const clauses = [registryVisible(sight)];
  if (filter.after !== undefined) clauses.push({ sql: 'uscc > ?', params: [filter.after] });
  if (filter.role !== undefined) clauses.push({ sql: 'roles LIKE ?', params: [`%"${filter.role}"%`] });
  if (filter.district !== undefined) clauses.push(inDistrict('district', filter.district));
  if (filter.q !== undefined)
    clauses.push({ sql: '(instr(name, ?) > 0 OR instr(uscc, ?) > 0)', params: [filter.q, filter.q.toUpperCase()] });
  const rows = await reader.all<Parameters<typeof toEnterprise>[0]>(
    `SELECT * FROM enterprise_book WHERE ${clauses.map((clause) => clause.sql).join(' AND ')} ORDER BY uscc LIMIT ?`,
    [...clauses.flatMap((clause) => clause.params), filter.limit],
  );
  return cardsOf(reader, rows.map(toEnterprise), today);
}

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
function registryVisible(sight: VisibleTo): ReturnType<typeof orgVisible> {
  return sight.kind === 'envelopes' ? { sql: '1 = 1', params: [] } : orgVisible(sight, 'uscc');
}
