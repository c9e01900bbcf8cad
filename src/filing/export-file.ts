import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { stream as excel } from 'exceljs';
import type { Text } from '../kernel/text';
import type { FilingBatch } from './due-row';
import type { Profile, ProfileField } from './profile';

export const FILE_FORMATS = ['xlsx', 'csv', 'json'] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a file is made of: `pages` reads the rows of the batch in order, some at a time. */
export interface FileContent {
  readonly profile: Profile;
  readonly batch: FilingBatch;
  /** The signed note of a checkpoint that covers the batch. */
  readonly checkpoint?: string | undefined;
  pages(): AsyncIterable<readonly FileRow[]>;
}

export interface FileRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The file as a stream; never all rows in memory. Cells are text and never formulas. */
export function exportFile(format: FileFormat, content: FileContent): Readable {
  return WRITERS[format](content);
}

const WRITERS: Readonly<Record<FileFormat, (content: FileContent) => Readable>> = {
  xlsx: xlsxFile,
  csv: csvFile,
  json: (content) => Readable.from(jsonText(content), { objectMode: false }),
};

/** Row number in the batch, by which answers are given. */
const ROW: Pick<ProfileField, 'title' | 'wire'> = { title: '行号', wire: 'row' };

/** A sheet of data with the platform's own headers, and one that says what it is. */
function xlsxFile(content: FileContent): Readable {
  const out = new PassThrough();
  writeWorkbook(content, out).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function writeWorkbook(content: FileContent, out: PassThrough): Promise<void> {
  const workbook = new excel.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.created = new Date(content.batch.exported_at);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet('数据');
  const columns = [...content.profile.fields, ROW];
  sheet.columns = columns.map(({ title }) => ({
    header: title,
    width: Math.max(12, title.length * 2),
    style: { numFmt: '@' },
  }));
  for await (const page of content.pages()) {
    for (const { row, values } of page) {
      sheet.addRow([...content.profile.fields.map((field) => values[field.wire] ?? null), String(row)]).commit();
    }
    await drained(out);
  }
  sheet.commit();
  const about = workbook.addWorksheet('填报说明');
  about.columns = [{ width: 24 }, { width: 90, style: { numFmt: '@' } }];
  for (const line of aboutLines(content)) about.addRow([...line]).commit();
  about.commit();
  await workbook.commit();
}

/** Waits until the reader has taken what was written; ends when the reader has gone. */
async function drained(out: PassThrough): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  while (out.writableNeedDrain) {
    if (out.destroyed) throw new Error('the reader of the file has gone');
    await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
}

function csvFile(content: FileContent): Readable {
  const { fields } = content.profile;
  const csv = stringify({
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    columns: [...fields, ROW].map(({ title }) => title),
    header: true,
  });
  const records = Readable.from(csvRecords(content));
  records.on('error', (error) => csv.destroy(error));
  csv.on('close', () => records.destroy());
  return records.pipe(csv);
}

async function* csvRecords(content: FileContent): AsyncGenerator<string[]> {
  for await (const page of content.pages()) {
    for (const { row, values } of page)
      yield [...content.profile.fields.map((field) => values[field.wire] ?? ''), String(row)];
  }
}

async function* jsonText(content: FileContent): AsyncGenerator<string> {
  const { profile, batch, checkpoint } = content;
  const head = {
    profile: profile.code,
    version: batch.version,
    grade: profile.grade,
    enterprise: batch.org,
    from: batch.from_on,
    to: batch.to_on,
    batch: batch.batch,
    ...(checkpoint === undefined ? {} : { checkpoint }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let separator = '\n';
  for await (const page of content.pages()) {
    yield page
      .map(({ row, values }) => {
        const line = separator + JSON.stringify({ row, ...values });
        separator = ',\n';
        return line;
      })
      .join('');
  }
  yield '\n]}\n';
}

const GRADES: Readonly<Record<Profile['grade'], Text>> = {
  CONFIRMED: { zh: '已核实', en: 'CONFIRMED' },
  INFERRED: { zh: '推断，报送前须核对', en: 'INFERRED' },
  'NOT FOUND': { zh: '未核实', en: 'NOT FOUND' },
};

/** What the second sheet says: which form this is, how well it is known, and which batch. */
export function aboutLines({ profile, batch, checkpoint }: FileContent): readonly (readonly [string, string])[] {
  return [
    ['平台', profile.platform.zh],
    ['报送内容', profile.stage.zh],
    ['格式', `${profile.code}（版本 ${batch.version}）`],
    ['核实程度', `${GRADES[profile.grade].zh}（${profile.grade}）`],
    ['来源', profile.source],
    ['说明', profile.note.zh],
    ['企业', batch.org],
    ['期间', `${batch.from_on} 至 ${batch.to_on}`],
    ['批次号', batch.batch],
    ['行数', String(batch.rows_total)],
    ['台账记录', `第 ${String(batch.first_idx)} 至 ${String(batch.last_idx)} 条`],
    ['台账检查点', checkpoint ?? '本批次尚无检查点'],
    ['行号', '“行号”列不属于平台表单，用于回填平台的受理结果'],
    ...profile.fields.map((field): [string, string] => [
      field.title,
      [field.required ? '必填' : '选填', `${GRADES[field.grade].zh}（${field.grade}）`, field.note ?? '']
        .filter((part) => part !== '')
        .join('；'),
    ]),
  ];
}
