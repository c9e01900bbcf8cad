import type { Facts } from '../custody/facts';
import type { Entry } from '../ledger/entry';
import type { FlagSubject } from './flag-rows';

/** The vehicle, the consignment, or the first battery of an entry; for a treatment with a product, the product. */
export function subjectOf(entry: Entry, facts: Facts): FlagSubject {
  const streams = entry.touches.map((touch) => touch.stream);
  const first = (prefix: string): string => streams.find((stream) => stream.startsWith(prefix)) ?? '';
  if (entry.kind.startsWith('vehicle.')) return { type: 'vehicle', id: first('v-'), label: facts.vehicle?.vin ?? '' };
  if (entry.kind.startsWith('consignment.'))
    return { type: 'consignment', id: first('c-'), label: facts.consignment?.number ?? '' };
  const product = facts.batteries.find((battery) => battery.isNew);
  const battery = product ?? facts.batteries[0];
  const id = typeof entry.data['product'] === 'string' ? entry.data['product'] : first('b-');
  return { type: 'battery', id, label: battery?.code ?? battery?.traceNo ?? '' };
}
