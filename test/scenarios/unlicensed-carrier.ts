import { CARRIER, DISMANTLER, RECYCLER, STAFF_LICENCES, VEHICLE_LICENCE } from './cast';
import { ACCEPTED, CERTIFIED, DISPATCHED, PICKED_UP, RECEIVED, RECYCLED, REMOVED, STORED } from './life';
import { flagged, type Scenario } from './scenario';

export const unlicensedCarrier: Scenario = {
  name: 'unlicensed-carrier',
  title: { zh: '承运人没有第9类资质', en: 'A carrier without a class 9 licence' },
  story: {
    zh: '同样的一生，但承运企业的道路运输许可范围不含第9类危险货物。移交照常记录；发运当日即形成针对承运企业的线索。',
    en: 'The same life, but the scope of the carrier’s road transport licence leaves out class 9. The dispatch is recorded all the same, and flagged against the carrier.',
  },
  today: '2026-05-21',
  cast: [
    DISMANTLER,
    {
      ...CARRIER,
      papers: [
        {
          key: 'licence-for-class-3',
          type: 'Q-DG-LIC',
          number: '示例危运0002',
          issuer: '示例市级交通运输主管部门',
          validFrom: '2024-01-01',
          scope: ['class-3'],
          isVerified: true,
        },
        VEHICLE_LICENCE,
        ...STAFF_LICENCES,
      ],
    },
    RECYCLER,
  ],
  steps: [RECEIVED, REMOVED, STORED, CERTIFIED, flagged(DISPATCHED, 'RQ-14'), PICKED_UP, ACCEPTED, RECYCLED],
  flagsInTheEnd: [{ rule: 'RQ-14', enterprise: 'carrier', on: '2026-05-12' }],
};
