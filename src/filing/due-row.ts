import type { Due } from '../calendar/due';
import type { Duty, Grade } from '../calendar/clocks';
import type { Uscc } from '../identifiers/uscc';
import type { Text } from '../kernel/text';

/** How far a filing has come. A `lapsed` duty keeps what was done about it and is no longer owed. */
export const FILING_STATES = {
  open: { zh: '待报送', en: 'to be filed' },
  exported: { zh: '已导出，待回执', en: 'exported, no answer yet' },
  met: { zh: '已受理', en: 'accepted' },
  rejected: { zh: '被退回', en: 'rejected' },
  lapsed: { zh: '无需报送', en: 'lapsed' },
} as const satisfies Record<string, Text>;

export type FilingState = keyof typeof FILING_STATES;

/** What is said in place of a due date, or beside one. */
export const DUE_STATES = {
  due: { zh: '有期限', en: 'due date known' },
  'unknown-rule': { zh: '待核实', en: 'limit to be verified' },
  'calendar-missing': { zh: '日历未覆盖', en: 'no calendar for that year' },
} as const satisfies Record<Due['state'], Text>;

/** The commerce ministry's form has no clock that is known, so the calendar does not list it. */
export type FilingDuty = Duty | 'dismantler.commerce-form';

/** One thing that one enterprise must tell one platform, as it stands in `due_book`. Dates are Asia/Shanghai. */
export interface DueRow {
  readonly id: string;
  readonly profile: string;
  readonly duty: FilingDuty;
  /** Code of the legal clock; null where no regulation seen sets one. */
  readonly clock: string | null;
  readonly enterprise: Uscc;
  readonly subject_type: 'battery' | 'vehicle';
  readonly subject_id: string;
  readonly trigger_idx: number;
  readonly trigger_at: string;
  readonly trigger_on: string;
  readonly due_state: Due['state'];
  readonly due_on: string | null;
  readonly grade: Grade;
  /** 1 where the entry only stands for the event that starts the clock. */
  readonly start_inferred: number;
  readonly lapsed: number;
  /** 1 where a correction or a further pack came after the last export: 需重报. */
  readonly changed: number;
  readonly state: Exclude<FilingState, 'lapsed'>;
  /** The newest export, and its first row in it. */
  readonly batch: string | null;
  readonly row_no: number | null;
  /** Date of the newest answer. */
  readonly answered_on: string | null;
  /** When the platform had accepted all of it: only this meets a deadline. */
  readonly accepted_on: string | null;
  readonly accepted_batch: string | null;
}

/** One line of an exported file, with what the platform answered. */
export interface FilingRow {
  readonly id: string;
  readonly batch: string;
  readonly row_no: number;
  readonly due: string;
  readonly streams: string;
  /** Values by wire name, as exported. JSON. */
  readonly cells: string;
  readonly result: 'accepted' | 'rejected' | null;
  readonly answered_on: string | null;
  readonly reason: string | null;
  readonly platform_no: string | null;
}

export interface FilingBatch {
  readonly batch: string;
  readonly profile: string;
  readonly version: string;
  readonly org: Uscc;
  readonly from_on: string;
  readonly to_on: string;
  readonly rows_total: number;
  readonly first_idx: number;
  readonly last_idx: number;
  readonly exported_at: string;
}

export function filingRowId(batch: string, row: number): string {
  return `${batch}/${String(row)}`;
}

/** The state as it is shown. */
export function stateOf(row: Pick<DueRow, 'state' | 'lapsed'>): FilingState {
  return row.lapsed === 1 ? 'lapsed' : row.state;
}
