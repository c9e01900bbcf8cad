import type { Gathered } from '../../record/gathered';
import { faultsOf } from '../../record/use-record';
import type { Masses } from '../../record/use-gathered';
import { filledIn, type Values, without } from '../../record/values';

/** What is sent of a filled-in consignment: groups only where something in them was answered. */
export function dispatchData(values: Values): Values {
  const safety = values['jointSafety'] as { result?: string; by?: readonly unknown[] } | undefined;
  const check = filledIn((values['carrierCheck'] ?? {}) as Values);
  const by = (safety?.by ?? []).flatMap((name) =>
    typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [],
  );
  return {
    ...filledIn(without(values, ['occurredAt', 'jointSafety', 'carrierCheck'])),
    // A name waits in the form for its result.
    ...(safety?.result !== undefined && { jointSafety: { result: safety.result, by } }),
    ...(Object.keys(check).length > 0 && { carrierCheck: check }),
  };
}

interface Item {
  readonly batteryCode: string;
  readonly massGrams: Masses[string];
}

export function writtenItems(rows: readonly Gathered[]): Values {
  return { items: rows.map(({ name, grams }): Item => ({ batteryCode: name, massGrams: grams })) };
}

/** Names and masses of a draft that was kept. */
export function keptItems(values: Values): { names: readonly string[]; masses: Masses } {
  const items = (values['items'] ?? []) as readonly Item[];
  return {
    names: items.map(({ batteryCode }) => batteryCode),
    masses: Object.fromEntries(items.map(({ batteryCode, massGrams }) => [batteryCode, massGrams])),
  };
}

/** What the service finds wrong with single rows, by their place. */
export function rowFaults(error: unknown): Readonly<Record<number, string>> {
  const faults = faultsOf(error).flatMap(({ path: [list, at], fault }) =>
    list === 'items' && typeof at === 'number' ? [[at, fault.detail] as const] : [],
  );
  return Object.fromEntries(faults);
}

/** What may be left unanswered while other fields are looked at; `uscc` is any valid one. */
export function dispatchFillers(uscc: string): Values {
  return {
    consignmentNo: '0',
    receiver: uscc,
    carrier: uscc,
    vehiclePlate: '鲁A00000',
    unNumber: USUAL_GOODS,
    items: [{ batteryCode: 'NB-371502-2026-000001', massGrams: 1 }],
  };
}

/** Packs out of cars are lithium-ion batteries as a rule; it is a proposal in a list. */
export const USUAL_GOODS = 'UN3480';

export const CHECKED_FIELDS = ['consignmentNo', 'receiver', 'carrier', 'vehiclePlate'];
