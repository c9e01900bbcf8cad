import type { Reader } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import { entriesAt, entriesOf } from '../ledger/entries';
import type { Entry } from '../ledger/entry';
import { effective } from './fold';

/**
 * An entry with what corrections have made of it, for an enterprise that is party to it. Undefined for a stranger, to
 * whom it might as well not exist. A voided entry is answered as it was.
 */
export async function entryAsItReads(reader: Reader, org: Uscc, index: number): Promise<Entry | undefined> {
  const [[entry], party] = [
    await entriesAt(reader, [index]),
    await reader.first('SELECT 1 FROM entry_party WHERE idx = ? AND org = ?', [index, org]),
  ];
  if (!entry || !party) return undefined;
  const [first] = entry.touches;
  const history = first ? await entriesOf(reader, [first.stream]) : [];
  return effective(history).find((one) => one.index === index) ?? entry;
}
