import type { removalZh } from './removal.zh';
import type { Texts } from './texts';

export const removalEn: Texts<typeof removalZh> = {
  title: 'Remove batteries',
  hint: 'Scan the vehicle, then the battery; after saving, the next one of the same vehicle follows.',
  vehicle: 'VIN',
  pick: 'or pick one received lately',
  pickHint: 'Pick a vehicle',
  unknownVehicle: 'No vehicle under this VIN was received by your enterprise.',
  receiveFirst: 'Receive it first',
  received: (day) => `Received on ${day}`,
  packs: (expected, found, removed) =>
    `Packs: ${String(expected)} expected, ${String(found)} found, ${String(removed)} removed`,
  safety: 'Safety',
  operator: 'Removed by',
  site: 'Place of work',
  saveNext: 'Save, next battery (Ctrl+Enter)',
  vinRead: (vin) => `VIN read: ${vin}`,
  otherVehicle: 'The battery on this page is not saved, so the vehicle was not changed. Save it first.',
  already: (code) => `Scanned already: ${code} is recorded for this vehicle`,
  listTitle: 'Batteries of this vehicle',
  list: (n) => (n === 1 ? 'One battery of this vehicle' : `${String(n)} batteries of this vehicle`),
  listEmpty: 'Batteries of this vehicle will be listed here once they are saved.',
  noCode: 'no readable code',
  keys: { noCode: 'No readable code', copy: 'Fill in as the battery before' },
};
