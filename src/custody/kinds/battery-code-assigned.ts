import { Problem } from '../../kernel/problem';
import type { CustodyKind } from '../custody-kind';
import { textOf } from '../data';
import { findBattery, mustBeFree } from '../find';
import { mustFollow } from '../life';
import { after } from '../origin';

/** 补码: the code of a battery that was recorded without one. Its trace number keeps finding it. */
export const batteryCodeAssigned: CustodyKind = {
  kind: 'battery.codeAssigned',
  stage: 'correction',
  title: { zh: '补登电池编码', en: 'battery code found' },

  keys({ data }, keys) {
    keys.add('battery', textOf(data, 'batteryCode'), textOf(data, 'newCode'));
  },

  decide(draft, pages) {
    const battery = findBattery(pages, textOf(draft.data, 'batteryCode') ?? '', draft.org);
    mustFollow(battery, draft);
    if (battery.code !== undefined) throw new Problem('CODE_KNOWN', { code: battery.traceNo });
    const code = textOf(draft.data, 'newCode') ?? '';
    mustBeFree(pages, code, false);
    const { id } = battery;
    return { data: { ...draft.data, battery: id }, touches: [id], subject: { type: 'battery', id, label: code } };
  },

  battery(before, entry) {
    return after(before, entry, { code: textOf(entry.data, 'newCode'), codeStatus: 'readable' });
  },
};
