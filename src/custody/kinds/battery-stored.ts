import type { CustodyKind } from '../custody-kind';
import { numberOf, textOf } from '../data';
import { findBattery } from '../find';
import { mustFollow } from '../life';
import { after } from '../origin';

/** 贮存: put in a place, or moved to another. */
export const batteryStored: CustodyKind = {
  kind: 'battery.stored',
  stage: 'storage',
  title: { zh: '入库贮存', en: 'battery stored' },

  keys({ data }, keys) {
    keys.add('battery', textOf(data, 'batteryCode'));
  },

  decide(draft, pages) {
    const battery = findBattery(pages, textOf(draft.data, 'batteryCode') ?? '', draft.org);
    mustFollow(battery, draft);
    const { id } = battery;
    return {
      data: { ...draft.data, battery: id },
      touches: [id],
      subject: { type: 'battery', id, label: battery.code ?? battery.traceNo },
    };
  },

  battery(before, entry) {
    const massGrams = numberOf(entry.data, 'massGrams') ?? before?.massGrams ?? 0;
    return after(before, entry, {
      state: 'stored',
      site: textOf(entry.data, 'site'),
      location: textOf(entry.data, 'location'),
      massGrams,
    });
  },
};
