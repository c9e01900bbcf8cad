import { exampleBatteryCode } from '../support/examples';
import {
  CARRIER,
  DANGEROUS_GOODS_LICENCE,
  DISMANTLER,
  ESCORT,
  RECYCLER,
  STAFF_LICENCES,
  VEHICLE_LICENCE,
} from './cast';
import { DISPATCHED, MASS, RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

const LEAKING = exampleBatteryCode({ n: 51 });

export const papersOfVehicleAndPeople: Scenario = {
  name: 'papers-of-vehicle-and-people',
  title: { zh: '车辆和人员证件不全', en: 'Papers of the vehicle and of the people' },
  story: {
    zh: '承运企业有第9类资质，但实际派出的车没有道路运输证记录，押运员的从业资格证已到期：合为一条线索，只写证件种类，不写车牌和人员。第二趟换了有证的车和人员，没有线索。',
    en: 'The carrier is licensed for class 9, but the vehicle it sends has no licence on record and the escort’s licence has ended: one flag that names the kinds of paper, never the plate or the person. The second trip goes with licensed vehicle and people.',
  },
  today: '2026-05-21',
  cast: [
    DISMANTLER,
    {
      ...CARRIER,
      papers: [
        DANGEROUS_GOODS_LICENCE,
        VEHICLE_LICENCE,
        ...STAFF_LICENCES.map((paper) => (paper.number === ESCORT ? { ...paper, validTo: '2026-05-12' } : paper)),
      ],
    },
    RECYCLER,
  ],
  steps: [
    { ...RECEIVED, data: { ...RECEIVED.data, expectedPacks: 2, foundPacks: 2 } },
    REMOVED,
    { ...REMOVED, key: 'removed-next', at: '2026-05-07 11:00', data: { ...REMOVED.data, batteryCode: LEAKING } },
    {
      ...DISPATCHED,
      note: { zh: '押运员证件的最后一天，仍有效', en: 'The last day of the escort’s licence: still valid' },
    },
    flagged(
      {
        ...DISPATCHED,
        key: 'dispatched-next',
        at: '2026-05-13 09:00',
        data: {
          ...DISPATCHED.data,
          consignmentNo: 'EX-2026-0513-01',
          vehiclePlate: '鲁P54321',
          items: [{ batteryCode: LEAKING, massGrams: MASS }],
        },
      },
      'RQ-15',
    ),
  ],
  flagsInTheEnd: [{ rule: 'RQ-15', enterprise: 'carrier', on: '2026-05-13' }],
};
