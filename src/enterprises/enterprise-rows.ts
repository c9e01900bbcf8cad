import type { Reader, SqlRow } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import type { Enterprise, EnterpriseRole, Site } from './enterprise';
import type { Paper, PaperStatus, PaperStatusChange } from './paper';

interface EnterpriseRow {
  readonly uscc: Uscc;
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly district: string;
  readonly sites: string;
  readonly branch_of: Uscc | null;
  readonly idx: number;
}

interface PaperRow {
  readonly id: string;
  readonly uscc: Uscc;
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly scope: string;
  readonly site: string | null;
  readonly holder: string | null;
  readonly plate: string | null;
  readonly idx: number;
}

interface ChangeRow {
  readonly paper_id: string;
  readonly idx: number;
  readonly status: PaperStatus;
  readonly from_on: string;
  readonly reason: string;
}

export async function readEnterprises(reader: Reader, usccs: readonly string[]): Promise<Enterprise[]> {
  if (usccs.length === 0) return [];
  return (await reader.all<EnterpriseRow>('SELECT * FROM enterprise_book WHERE uscc IN (?*)', [usccs])).map(
    toEnterprise,
  );
}

/** Every paper of the enterprises, as known up to entry `asOf` (all of them when absent). */
export async function readPapers(
  reader: Reader,
  usccs: readonly string[],
  asOf = Number.MAX_SAFE_INTEGER,
): Promise<Paper[]> {
  if (usccs.length === 0) return [];
  const rows = await reader.all<PaperRow>('SELECT * FROM paper_book WHERE uscc IN (?*) AND idx <= ? ORDER BY idx', [
    usccs,
    asOf,
  ]);
  const changes = await reader.all<ChangeRow>(
    'SELECT c.* FROM paper_change c JOIN paper_book p ON p.id = c.paper_id WHERE p.uscc IN (?*) AND c.idx <= ? ORDER BY c.idx',
    [usccs, asOf],
  );
  return withChanges(rows, changes);
}

/** These papers, in the order in which they were recorded. */
export async function readPapersById(reader: Reader, ids: readonly string[]): Promise<Paper[]> {
  if (ids.length === 0) return [];
  const rows = await reader.all<PaperRow>('SELECT * FROM paper_book WHERE id IN (?*) ORDER BY idx', [ids]);
  const changes = await reader.all<ChangeRow>('SELECT * FROM paper_change WHERE paper_id IN (?*) ORDER BY idx', [ids]);
  return withChanges(rows, changes);
}

function withChanges(rows: readonly PaperRow[], changes: readonly ChangeRow[]): Paper[] {
  const byPaper = new Map<string, ChangeRow[]>(rows.map((row) => [row.id, []]));
  for (const change of changes) byPaper.get(change.paper_id)?.push(change);
  return rows.map((row) => toPaper(row, byPaper.get(row.id) ?? []));
}

export function toEnterprise(row: EnterpriseRow): Enterprise {
  return {
    id: row.id,
    uscc: row.uscc,
    name: row.name,
    roles: JSON.parse(row.roles) as EnterpriseRole[],
    districtCode: row.district,
    sites: JSON.parse(row.sites) as Site[],
    registeredAt: row.idx,
    ...(row.branch_of === null ? {} : { branchOf: row.branch_of }),
  };
}

export function enterpriseRow(enterprise: Enterprise): SqlRow {
  return {
    uscc: enterprise.uscc,
    id: enterprise.id,
    name: enterprise.name,
    roles: JSON.stringify(enterprise.roles),
    district: enterprise.districtCode,
    sites: JSON.stringify(enterprise.sites),
    branch_of: enterprise.branchOf ?? null,
    idx: enterprise.registeredAt,
  };
}

export function paperRow(paper: Paper): SqlRow {
  return {
    id: paper.id,
    uscc: paper.enterprise,
    type: paper.type,
    number: paper.number,
    issuer: paper.issuer,
    valid_from: paper.validFrom,
    valid_to: paper.validTo ?? null,
    scope: JSON.stringify(paper.scope),
    site: paper.site ?? null,
    holder: paper.holder ?? null,
    plate: paper.plate ?? null,
    idx: paper.index,
  };
}

function toPaper(row: PaperRow, changes: readonly ChangeRow[]): Paper {
  return {
    id: row.id,
    enterprise: row.uscc,
    type: row.type,
    number: row.number,
    issuer: row.issuer,
    validFrom: row.valid_from,
    scope: JSON.parse(row.scope) as string[],
    index: row.idx,
    changes: changes.map((change): PaperStatusChange => ({
      status: change.status,
      from: change.from_on,
      reason: change.reason,
      index: change.idx,
    })),
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    ...(row.site === null ? {} : { site: row.site }),
    ...(row.holder === null ? {} : { holder: row.holder }),
    ...(row.plate === null ? {} : { plate: row.plate }),
  };
}
