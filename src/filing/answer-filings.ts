import { Inject, Injectable } from '@nestjs/common';
import { type Actor, enterpriseOf } from '../accounts/actor';
import { idempotencyOf } from '../accounts/idempotency';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { CanonicalObject } from '../kernel/canonical';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { MAX_TOUCHES } from '../ledger/envelope';
import type { Draft } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { LEDGER } from '../ledger/ledger.module';
import type { FilingBatch, FilingRow } from './due-row';
import { streamsOf } from './filing-load';
import type { AnsweredDto, FilingResultsDto, RowResultDto } from './filings.dto';
import { personOf } from '../accounts/person';

/** Records what the platform answered to the rows of a batch. */
@Injectable()
export class AnswerFilings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All rows are looked at before the first is recorded. @throws Problem BATCH_UNKNOWN, ROW_UNKNOWN, VALIDATION_FAILED */
  async answer(actor: Actor, batch: string, { rows }: FilingResultsDto, idempotencyKey?: string): Promise<AnsweredDto> {
    const org = enterpriseOf(actor);
    const streams = await this.streamsOfRows(org, batch, rows);
    const occurredAt = this.clock.now().toISOString();
    const draft: Draft = {
      kind: 'filing.answered',
      org,
      by: personOf(actor),
      occurredAt,
      data: { batch, rows: rows.map(toData) },
    };
    const idempotency = idempotencyOf(actor, idempotencyKey, { ...draft, occurredAt: '' });
    const parts = partsOf(rows, streams);
    let index = 0;
    for (const [i, part] of parts.entries()) {
      const repeated = idempotency && {
        ...idempotency,
        key: parts.length === 1 ? idempotency.key : `${idempotency.key}#${String(i)}`,
      };
      const recorded = await this.ledger.record({ ...draft, data: { batch, rows: part.map(toData) } }, repeated);
      index = recorded.index;
    }
    const accepted = rows.filter(({ result }) => result === 'accepted').length;
    return { index, accepted, rejected: rows.length - accepted };
  }

  private async streamsOfRows(
    org: string,
    batch: string,
    rows: readonly RowResultDto[],
  ): Promise<ReadonlyMap<number, string[]>> {
    const { reader } = this.database;
    const known = await reader.first<FilingBatch>('SELECT * FROM filing_batch WHERE batch = ? AND org = ?', [
      batch,
      org,
    ]);
    if (!known) throw new Problem('BATCH_UNKNOWN', { batch });
    const numbers = rows.map(({ row }) => row);
    const found = await reader.all<Pick<FilingRow, 'row_no' | 'streams'>>(
      'SELECT row_no, streams FROM filing_row WHERE batch = ? AND row_no IN (?*)',
      [batch, numbers],
    );
    const streams = new Map(found.map((row) => [row.row_no, streamsOf(row)]));
    const foreign = numbers.find((row) => !streams.has(row));
    if (foreign !== undefined) throw new Problem('ROW_UNKNOWN', { row: foreign });
    const seen = new Map<number, number>();
    for (const [i, row] of numbers.entries()) {
      const first = seen.get(row);
      if (first !== undefined)
        throw new Problem('VALIDATION_FAILED', { count: 1 }, [
          { pointer: `/rows/${String(i)}/row`, code: 'ITEM_TWICE', params: { first: first + 1 } },
        ]);
      seen.set(row, i);
    }
    return streams;
  }
}

/** As many rows in an entry as touch no more streams than an entry may. */
function partsOf(rows: readonly RowResultDto[], streams: ReadonlyMap<number, string[]>): RowResultDto[][] {
  const parts: RowResultDto[][] = [];
  let touched = new Set<string>();
  for (const row of rows) {
    const more = streams.get(row.row) ?? [];
    const part = parts.at(-1);
    if (part && new Set([...touched, ...more]).size <= MAX_TOUCHES) part.push(row);
    else {
      parts.push([row]);
      touched = new Set();
    }
    for (const stream of more) touched.add(stream);
  }
  return parts;
}

function toData({ row, result, answeredOn, reason, platformNo }: RowResultDto): CanonicalObject {
  return {
    row,
    result,
    answeredOn,
    ...(reason === undefined ? {} : { reason }),
    ...(platformNo === undefined ? {} : { platformNo }),
  };
}
