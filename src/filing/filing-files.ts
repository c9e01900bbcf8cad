import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor';
import { Audit } from '../accounts/audit';
import { orgVisible, sightOf } from '../accounts/sight';
import type { Database } from '../database/database';
import { DATABASE } from '../database/database.module';
import type { Reader } from '../database/tx';
import { Problem } from '../kernel/problem';
import type { FilingBatch, FilingRow } from './due-row';
import { exportFile, type FileFormat, type FileRow } from './export-file';
import { profileOf } from './profiles';

export interface FilingFile {
  readonly name: string;
  readonly body: Readable;
}

const PAGE = 1_000;

/** Hands out the file of a batch, made from the rows as they were exported. Each download is written to the audit. */
@Injectable()
export class FilingFiles {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws Problem BATCH_UNKNOWN, also where the actor may not see it */
  async file(actor: Actor, name: string, format: FileFormat): Promise<FilingFile> {
    const { reader } = this.database;
    const visible = orgVisible(sightOf(actor), 'f.org');
    const batch = await reader.first<FilingBatch>(
      `SELECT f.* FROM filing_batch f WHERE f.batch = ? AND ${visible.sql}`,
      [name, ...visible.params],
    );
    const profile = batch && profileOf(batch.profile);
    if (!profile) throw new Problem('BATCH_UNKNOWN', { batch: name });
    await this.audit.record(actor, 'export', { what: 'filing-file', batch: name, format, enterprise: batch.org });
    const checkpoint = await checkpointOf(reader, batch);
    const body = exportFile(format, { profile, batch, checkpoint, pages: () => pagesOf(reader, name) });
    return { name: `${profile.stage.zh}_${batch.from_on}_${batch.to_on}_${name.slice(-8)}.${format}`, body };
  }
}

/** The first checkpoint that covers the whole batch: once it is there, the file stays the same. */
async function checkpointOf(reader: Reader, batch: FilingBatch): Promise<string | undefined> {
  const sql = 'SELECT note FROM ledger_checkpoint WHERE size > ? ORDER BY size LIMIT 1';
  return (await reader.first<{ note: string }>(sql, [batch.last_idx]))?.note;
}

async function* pagesOf(reader: Reader, batch: string): AsyncGenerator<FileRow[]> {
  let after = 0;
  for (;;) {
    const rows = await reader.all<FilingRow>(
      'SELECT * FROM filing_row WHERE batch = ? AND row_no > ? ORDER BY row_no LIMIT ?',
      [batch, after, PAGE],
    );
    if (rows.length > 0)
      yield rows.map((row) => ({ row: row.row_no, values: JSON.parse(row.cells) as FileRow['values'] }));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.row_no;
  }
}
