import { exampleBatteryCode, exampleVin } from '../support/examples';
import { DISMANTLER } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

export const packCount: Scenario = {
  name: 'more-packs-than-found',
  title: { zh: '拆下的电池多于登记的电池', en: 'More packs removed than were found' },
  story: {
    zh: '车辆接收时登记有一个电池包，却拆下两个：第二次拆卸形成核对提示，请核对是登记错误还是电池另有来源。',
    en: 'One pack was found when the vehicle was received, and two are removed from it: the second removal gives a hint, to see whether the count was wrong or the battery came from elsewhere.',
  },
  today: '2026-05-15',
  cast: [DISMANTLER],
  steps: [
    RECEIVED,
    REMOVED,
    flagged(
      {
        ...REMOVED,
        key: 'removed-next',
        at: '2026-05-07 11:00',
        data: { ...REMOVED.data, batteryCode: exampleBatteryCode({ n: 5 }) },
      },
      'RB-03',
    ),
    flagged(
      {
        ...RECEIVED,
        key: 'fewer-found',
        at: '2026-05-08 09:00',
        data: { ...RECEIVED.data, vin: exampleVin(41), receivedOn: '2026-05-08', expectedPacks: 2, foundPacks: 1 },
        note: { zh: '登记为齐全，却少于应有数', en: 'Recorded as complete, with fewer than it should have' },
      },
      'RB-03',
    ),
  ],
  flagsInTheEnd: [
    { rule: 'RB-03', enterprise: 'dismantler', on: '2026-05-07' },
    { rule: 'RB-03', enterprise: 'dismantler', on: '2026-05-08' },
  ],
};
