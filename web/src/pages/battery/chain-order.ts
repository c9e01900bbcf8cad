import type { Schemas } from '../../api/client';

export type Item = Schemas['TimelineItemDto'];
export type Gap = Schemas['TimelineGapDto'];

/** One line of the chain: a step, or what is not recorded at this place. */
export type Line =
  { readonly is: 'item'; readonly item: Item } | { readonly is: 'gap'; readonly gap: Gap; readonly key: string };

/** Steps in the order of the log with each gap in its place: before the step it precedes, else after the one it follows. */
export function chainLines(items: readonly Item[], gaps: readonly Gap[]): readonly Line[] {
  const left = gaps.map((gap, i): Line => ({ is: 'gap', gap, key: `gap-${String(i)}` }));
  const placed = (isThere: (gap: Gap) => boolean): Line[] =>
    left.filter((line) => line.is === 'gap' && isThere(line.gap));
  const known = new Set(items.map(({ index }) => index));
  return [
    ...placed(({ after, before }) => !known.has(before ?? -1) && !known.has(after ?? -1)),
    ...items.flatMap((item): Line[] => [
      ...placed(({ before }) => before === item.index),
      { is: 'item', item },
      ...placed(({ after, before }) => after === item.index && !known.has(before ?? -1)),
    ]),
  ];
}
