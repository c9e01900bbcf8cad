import type { Reader, SqlRow, Tx } from '../database/tx';
import type { Entry } from '../ledger/entry';
import type { Follower, Turn } from '../ledger/turn';
import { PARTIES } from '../accounts/party-book';
import type { Battery } from './battery';
import { loadBooks, loadHistories } from './custody-load';
import { CUSTODY, CustodyPages } from './custody-pages';
import { batteryRow, consignmentRow, itemRows, vehicleRow } from './custody-rows';
import { numberOf } from './data';
import { custodyKind } from './fold';
import { factsOf } from './make-facts';
import { applyRevision } from './revision';
import { countTraceNo } from './trace-numbers';

/** Where each vehicle, battery and consignment stands, and who has held which battery from when to when. */
export const CUSTODY_BOOK: Follower = {
  name: 'custody',
  tables: [
    'battery_party',
    'battery_name',
    'battery_book',
    'vehicle_book',
    'consignment_item',
    'consignment_book',
    'trace_counter',
  ],

  async prepare(reader: Reader, turn: Turn): Promise<void> {
    const pages = new CustodyPages();
    turn.put(CUSTODY, pages);
    if (turn.keys.of('entry').length > 0) await loadHistories(reader, turn, pages);
    await loadBooks(reader, turn, pages);
  },

  load: () => Promise.resolve(),

  apply(entry: Entry, turn: Turn) {
    const pages = turn.pages(CUSTODY);
    if (custodyKind(entry.kind)) applyEvent(entry, turn, pages);
    for (const { stream } of entry.touches) pages.histories.get(stream)?.push(entry);
    if (entry.kind === 'entry.voided' || entry.kind === 'entry.corrected') {
      applyRevision(entry, pages);
      addParties(entry, turn, pages);
    }
    return [];
  },

  async write(tx: Tx, turn: Turn): Promise<void> {
    const pages = turn.pages(CUSTODY);
    const { changed } = pages;
    const batteries = pick(changed.batteries, pages.batteries);
    const consignments = pick(changed.consignments, pages.consignments);
    await tx.upsert('vehicle_book', ['id'], pick(changed.vehicles, pages.vehicles).map(vehicleRow));
    await tx.upsert('battery_book', ['id'], batteries.map(batteryRow));
    await forgetNames(tx, pages);
    await tx.upsert('battery_name', ['name', 'battery'], batteries.flatMap(namesOf));
    await tx.upsert('consignment_book', ['id'], consignments.map(consignmentRow));
    await tx.upsert('consignment_item', ['consignment', 'battery'], consignments.flatMap(itemRows));
    await tx.upsert(
      'trace_counter',
      ['prefix'],
      [...changed.counters].map((prefix) => ({ prefix, last: pages.counters.get(prefix) ?? 0 })),
    );
    await writeHolders(tx, pages);
  },
};

function applyEvent(entry: Entry, turn: Turn, pages: CustodyPages): void {
  const kind = custodyKind(entry.kind);
  const before = new Map<string, Battery | undefined>();
  const parties = turn.pages(PARTIES);
  for (const { stream } of entry.touches) {
    if (stream.startsWith('b-') && kind?.battery) {
      const known = pages.batteries.get(stream);
      before.set(stream, known);
      const battery = kind.battery(known, entry, stream);
      pages.setBattery(battery);
      countTraceNo(pages, battery.traceNo);
      if (known?.holder !== battery.holder)
        pages.holders.push({ battery: stream, from: known?.holder, to: battery.holder, index: entry.index });
    } else if (stream.startsWith('v-') && kind?.vehicle) {
      pages.setVehicle(kind.vehicle(pages.vehicles.get(stream), entry, stream));
    } else if (stream.startsWith('c-') && kind?.consignment) {
      const consignment = kind.consignment(pages.consignments.get(stream), entry, stream);
      pages.setConsignment(consignment);
      for (const org of [consignment.sender, consignment.receiver, consignment.carrier]) parties.add(entry.index, org);
    }
  }
  pages.facts.set(entry.index, factsOf(entry, pages, before));
}

/** Whoever was party to what was mended learns of it: both sides of a consignment, and a holder before and after. */
function addParties(entry: Entry, turn: Turn, pages: CustodyPages): void {
  const parties = turn.pages(PARTIES);
  for (const { stream } of entry.touches) {
    const consignment = pages.consignments.get(stream);
    if (!consignment) continue;
    for (const org of [consignment.sender, consignment.receiver, consignment.carrier]) {
      parties.add(entry.index, org);
      parties.add(numberOf(entry.data, 'index') ?? entry.index, org);
    }
  }
  for (const { from, to, index } of pages.holders) {
    if (index !== entry.index) continue;
    parties.add(index, to);
    if (from) parties.add(index, from);
  }
}

/** A code that was mended no longer finds the battery; what it goes by now is written with the rest. */
async function forgetNames(tx: Tx, pages: CustodyPages): Promise<void> {
  const replayed = pages.revisions.flatMap(({ streams }) => streams.filter((stream) => stream.startsWith('b-')));
  if (replayed.length > 0) await tx.run('DELETE FROM battery_name WHERE battery IN (?*)', [[...new Set(replayed)]]);
}

/** A holder that handed a battery over sees its life up to and including the hand-over. */
async function writeHolders(tx: Tx, pages: CustodyPages): Promise<void> {
  const born = pages.holders.filter(({ from }) => from === undefined);
  await tx.insert(
    'battery_party',
    born.map(({ battery, to, index }) => ({ battery, org: to, from_idx: index, to_idx: null })),
  );
  for (const { battery, from, to, index } of pages.holders) {
    if (from === undefined) continue;
    await tx.run('UPDATE battery_party SET to_idx = ? WHERE battery = ? AND org = ?', [index, battery, from]);
    await tx.run(
      `INSERT INTO battery_party (battery, org, from_idx, to_idx) VALUES (?, ?, ?, NULL)
       ON CONFLICT (battery, org) DO UPDATE SET to_idx = NULL`,
      [battery, to, index],
    );
  }
}

function namesOf(battery: Battery): SqlRow[] {
  const names = battery.code === undefined ? [battery.traceNo] : [battery.traceNo, battery.code];
  return names.map((name) => ({ name, battery: battery.id }));
}

function pick<T>(ids: ReadonlySet<string>, things: ReadonlyMap<string, T>): T[] {
  return [...ids].flatMap((id) => things.get(id) ?? []);
}
