import type { CustodyPages, Revision } from '../custody/custody-pages';
import type { BatteryFacts } from '../custody/facts';
import { foldConsignment, foldVehicle } from '../custody/fold';
import { consignmentFacts, vehicleFacts } from '../custody/make-facts';
import type { Entry } from '../ledger/entry';
import type { JudgedFacts } from './flag-rows';

/**
 * The facts of the entries that a correction or a void left on the touched streams, as they now read: the mended data,
 * the vehicle and the consignment as each entry finds them in the mended order, and the batteries' present names and
 * masses.
 */
export function revisedFacts(
  revision: Revision,
  known: ReadonlyMap<number, JudgedFacts>,
  pages: CustodyPages,
): Map<number, JudgedFacts> {
  const revised = new Map<number, JudgedFacts>();
  for (const entry of revision.entries) {
    const before = known.get(entry.index);
    if (before)
      revised.set(entry.index, {
        ...before,
        facts: {
          ...before.facts,
          data: entry.data,
          ...vehicleAt(entry, revision),
          ...consignmentAt(entry, revision, pages),
          batteries: batteriesOf(entry, before, { revision, pages }),
        },
      });
  }
  return revised;
}

function vehicleAt(entry: Entry, revision: Revision): Pick<JudgedFacts['facts'], 'vehicle'> | undefined {
  const stream = replayedStream(entry, revision, 'v-');
  const vehicle = stream === undefined ? undefined : foldVehicle(stream, entriesUpTo(entry, stream, revision));
  return vehicle && { vehicle: vehicleFacts(vehicle) };
}

function consignmentAt(
  entry: Entry,
  revision: Revision,
  pages: CustodyPages,
): Pick<JudgedFacts['facts'], 'consignment'> | undefined {
  const stream = replayedStream(entry, revision, 'c-');
  const sheet = stream === undefined ? undefined : foldConsignment(stream, entriesUpTo(entry, stream, revision));
  return sheet && { consignment: consignmentFacts(sheet, pages) };
}

function replayedStream(entry: Entry, revision: Revision, prefix: string): string | undefined {
  const streams = entry.touches.map((touch) => touch.stream);
  return streams.find((stream) => stream.startsWith(prefix) && revision.streams.includes(stream));
}

/** The effective entries of a stream, the given one last. */
function entriesUpTo(entry: Entry, stream: string, revision: Revision): Entry[] {
  return revision.entries.filter(
    (one) => one.index <= entry.index && one.touches.some((touch) => touch.stream === stream),
  );
}

function batteriesOf(
  entry: Entry,
  before: JudgedFacts,
  { revision, pages }: { readonly revision: Revision; readonly pages: CustodyPages },
): readonly BatteryFacts[] {
  const present = new Map(
    entry.touches
      .filter(({ stream }) => revision.streams.includes(stream))
      .flatMap(({ stream }) => pages.batteries.get(stream) ?? [])
      .map((battery) => [battery.traceNo, battery]),
  );
  return before.facts.batteries.map((facts): BatteryFacts => {
    const battery = present.get(facts.traceNo);
    if (!battery || facts.originIndex !== entry.index) return facts;
    const { code: _code, ...rest } = facts;
    const namesakes = battery.code === facts.code ? facts.namesakes : [];
    return {
      ...rest,
      massGrams: battery.massGrams,
      namesakes,
      ...(battery.code === undefined ? {} : { code: battery.code }),
    };
  });
}
