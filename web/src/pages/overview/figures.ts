import type { Schemas } from '../../api/client';
import type { bureauZh } from '../../texts/bureau.zh';

export type Overview = Schemas['OverviewDto'];
export type FigureName = keyof (typeof bureauZh)['figures'];

/** A figure of the overview as it is shown: rows behind it, and mass where it counts batteries. */
export interface Figure {
  readonly name: FigureName;
  readonly count: number;
  readonly grams?: number;
  readonly rows: string;
}

type Quantity = Schemas['QuantityDto'];

/** Every figure of the service's overview, in the groups in which it is shown. Flags by severity stand apart. */
export function figuresOf({
  vehicles,
  now,
  ...events
}: Overview): Readonly<Record<'vehicles' | 'events' | 'now', Figure[]>> {
  const quantity = (name: FigureName, { pieces, grams, rows }: Quantity): Figure => ({
    name,
    count: pieces,
    grams,
    rows,
  });
  return {
    vehicles: [
      { name: 'received', ...vehicles.received },
      { name: 'present', ...vehicles.present },
      { name: 'missing', ...vehicles.missing },
      { name: 'partial', ...vehicles.partial },
      { name: 'swap', ...vehicles.swap },
    ],
    events: [
      quantity('removed', events.removed),
      quantity('collected', events.collected),
      quantity('handedToUtilisers', events.handedToUtilisers),
      quantity('recycled', events.recycled),
      quantity('repurposed', events.repurposed),
    ],
    now: [
      quantity('nowRemoved', now.removed),
      quantity('nowCollected', now.collected),
      quantity('stored', now.stored),
      quantity('consigned', now.consigned),
      quantity('inTransit', now.inTransit),
      quantity('returning', now.returning),
    ],
  };
}

/** What the squares of the counties can show: one number of each county's overview. */
export const MEASURES = [
  'received',
  'missing',
  'removed',
  'collected',
  'handedToUtilisers',
  'stored',
  'inTransit',
  'flags',
] as const;

export type Measure = (typeof MEASURES)[number];

export function measured(overview: Overview, measure: Measure): number {
  if (measure === 'flags') return overview.flags.reduce((sum, { count }) => sum + count, 0);
  return Object.values(figuresOf(overview))
    .flat()
    .filter(({ name }) => name === measure)
    .reduce((sum, { count }) => sum + count, 0);
}
