import { answer, api, type Schemas } from '../../api/client';
import type { ListAnswer, ListAsk } from '../../ui/list-page';

type Consignment = Schemas['ConsignmentDto'];

export type TabName = 'todo' | 'sent' | 'receive' | 'all';

type Query = Readonly<Record<string, string>>;

/** What each tab asks for, in the service's own query parameters; `todo` alone is the console's word. */
export const TAB_QUERIES: Readonly<Record<TabName, Query>> = {
  todo: { todo: 'true' },
  sent: { role: 'sender', underway: 'true' },
  receive: { role: 'receiver', underway: 'true' },
  all: {},
};

/** What waits for the caller: to receive, to pick up, to take back. The service has these as three lists. */
const TODO: readonly Query[] = [
  { role: 'receiver', underway: 'true' },
  { role: 'carrier', state: 'dispatched' },
  { role: 'sender', toTakeBack: 'true' },
];

const TAB_NAMES = ['todo', 'sent', 'receive'] as const;

/** The tab that an address stands for. Narrowing further keeps the tab. */
export function tabOf(params: URLSearchParams): TabName {
  const fits = (name: TabName): boolean =>
    Object.entries(TAB_QUERIES[name]).every(([key, value]) => params.get(key) === value);
  return TAB_NAMES.find(fits) ?? 'all';
}

export function loadConsignments(query: ListAsk, signal: AbortSignal): Promise<ListAnswer<Consignment>> {
  return answer(api.GET('/api/v1/consignments', { params: { query }, signal }));
}

/** Three lists as one, one after another. Its cursor says which of them goes on, and where. */
export async function loadTodo(
  { limit, next = '0~', total }: ListAsk,
  signal: AbortSignal,
): Promise<ListAnswer<Consignment>> {
  const [first = '0', cursor = ''] = next.split('~');
  const items: Consignment[] = [];
  let at = Number(first);
  let inner: string | undefined = cursor === '' ? undefined : cursor;
  while (at < TODO.length && items.length < limit) {
    const query = { ...TODO[at], limit: limit - items.length, ...(inner !== undefined && { next: inner }) };
    const page = await loadConsignments(query, signal);
    items.push(...page.items);
    inner = page.next ?? undefined;
    if (inner === undefined) at += 1;
  }
  const following = at < TODO.length ? `${String(at)}~${inner ?? ''}` : null;
  return { items, next: following, ...(total === true && { total: await countTodo(signal) }) };
}

export async function countTodo(signal: AbortSignal): Promise<number> {
  const counts = await Promise.all(TODO.map((query) => countOf(query, signal)));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function countOf(query: Query, signal: AbortSignal): Promise<number> {
  const { total } = await loadConsignments({ ...query, limit: 1, total: true }, signal);
  return total ?? 0;
}
