import { PagesToken } from '../ledger/turn';
import type { Uscc } from '../identifiers/uscc';
import type { Enterprise } from './enterprise';
import type { Paper, PaperStatusChange } from './paper';

/** What a turn holds of the enterprise book: those that its works name, with all their papers. */
export class EnterprisePages {
  private readonly enterprises = new Map<string, Enterprise>();
  private readonly byEnterprise = new Map<string, Map<string, Paper>>();
  readonly changedEnterprises = new Set<string>();
  readonly newPapers: Paper[] = [];
  readonly newChanges: { paper: string; change: PaperStatusChange }[] = [];

  enterprise(uscc: Uscc): Enterprise | undefined {
    return this.enterprises.get(uscc);
  }

  papers(uscc: Uscc): readonly Paper[] {
    return [...(this.byEnterprise.get(uscc)?.values() ?? [])];
  }

  paper(id: string): Paper | undefined {
    for (const papers of this.byEnterprise.values()) {
      const paper = papers.get(id);
      if (paper) return paper;
    }
    return undefined;
  }

  keepEnterprise(enterprise: Enterprise): void {
    this.enterprises.set(enterprise.uscc, enterprise);
  }

  keepPaper(paper: Paper): void {
    const papers = this.byEnterprise.get(paper.enterprise) ?? new Map<string, Paper>();
    papers.set(paper.id, paper);
    this.byEnterprise.set(paper.enterprise, papers);
  }
}

export const ENTERPRISES = new PagesToken<EnterprisePages>('enterprises');
