import { exampleReuseCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER, SECOND_USE } from './cast';
import { ACCEPTED, CODE, DISPATCHED, PICKED_UP, RECEIVED, RECYCLED, REMOVED, STORED } from './life';
import { type EventStep, recorded, refused, type Scenario } from './scenario';

const PRODUCT = exampleReuseCode({ n: 1 });

const TO_RECYCLER = 'EX-2026-0528-01';

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

export const secondUse: Scenario = {
  name: 'second-use',
  title: { zh: '梯次利用，最终再生利用', en: 'A second use, and recycling in the end' },
  story: {
    zh: '电池交给梯次利用企业，做成基站备电产品，取得19位新编码；原电池就此处置完毕。产品退役后交给再生利用企业处理。全程合规，没有线索。',
    en: 'The battery goes to a second-use enterprise and becomes a backup unit for a base station, with a new code of 19 characters; the old battery ends there. The product later goes to the recycler. Everything is in order, and nothing is flagged.',
  },
  today: '2026-06-05',
  cast: [DISMANTLER, CARRIER, SECOND_USE, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    STORED,
    TO_SECOND_USE,
    PICKED_UP,
    ACCEPTED_FOR_SECOND_USE,
    REPURPOSED,
    {
      ...STORED,
      key: 'old-code',
      by: 'second-use',
      at: '2026-05-19 09:00',
      expect: refused('BATTERY_FINISHED'),
      note: { zh: '原编码的电池已处置完毕', en: 'The battery of the old code has ended' },
    },
    {
      ...DISPATCHED,
      key: 'product-dispatched',
      by: 'second-use',
      at: '2026-05-28 09:00',
      data: {
        ...DISPATCHED.data,
        consignmentNo: TO_RECYCLER,
        receiver: RECYCLER.uscc,
        items: [{ batteryCode: PRODUCT, massGrams: 380_000 }],
      },
    },
    {
      ...ACCEPTED,
      key: 'product-accepted',
      at: '2026-05-28 15:00',
      data: { consignmentNo: TO_RECYCLER, items: [{ batteryCode: PRODUCT, result: 'accepted', massGrams: 379_000 }] },
    },
    { ...RECYCLED, at: '2026-06-03 10:00', data: { ...RECYCLED.data, inputs: [PRODUCT] } },
  ],
  flagsInTheEnd: [],
  batteriesInTheEnd: [
    { battery: CODE, state: 'disposed', holder: 'second-use' },
    { battery: PRODUCT, state: 'disposed', holder: 'recycler' },
  ],
};
