import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, MASS, PICKED_UP, RECEIVED, REMOVED, SHEET, VIN } from './life';
import { type EventStep, flagged, type Scenario } from './scenario';

const SECOND = exampleBatteryCode({ n: 2 });

const THIRD = exampleBatteryCode({ n: 3 });

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

export const weightDiffers: Scenario = {
  name: 'weight-differs',
  title: { zh: '收发重量不符', en: 'Weights that differ' },
  story: {
    zh: '三块电池各报412千克。差5千克和差8.24千克（2%）都在允许范围内，因为取两者中较大的；差8.25千克的一块形成核对提示，针对申报重量的发货方。',
    en: 'Three batteries are declared at 412 kg each. Differences of 5 kg and of 8.24 kg (2 %) are allowed, since the larger of the two holds; one of 8.25 kg gives a hint against the sender, who declared the weight.',
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
            { batteryCode: CODE, result: 'accepted', massGrams: MASS - 5_000 },
            { batteryCode: SECOND, result: 'accepted', massGrams: MASS + 8_240 },
            { batteryCode: THIRD, result: 'accepted', massGrams: MASS - 8_250 },
          ],
        },
      },
      'RB-15',
    ),
  ],
  flagsInTheEnd: [{ rule: 'RB-15', enterprise: 'dismantler', on: '2026-05-12' }],
  batteriesInTheEnd: [{ battery: THIRD, state: 'stored', holder: 'recycler', massGrams: MASS - 8_250 }],
};
