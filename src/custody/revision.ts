import type { Entry } from '../ledger/entry';
import { type CONSIGNMENT_STATES } from './consignment';
import type { CustodyPages } from './custody-pages';
import { numberOf } from './data';
import { effective, foldBattery, foldConsignment, foldVehicle } from './fold';

/** Replays every stream that the mended entry touches, and notes what has to be judged again. */
export function applyRevision(entry: Entry, pages: CustodyPages): void {
  const entries = new Map<number, Entry>();
  for (const { stream } of entry.touches) {
    const left = effective(pages.histories.get(stream) ?? []);
    for (const one of left) entries.set(one.index, one);
    if (stream.startsWith('b-')) reviseBattery(stream, left, entry, pages);
    if (stream.startsWith('v-')) reviseVehicle(stream, left, entry, pages);
    if (stream.startsWith('c-')) reviseConsignment(stream, left, pages);
  }
  pages.revisions.push({
    index: entry.index,
    target: numberOf(entry.data, 'index') ?? -1,
    voided: entry.kind === 'entry.voided',
    streams: entry.touches.map((touch) => touch.stream),
    entries: [...entries.values()].sort((a, b) => a.index - b.index),
  });
}

function reviseBattery(stream: string, entries: readonly Entry[], by: Entry, pages: CustodyPages): void {
  const before = pages.batteries.get(stream);
  if (!before) return;
  const battery = foldBattery(stream, entries) ?? { ...before, state: 'voided' as const };
  pages.setBattery({ ...battery, lastIndex: by.index });
  if (battery.holder !== before.holder)
    pages.holders.push({ battery: stream, from: before.holder, to: battery.holder, index: by.index });
}

function reviseVehicle(stream: string, entries: readonly Entry[], by: Entry, pages: CustodyPages): void {
  const before = pages.vehicles.get(stream);
  if (!before) return;
  pages.setVehicle(foldVehicle(stream, entries) ?? { ...before, voided: true, lastAt: by.occurredAt });
}

function reviseConsignment(stream: string, entries: readonly Entry[], pages: CustodyPages): void {
  const before = pages.consignments.get(stream);
  if (!before) return;
  const state: keyof typeof CONSIGNMENT_STATES = 'voided';
  pages.setConsignment(foldConsignment(stream, entries) ?? { ...before, state });
}
