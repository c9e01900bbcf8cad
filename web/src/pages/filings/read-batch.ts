import { answer, api, type Schemas } from '../../api/client';

export interface WholeBatch {
  readonly head: Schemas['FilingBatchDto'];
  readonly rows: readonly Schemas['FilingRowDto'][];
}

/** A batch with all of its rows, so that answers can be matched by code and given to all at once. */
export async function readBatch(batch: string, signal: AbortSignal): Promise<WholeBatch> {
  const rows: Schemas['FilingRowDto'][] = [];
  let next: string | undefined;
  for (;;) {
    const query = { limit: 1000, ...(next !== undefined && { next }) };
    const page = await answer(api.GET('/api/v1/filings/{batch}/rows', { params: { path: { batch }, query }, signal }));
    rows.push(...page.items);
    if (page.next === null) return { head: page.batch, rows };
    next = page.next;
  }
}
