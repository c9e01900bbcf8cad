import { shanghaiDate } from '../../kernel/dates';
import { Problem } from '../../kernel/problem';
import { ENTERPRISES } from '../../enterprises/enterprise-pages';
import type { CustodyKind } from '../custody-kind';
import { textOf } from '../data';
import { findOwnVehicle, mustBeFree } from '../find';
import { bornFrom } from '../origin';
import { nextTraceNo, tracePrefix } from '../trace-numbers';

/** 拆卸: the battery leaves the vehicle; its life in the ledger begins. */
export const batteryRemoved: CustodyKind = {
  kind: 'battery.removed',
  stage: 'dismantling',
  title: { zh: '拆卸电池', en: 'battery removed' },

  keys({ org, data }, keys) {
    keys.add('vehicle', textOf(data, 'vin'));
    keys.add('battery', textOf(data, 'batteryCode'));
    keys.add('enterprise', org);
  },

  decide(draft, pages, turn) {
    const vehicle = findOwnVehicle(pages, textOf(draft.data, 'vin') ?? '', draft);
    const code = textOf(draft.data, 'batteryCode');
    if (code) mustBeFree(pages, code, draft.data['codeConflict'] === true);
    const enterprise = turn.pages(ENTERPRISES).enterprise(draft.org);
    const traceNo = nextTraceNo(pages, tracePrefix(enterprise, shanghaiDate(draft.occurredAt)));
    const battery = turn.newStream('b');
    return {
      data: { ...draft.data, traceNo, battery, vehicle: vehicle.id },
      touches: [battery, vehicle.id],
      subject: { type: 'battery', id: battery, label: code ?? traceNo },
    };
  },

  battery(_before, entry, id) {
    return bornFrom(entry, id, entry.data, 'removed');
  },

  vehicle(before, entry) {
    if (!before) throw new Problem('VEHICLE_UNKNOWN', { vin: textOf(entry.data, 'vin') ?? '' });
    const packs = textOf(entry.data, 'level') === 'pack' ? 1 : 0;
    return { ...before, packsRemoved: before.packsRemoved + packs, lastAt: entry.occurredAt };
  },
};
