import type { Reader } from '../database/tx';
import { readPapers } from '../enterprises/enterprise-rows';
import type { Paper } from '../enterprises/paper';
import { PAPER_STATE_NAMES } from '../enterprises/paper-state-names';
import { qualificationName, qualificationType } from '../enterprises/qualification-types';
import { type PaperState, stateOf } from '../enterprises/verdict';
import { shanghaiDate } from '../kernel/dates';
import type { Language, Text } from '../kernel/text';
import type { Entry } from '../ledger/entry';
import { textOf } from './data';
import type { StepPaperDto } from './timeline.dto';

/** What somebody is in a step. */
export const STEP_PARTS = {
  acting: { zh: '办理单位', en: 'acting enterprise' },
  receiver: { zh: '收货单位', en: 'receiver' },
  carrier: { zh: '承运单位', en: 'carrier' },
} as const satisfies Record<string, Text>;

export type StepPart = keyof typeof STEP_PARTS;

export interface StepParty {
  readonly part: StepPart;
  readonly org: string;
}

/** The papers of the organisations, by organisation. Two queries, however many steps. */
export async function papersByOrg(
  reader: Reader,
  usccs: readonly string[],
): Promise<ReadonlyMap<string, readonly Paper[]>> {
  const byOrg = new Map<string, Paper[]>();
  for (const paper of await readPapers(reader, [...new Set(usccs)])) {
    const papers = byOrg.get(paper.enterprise);
    if (papers) papers.push(paper);
    else byOrg.set(paper.enterprise, [paper]);
  }
  return byOrg;
}

/** Who took part in the step: who acted, and at a dispatch the named receiver and carrier, where the caller sees them. */
export function takingPart(entry: Entry, seesFigures: boolean): StepParty[] {
  if (entry.kind.startsWith('entry.') || entry.kind.startsWith('filing.')) return [];
  const acting: StepParty = { part: 'acting', org: entry.org };
  if (entry.kind !== 'consignment.dispatched' || !seesFigures) return [acting];
  const named = (['receiver', 'carrier'] as const).flatMap((part): StepParty[] => {
    const org = textOf(entry.data, part);
    return org === undefined ? [] : [{ part, org }];
  });
  return [acting, ...named];
}

/** The paper as of the entry. */
export function stepPaper(
  paper: Paper,
  entry: Entry,
  { language, personal }: { language: Language; personal: boolean },
): StepPaperDto {
  const on = shanghaiDate(entry.occurredAt);
  const state = stateOf(paper, on);
  const then = asKnownAt(paper, entry.index, on);
  return {
    type: paper.type,
    name: qualificationName(paper.type)[language],
    number: personal || !PERSONS_PAPERS.includes(paper.type) ? paper.number : null,
    holderEnterprise: paper.enterprise,
    grade: qualificationType(paper.type)?.grade ?? 'NOT FOUND',
    state,
    stateText: PAPER_STATE_NAMES[state][language],
    ...(then === state ? {} : { asKnownThen: then, asKnownThenText: PAPER_STATE_NAMES[then][language] }),
    validFrom: paper.validFrom,
    validTo: paper.validTo ?? null,
  };
}

/** A paper of one vehicle or one person belongs to a step only where that vehicle or person took part in it. */
export function concerns(paper: Paper, entry: Entry): boolean {
  const { data } = entry;
  if (paper.plate !== undefined) return paper.plate === textOf(data, 'vehiclePlate');
  if (!PERSONS_PAPERS.includes(paper.type)) return true;
  const people = ['operator', 'driverLicence', 'escortLicence'].flatMap((name) => textOf(data, name) ?? []);
  return people.includes(paper.number) || people.includes(paper.holder ?? '');
}

/** Papers that name a person: their number is as personal as the licence in an entry. */
const PERSONS_PAPERS: readonly string[] = ['Q-STAFF-ELEC', 'Q-DG-STAFF'];

/** UNQUALIFIED where nobody had recorded the paper yet. */
function asKnownAt(paper: Paper, index: number, on: string): PaperState {
  if (paper.index > index) return 'UNQUALIFIED';
  return stateOf({ ...paper, changes: paper.changes.filter((change) => change.index <= index) }, on);
}
