import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { DISPATCHED, MASS, RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

const LEAKING = exampleBatteryCode({ n: 51 });

export const failedSafety: Scenario = {
  name: 'failed-safety',
  title: { zh: '安全判定不通过仍运输', en: 'Transported although judged unsafe' },
  story: {
    zh: '一块电池拆卸时判定不通过，仍然发运，形成线索；另一块拆卸时通过，但收发双方共同判定不通过，同样形成线索。应当先处置并记录，再运输。',
    en: 'One battery fails at removal and is dispatched all the same: flagged. Another passes at removal, but the joint judgement fails: flagged as well. Such a battery is treated and recorded first.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    { ...RECEIVED, data: { ...RECEIVED.data, expectedPacks: 2, foundPacks: 2 } },
    REMOVED,
    {
      ...REMOVED,
      key: 'removed-leaking',
      at: '2026-05-07 11:00',
      data: { ...REMOVED.data, batteryCode: LEAKING, safety: 'fail' },
    },
    flagged(
      {
        ...DISPATCHED,
        data: { ...DISPATCHED.data, items: [{ batteryCode: LEAKING, massGrams: MASS }] },
      },
      'RB-13',
    ),
    flagged(
      {
        ...DISPATCHED,
        key: 'dispatched-next',
        at: '2026-05-13 09:00',
        data: {
          ...DISPATCHED.data,
          consignmentNo: 'EX-2026-0513-01',
          jointSafety: { result: 'fail', by: ['发货方安全员', '收货方安全员'] },
        },
      },
      'RB-13',
    ),
  ],
  flagsInTheEnd: [
    { rule: 'RB-13', enterprise: 'dismantler', on: '2026-05-12' },
    { rule: 'RB-13', enterprise: 'dismantler', on: '2026-05-13' },
  ],
};
