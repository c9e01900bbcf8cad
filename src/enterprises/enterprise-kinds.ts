import type { Uscc } from '../identifiers/uscc';
import { Problem } from '../kernel/problem';
import type { Draft, Subject } from '../ledger/entry';
import type { KindRow, Turn } from '../ledger/turn';
import type { Enterprise } from './enterprise';
import { ENTERPRISES } from './enterprise-pages';
import type { Paper } from './paper';
import { refusalOf } from './paper-steps';

/** Kinds of the registry: enterprises, their papers, and what the bureau says of the papers. */
export const ENTERPRISE_KINDS: ReadonlyMap<string, KindRow> = new Map<string, KindRow>([
  [
    'enterprise.registered',
    {
      keys: ({ data }, keys) => void keys.add('enterprise', text(data, 'uscc')),
      decide(draft, turn) {
        const uscc = text(draft.data, 'uscc') as Uscc;
        if (turn.pages(ENTERPRISES).enterprise(uscc)) throw new Problem('ENTERPRISE_DUP', { uscc });
        const id = turn.newStream('e');
        const subject: Subject = { type: 'enterprise', id: uscc, label: text(draft.data, 'name') ?? uscc };
        return { data: { ...draft.data, id }, touches: [id], subject };
      },
    },
  ],
  [
    'enterprise.changed',
    {
      keys: ({ data }, keys) => void keys.add('enterprise', text(data, 'uscc')),
      decide(draft, turn) {
        const enterprise = knownEnterprise(draft, turn);
        return { data: { ...draft.data, id: enterprise.id }, touches: [enterprise.id], subject: subjectOf(enterprise) };
      },
    },
  ],
  [
    'qualification.recorded',
    {
      keys: ({ data }, keys) => void keys.add('enterprise', text(data, 'uscc')),
      decide(draft, turn) {
        const enterprise = knownEnterprise(draft, turn);
        const [type, number] = [text(draft.data, 'type'), text(draft.data, 'number')];
        const same = turn
          .pages(ENTERPRISES)
          .papers(enterprise.uscc)
          .find((paper) => paper.type === type && paper.number === number);
        if (same && !isRenewal(draft, same)) throw new Problem('PAPER_DUP', { number: number ?? '' });
        const paper = turn.newStream('q');
        return { data: { ...draft.data, paper }, touches: [enterprise.id, paper], subject: subjectOf(enterprise) };
      },
    },
  ],
  [
    'qualification.statusSet',
    {
      keys: ({ data }, keys) => void keys.add('paper', text(data, 'paper')),
      decide(draft, turn) {
        const pages = turn.pages(ENTERPRISES);
        const paper = pages.paper(text(draft.data, 'paper') ?? '');
        const enterprise = paper && pages.enterprise(paper.enterprise);
        if (!paper || !enterprise || paper.enterprise !== text(draft.data, 'uscc')) throw new Problem('PAPER_UNKNOWN');
        mustChange(draft, paper);
        return { data: draft.data, touches: [enterprise.id, paper.id], subject: subjectOf(enterprise) };
      },
    },
  ],
]);

function mustChange(draft: Draft, paper: Paper): void {
  const reason = refusalOf(text(draft.data, 'status') ?? '', paper);
  if (reason) throw new Problem('PAPER_STATE', { state: bare(reason.zh), stateEn: bare(reason.en) });
}

/** As it stands inside brackets. */
function bare(sentence: string): string {
  return sentence.replace(/[。.]$/, '');
}

/** A renewed paper may keep its number when its term is another. */
function isRenewal(draft: Draft, paper: Paper): boolean {
  return paper.validTo !== undefined && (text(draft.data, 'validFrom') ?? '') > paper.validTo;
}

function knownEnterprise(draft: Draft, turn: Turn): Enterprise {
  const uscc = text(draft.data, 'uscc') as Uscc;
  const enterprise = turn.pages(ENTERPRISES).enterprise(uscc);
  if (!enterprise) throw new Problem('ENTERPRISE_UNKNOWN', { uscc });
  return enterprise;
}

function subjectOf(enterprise: Enterprise): Subject {
  return { type: 'enterprise', id: enterprise.uscc, label: enterprise.name };
}

function text(data: Draft['data'], name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
}
