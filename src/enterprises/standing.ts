import type { Text } from '../kernel/text';
import type { Enterprise, EnterpriseRole } from './enterprise';
import type { Paper } from './paper';
import { qualificationName, qualificationType, type QualificationCode } from './qualification-types';
import { REQUIREMENTS, inForce, type Activity, type Addressee, type Requirement } from './requirements';
import { better, bestState, type PaperState } from './verdict';

export type StandingState = PaperState | 'FORBIDDEN';

/** One requirement that is not met. Of papers of which one is enough, `type` is the one that comes nearest. */
export interface Lack {
  readonly type: QualificationCode;
  readonly name: Text;
  readonly state: PaperState;
  /** First day of the unbroken time in which it has stood like this. Absent: no beginning is known. */
  readonly since?: string;
}

/** What an enterprise may do on the day it is asked, event or not. */
export interface Standing {
  readonly activity: Activity;
  readonly state: StandingState;
  /** What it must have and lacks. */
  readonly lacks: readonly Lack[];
  /** What it should have and lacks; never makes the state worse. */
  readonly advised: readonly Lack[];
  readonly asOf: string;
  readonly since?: string;
}

/** What each role does. A role without a row has no activity of its own in the chain. */
const ACTIVITIES_OF: Readonly<Partial<Record<EnterpriseRole, readonly Activity[]>>> = {
  dismantler: ['reception', 'dismantling', 'storage'],
  outlet: ['collection', 'storage'],
  storage: ['storage'],
  carrier: ['transport'],
  'second-use': ['collection', 'second-use'],
  recycler: ['collection', 'recycling'],
  repair: ['dismantling'],
  'swap-operator': ['dismantling'],
};

/** A branch works under its parent's certificate: it may receive vehicles when it is filed, and never dismantles. */
const ACTIVITIES_OF_BRANCH: readonly Activity[] = ['reception', 'dismantling'];

const WORST_FIRST: readonly StandingState[] = [
  'FORBIDDEN',
  'REVOKED',
  'SUSPENDED',
  'UNQUALIFIED',
  'OUT_OF_SCOPE',
  'EXPIRED',
  'NOT_YET_VALID',
  'UNVERIFIED',
  'QUALIFIED',
  'NOT_REQUIRED',
];

/** An enterprise that holds two of these roles may collect in either: what one of them asks for is enough. */
const EITHER_ROLE: readonly Activity[] = ['collection'];

/**
 * For each activity of the enterprise's roles: whether what it must have is there on `today` (`YYYY-MM-DD`), what is
 * lacking, and since when. The state is the worst of the requirements; documents made per shipment are left out.
 */
export function standingOf(enterprise: Enterprise, papers: readonly Paper[], today: string): readonly Standing[] {
  return [...addressees(enterprise)].map(([activity, roles]) => {
    const rows = countingRows(activity, roles, papers, today);
    const days = breakPoints(rowsFor(activity, roles), papers, today);
    const stateAt = (day: string): StandingState => activityState(activity, roles, papers, day);
    return {
      activity,
      state: stateAt(today),
      lacks: lacksOf(rows, 'MUST', papers, today),
      advised: lacksOf(rows, 'SHOULD', papers, today),
      asOf: today,
      ...sinceOf(stateAt, days, today),
    };
  });
}

/** Which activities the enterprise has, and as whom it does each. */
function addressees(enterprise: Enterprise): ReadonlyMap<Activity, readonly Addressee[]> {
  const found = new Map<Activity, Addressee[]>();
  const add = (activity: Activity, addressee: Addressee) =>
    found.set(activity, [...new Set([...(found.get(activity) ?? []), addressee])]);
  for (const role of enterprise.roles) {
    const asBranch = role === 'dismantler' && enterprise.branchOf !== undefined;
    for (const activity of asBranch ? ACTIVITIES_OF_BRANCH : (ACTIVITIES_OF[role] ?? [])) {
      add(activity, asBranch ? 'branch' : role);
    }
  }
  return found;
}

function activityState(
  activity: Activity,
  roles: readonly Addressee[],
  papers: readonly Paper[],
  day: string,
): StandingState {
  const states = roles.map((role) => roleState(activity, role, papers, day));
  const required = states.filter((state) => state !== 'NOT_REQUIRED');
  if (required.length === 0) return 'NOT_REQUIRED';
  return EITHER_ROLE.includes(activity) ? best(required) : worst(required);
}

