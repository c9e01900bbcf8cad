import { shanghaiDate } from '../../kernel/dates';
import type { Entry } from '../../ledger/entry';
import { ENTERPRISES } from '../../enterprises/enterprise-pages';
import type { Battery } from '../battery';
import type { CustodyKind } from '../custody-kind';
import { numberOf, textOf, textsOf } from '../data';
import { mustBeFree } from '../find';
import { findInputs } from '../inputs';
import { after, bornFrom } from '../origin';
import { nextTraceNo, tracePrefix } from '../trace-numbers';

/** 梯次利用: the inputs end, and a product with a code of its own begins. The old codes stay with the entry. */
export const batteryRepurposed: CustodyKind = {
  kind: 'battery.repurposed',
  stage: 'recycling',
  title: { zh: '梯次利用', en: 'battery repurposed' },

  keys({ org, data }, keys) {
    keys.add('battery', ...textsOf(data, 'inputs'), textOf(data, 'newCode'));
    keys.add('enterprise', org);
  },

  decide(draft, pages, turn) {
    const inputs = findInputs(draft, pages);
    const code = textOf(draft.data, 'newCode') ?? '';
    mustBeFree(pages, code, false);
    const enterprise = turn.pages(ENTERPRISES).enterprise(draft.org);
    const traceNo = nextTraceNo(pages, tracePrefix(enterprise, shanghaiDate(draft.occurredAt)));
    const product = turn.newStream('b');
    const ids = inputs.map((battery) => battery.id);
    const total = inputs.reduce((sum, battery) => sum + battery.massGrams, 0);
    const born = {
      traceNo,
      product,
      level: inputs[0]?.level ?? 'pack',
      batteryType: inputs[0]?.batteryType ?? 'Z',
      massGrams: numberOf(draft.data, 'massGrams') ?? total,
    };
    return {
      data: { ...draft.data, ...born, batteries: ids },
      touches: [...ids, product],
      subject: { type: 'battery', id: product, label: code },
    };
  },

  battery(before, entry, id) {
    if (id === textOf(entry.data, 'product')) return product(entry, id);
    return after(before, entry, { state: 'disposed', consignment: undefined });
  },
};

function product(entry: Entry, id: string): Battery {
  const data = { ...entry.data, batteryCode: textOf(entry.data, 'newCode') ?? '' };
  return { ...bornFrom(entry, id, data, 'stored'), repurposedBy: entry.org };
}
