import { Problem } from '../../kernel/problem';
import type { Uscc } from '../../identifiers/uscc';
import type { CustodyKind } from '../custody-kind';
import { numberOf, objectsOf, textOf } from '../data';
import { findBattery } from '../find';
import { mustFollow } from '../life';
import { mustBeOnce } from '../once';
import { after } from '../origin';

/** 移交出库: the sender hands the batteries out; it stays the holder until the receiver has accepted them. */
export const consignmentDispatched: CustodyKind = {
  kind: 'consignment.dispatched',
  stage: 'transport',
  title: { zh: '移交出库', en: 'consignment dispatched' },

  keys({ org, data }, keys) {
    keys.add('battery', ...objectsOf(data, 'items').map((item) => textOf(item, 'batteryCode')));
    keys.add('consignment', textOf(data, 'consignmentNo'));
    keys.add('enterprise', org, textOf(data, 'receiver'), textOf(data, 'carrier'));
  },

  decide(draft, pages, turn) {
    const number = textOf(draft.data, 'consignmentNo') ?? '';
    if (pages.consignmentsNumbered(number).some((known) => known.sender === draft.org)) {
      throw new Problem('CONSIGNMENT_DUP', { consignmentNo: number });
    }
    const seen = new Set<string>();
    const items = objectsOf(draft.data, 'items').map((item, i) => {
      const battery = findBattery(pages, textOf(item, 'batteryCode') ?? '', draft.org);
      mustBeOnce(seen, battery.id, `/data/items/${String(i)}/batteryCode`);
      mustFollow(battery, draft);
      return { ...item, battery: battery.id };
    });
    const consignment = turn.newStream('c');
    return {
      data: { ...draft.data, items, consignment },
      touches: [consignment, ...seen],
      subject: { type: 'consignment', id: consignment, label: number },
    };
  },

  battery(before, entry) {
    return after(before, entry, { state: 'consigned', consignment: textOf(entry.data, 'consignment') });
  },

  consignment(_before, entry, id) {
    const { data } = entry;
    return {
      id,
      number: textOf(data, 'consignmentNo') ?? '',
      sender: entry.org,
      receiver: (textOf(data, 'receiver') ?? '') as Uscc,
      carrier: (textOf(data, 'carrier') ?? '') as Uscc,
      plate: textOf(data, 'vehiclePlate'),
      unNumber: textOf(data, 'unNumber') ?? '',
      state: 'dispatched',
      dispatchedAt: entry.occurredAt,
      lastAt: entry.occurredAt,
      originIndex: entry.index,
      items: objectsOf(data, 'items').map((item) => ({
        battery: textOf(item, 'battery') ?? '',
        sentGrams: numberOf(item, 'massGrams'),
        returned: false,
      })),
    };
  },
};
