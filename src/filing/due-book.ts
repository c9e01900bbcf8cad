import { clockFor } from '../calendar/clocks';
import { dueOn } from '../calendar/due';
import { CUSTODY, type CustodyPages } from '../custody/custody-pages';
import type { Reader, SqlRow, Tx } from '../database/tx';
import { textOf } from '../custody/data';
import { ENTERPRISES, type EnterprisePages } from '../enterprises/enterprise-pages';
import { shanghaiDate } from '../kernel/dates';
import type { Entry } from '../ledger/entry';
import type { Follower, Turn } from '../ledger/turn';
import type { DueRow } from './due-row';
import { type Claim, claimsOf, isHandedBack } from './duty';
import { applyAnswer, applyExport } from './filing-progress';
import { FILING, FilingPages } from './filing-pages';
import { loadFilings } from './filing-load';

/**
 * What each enterprise must tell which platform by when, what was exported, and what the platform answered. Follows
 * the custody book, whose pages it reads. Whether a date has passed is not kept: it is compared when asked.
 */
export const DUE_BOOK: Follower = {
  name: 'filings',
  tables: ['filing_row', 'filing_batch', 'due_book'],

  async load(reader: Reader, turn: Turn): Promise<void> {
    const pages = new FilingPages();
    turn.put(FILING, pages);
    await loadFilings(reader, turn, pages);
  },

  apply(entry: Entry, turn: Turn) {
    const pages = turn.pages(FILING);
    APPLY[entry.kind]?.(entry, pages, turn);
    const enterprises = turn.pages(ENTERPRISES);
    for (const claim of claimsOf(entry, turn.pages(CUSTODY))) open(claim, entry, pages, enterprises);
    return [];
  },

  async write(tx: Tx, turn: Turn): Promise<void> {
    const { changed, dues, rows, batches } = turn.pages(FILING);
    await tx.upsert('due_book', ['id'], pick(changed.dues, dues));
    await tx.upsert('filing_batch', ['batch'], pick(changed.batches, batches));
    await tx.upsert('filing_row', ['id'], pick(changed.rows, rows));
  },
};

const APPLY: Readonly<Record<string, (entry: Entry, pages: FilingPages, turn: Turn) => void>> = {
  'filing.exported': applyExport,
  'filing.answered': applyAnswer,
  'entry.corrected': applyRevision,
  'entry.voided': applyRevision,
  'consignment.received': (entry, pages, turn) => {
    lapseWhatCameBack(textOf(entry.data, 'consignment') ?? '', pages, turn.pages(CUSTODY));
  },
  'battery.removed': (entry, pages) => {
    needNewFiling(textOf(entry.data, 'vehicle') ?? '', pages, 'trace-dismantler-scrapped');
  },
};

/** Adds the duty of a claim, unless it is known, or no role or no clock of that day makes it one. */
function open(claim: Claim, entry: Entry, pages: FilingPages, enterprises: EnterprisePages): void {
  const id = idOf(claim, entry);
  if (pages.dues.has(id)) return;
  const roles = enterprises.enterprise(entry.org)?.roles ?? [];
  const on = shanghaiDate(entry.occurredAt);
  for (const { duty, role } of claim.duties) {
    if (role !== undefined && !roles.includes(role)) continue;
    const limit = limitOf(duty, on, claim.startInferred);
    if (limit === undefined) continue;
    pages.setDue({
      ...NOTHING_FILED,
      ...limit,
      id,
      profile: claim.profile,
      duty,
      enterprise: entry.org,
      subject_type: claim.subject.type,
      subject_id: claim.subject.id,
      trigger_idx: entry.index,
      trigger_at: entry.occurredAt,
      trigger_on: on,
      lapsed: claim.lapsed ? 1 : 0,
    });
    return;
  }
}

const NOTHING_FILED = {
  changed: 0,
  state: 'open',
  batch: null,
  row_no: null,
  answered_on: null,
  accepted_on: null,
  accepted_batch: null,
} as const;

type Limit = Pick<DueRow, 'clock' | 'due_state' | 'due_on' | 'grade' | 'start_inferred'>;

/** Undefined where no regulation of that day asks for the report. */
function limitOf(duty: DueRow['duty'], on: string, isStartInferred: boolean): Limit | undefined {
  if (duty === 'dismantler.commerce-form') {
    return { clock: null, due_state: 'unknown-rule', due_on: null, grade: 'NOT FOUND', start_inferred: 0 };
  }
  const clock = clockFor(duty, on);
  if (!clock) return undefined;
  const due = dueOn(clock, on);
  const inferred = isStartInferred || duty === 'recycler.product-out';
  return {
    clock: clock.code,
    due_state: due.state,
    due_on: due.state === 'unknown-rule' ? null : (due.on ?? null),
    grade: inferred && clock.grade === 'CONFIRMED' ? 'INFERRED' : clock.grade,
    start_inferred: inferred ? 1 : 0,
  };
}

/** The mended entry's own duties as they now are; what else was filed about the same things may have to be filed again. */
function applyRevision(entry: Entry, pages: FilingPages, turn: Turn): void {
  const custody = turn.pages(CUSTODY);
  const revision = custody.revisions.find((one) => one.index === entry.index);
  if (!revision) return;
  const mended = revision.entries.find((one) => one.index === revision.target);
  const claims = new Map(
    (mended ? claimsOf(mended, custody) : []).map((claim) => [idOf(claim, { index: revision.target }), claim]),
  );
  for (const due of pages.triggeredBy(revision.target)) setLapsed(due, claims.get(due.id)?.lapsed ?? true, pages);
  if (mended) for (const claim of claims.values()) open(claim, mended, pages, turn.pages(ENTERPRISES));
  for (const { stream } of entry.touches) {
    if (stream.startsWith('c-')) lapseWhatCameBack(stream, pages, custody);
    else if (!revision.voided) needNewFiling(stream, pages);
  }
}

/** Stage B runs from the dispatch and lapses where the item is refused or never arrived. */
function lapseWhatCameBack(stream: string, pages: FilingPages, custody: CustodyPages): void {
  const consignment = custody.consignments.get(stream);
  if (!consignment) return;
  const items = new Map(consignment.items.map((item) => [item.battery, item]));
  for (const due of pages.triggeredBy(consignment.originIndex)) {
    const item = items.get(due.subject_id);
    setLapsed(due, item === undefined || isHandedBack(consignment, item), pages);
  }
}

function setLapsed(due: DueRow, isLapsed: boolean, pages: FilingPages): void {
  const lapsed = isLapsed ? 1 : 0;
  if (due.lapsed !== lapsed) pages.setDue({ ...due, lapsed });
}

/** 需重报: what was told before the thing changed. */
function needNewFiling(subject: string, pages: FilingPages, profile?: string): void {
  for (const due of pages.about(subject)) {
    const isConcerned = due.state !== 'open' && due.changed === 0 && (profile === undefined || due.profile === profile);
    if (isConcerned) pages.setDue({ ...due, changed: 1 });
  }
}

function idOf(claim: Claim, trigger: Pick<Entry, 'index'>): string {
  return `${String(trigger.index)}.${claim.profile}.${claim.subject.id}`;
}

function pick<T extends object>(ids: ReadonlySet<string>, things: ReadonlyMap<string, T>): SqlRow[] {
  return [...ids].flatMap((id) => things.get(id) ?? []).map((thing) => ({ ...thing }) as SqlRow);
}
