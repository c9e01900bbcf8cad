import type { Reader } from '../database/tx';
import { entriesOf } from '../ledger/entries';
import type { Entry } from '../ledger/entry';
import type { Battery } from './battery';
import { type BatteryRow, toBattery } from './custody-rows';
import { effective, foldBattery } from './fold';

/** A row of the battery book with the caller's part in it. */
export interface PartyRow extends BatteryRow {
  /** Entry with which the caller handed the battery over; null while it holds it, and for an officer. */
  readonly to_idx: number | null;
  readonly from_idx: number | null;
}

/** A battery as the caller may see it. */
export interface SeenBattery {
  readonly battery: Battery;
  /** Index of the receipt after which the caller sees nothing; absent when it sees the present. */
  readonly seenUntil?: number;
  /** Since when the caller holds it. */
  readonly heldFrom?: number;
  /** Its entries, where they had to be read to know how it stood. */
  readonly entries?: readonly Entry[];
}

/** The batteries of the rows, those that were handed over as they stood with the receipt. At most one more query. */
export async function asSeen(reader: Reader, rows: readonly PartyRow[]): Promise<SeenBattery[]> {
  const cut = rows.filter((row) => row.to_idx !== null).map((row) => row.id);
  const byStream = new Map<string, Entry[]>(cut.map((id) => [id, []]));
  for (const entry of await entriesOf(reader, cut)) {
    for (const { stream } of entry.touches) byStream.get(stream)?.push(entry);
  }
  return rows.map((row) => {
    if (row.to_idx === null)
      return { battery: toBattery(row), ...(row.from_idx === null ? {} : { heldFrom: row.from_idx }) };
    const entries = byStream.get(row.id) ?? [];
    return { battery: asOf(row, entries, row.to_idx), seenUntil: row.to_idx, entries };
  });
}

function asOf(row: PartyRow, history: readonly Entry[], until: number): Battery {
  const known = effective(history.filter((entry) => entry.index <= until));
  return foldBattery(row.id, known) ?? { ...toBattery(row), state: 'voided' };
}
