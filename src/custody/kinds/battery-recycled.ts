import type { CustodyKind } from '../custody-kind';
import { textsOf } from '../data';
import { findInputs } from '../inputs';
import { after } from '../origin';

/** 回收利用 (再生利用): the batteries end; materials and residues come out. */
export const batteryRecycled: CustodyKind = {
  kind: 'battery.recycled',
  stage: 'recycling',
  title: { zh: '再生利用', en: 'battery recycled' },

  keys({ org, data }, keys) {
    keys.add('battery', ...textsOf(data, 'inputs'));
    keys.add('enterprise', org);
  },

  decide(draft, pages) {
    const inputs = findInputs(draft, pages);
    const ids = inputs.map((battery) => battery.id);
    const [first] = inputs;
    return {
      data: { ...draft.data, batteries: ids },
      touches: ids,
      subject: { type: 'battery', id: first?.id ?? '', label: first?.code ?? first?.traceNo ?? '' },
    };
  },

  battery(before, entry) {
    return after(before, entry, { state: 'disposed', consignment: undefined });
  },
};
