import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor';
import { type Condition, orgVisible, sightOf } from '../accounts/sight';
import { countRows } from '../database/count';
import type { Database } from '../database/database';
import { DATABASE } from '../database/database.module';
import { decodeCursor, type ListQuery, page, pageEnd } from '../http/paging';
import { Problem } from '../kernel/problem';
import type { FilingBatch, FilingRow } from './due-row';
import { FROM_DUES } from './due-list';
import type {
  FilingBatchDto,
  FilingBatchesQuery,
  FilingBatchPageDto,
  FilingRowDto,
  FilingRowPageDto,
} from './filings.dto';

type BatchRow = FilingBatch & {
  readonly enterprise_name: string | null;
  readonly accepted: number;
  readonly rejected: number;
};

type LabelledRow = FilingRow & { readonly label: string | null };

const countOf = (result: 'accepted' | 'rejected'): string =>
  `(SELECT count(*) FROM filing_row r WHERE r.batch = f.batch AND r.result = '${result}')`;

const BATCHES = `SELECT f.*, (SELECT e.name FROM enterprise_book e WHERE e.uscc = f.org) AS enterprise_name,
    ${countOf('accepted')} AS accepted, ${countOf('rejected')} AS rejected
  FROM filing_batch f`;

/** The batches that were exported, and their rows with what the platform answered. */
@Injectable()
export class ListBatches {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The newest first. */
  async list(actor: Actor, query: FilingBatchesQuery): Promise<FilingBatchPageDto> {
    const { reader } = this.database;
    const { enterprise, profile, limit, next } = query;
    const before = decodeCursor(next, [0]);
    const narrowed: Condition[] = [
      orgVisible(sightOf(actor), 'f.org'),
      ...(enterprise === undefined ? [] : [{ sql: 'f.org = ?', params: [enterprise] }]),
      ...(profile === undefined ? [] : [{ sql: 'f.profile = ?', params: [profile] }]),
    ];
    const where = narrowed.map(({ sql }) => sql).join(' AND ');
    const params = narrowed.flatMap((condition) => condition.params);
    const rows = await reader.all<BatchRow>(
      `${BATCHES} WHERE ${where}${before === undefined ? '' : ' AND f.first_idx < ?'} ORDER BY f.first_idx DESC LIMIT ?`,
      [...params, ...(before ?? []), limit + 1],
    );
    const { items, next: following } = page(rows, limit, (last) => [last.first_idx]);
    const count = (): Promise<number> => countRows(reader, `filing_batch f WHERE ${where}`, params);
    return { items: items.map(batchDto), ...(await pageEnd(query, following, count)) };
  }

  /** @throws Problem BATCH_UNKNOWN, also where the actor may not see it */
  async rows(actor: Actor, batch: string, query: ListQuery): Promise<FilingRowPageDto> {
    const { reader } = this.database;
    const visible = orgVisible(sightOf(actor), 'f.org');
    const known = await reader.first<BatchRow>(`${BATCHES} WHERE f.batch = ? AND ${visible.sql}`, [
      batch,
      ...visible.params,
    ]);
    if (!known) throw new Problem('BATCH_UNKNOWN', { batch });
    const [after = 0] = decodeCursor(query.next, [0]) ?? [];
    const rows = await reader.all<LabelledRow>(
      `SELECT r.*, (SELECT coalesce(b.code, b.trace_no, v.vin) ${FROM_DUES} WHERE d.id = r.due) AS label
        FROM filing_row r WHERE r.batch = ? AND r.row_no > ? ORDER BY r.row_no LIMIT ?`,
      [batch, after, query.limit + 1],
    );
    const { items, next } = page(rows, query.limit, (last) => [last.row_no]);
    const count = (): Promise<number> => Promise.resolve(known.rows_total);
    return { batch: batchDto(known), items: items.map(rowDto), ...(await pageEnd(query, next, count)) };
  }
}

function batchDto(row: BatchRow): FilingBatchDto {
  return {
    batch: row.batch,
    profile: row.profile,
    version: row.version,
    enterprise: row.org,
    enterpriseName: row.enterprise_name,
    from: row.from_on,
    to: row.to_on,
    exportedAt: row.exported_at,
    rows: row.rows_total,
    accepted: row.accepted,
    rejected: row.rejected,
  };
}

function rowDto(row: LabelledRow): FilingRowDto {
  return {
    row: row.row_no,
    label: row.label ?? '',
    values: JSON.parse(row.cells) as FilingRowDto['values'],
    result: row.result,
    answeredOn: row.answered_on,
    reason: row.reason,
    platformNo: row.platform_no,
  };
}
