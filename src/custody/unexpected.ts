import type { CanonicalObject } from '../kernel/canonical';
import { Problem } from '../kernel/problem';
import { batteryCodeParts, readBatteryCode } from '../identifiers/battery-code';
import type { Draft } from '../ledger/entry';
import { HELD, isOpen } from './battery';
import type { Consignment } from './consignment';
import type { CustodyPages } from './custody-pages';
import { numberOf } from './data';

/**
 * A battery that came along without being on the sheet. If the sender holds it, custody passes; if the ledger does
 * not know it, it is born here. If somebody else answers for it, the receiver must declare the conflict.
 * @returns the members to add to the item; without `battery` when a new one is born
 * @throws Problem CODE_DUP or BATTERY_UNKNOWN (a trace number that was never given)
 */
export function unexpectedItem(
  name: string,
  item: CanonicalObject,
  context: { readonly draft: Draft; readonly consignment: Consignment; readonly pages: CustodyPages },
): CanonicalObject {
  const open = context.pages.named(name).filter(isOpen);
  const sent = open.find((battery) => battery.holder === context.consignment.sender && HELD.includes(battery.state));
  if (sent) return { battery: sent.id };
  if (open.length > 0 && item['codeConflict'] !== true) throw new Problem('CODE_DUP', { code: name });
  const reading = readBatteryCode(name);
  if (reading.value === undefined) throw new Problem('BATTERY_UNKNOWN', { code: name });
  const { level, batteryType } = batteryCodeParts(reading.value);
  return { level, batteryType, massGrams: numberOf(item, 'massGrams') ?? 0 };
}
