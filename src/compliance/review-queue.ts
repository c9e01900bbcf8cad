import type { EnterprisePages } from '../enterprises/enterprise-pages';
import type { Uscc } from '../identifiers/uscc';
import type { Entry } from '../ledger/entry';

/** A paper entry that may change verdicts of the past: whose, between which event dates, as of which entry. */
export interface ReviewRow {
  readonly as_of: number;
  readonly about: string;
  readonly from_on: string;
  readonly to_on: string | null;
  /** Entries up to this index have been judged again. */
  readonly cursor: number;
  readonly done: number;
}

/** The review that an entry asks for, if it says something about papers. */
export function newReview(entry: Entry, register: EnterprisePages): ReviewRow | undefined {
  const review = (about: string, from: string, to?: string): ReviewRow => ({
    as_of: entry.index,
    about,
    from_on: from,
    to_on: to ?? null,
    cursor: -1,
    done: 0,
  });
  const { data } = entry;
  if (entry.kind === 'qualification.recorded')
    return review(data['uscc'] as Uscc, data['validFrom'] as string, data['validTo'] as string | undefined);
  if (entry.kind !== 'qualification.statusSet') return undefined;
  const paper = register.paper(data['paper'] as string);
  if (!paper) return undefined;
  const from = data['status'] === 'verified' ? paper.validFrom : (data['from'] as string);
  return review(paper.enterprise, from, paper.validTo);
}
