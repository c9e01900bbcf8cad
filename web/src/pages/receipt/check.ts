import type { Schemas } from '../../api/client';
import type { Values } from '../../record/values';

export type RowResult = 'accepted' | 'refused' | 'missing';

/** What the receiver says of one item of the sheet. */
export interface CheckedRow {
  /** As the sheet has it. */
  readonly name: string;
  readonly traceNo: string;
  readonly sentGrams: number;
  readonly isScanned: boolean;
  readonly result?: RowResult | undefined;
  readonly grams?: number | string | undefined;
  readonly reason?: string | undefined;
}

/** A battery that came along without being on the sheet. Nothing is done with it until somebody decides. */
export interface Extra {
  readonly name: string;
  readonly isTaken?: boolean | undefined;
  readonly grams?: number | string | undefined;
  readonly codeConflict?: boolean | undefined;
}

export interface Check {
  readonly rows: readonly CheckedRow[];
  readonly extras: readonly Extra[];
}

export type CheckChange =
  | { readonly do: 'scan'; readonly name: string }
  | { readonly do: 'row'; readonly name: string; readonly to: Partial<Pick<CheckedRow, 'result' | 'grams' | 'reason'>> }
  | { readonly do: 'extra'; readonly name: string; readonly to: Partial<Omit<Extra, 'name'>> }
  | { readonly do: 'all'; readonly check: Check };

export function begin(items: readonly Schemas['ConsignmentItemDto'][]): Check {
  const rows = items.map(({ batteryCode, traceNo, sentGrams }) => ({
    name: batteryCode,
    traceNo,
    sentGrams: sentGrams ?? 0,
    isScanned: false,
  }));
  return { rows, extras: [] };
}

export type ScanOutcome = 'ticked' | 'twice' | 'extra';

/** What a scan of this code is: an item of the sheet for the first time or again, or one too many. */
export function outcomeOf({ rows, extras }: Check, code: string): ScanOutcome {
  const row = rows.find((one) => isMeant(one, code));
  if (row !== undefined) return row.isScanned ? 'twice' : 'ticked';
  return extras.some(({ name }) => name === code) ? 'twice' : 'extra';
}

export function checked(check: Check, change: CheckChange): Check {
  const { rows, extras } = check;
  switch (change.do) {
    case 'scan':
      if (outcomeOf(check, change.name) === 'extra') return { rows, extras: [...extras, { name: change.name }] };
      // What was marked by hand before stays so: a refused battery may be scanned too.
      return { extras, rows: rows.map((row) => (isMeant(row, change.name) ? ticked(row) : row)) };
    case 'row':
      return { extras, rows: rows.map((row) => (row.name === change.name ? { ...row, ...change.to } : row)) };
    case 'extra':
      return { rows, extras: extras.map((extra) => (extra.name === change.name ? { ...extra, ...change.to } : extra)) };
    case 'all':
      return change.check;
  }
}

/** The `data` of the receipt. What nobody marked was accepted. */
export function receiptData(consignmentNo: string, { rows, extras }: Check): Values {
  const listed = rows.map(({ name, result = 'accepted', grams, reason }) => ({
    batteryCode: name,
    result,
    ...(grams !== undefined && result !== 'missing' && { massGrams: grams }),
    ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
  }));
  const more = extras
    .filter(({ isTaken }) => isTaken === true)
    .map(({ name, grams, codeConflict }) => ({
      batteryCode: name,
      result: 'unexpected',
      ...(grams !== undefined && { massGrams: grams }),
      ...(codeConflict === true && { codeConflict }),
    }));
  return { consignmentNo, items: [...listed, ...more] };
}

function isMeant({ name, traceNo }: CheckedRow, code: string): boolean {
  return name === code || traceNo === code;
}

function ticked(row: CheckedRow): CheckedRow {
  return { ...row, isScanned: true, result: row.result === 'refused' ? 'refused' : 'accepted' };
}
