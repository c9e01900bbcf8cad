import { exampleVin } from '../support/examples';
import { DISMANTLER } from './cast';
import { CERTIFIED, RECEIVED } from './life';
import { type EventStep, flagged, type Scenario } from './scenario';

const CAR = exampleVin(11);

const OTHER_CAR = exampleVin(12);

const WITHOUT_BATTERY: EventStep = {
  ...RECEIVED,
  data: {
    vin: CAR,
    receivedOn: '2026-05-06',
    isSwapModel: false,
    batteryPresence: 'missing',
    missingReason: '交车前已被拆走',
  },
};

export const missingBattery: Scenario = {
  name: 'missing-battery',
  title: { zh: '报废车缺少动力电池（2026-04-01起）', en: 'A scrapped car without its battery (from 2026-04-01)' },
  story: {
    zh: '车电一体：2026年4月1日起，缺电池的车视为缺失。接收时形成线索；企业仍出具回收证明，系统不阻止，但再次形成线索。车主有书面说明也不免除。',
    en: 'From 2026-04-01 a car without its battery counts as incomplete. It is flagged when it is received. The certificate is issued all the same: nothing blocks it, and it is flagged again. A statement of the owner does not help.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER],
  steps: [
    flagged(WITHOUT_BATTERY, 'RV-01'),
    flagged({ ...CERTIFIED, data: { ...CERTIFIED.data, vin: CAR } }, 'RV-01'),
    flagged(
      {
        ...WITHOUT_BATTERY,
        key: 'received-in-part',
        at: '2026-05-11 09:00',
        data: {
          ...WITHOUT_BATTERY.data,
          vin: OTHER_CAR,
          receivedOn: '2026-05-11',
          batteryPresence: 'partial',
          expectedPacks: 2,
          foundPacks: 1,
          ownerStatement: true,
        },
      },
      'RV-01',
    ),
  ],
  flagsInTheEnd: [
    { rule: 'RV-01', enterprise: 'dismantler', on: '2026-05-06' },
    { rule: 'RV-01', enterprise: 'dismantler', on: '2026-05-08' },
    { rule: 'RV-01', enterprise: 'dismantler', on: '2026-05-11' },
  ],
};
