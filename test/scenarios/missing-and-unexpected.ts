import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, MASS, PICKED_UP, RECEIVED, REMOVED, SHEET, VIN } from './life';
import { type EventStep, flagged, recorded, type Scenario } from './scenario';

const SECOND = exampleBatteryCode({ n: 2 });

const THIRD = exampleBatteryCode({ n: 3 });

const STRAY = exampleBatteryCode({ n: 4 });

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

export const missingAndUnexpected: Scenario = {
  name: 'missing-and-unexpected',
  title: { zh: '未到与多货', en: 'Missing and unexpected items' },
  story: {
    zh: '发出三块，到达两块，另有一块不在交接单上。数量不符的线索针对申报的发货方，来源不明的线索针对收下单外电池的收货方。未到的电池后来找回，退回入库。',
    en: 'Three batteries are sent, two arrive, and one that is not on the sheet. The difference is flagged against the sender, who declared it; the battery of unknown origin against the receiver, who took it in. The missing battery turns up later and is returned.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    RECEIVED_WITH_THREE,
    ...REMOVALS,
    DISPATCHED_ALL,
    PICKED_UP,
    flagged(
      {
        ...ACCEPTED,
        data: {
          consignmentNo: SHEET,
          items: [
            { batteryCode: CODE, result: 'accepted', massGrams: MASS },
            { batteryCode: SECOND, result: 'accepted', massGrams: MASS },
            { batteryCode: THIRD, result: 'missing', reason: '卸车时未见' },
            { batteryCode: STRAY, result: 'unexpected', massGrams: 398_000, reason: '单外电池' },
          ],
        },
      },
      'RB-15',
      'RB-18',
    ),
    {
      key: 'returned',
      by: 'dismantler',
      at: '2026-05-16 10:00',
      kind: 'consignment.returned',
      data: { consignmentNo: SHEET, items: [{ batteryCode: THIRD }] },
      expect: recorded(),
    },
  ],
  flagsInTheEnd: [
    { rule: 'RB-15', enterprise: 'dismantler', on: '2026-05-12' },
    { rule: 'RB-18', enterprise: 'recycler', on: '2026-05-12' },
  ],
  batteriesInTheEnd: [
    { battery: THIRD, state: 'stored', holder: 'dismantler' },
    { battery: STRAY, state: 'stored', holder: 'recycler', massGrams: 398_000 },
  ],
};
