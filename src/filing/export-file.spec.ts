import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ValueType, Workbook, type Worksheet } from 'exceljs';
import type { Uscc } from '../identifiers/uscc';
import { exportFile, type FileContent, type FileRow } from './export-file';
import { dismantlerOutbound } from './profiles/dismantler-outbound';

const ROWS: readonly FileRow[] = [
  {
    row: 1,
    values: {
      packCode: '001E7683630012345678901X',
      outboundDate: '2026-05-06',
      destinationOrgName: '示例再生企业',
      quantity: '1',
    },
  },
  {
    row: 2,
    values: {
      packCode: '012345678901234567890123',
      destinationOrgName: '=HYPERLINK("http://x")',
      model: '+1',
      flow: '@SUM(A1)',
    },
  },
];

function content(rows: readonly FileRow[] = ROWS): FileContent {
  return {
    profile: dismantlerOutbound,
    batch: {
      batch: 'batch-1',
      profile: dismantlerOutbound.code,
      version: '2026.1',
      org: '91371502MA3EXAMP1C' as Uscc,
      from_on: '2026-05-01',
      to_on: '2026-05-31',
      rows_total: rows.length,
      first_idx: 10,
      last_idx: 10,
      exported_at: '2026-06-01T00:00:00.000Z',
    },
    checkpoint: 'example.org/log\n11\nroot\n',
    pages: () => Readable.from([rows]) as AsyncIterable<readonly FileRow[]>,
  };
}

async function workbookOf(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('a workbook', () => {
  it('has the platform’s headers, and every cell is text as it was', async () => {
    const sheet = sheetOf(await workbookOf(await buffer(exportFile('xlsx', content()))), '数据');
    const headers = [...dismantlerOutbound.fields.map(({ title }) => title), '行号'];
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(headers);
    const cells = [2, 3].flatMap((row) => headers.map((_title, i) => sheet.getRow(row).getCell(i + 1)));
    const filled = cells.filter((cell) => cell.type !== ValueType.Null);
    expect(filled.map((cell) => cell.type).filter((type) => type !== ValueType.String)).toEqual([]);
    expect(filled.map((cell) => cell.numFmt).filter((format) => format !== '@')).toEqual([]);
    expect(sheet.getCell('A2').value).toBe('001E7683630012345678901X');
    expect(sheet.getCell('A3').value).toBe('012345678901234567890123');
    expect(sheet.getCell('C3').value).toBe('=HYPERLINK("http://x")');
  });

  it('says on its second sheet which form and batch it is, and under which checkpoint', async () => {
    const about = sheetOf(await workbookOf(await buffer(exportFile('xlsx', content()))), '填报说明');
    const said = new Map(about.getRows(1, 13)?.map((row) => [row.getCell(1).text, row.getCell(2).text]));
    expect(said.get('批次号')).toBe('batch-1');
    expect(said.get('期间')).toBe('2026-05-01 至 2026-05-31');
    expect(said.get('核实程度')).toContain('CONFIRMED');
    expect(said.get('台账检查点')).toContain('example.org/log');
  });

  it('of many rows needs no memory for them', async () => {
    const perPage = 1_000;
    async function* many(): AsyncGenerator<FileRow[]> {
      for (let page = 0; page < 100; page++) {
        await Promise.resolve();
        yield Array.from({ length: perPage }, (_none, i) => ({
          row: page * perPage + i + 1,
          values: ROWS[0]?.values ?? {},
        }));
      }
    }
    const before = process.memoryUsage().rss;
    let most = before;
    let bytes = 0;
    for await (const chunk of exportFile('xlsx', { ...content(), pages: many })) {
      bytes += (chunk as Buffer).length;
      most = Math.max(most, process.memoryUsage().rss);
    }
    expect(bytes).toBeGreaterThan(500_000);
    expect((most - before) / 1_048_576).toBeLessThan(200);
  });
});

describe('a CSV file', () => {
  it('begins with a byte order mark, and no cell of it is a formula', async () => {
    const bytes = await buffer(exportFile('csv', content()));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.subarray(3).toString('utf8').split('\r\n');
    expect(lines[0]).toBe([...dismantlerOutbound.fields.map(({ title }) => title), '行号'].join(','));
    expect(lines[1]).toBe('001E7683630012345678901X,2026-05-06,示例再生企业,,1,,,1');
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines[2]).toContain(`'+1,'@SUM(A1),2`);
  });
});

describe('a JSON file', () => {
  it('has the wire names, and its batch', async () => {
    const read = JSON.parse((await buffer(exportFile('json', content()))).toString('utf8')) as Record<string, unknown>;
    expect(read).toMatchObject({
      profile: 'trace-dismantler-outbound',
      batch: 'batch-1',
      enterprise: '91371502MA3EXAMP1C',
    });
    expect(read['rows']).toEqual(ROWS.map(({ row, values }) => ({ row, ...values })));
  });

  it('of no rows is whole', async () => {
    const read = JSON.parse((await buffer(exportFile('json', content([])))).toString('utf8')) as Record<
      string,
      unknown
    >;
    expect(read['rows']).toEqual([]);
  });
});
