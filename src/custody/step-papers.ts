import type { Reader } from '../database/tx';
import { readPapers } from '../enterprises/enterprise-rows';
import type { Paper } from '../enterprises/paper';
import { qualificationName } from '../enterprises/qualification-types';
import { type PaperState, stateOf } from '../enterprises/verdict';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import type { Entry } from '../ledger/entry';
import { textOf } from './data';

/** One paper of somebody who took part in a step, as it stood on the day of the step. */
export interface StepPaper {
  readonly type: string;
  readonly name: string;
  /** Null where it is a person's licence and the caller may not know it. */
  readonly number: string | null;
  readonly holderEnterprise: string;
  /** On that day, with all that is known today. */
  readonly state: PaperState;
  /** On that day, with what was known when the step was recorded; given where it differs. */
  readonly asKnownThen?: PaperState;
  readonly validFrom: string;
  readonly validTo: string | null;
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
export function takingPart(entry: Entry, seesFigures: boolean): string[] {
  if (entry.kind.startsWith('entry.')) return [];
  if (entry.kind !== 'consignment.dispatched' || !seesFigures) return [entry.org];
  return [entry.org, textOf(entry.data, 'receiver') ?? '', textOf(entry.data, 'carrier') ?? ''];
}

/** The paper as of the entry. */
export function stepPaper(
  paper: Paper,
  entry: Entry,
  { language, personal }: { language: Language; personal: boolean },
): StepPaper {
  const on = shanghaiDate(entry.occurredAt);
  const state = stateOf(paper, on);
  const then = asKnownAt(paper, entry.index, on);
  return {
    type: paper.type,
    name: qualificationName(paper.type)[language],
    number: personal || !PERSONS_PAPERS.includes(paper.type) ? paper.number : null,
    holderEnterprise: paper.enterprise,
    state,
    ...(then === state ? {} : { asKnownThen: then }),
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
