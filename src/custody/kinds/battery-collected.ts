import { shanghaiDate } from '../../kernel/dates';
import { ENTERPRISES } from '../../enterprises/enterprise-pages';
import type { CustodyKind } from '../custody-kind';
import { textOf } from '../data';
import { mustBeFree } from '../find';
import { bornFrom } from '../origin';
import { nextTraceNo, tracePrefix } from '../trace-numbers';

/** 收集: a battery comes in from somewhere the ledger has not seen. */
export const batteryCollected: CustodyKind = {
  kind: 'battery.collected',
  stage: 'collection',
  title: { zh: '收集电池', en: 'battery collected' },

  keys({ org, data }, keys) {
    keys.add('battery', textOf(data, 'batteryCode'));
    keys.add('enterprise', org, textOf(data, 'sourceUscc'));
  },

  decide(draft, pages, turn) {
    const code = textOf(draft.data, 'batteryCode');
    if (code) mustBeFree(pages, code, draft.data['codeConflict'] === true);
    const enterprise = turn.pages(ENTERPRISES).enterprise(draft.org);
    const traceNo = nextTraceNo(pages, tracePrefix(enterprise, shanghaiDate(draft.occurredAt)));
    const battery = turn.newStream('b');
    return {
      data: { ...draft.data, traceNo, battery },
      touches: [battery],
      subject: { type: 'battery', id: battery, label: code ?? traceNo },
    };
  },

  battery(_before, entry, id) {
    return bornFrom(entry, id, entry.data, 'collected');
  },
};
