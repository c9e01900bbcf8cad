import { CARRIER, DISMANTLER, PLATE, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, MASS, RECEIVED, REMOVED, SHEET } from './life';
import { recorded, type Scenario } from './scenario';

export const carelessDispatch: Scenario = {
  name: 'careless-dispatch',
  title: { zh: '未做安全判定、未查验承运资格', en: 'No safety judgement, no check of the carrier' },
  story: {
    zh: '发货方运输前既没有与收货方共同做安全判定，也没有登记对承运资格的查验：两条线索都针对发货方。系统不阻止发运。',
    en: 'The sender records neither a joint safety judgement nor a check of the carrier’s papers: two flags, both against the sender. The dispatch is not blocked.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    {
      ...DISPATCHED,
      data: {
        consignmentNo: SHEET,
        receiver: RECYCLER.uscc,
        carrier: CARRIER.uscc,
        vehiclePlate: PLATE,
        unNumber: 'UN3480',
        items: [{ batteryCode: CODE, massGrams: MASS }],
      },
      expect: recorded('RB-12', 'RQ-16'),
    },
    ACCEPTED,
  ],
  flagsInTheEnd: [
    { rule: 'RB-12', enterprise: 'dismantler', on: '2026-05-12' },
    { rule: 'RQ-16', enterprise: 'dismantler', on: '2026-05-12' },
  ],
};
