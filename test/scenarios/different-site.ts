import { exampleBatteryCode, exampleVin } from '../support/examples';
import { DISMANTLER } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

const OTHER_CAR = exampleVin(31);

const { site: _site, ...WITHOUT_SITE } = REMOVED.data;

export const differentSite: Scenario = {
  name: 'different-site',
  title: { zh: '未在认定场地拆解', en: 'Dismantled away from the certified site' },
  story: {
    zh: '电池在认定书记载以外的场地拆下，形成线索，且不再判为无资质。另一次拆卸未写场地，按企业判断，没有线索。',
    en: 'A battery is removed at a place that the certificate does not name: that is the finding, not a missing certificate. Another removal names no place and is judged at enterprise level.',
  },
  today: '2026-05-15',
  cast: [DISMANTLER],
  steps: [
    RECEIVED,
    flagged({ ...REMOVED, data: { ...REMOVED.data, site: '示例外租仓库' } }, 'RQ-03'),
    {
      ...RECEIVED,
      key: 'received-next',
      at: '2026-05-08 09:00',
      data: { ...RECEIVED.data, vin: OTHER_CAR, receivedOn: '2026-05-08' },
    },
    {
      ...REMOVED,
      key: 'removed-next',
      at: '2026-05-08 14:00',
      data: { ...WITHOUT_SITE, vin: OTHER_CAR, batteryCode: exampleBatteryCode({ n: 31 }) },
    },
  ],
  flagsInTheEnd: [{ rule: 'RQ-03', enterprise: 'dismantler', on: '2026-05-07' }],
};
