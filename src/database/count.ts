import type { Reader, SqlParam } from './tx';

/** How many rows there are. `source` is what stands after FROM, with its WHERE. */
export async function countRows(reader: Reader, source: string, params: readonly SqlParam[] = []): Promise<number> {
  const row = await reader.first<{ n: number }>(`SELECT count(*) AS n FROM ${source}`, params);
  return row?.n ?? 0;
}
