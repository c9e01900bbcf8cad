import type { Paper, PaperStatus } from './paper';

/**
 * How a paper, or all papers of one type, stands on a day. `NOT_REQUIRED` and `UNKNOWN_RULE` speak of the requirement
 * and never come from a paper.
 */
export type PaperState =
  | 'QUALIFIED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'OUT_OF_SCOPE'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'UNQUALIFIED'
  | 'UNVERIFIED'
  | 'NOT_REQUIRED'
  | 'UNKNOWN_RULE';

/** What the paper must cover besides the day. What is absent is not asked. */
export interface Need {
  /** Must be among the paper's scopes. */
  readonly scope?: string | undefined;
  /** Counts only against a paper that names a site itself. */
  readonly site?: string | undefined;
  readonly plate?: string | undefined;
  /** The number of a person's licence, or the person it names. */
  readonly person?: string | undefined;
}

/** Best first: the state that several papers of one type have together is the first of these that one of them has. */
const BEST_FIRST: readonly PaperState[] = [
  'QUALIFIED',
  'UNVERIFIED',
  'SUSPENDED',
  'REVOKED',
  'OUT_OF_SCOPE',
  'EXPIRED',
  'NOT_YET_VALID',
];

const NO_NEED: Need = {};

/**
 * How one paper stands on a date (`YYYY-MM-DD`, Asia/Shanghai, both ends of the term inclusive).
 * The term is asked first, then the supervision on that day, then the scope; a paper that passes all three is
 * QUALIFIED when somebody has ever verified it and UNVERIFIED otherwise.
 */
export function stateOf(paper: Paper, on: string, need: Need = NO_NEED): PaperState {
  if (on < paper.validFrom) return 'NOT_YET_VALID';
  if (paper.validTo !== undefined && on > paper.validTo) return 'EXPIRED';
  const status = statusOn(paper, on);
  if (status === 'suspended') return 'SUSPENDED';
  if (status === 'revoked') return 'REVOKED';
  if (!covers(paper, need)) return 'OUT_OF_SCOPE';
  return paper.changes.some((change) => change.status === 'verified') ? 'QUALIFIED' : 'UNVERIFIED';
}

/** The best state among the papers of one type; UNQUALIFIED when there is none of it. */
export function bestState(papers: readonly Paper[], type: string, on: string, need: Need = NO_NEED): PaperState {
  let best: PaperState = 'UNQUALIFIED';
  for (const paper of papers) {
    if (paper.type === type) best = better(best, stateOf(paper, on, need));
  }
  return best;
}

/** The better of two states of records of which one is enough. */
export function better(a: PaperState, b: PaperState): PaperState {
  return rank(a) <= rank(b) ? a : b;
}

function rank(state: PaperState): number {
  const place = BEST_FIRST.indexOf(state);
  return place < 0 ? BEST_FIRST.length : place;
}

/** The last word on or before the day, by date and then by entry. `verified` is no word about a day. */
function statusOn(paper: Paper, on: string): PaperStatus | undefined {
  let last: Paper['changes'][number] | undefined;
  for (const change of paper.changes) {
    if (change.status === 'verified' || change.from > on) continue;
    if (last === undefined || change.from > last.from || (change.from === last.from && change.index >= last.index)) {
      last = change;
    }
  }
  return last?.status;
}

function covers(paper: Paper, need: Need): boolean {
  if (need.scope !== undefined && !paper.scope.includes(need.scope)) return false;
  if (need.site !== undefined && paper.site !== undefined && plain(need.site) !== plain(paper.site)) return false;
  if (need.plate !== undefined && plain(need.plate) !== plain(paper.plate ?? '')) return false;
  if (need.person === undefined) return true;
  const person = plain(need.person);
  return person === plain(paper.number) || person === plain(paper.holder ?? '');
}

/** Spaces, the dot of a plate and letter case never make two names different. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•]/g, '')
    .toUpperCase();
}
