import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { LEGAL_CLOCKS } from '../calendar/clocks';
import { daysBetween } from '../calendar/days';
import { DEADLINE_RULES } from '../compliance/rules/deadline-rules';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import { cursorOf } from './due-list';
import { DUE_STATES, type DueRow, FILING_STATES, stateOf } from './due-row';
import { countDuesWithLacks, type DueWithLacks, listDuesWithLacks } from './dues-with-lacks';
import type { FilingDto, FilingPageDto, FilingsQuery } from './filings.dto';

/** What is to be told, by when, and how far it has come. */
@Injectable()
export class ListFilings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, asked: FilingsQuery, language: Language): Promise<FilingPageDto> {
    const { reader } = this.database;
    const { limit, next, total, enterprise, profile, batch, state, due, lacking } = asked;
    const today = shanghaiDate(this.clock.now());
    const after = decodeCursor(next, ['', '']) as [string, string] | undefined;
    const query = { sight: sightOf(actor), enterprise, profile, batch, state, due, lacking, today };
    const rows = await listDuesWithLacks(reader, { ...query, limit: limit + 1, after });
    const { items, next: following } = page(rows, limit, (last) => cursorOf(last.due));
    return {
      items: items.map((row) => toDto(row, today, language)),
      ...(await pageEnd({ total }, following, () => countDuesWithLacks(reader, query))),
    };
  }
}

function toDto({ due: row, lacks }: DueWithLacks, today: string, language: Language): FilingDto {
  const state = stateOf(row);
  const isOwed = row.lapsed === 0 && row.accepted_on === null;
  return {
    id: row.id,
    profile: row.profile,
    enterprise: row.enterprise,
    enterpriseName: row.enterprise_name,
    subject: { type: row.subject_type, id: row.subject_id, label: row.label ?? '' },
    index: row.trigger_idx,
    triggerOn: row.trigger_on,
    dueOn: row.due_on,
    dueState: row.due_state,
    dueText: DUE_STATES[row.due_state][language],
    daysLeft: isOwed && row.due_on !== null ? daysBetween(today, row.due_on) : null,
    ...lawOf(row, language),
    grade: row.grade,
    state,
    stateText: FILING_STATES[state][language],
    changed: row.changed === 1,
    batch: row.batch,
    row: row.row_no,
    answeredOn: row.answered_on,
    acceptedOn: row.accepted_on,
    reason: row.reason,
    platformNo: row.platform_no,
    lacks: [...lacks],
  };
}

type Law = Pick<FilingDto, 'rule' | 'clock' | 'clockTitle' | 'clockStart' | 'clockSource'>;

function lawOf({ clock }: DueRow, language: Language): Law {
  const rule = clock === null ? undefined : DEADLINE_RULES.find(({ clocks }) => clocks.includes(clock));
  const legal = LEGAL_CLOCKS.find(({ code }) => code === clock);
  return {
    rule: rule?.code ?? null,
    clock,
    clockTitle: legal?.title[language] ?? null,
    clockStart: legal?.start[language] ?? null,
    clockSource: legal?.source ?? null,
  };
}
