import { readBatteryCode } from '../identifiers/battery-code';
import { readPlate } from '../identifiers/plate';
import { searchKey } from '../identifiers/search-key';
import { readTraceNo } from '../identifiers/trace-number';
import { readUscc, type Uscc } from '../identifiers/uscc';
import { readVin } from '../identifiers/vin';

/** What the text of one search box may be. */
export type Recognised = 'entry' | 'trace-number' | 'battery-code' | 'vin' | 'uscc' | 'plate' | 'number' | 'text';

/** A text in the forms in which the books keep such things. */
export interface Asked {
  readonly recognisedAs: Recognised;
  /** As typed, in NFKC, without space at its ends: for names. */
  readonly words: string;
  /** As `searchKey` has it. */
  readonly key: string;
  /** Names by which a battery may go: the code, and the trace number with its hyphens. */
  readonly batteryNames: readonly string[];
  readonly uscc: Uscc | undefined;
  /** Index of an entry, from `#123`. */
  readonly index: number | undefined;
}

export function recognise(q: string): Asked {
  const words = q.normalize('NFKC').trim();
  const key = searchKey(q);
  const traceNo = asTraceNo(key);
  return {
    recognisedAs: kindOf(words, key, traceNo),
    words,
    key,
    batteryNames: traceNo === undefined ? [key] : [key, traceNo],
    uscc: readUscc(key).value,
    index: indexIn(words),
  };
}

/** A number recognised by its own form; what is left is a consignment or a certificate, or part of a name. */
function kindOf(words: string, key: string, traceNo: string | undefined): Recognised {
  if (indexIn(words) !== undefined) return 'entry';
  if (traceNo !== undefined && readTraceNo(traceNo).value !== undefined) return 'trace-number';
  if (readVin(key).value !== undefined) return 'vin';
  if (readUscc(key).value !== undefined) return 'uscc';
  if (readBatteryCode(key).value !== undefined) return 'battery-code';
  if (readPlate(key).value !== undefined) return 'plate';
  return /\d/.test(key) ? 'number' : 'text';
}

/** The beginning of a trace number with its hyphens; undefined for what is none. */
function asTraceNo(key: string): string | undefined {
  const [, district = '', year = '', sequence = ''] = /^NB(\d{1,6})(\d{0,4})(\d{0,9})$/.exec(key) ?? [];
  if (district === '') return undefined;
  return ['NB', district, year, sequence].filter((part) => part !== '').join('-');
}

function indexIn(words: string): number | undefined {
  const [, digits] = /^#\s*(\d{1,15})$/.exec(words) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
