import type { CanonicalObject } from '../kernel/canonical';
import { PARTIES } from '../accounts/party-book';
import type { Reader, Tx } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import type { Entry } from '../ledger/entry';
import type { Follower, Turn } from '../ledger/turn';
import type { Enterprise, EnterpriseRole, Site } from './enterprise';
import { ENTERPRISES, EnterprisePages } from './enterprise-pages';
import { enterpriseRow, paperRow, readEnterprises, readPapers } from './enterprise-rows';
import type { Paper, PaperStatus } from './paper';

/** Who is registered, and with which papers. */
export const ENTERPRISE_BOOK: Follower = {
  name: 'enterprises',
  tables: ['paper_change', 'paper_book', 'enterprise_book'],

  async load(reader: Reader, turn: Turn): Promise<void> {
    const pages = new EnterprisePages();
    const byPaper = await enterprisesOfPapers(reader, turn.keys.of('paper'));
    const usccs = [...new Set([...turn.keys.of('enterprise'), ...byPaper])];
    for (const enterprise of await readEnterprises(reader, usccs)) {
      pages.keepEnterprise(enterprise);
      turn.keys.add('stream', enterprise.id);
    }
    for (const paper of await readPapers(reader, usccs)) {
      pages.keepPaper(paper);
      turn.keys.add('stream', paper.id);
    }
    turn.put(ENTERPRISES, pages);
  },

  apply(entry: Entry, turn: Turn) {
    const change = CHANGES[entry.kind];
    if (!change) return [];
    change(entry, turn.pages(ENTERPRISES));
    turn.pages(PARTIES).add(entry.index, entry.data['uscc'] as Uscc);
    return [];
  },

  async write(tx: Tx, turn: Turn): Promise<void> {
    const pages = turn.pages(ENTERPRISES);
    const changed = [...pages.changedEnterprises].flatMap((uscc) => pages.enterprise(uscc as Uscc) ?? []);
    await tx.upsert('enterprise_book', ['uscc'], changed.map(enterpriseRow));
    await tx.insert('paper_book', pages.newPapers.map(paperRow));
    await tx.insert(
      'paper_change',
      pages.newChanges.map(({ paper, change }) => ({
        paper_id: paper,
        idx: change.index,
        status: change.status,
        from_on: change.from,
        reason: change.reason,
      })),
    );
  },
};

const CHANGES: Readonly<Record<string, (entry: Entry, pages: EnterprisePages) => void>> = {
  'enterprise.registered': keepEnterprise,
  'enterprise.changed': keepEnterprise,

  'qualification.recorded': (entry, pages) => {
    const paper = paperOf(entry);
    pages.keepPaper(paper);
    pages.newPapers.push(paper);
  },

  'qualification.statusSet': (entry, pages) => {
    const paper = pages.paper(entry.data['paper'] as string);
    if (!paper) return;
    const change = {
      status: entry.data['status'] as PaperStatus,
      from: entry.data['from'] as string,
      reason: (entry.data['reason'] as string | undefined) ?? '',
      index: entry.index,
    };
    pages.keepPaper({ ...paper, changes: [...paper.changes, change] });
    pages.newChanges.push({ paper: paper.id, change });
  },
};

function keepEnterprise(entry: Entry, pages: EnterprisePages): void {
  const enterprise = enterpriseOf(entry, pages.enterprise(entry.data['uscc'] as Uscc));
  pages.keepEnterprise(enterprise);
  pages.changedEnterprises.add(enterprise.uscc);
}

function enterpriseOf(entry: Entry, before: Enterprise | undefined): Enterprise {
  const { data } = entry;
  const branchOf = (data['branchOf'] as Uscc | undefined) ?? before?.branchOf;
  return {
    id: data['id'] as string,
    uscc: data['uscc'] as Uscc,
    name: (data['name'] as string | undefined) ?? before?.name ?? '',
    roles: (data['roles'] as EnterpriseRole[] | undefined) ?? before?.roles ?? [],
    districtCode: (data['districtCode'] as string | undefined) ?? before?.districtCode ?? '',
    sites: (data['sites'] as unknown as Site[] | undefined) ?? before?.sites ?? [],
    registeredAt: before?.registeredAt ?? entry.index,
    ...(branchOf === undefined ? {} : { branchOf }),
  };
}

function paperOf(entry: Entry): Paper {
  const { data } = entry;
  const optional = (name: 'validTo' | 'site' | 'holder' | 'plate'): CanonicalObject =>
    data[name] === undefined ? {} : { [name]: data[name] };
  return {
    id: data['paper'] as string,
    enterprise: data['uscc'] as Uscc,
    type: data['type'] as string,
    number: data['number'] as string,
    issuer: data['issuer'] as string,
    validFrom: data['validFrom'] as string,
    scope: (data['scope'] as string[] | undefined) ?? [],
    index: entry.index,
    changes: [],
    ...optional('validTo'),
    ...optional('site'),
    ...optional('holder'),
    ...optional('plate'),
  };
}

async function enterprisesOfPapers(reader: Reader, papers: readonly string[]): Promise<string[]> {
  if (papers.length === 0) return [];
  return (await reader.all<{ uscc: string }>('SELECT uscc FROM paper_book WHERE id IN (?*)', [papers])).map(
    (row) => row.uscc,
  );
}
