import type { Revisable } from '../../record/correctable';
import type { Item } from './chain-order';

/** An entry as it reads with its corrections, for whoever may mend it. */
export function revisable(item: Item, items: readonly Item[]): Revisable {
  const { index, kind, title, fixed, correctedBy } = item;
  const corrections = items.filter((one) => correctedBy.includes(one.index));
  const changes = corrections.map(({ data }) => (data['changes'] ?? {}) as Readonly<Record<string, unknown>>);
  const merged: Record<string, unknown> = Object.assign({}, item.data, ...changes) as Record<string, unknown>;
  const data = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return { index, kind, title, fixed, data };
}
