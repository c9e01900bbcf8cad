import type { CanonicalObject } from '../../kernel/canonical';
import { Problem } from '../../kernel/problem';
import type { Decision, Draft, Entry, Subject } from '../../ledger/entry';
import type { KindRow, Turn } from '../../ledger/turn';
import { isOpen } from '../battery';
import { CUSTODY, type CustodyPages } from '../custody-pages';
import { numberOf, objectOf, textOf } from '../data';
import { custodyKind, effective, foldBattery, foldConsignment, foldVehicle } from '../fold';
import { givenMembers } from '../given-members';

/**
 * 更正 and 作废: an enterprise mends its own entry as long as nobody else has built on it. Both entries stay visible;
 * the streams that the mended entry touches are replayed without it, or with its new values.
 */
export const entryCorrected: KindRow = {
  looksBack: true,
  keys: ({ org, data }, keys) => {
    const changes = objectOf(data, 'changes') ?? {};
    keys.add('entry', String(numberOf(data, 'index') ?? -1)).add('enterprise', org, textOf(changes, 'carrier'));
    keys.add('battery', newCodeIn(changes)).add('vehicle', textOf(changes, 'vin'));
  },
  decide: (draft, turn) => revise(draft, turn, objectOf(draft.data, 'changes') ?? {}),
};

export const entryVoided: KindRow = {
  looksBack: true,
  keys: ({ org, data }, keys) => void keys.add('entry', String(numberOf(data, 'index') ?? -1)).add('enterprise', org),
  decide: (draft, turn) => revise(draft, turn),
};

/** Members that say which thing an entry is about: another thing is another entry. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  'battery.removed': ['vin'],
  'vehicle.certified': ['vin'],
  'battery.stored': ['batteryCode'],
  'battery.codeAssigned': ['batteryCode'],
  'consignment.dispatched': ['items', 'consignmentNo', 'receiver'],
  'consignment.pickedUp': ['consignmentNo'],
  'consignment.received': ['consignmentNo', 'items'],
  'consignment.returned': ['consignmentNo', 'items'],
  'battery.repurposed': ['inputs'],
  'battery.recycled': ['inputs'],
};

/** Members of an entry's data that no correction changes: those that the service gives, and what the entry is about. */
export function fixedMembers(kind: string): readonly string[] {
  return [...givenMembers(kind), ...(FIXED[kind] ?? [])];
}

function revise(draft: Draft, turn: Turn, changes?: CanonicalObject): Decision {
  const pages = turn.pages(CUSTODY);
  const index = numberOf(draft.data, 'index') ?? -1;
  const target = pages.targets.get(index);
  if (!target) throw new Problem('ENTRY_UNKNOWN', { index });
  if (target.org !== draft.org)
    throw new Problem(isParty(target, draft, pages) ? 'NOT_OWN_ENTRY' : 'ENTRY_UNKNOWN', { index });
  if (!custodyKind(target.kind)) throw new Problem('NOT_CORRECTABLE', { index });
  const streams = target.touches.map((touch) => touch.stream);
  mustBeLast(target, streams, pages);
  if (changes) mustBeChangeable(target, changes, pages);
  const trial: Entry = { ...target, index: turn.size, kind: draft.kind, org: draft.org, data: draft.data };
  for (const stream of streams) mustStand(stream, [...(pages.histories.get(stream) ?? []), trial]);
  return { data: draft.data, touches: streams, subject: subjectOf(target, pages), refs: [index] };
}

/** A stranger learns nothing of the entry, not even that it is there. */
function isParty(target: Entry, { org }: Draft, pages: CustodyPages): boolean {
  return target.touches.some(({ stream }) => {
    const consignment = pages.consignments.get(stream);
    return consignment !== undefined && [consignment.sender, consignment.receiver, consignment.carrier].includes(org);
  });
}

function mustBeLast(target: Entry, streams: readonly string[], pages: CustodyPages): void {
  for (const stream of streams) {
    const history = pages.histories.get(stream) ?? [];
    if (!effective(history).some((entry) => entry.index === target.index))
      throw new Problem('NOT_CORRECTABLE', { index: target.index });
    const foreign = history.find(
      (entry) => custodyKind(entry.kind) && entry.index > target.index && entry.org !== target.org,
    );
    if (foreign) throw new Problem('BUILT_UPON', { index: target.index });
  }
}

function mustBeChangeable(target: Entry, changes: CanonicalObject, pages: CustodyPages): void {
  const fixed = fixedMembers(target.kind);
  const faults = Object.keys(changes)
    .filter((name) => fixed.includes(name))
    .map((name) => ({ pointer: `/data/changes/${name}`, code: 'FIELD_NOT_CORRECTABLE' }));
  if (faults.length > 0)
    throw new Problem(
      'FIELD_NOT_CORRECTABLE',
      { field: faults.map((fault) => fault.pointer.slice(14)).join(', ') },
      faults,
    );
  const own = new Set(target.touches.map((touch) => touch.stream));
  const code = newCodeIn(changes);
  if (code && pages.named(code).some((battery) => isOpen(battery) && !own.has(battery.id)))
    throw new Problem('CODE_DUP', { code: code });
  const vin = textOf(changes, 'vin');
  const vehicle = vin && pages.vehicleByVin(vin);
  if (vin && vehicle && !own.has(vehicle.id)) throw new Problem('VEHICLE_DUP', { vin });
  const built = target.touches.some(({ stream }) =>
    effective(pages.histories.get(stream) ?? []).some((entry) => entry.index > target.index),
  );
  if (vin && built) throw new Problem('STEPS_AFTER', { index: target.index });
}

/** The code by which the battery is to go, under the name that its kind of entry gives it. */
function newCodeIn(changes: CanonicalObject): string | undefined {
  return textOf(changes, 'batteryCode') ?? textOf(changes, 'newCode');
}

/** What is left of a stream must still make sense. */
function mustStand(stream: string, history: readonly Entry[]): void {
  const entries = effective(history);
  try {
    if (stream.startsWith('b-')) foldBattery(stream, entries);
    if (stream.startsWith('v-')) foldVehicle(stream, entries);
    if (stream.startsWith('c-')) foldConsignment(stream, entries);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'STEPS_AFTER') throw error;
    throw new Problem('STEPS_AFTER', { index: entries.at(-1)?.index ?? 0 });
  }
}

function subjectOf(target: Entry, pages: CustodyPages): Subject {
  for (const { stream } of target.touches) {
    const consignment = pages.consignments.get(stream);
    if (consignment) return { type: 'consignment', id: stream, label: consignment.number };
  }
  for (const { stream } of target.touches) {
    const battery = pages.batteries.get(stream);
    if (battery) return { type: 'battery', id: stream, label: battery.code ?? battery.traceNo };
  }
  const [first] = target.touches;
  return { type: 'vehicle', id: first?.stream ?? '', label: pages.vehicles.get(first?.stream ?? '')?.vin ?? '' };
}
