import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, MASS, PICKED_UP, RECEIVED, REMOVED, SHEET, VIN } from './life';
import { type EventStep, recorded, refused, type Scenario } from './scenario';

const SECOND = exampleBatteryCode({ n: 2 });

const THIRD = exampleBatteryCode({ n: 3 });

const AGAIN = 'EX-2026-0515-01';

const RECEIVED_WITH_THREE: EventStep = {
  ...RECEIVED,
  data: { ...RECEIVED.data, expectedPacks: 3, foundPacks: 3, modelName: '示例电动客车' },
};

const REMOVALS: readonly EventStep[] = [CODE, SECOND, THIRD].map((batteryCode, i) => ({
  ...REMOVED,
  key: `removed-${String(i + 1)}`,
  at: `2026-05-07 1${String(i)}:00`,
  data: { ...REMOVED.data, vin: VIN, batteryCode },
}));

const DISPATCHED_ALL: EventStep = {
  ...DISPATCHED,
  data: {
    ...DISPATCHED.data,
    items: [CODE, SECOND, THIRD].map((batteryCode) => ({ batteryCode, massGrams: MASS })),
  },
};

export const refusedAndReturned: Scenario = {
  name: 'refused-and-returned',
  title: { zh: '拒收与退回', en: 'Refused and returned' },
  story: {
    zh: '一车三块电池，收货方漏点一块，系统不予登记；补全后验收两块、拒收一块。拒收的电池仍由拆解企业负责，在退回入库之前不能再发运；退回后重新发运并验收。单据内的拒收不构成线索。',
    en: 'Three batteries go out on one sheet. A receipt that leaves one out cannot be true and is refused; then two are accepted and one is refused by the receiver. The dismantler still answers for that one, cannot send it again before it is back, takes it back and sends it again. A refusal is no irregularity.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    RECEIVED_WITH_THREE,
    ...REMOVALS,
    DISPATCHED_ALL,
    PICKED_UP,
    {
      ...ACCEPTED,
      key: 'incomplete',
      data: { consignmentNo: SHEET, items: [{ batteryCode: CODE, result: 'accepted' }] },
      expect: refused('ITEMS_INCOMPLETE'),
    },
    {
      ...ACCEPTED,
      data: {
        consignmentNo: SHEET,
        items: [
          { batteryCode: CODE, result: 'accepted', massGrams: MASS },
          { batteryCode: SECOND, result: 'accepted', massGrams: MASS },
          { batteryCode: THIRD, result: 'refused', reason: '外壳渗液' },
        ],
      },
    },
    {
      ...DISPATCHED,
      key: 'too-early',
      at: '2026-05-13 09:00',
      data: { ...DISPATCHED.data, consignmentNo: AGAIN, items: [{ batteryCode: THIRD, massGrams: MASS }] },
      expect: refused('STATE'),
    },
    {
      key: 'returned',
      by: 'dismantler',
      at: '2026-05-14 10:00',
      kind: 'consignment.returned',
      data: { consignmentNo: SHEET, items: [{ batteryCode: THIRD }] },
      expect: recorded(),
    },
    {
      ...DISPATCHED,
      key: 'sent-again',
      at: '2026-05-15 09:00',
      data: { ...DISPATCHED.data, consignmentNo: AGAIN, items: [{ batteryCode: THIRD, massGrams: MASS }] },
    },
    {
      ...ACCEPTED,
      key: 'accepted-at-last',
      at: '2026-05-15 15:00',
      data: { consignmentNo: AGAIN, items: [{ batteryCode: THIRD, result: 'accepted', massGrams: MASS }] },
      note: { zh: '提货一步可以省略', en: 'The step of picking up may be skipped' },
    },
  ],
  flagsInTheEnd: [],
  batteriesInTheEnd: [
    { battery: CODE, state: 'stored', holder: 'recycler' },
    { battery: THIRD, state: 'stored', holder: 'recycler' },
  ],
};
