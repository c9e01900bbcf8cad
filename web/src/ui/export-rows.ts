/** One column of an exported table: always text, so that no program turns a 24-character code into a number. */
export interface ExportColumn<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  /** Width in characters. */
  readonly width?: number;
}

export interface RowsPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

export interface ExportRun<Row> {
  readonly fileName: string;
  readonly sheetName: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly load: (next: string | undefined, signal: AbortSignal) => Promise<RowsPage<Row>>;
  readonly onProgress: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** Reads every page of a list and hands the browser an xlsx file. Answers the number of rows; stops when told to. */
export async function exportRows<Row>(run: ExportRun<Row>): Promise<number> {
  const rows: Row[] = [];
  let next: string | undefined;
  do {
    const page = await run.load(next, run.signal);
    run.signal.throwIfAborted();
    rows.push(...page.items);
    run.onProgress(rows.length);
    next = page.next ?? undefined;
  } while (next !== undefined);
  if (rows.length === 0) return 0;
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const head = run.columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const body = rows.map((row) => run.columns.map(({ text }) => ({ type: String, value: text(row), format: '@' })));
  const columns = run.columns.map(({ width = 18 }) => ({ width }));
  await writeExcelFile([head, ...body], { columns, sheet: run.sheetName, stickyRowsCount: 1 }).toFile(run.fileName);
  return rows.length;
}
