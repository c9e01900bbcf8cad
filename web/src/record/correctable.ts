import type { Values } from './values';

/** An entry as its own enterprise may mend it. */
export interface Revisable {
  readonly index: number;
  readonly kind: string;
  readonly title: string;
  /** As it reads now, corrections and all. */
  readonly data: Values;
  /** Fields that no correction changes; null where the entry is not this caller's to mend. */
  readonly fixed: readonly string[] | null;
}

/** Fields of the dialog: what is recorded and may change, then what may be added. Lists and groups are recorded anew. */
export function correctableFields({ kind, data, fixed }: Revisable): readonly string[] {
  const isOpen = (name: string): boolean => fixed !== null && !fixed.includes(name);
  const present = Object.keys(data).filter((name) => isOpen(name) && typeof data[name] !== 'object');
  const addable = (ADDABLE[kind] ?? []).filter((name) => isOpen(name) && !(name in data));
  return [...present, ...addable];
}

/** Fields that an entry often lacks at first. */
const ADDABLE: Readonly<Record<string, readonly string[]>> = {
  'vehicle.received': ['missingReason', 'licencePlate', 'modelName', 'engineNo', 'foundPacks', 'expectedPacks'],
  'vehicle.certified': ['verificationLink'],
  'battery.removed': ['batteryCode', 'labelText', 'model', 'maker', 'site'],
  'battery.collected': ['batteryCode', 'labelText', 'sourceName', 'sourceUscc'],
  'battery.stored': ['location', 'massGrams'],
  'consignment.dispatched': ['driverLicence', 'escortLicence', 'waybillNo', 'contractNo'],
  'battery.repurposed': ['massGrams'],
};

/** Only what differs; what was emptied is taken away. A code takes the place of the reason why there was none. */
export function changesOf(before: Values, after: Values): Values {
  const changed = Object.entries(after).flatMap(([name, value]): [string, unknown][] => {
    const next = typeof value === 'string' ? value.trim() : value;
    const isEmpty = next === undefined || next === null || next === '';
    if (isEmpty) return before[name] === undefined ? [] : [[name, null]];
    return next === before[name] ? [] : [[name, next]];
  });
  const changes = Object.fromEntries(changed);
  const isCodeFound = typeof changes['batteryCode'] === 'string' && before['codeStatus'] !== undefined;
  return isCodeFound ? { ...changes, codeStatus: null } : changes;
}
