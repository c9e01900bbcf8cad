import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { LEGAL_CLOCKS } from '../calendar/clocks';
import { DEADLINE_RULES } from '../compliance/rules/deadline-rules';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Reader } from '../database/tx';
import { decodeCursor, page, type Page } from '../http/paging';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import { cursorOf, type LabelledDue, listDues } from './due-list';
import { DUE_STATES, type DueRow, FILING_STATES, stateOf } from './due-row';
import type { FilingDto, FilingsQuery } from './filings.dto';
import { PROFILES } from './profiles';
import { readRecords } from './records';
import { lacksOf } from './rows';

/** What is to be told, by when, and how far it has come. */
@Injectable()
export class ListFilings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, asked: FilingsQuery, language: Language): Promise<Page<FilingDto>> {
    const { limit, next, enterprise, profile, state, due } = asked;
    const today = shanghaiDate(this.clock.now());
    const after = decodeCursor(next, ['', '']) as [string, string] | undefined;
    const query = { sight: sightOf(actor), enterprise, profile, state, due, today, limit: limit + 1, after };
    const { items, next: following } = page(await listDues(this.database.reader, query), limit, cursorOf);
    const lacks = await lacksOfAll(this.database.reader, items);
    return { items: items.map((row) => toDto(row, lacks.get(row.id) ?? [], today, language)), next: following };
  }
}

/** One reading for each profile on the page; what lapsed or was accepted is not looked at again. */
async function lacksOfAll(reader: Reader, dues: readonly LabelledDue[]): Promise<ReadonlyMap<string, string[]>> {
  const lacks = new Map<string, string[]>();
  for (const profile of PROFILES) {
    const owed = dues.filter((due) => due.profile === profile.code && due.lapsed === 0 && due.accepted_on === null);
    for (const record of await readRecords(reader, owed)) lacks.set(record.due, lacksOf(profile, record));
  }
  return lacks;
}

function toDto(row: LabelledDue, lacks: string[], today: string, language: Language): FilingDto {
  const state = stateOf(row);
  const isOwed = row.lapsed === 0 && row.accepted_on === null;
  return {
    id: row.id,
    profile: row.profile,
    enterprise: row.enterprise,
    subject: { type: row.subject_type, id: row.subject_id, label: row.label ?? '' },
    index: row.trigger_idx,
    triggerOn: row.trigger_on,
    dueOn: row.due_on,
    dueState: row.due_state,
    dueText: DUE_STATES[row.due_state][language],
    daysLeft: isOwed && row.due_on !== null ? daysBetween(today, row.due_on) : null,
    ...lawOf(row),
    grade: row.grade,
    state,
    stateText: FILING_STATES[state][language],
    changed: row.changed === 1,
    batch: row.batch,
    row: row.row_no,
    answeredOn: row.answered_on,
    acceptedOn: row.accepted_on,
    lacks,
  };
}

function lawOf({ clock }: DueRow): Pick<FilingDto, 'rule' | 'clock' | 'clockSource'> {
  const rule = clock === null ? undefined : DEADLINE_RULES.find(({ clocks }) => clocks.includes(clock));
  const legal = LEGAL_CLOCKS.find(({ code }) => code === clock);
  return { rule: rule?.code ?? null, clock, clockSource: legal?.source ?? null };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
