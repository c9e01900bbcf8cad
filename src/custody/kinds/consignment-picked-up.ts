import { Problem } from '../../kernel/problem';
import { ENTERPRISES } from '../../enterprises/enterprise-pages';
import { CONSIGNMENT_STATES } from '../consignment';
import type { CustodyKind } from '../custody-kind';
import { textOf } from '../data';
import { findConsignment } from '../find';
import { mustNotPrecede } from '../life';
import { after } from '../origin';

/** 提货: the carrier takes the load. The sender may say so where the carrier is not registered here. May be skipped. */
export const consignmentPickedUp: CustodyKind = {
  kind: 'consignment.pickedUp',
  stage: 'transport',
  title: { zh: '承运人提货', en: 'consignment picked up' },

  keys({ org, data }, keys) {
    keys.add('consignment', textOf(data, 'consignmentNo'));
    keys.add('enterprise', org);
  },

  decide(draft, pages, turn) {
    const number = textOf(draft.data, 'consignmentNo') ?? '';
    const register = turn.pages(ENTERPRISES);
    const consignment = findConsignment(pages, number, draft.org, {
      isParty: ({ carrier, sender }) =>
        carrier === draft.org || (sender === draft.org && !register.enterprise(carrier)),
      otherwise: 'NOT_CARRIER',
    });
    const { zh, en } = CONSIGNMENT_STATES[consignment.state];
    if (consignment.state !== 'dispatched')
      throw new Problem('CONSIGNMENT_STATE', { consignmentNo: number, state: zh, stateEn: en });
    mustNotPrecede(draft.occurredAt, consignment.lastAt);
    return {
      data: { ...draft.data, consignment: consignment.id },
      touches: [consignment.id, ...consignment.items.map((item) => item.battery)],
      subject: { type: 'consignment', id: consignment.id, label: number },
    };
  },

  battery(before, entry) {
    return after(before, entry, { state: 'in-transit' });
  },

  consignment(before, entry) {
    if (!before) throw new Problem('CONSIGNMENT_UNKNOWN', { consignmentNo: textOf(entry.data, 'consignmentNo') ?? '' });
    if (before.state !== 'dispatched')
      throw new Problem('CONSIGNMENT_STATE', {
        consignmentNo: before.number,
        state: before.state,
        stateEn: before.state,
      });
    return { ...before, state: 'in-transit', pickedUpAt: entry.occurredAt, lastAt: entry.occurredAt };
  },
};
