import type { Reader } from '../database/tx';
import { entriesAt, entriesOf } from '../ledger/entries';
import type { Entry } from '../ledger/entry';
import type { Turn } from '../ledger/turn';
import { type BatteryRow, type ConsignmentRow, toBattery, toVehicle, type VehicleRow, withItems } from './custody-rows';
import type { CustodyPages } from './custody-pages';
import { objectOf, textOf } from './data';

/** The entries that a correction or a void of this turn points at, with everything on the streams they touch. */
export async function loadHistories(reader: Reader, turn: Turn, pages: CustodyPages): Promise<void> {
  const targets = await entriesAt(reader, turn.keys.of('entry').map(Number));
  const streams = [...new Set(targets.flatMap((entry) => entry.touches.map((touch) => touch.stream)))].filter(
    (stream) => !stream.startsWith('e-'),
  );
  for (const target of targets) {
    turn.know(target);
    pages.targets.set(target.index, target);
    turn.keys.add('enterprise', target.org);
  }
  for (const stream of streams) pages.histories.set(stream, []);
  for (const entry of await entriesOf(reader, streams)) {
    if (entry.index >= turn.from) continue;
    turn.know(entry);
    turn.keys.add('enterprise', ...partiesIn(entry));
    for (const { stream } of entry.touches) pages.histories.get(stream)?.push(entry);
  }
  turn.keys.add('stream', ...streams);
}

/** Who may be judged again with an entry of the past: whoever it names, as it was told and as it was mended. */
function partiesIn({ org, data }: Entry): (string | undefined)[] {
  const changes = objectOf(data, 'changes') ?? {};
  return [org, textOf(data, 'receiver'), textOf(data, 'carrier'), textOf(changes, 'carrier')];
}

/** One query per book: what is asked for by name, and what is asked for as a stream. */
export async function loadBooks(reader: Reader, turn: Turn, pages: CustodyPages): Promise<void> {
  const { keys } = turn;
  await loadConsignments(reader, keys.of('consignment'), streamsOf(turn, 'c'), pages);
  for (const consignment of pages.consignments.values()) {
    keys.add('stream', consignment.id, ...consignment.items.map((item) => item.battery));
    keys.add('enterprise', consignment.sender, consignment.receiver, consignment.carrier);
  }
  const vehicles = await reader.all<VehicleRow>(
    'SELECT * FROM vehicle_book WHERE vin IN (?*) UNION SELECT * FROM vehicle_book WHERE id IN (?*)',
    [keys.of('vehicle'), streamsOf(turn, 'v')],
  );
  for (const row of vehicles) pages.keepVehicle(toVehicle(row));
  const batteries = await reader.all<BatteryRow>(
    `SELECT * FROM battery_book WHERE id IN (SELECT battery FROM battery_name WHERE name IN (?*))
     UNION SELECT * FROM battery_book WHERE id IN (?*)`,
    [keys.of('battery'), streamsOf(turn, 'b')],
  );
  for (const row of batteries) pages.keepBattery(toBattery(row));
  keys.add('stream', ...pages.vehicles.keys(), ...pages.batteries.keys());
  const counters = await reader.all<{ prefix: string; last: number }>('SELECT prefix, last FROM trace_counter');
  for (const { prefix, last } of counters) pages.counters.set(prefix, last);
}

async function loadConsignments(
  reader: Reader,
  numbers: readonly string[],
  ids: readonly string[],
  pages: CustodyPages,
): Promise<void> {
  if (numbers.length + ids.length === 0) return;
  const rows = await reader.all<ConsignmentRow>(
    'SELECT * FROM consignment_book WHERE number IN (?*) UNION SELECT * FROM consignment_book WHERE id IN (?*) ORDER BY origin_idx',
    [numbers, ids],
  );
  for (const consignment of await withItems(reader, rows)) pages.keepConsignment(consignment);
}

function streamsOf(turn: Turn, prefix: string): string[] {
  return turn.keys.of('stream').filter((stream) => stream.startsWith(`${prefix}-`));
}
