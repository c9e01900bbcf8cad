import type { Api } from './service';

interface RowsPage<T> {
  readonly items: readonly T[];
  readonly next: string | number | null;
}

/** Every row that a list has, page by page; `path` is a whole one, as answers give it. */
export async function allRows<T = Record<string, unknown>>(api: Api, path: string, limit = 7): Promise<T[]> {
  const rows: T[] = [];
  const joint = path.includes('?') ? '&' : '?';
  for (let place = ''; ;) {
    const { status, body } = await api.get<RowsPage<T>>(`/${path}${joint}limit=${String(limit)}${place}`);
    if (status !== 200) throw new Error(`${path}: ${String(status)} ${JSON.stringify(body)}`);
    rows.push(...body.items);
    if (body.next === null) return rows;
    // The log goes on from an index, every other list after a cursor.
    place = typeof body.next === 'number' ? `&from=${String(body.next)}` : `&next=${encodeURIComponent(body.next)}`;
  }
}
