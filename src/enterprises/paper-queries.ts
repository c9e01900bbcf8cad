import { type Condition, inDistrict, type VisibleTo } from '../accounts/sight';
import { addDays } from '../calendar/days';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import { registryVisible } from './enterprise-queries';
import { readEnterprises, readPapersById } from './enterprise-rows';
import type { Paper } from './paper';

/** What a list of papers may be narrowed to. */
export interface PaperFilter {
  readonly enterprise?: string | undefined;
  readonly district?: string | undefined;
  readonly type?: string | undefined;
  /** Whether anybody has ever verified it. */
  readonly verified?: boolean | undefined;
  /**
   * Ends within so many days from today on, today included, was not revoked, and no other record of the same paper
   * goes on when it ends.
   */
  readonly expiring?: number | undefined;
}

/** Who asks for which papers, on which day. */
export interface PaperQuery {
  readonly sight: VisibleTo;
  readonly filter: PaperFilter;
  readonly today: string;
}

export interface ListedPaper {
  readonly paper: Paper;
  readonly enterpriseName: string;
}

/** In the order in which they were recorded, after the entry `after`. One more than the limit when there are more. */
export async function listPapers(
  reader: Reader,
  query: PaperQuery,
  limit: number,
  after?: number,
): Promise<ListedPaper[]> {
  const { sql, params } = listed(query);
  const rows = await reader.all<{ id: string }>(
    `SELECT p.id FROM paper_book p WHERE ${sql} AND p.idx > ? ORDER BY p.idx LIMIT ?`,
    [...params, after ?? -1, limit + 1],
  );
  const papers = await readPapersById(
    reader,
    rows.map((row) => row.id),
  );
  const enterprises = await readEnterprises(reader, [...new Set(papers.map((paper) => paper.enterprise))]);
  const names = new Map(enterprises.map(({ uscc, name }) => [uscc, name]));
  return papers.map((paper) => ({ paper, enterpriseName: names.get(paper.enterprise) ?? '' }));
}

/** How many papers paging through the list tells. */
export function countPapers(reader: Reader, query: PaperQuery): Promise<number> {
  const { sql, params } = listed(query);
  return countRows(reader, `paper_book p WHERE ${sql}`, params);
}

function listed({ sight, filter, today }: PaperQuery): Condition {
  const { enterprise, district, type, verified, expiring } = filter;
  const conditions: Condition[] = [registryVisible(sight, 'p.uscc')];
  if (enterprise !== undefined) conditions.push({ sql: 'p.uscc = ?', params: [enterprise] });
  if (district !== undefined) {
    const { sql, params } = inDistrict('d.district', district);
    conditions.push({ sql: `p.uscc IN (SELECT d.uscc FROM enterprise_book d WHERE ${sql})`, params });
  }
  if (type !== undefined) conditions.push({ sql: 'p.type = ?', params: [type] });
  if (verified !== undefined) conditions.push({ sql: `${verified ? '' : 'NOT '}${VERIFIED}`, params: [] });
  if (expiring !== undefined) conditions.push(endsWithin(today, addDays(today, expiring)));
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

const VERIFIED = `EXISTS (SELECT 1 FROM paper_change c WHERE c.paper_id = p.id AND c.status = 'verified')`;

/** The last word about the paper on a day, as `stateOf` reads it. */
const LAST_WORD = `coalesce((SELECT c.status FROM paper_change c WHERE c.paper_id = p.id AND c.status <> 'verified'
  AND c.from_on <= ? ORDER BY c.from_on DESC, c.idx DESC LIMIT 1), '')`;

/** Another record of the same paper: same type and, where it names them, same site, person and vehicle. */
const GOES_ON = `EXISTS (SELECT 1 FROM paper_book n WHERE n.uscc = p.uscc AND n.type = p.type AND n.id <> p.id
  AND coalesce(n.site, '') = coalesce(p.site, '') AND coalesce(n.holder, '') = coalesce(p.holder, '')
  AND coalesce(n.plate, '') = coalesce(p.plate, '') AND n.valid_from <= p.valid_to
  AND (n.valid_to IS NULL OR n.valid_to > p.valid_to))`;

function endsWithin(from: string, to: string): Condition {
  return {
    sql: `p.valid_to BETWEEN ? AND ? AND ${LAST_WORD} <> 'revoked' AND NOT ${GOES_ON}`,
    params: [from, to, from],
  };
}