function roleState(activity: Activity, role: Addressee, papers: readonly Paper[], day: string): StandingState {
  const rows = rowsFor(activity, [role]).filter((row) => inForce(row, day));
  if (rows.some((row) => row.level === 'FORBIDDEN')) return 'FORBIDDEN';
  const states = groupsOf(rows.filter((row) => row.level === 'MUST')).map((group) => groupState(group, papers, day));
  return states.length === 0 ? 'NOT_REQUIRED' : worst(states);
}

function addresses(row: Requirement, role: Addressee): boolean {
  return row.role === undefined || row.role === role;
}

function worst(states: readonly StandingState[]): StandingState {
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'NOT_REQUIRED';
}

function best(states: readonly StandingState[]): StandingState {
  return WORST_FIRST.findLast((state) => states.includes(state)) ?? 'NOT_REQUIRED';
}

type PaperRow = Requirement & { readonly type: QualificationCode };

/** Rows that ask for a paper an enterprise can hold, each with its alternatives. */
function groupsOf(rows: readonly Requirement[]): readonly (readonly PaperRow[])[] {
  const groups = new Map<string, PaperRow[]>();
  for (const row of rows) {
    if (!asksForHeldPaper(row)) continue;
    const key = `${row.role ?? ''} ${row.level} ${row.anyOf ?? row.type}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function asksForHeldPaper(row: Requirement): row is PaperRow {
  return row.type !== undefined && qualificationType(row.type)?.hardness !== 'DOC';
}

function groupState(group: readonly PaperRow[], papers: readonly Paper[], day: string): PaperState {
  return group.map((row) => bestState(papers, row.type, day, { scope: row.scope })).reduce(better, 'UNQUALIFIED');
}

/** Of roles that are alternatives, the rows of the one that stands best; else the rows of all. */
function countingRows(
  activity: Activity,
  roles: readonly Addressee[],
  papers: readonly Paper[],
  day: string,
): readonly Requirement[] {
  if (!EITHER_ROLE.includes(activity)) return rowsFor(activity, roles);
  const state = activityState(activity, roles, papers, day);
  const first = roles.find((role) => roleState(activity, role, papers, day) === state);
  return rowsFor(activity, first === undefined ? roles : [first]);
}

function rowsFor(activity: Activity, roles: readonly Addressee[]): readonly Requirement[] {
  return REQUIREMENTS.filter((row) => row.activity === activity && roles.some((role) => addresses(row, role)));
}

function lacksOf(
  rows: readonly Requirement[],
  level: 'MUST' | 'SHOULD',
  papers: readonly Paper[],
  today: string,
): readonly Lack[] {
  const current = rows.filter((row) => row.level === level && inForce(row, today));
  return groupsOf(current).flatMap((group) => {
    const state = groupState(group, papers, today);
    if (state === 'QUALIFIED') return [];
    const nearest = group.find((row) => bestState(papers, row.type, today, { scope: row.scope }) === state) ?? group[0];
    if (nearest === undefined) return [];
    const stateAt = (day: string): StandingState => {
      const inForceThen = group.filter((row) => inForce(row, day));
      return inForceThen.length === 0 ? 'NOT_REQUIRED' : groupState(inForceThen, papers, day);
    };
    const since = sinceOf(stateAt, breakPoints(group, papers, today), today);
    return [{ type: nearest.type, name: nameOf(group), state, ...since }];
  });
}

function nameOf(group: readonly PaperRow[]): Text {
  const names = group.map((row) => qualificationName(row.type));
  return { zh: names.map((name) => name.zh).join('或'), en: names.map((name) => name.en).join(' or ') };
}

/** Days up to today on which a state may change, newest first. */
function breakPoints(rows: readonly Requirement[], papers: readonly Paper[], today: string): readonly string[] {
  const types = new Set<string | undefined>(rows.map((row) => row.type));
  const days = new Set<string>();
  const add = (from?: string, to?: string) => {
    if (from !== undefined && from <= today) days.add(from);
    if (to !== undefined && to < today) days.add(dayAfter(to));
  };
  for (const row of rows) add(row.from, row.to);
  for (const paper of papers) {
    if (!types.has(paper.type)) continue;
    add(paper.validFrom, paper.validTo);
    for (const change of paper.changes) add(change.from);
  }
  return [...days].sort().reverse();
}

function sinceOf(
  stateAt: (day: string) => StandingState,
  days: readonly string[],
  today: string,
): { readonly since?: string } {
  const state = stateAt(today);
  let since: string | undefined;
  for (const day of days) {
    if (stateAt(day) !== state) return since === undefined ? {} : { since };
    since = day;
  }
  return since !== undefined && stateAt('0000-01-01') !== state ? { since } : {};
}

/** `day` is before some later `YYYY-MM-DD`, so the year keeps four digits. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
