import { exampleReuseCode } from '../support/examples';
import { CARRIER, DISMANTLER, SECOND_USE } from './cast';
import { ACCEPTED, CODE, DISPATCHED, RECEIVED, REMOVED } from './life';
import { type EventStep, flagged, recorded, type Scenario } from './scenario';

const PRODUCT = exampleReuseCode({ n: 1 });

const TO_SECOND_USE: EventStep = { ...DISPATCHED, data: { ...DISPATCHED.data, receiver: SECOND_USE.uscc } };

const ACCEPTED_FOR_SECOND_USE: EventStep = { ...ACCEPTED, by: 'second-use' };

const REPURPOSED: EventStep = {
  key: 'repurposed',
  by: 'second-use',
  at: '2026-05-18 10:00',
  kind: 'battery.repurposed',
  data: { inputs: [CODE], newCode: PRODUCT, application: '通信基站备电', massGrams: 380_000 },
  expect: recorded(),
};

export const electricBicycle: Scenario = {
  name: 'electric-bicycle',
  title: { zh: '退役电池流入电动自行车', en: 'A retired battery for electric bicycles' },
  story: {
    zh: '梯次利用产品登记用于电动自行车，属于禁止领域：如实记录，并形成线索。',
    en: 'A second-use product is recorded for electric bicycles, which is a forbidden field: recorded as told, and flagged.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, SECOND_USE],
  steps: [
    RECEIVED,
    REMOVED,
    TO_SECOND_USE,
    ACCEPTED_FOR_SECOND_USE,
    flagged({ ...REPURPOSED, data: { ...REPURPOSED.data, application: '电动自行车' } }, 'RB-20'),
  ],
  flagsInTheEnd: [{ rule: 'RB-20', enterprise: 'second-use', on: '2026-05-18' }],
};
