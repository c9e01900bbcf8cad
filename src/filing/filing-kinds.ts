import type { CanonicalObject } from '../kernel/canonical';
import { shanghaiDate } from '../kernel/dates';
import { type Fault, Problem } from '../kernel/problem';
import { numberOf, objectsOf, textOf, textsOf } from '../custody/data';
import type { Decision, Draft } from '../ledger/entry';
import type { KindRow, Turn } from '../ledger/turn';
import { type FilingBatch, filingRowId } from './due-row';
import { streamsOf } from './filing-load';
import { FILING } from './filing-pages';
import { profileOf } from './profiles';

/**
 * 报送: an enterprise says what it made a file of, and what the platform answered. Both are its own entries; they touch
 * the batteries and vehicles concerned, and change nothing in their custody.
 */
export const FILING_KINDS: ReadonlyMap<string, KindRow> = new Map<string, KindRow>([
  [
    'filing.exported',
    {
      keys({ data }, keys) {
        keys.add('filing-batch', textOf(data, 'batch'));
        for (const row of objectsOf(data, 'rows')) {
          keys.add('due', textOf(row, 'due'));
          keys.add('stream', ...textsOf(row, 'streams'));
        }
      },
      decide: decideExport,
    },
  ],
  [
    'filing.answered',
    {
      keys({ data }, keys) {
        const batch = textOf(data, 'batch') ?? '';
        keys.add('filing-batch', batch);
        keys.add('filing-row', ...objectsOf(data, 'rows').map((row) => filingRowId(batch, numberOf(row, 'row') ?? 0)));
      },
      decide: decideAnswer,
    },
  ],
]);

/** A later part of the same batch is welcome; somebody else's batch, or a row exported already, is not. */
function decideExport(draft: Draft, turn: Turn): Decision {
  const { data, org } = draft;
  const profile = textOf(data, 'profile') ?? '';
  if (!profileOf(profile)) throw new Problem('PROFILE_UNKNOWN', { profile });
  const pages = turn.pages(FILING);
  const batch = textOf(data, 'batch') ?? '';
  const known = pages.batches.get(batch);
  if (known && (known.org !== org || known.profile !== profile)) throw new Problem('BATCH_UNKNOWN', { batch });
  const rows = objectsOf(data, 'rows');
  const next = (known?.rows_total ?? 0) + 1;
  for (const [i, row] of rows.entries()) {
    const number = numberOf(row, 'row') ?? 0;
    const due = pages.dues.get(textOf(row, 'due') ?? '');
    if (number !== next + i || due?.enterprise !== org) throw new Problem('ROW_UNKNOWN', { row: number });
  }
  return { data, touches: unique(rows.flatMap((row) => textsOf(row, 'streams'))), subject: subjectOf(draft, batch) };
}

function decideAnswer(draft: Draft, turn: Turn): Decision {
  const { data, org } = draft;
  const pages = turn.pages(FILING);
  const name = textOf(data, 'batch') ?? '';
  const batch = pages.batches.get(name);
  if (batch?.org !== org) throw new Problem('BATCH_UNKNOWN', { batch: name });
  const answers = objectsOf(data, 'rows');
  const rows = answers.map((answer) => {
    const number = numberOf(answer, 'row') ?? 0;
    const row = pages.rows.get(filingRowId(name, number));
    if (!row) throw new Problem('ROW_UNKNOWN', { row: number });
    return row;
  });
  mustBePossible(answers, batch, shanghaiDate(turn.now));
  return { data, touches: unique(rows.flatMap(streamsOf)), subject: subjectOf(draft, name) };
}

/** An answer comes neither before the export nor after today, and a row has one answer at a time. */
function mustBePossible(answers: readonly CanonicalObject[], batch: FilingBatch, today: string): void {
  const exportedOn = shanghaiDate(batch.exported_at);
  const firsts = new Map<number, number>();
  const faults = answers.flatMap((answer, i): Fault[] => {
    const row = numberOf(answer, 'row') ?? 0;
    const first = firsts.get(row);
    if (first !== undefined)
      return [{ pointer: `/rows/${String(i)}/row`, code: 'ITEM_TWICE', params: { first: first + 1 } }];
    firsts.set(row, i);
    const on = textOf(answer, 'answeredOn') ?? '';
    const pointer = `/rows/${String(i)}/answeredOn`;
    if (on > today) return [{ pointer, code: 'DATE_FUTURE', params: { today } }];
    return on < exportedOn ? [{ pointer, code: 'ANSWER_BEFORE_EXPORT', params: { exportedOn } }] : [];
  });
  if (faults.length > 0) throw new Problem('VALIDATION_FAILED', { count: faults.length }, faults.slice(0, 50));
}

function subjectOf(draft: Draft, batch: string): Decision['subject'] {
  return { type: 'enterprise', id: draft.org, label: batch };
}

function unique(streams: readonly string[]): string[] {
  return [...new Set(streams)];
}
