import { Problem } from '../../kernel/problem';
import type { CustodyKind } from '../custody-kind';
import { objectsOf, textOf } from '../data';
import { findBattery, findConsignment } from '../find';
import { mustFollow, mustNotPrecede } from '../life';
import { mustBeOnce } from '../once';
import { after } from '../origin';

/** 退回入库: what was refused or had gone missing is back with the sender. */
export const consignmentReturned: CustodyKind = {
  kind: 'consignment.returned',
  stage: 'transport',
  title: { zh: '退回入库', en: 'consignment returned' },

  keys({ data }, keys) {
    keys.add('consignment', textOf(data, 'consignmentNo'));
    keys.add('battery', ...objectsOf(data, 'items').map((item) => textOf(item, 'batteryCode')));
  },

  decide(draft, pages) {
    const number = textOf(draft.data, 'consignmentNo') ?? '';
    const consignment = findConsignment(pages, number, draft.org, {
      isParty: ({ sender }) => sender === draft.org,
      otherwise: 'NOT_SENDER',
    });
    mustNotPrecede(draft.occurredAt, consignment.lastAt);
    const seen = new Set<string>();
    const items = objectsOf(draft.data, 'items').map((item, i) => {
      const battery = findBattery(pages, textOf(item, 'batteryCode') ?? '', draft.org);
      mustBeOnce(seen, battery.id, `/data/items/${String(i)}/batteryCode`);
      mustFollow(battery, draft);
      if (battery.consignment !== consignment.id)
        throw new Problem('ITEM_FOREIGN', { consignmentNo: number, code: battery.code ?? battery.traceNo });
      return { ...item, battery: battery.id };
    });
    return {
      data: { ...draft.data, items, consignment: consignment.id },
      touches: [consignment.id, ...seen],
      subject: { type: 'consignment', id: consignment.id, label: number },
    };
  },

  battery(before, entry) {
    return after(before, entry, { state: 'stored', consignment: undefined });
  },

  consignment(before, entry) {
    if (!before) throw new Problem('CONSIGNMENT_UNKNOWN', { consignmentNo: textOf(entry.data, 'consignmentNo') ?? '' });
    const back = new Set(objectsOf(entry.data, 'items').map((item) => textOf(item, 'battery')));
    const items = before.items.map((item) => (back.has(item.battery) ? { ...item, returned: true } : item));
    const open = items.some((item) => (item.result === 'refused' || item.result === 'missing') && !item.returned);
    return { ...before, items, state: open ? before.state : 'closed', lastAt: entry.occurredAt };
  },
};
