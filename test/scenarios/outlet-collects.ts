import { exampleBatteryCode } from '../support/examples';
import { CARRIER, OUTLET, RECYCLER } from './cast';
import { ACCEPTED, DISPATCHED, MASS, RECYCLED, SHEET, STORED } from './life';
import { recorded, type Scenario } from './scenario';

const FROM_SHOP = exampleBatteryCode({ n: 71 });

const FROM_NOWHERE = exampleBatteryCode({ n: 72, level: 'module' });

export const outletCollects: Scenario = {
  name: 'outlet-collects',
  title: { zh: '网点收集并移交', en: 'An outlet collects and hands over' },
  story: {
    zh: '回收服务网点从维修店收来一块电池，来源清楚，没有线索；另收一个模块未记来源，形成线索。两块一并移交再生利用企业，一单两件。',
    en: 'A collection outlet takes in a battery from a repair shop: the origin is known, nothing is flagged. A module comes in with no origin recorded: flagged. Both go to the recycler on one sheet.',
  },
  today: '2026-05-21',
  cast: [OUTLET, CARRIER, RECYCLER],
  steps: [
    {
      key: 'collected',
      by: 'outlet',
      at: '2026-05-06 09:00',
      kind: 'battery.collected',
      data: { batteryCode: FROM_SHOP, level: 'pack', batteryType: 'B', massGrams: MASS, sourceName: '示例维修店' },
      expect: recorded(),
    },
    {
      key: 'collected-from-nowhere',
      by: 'outlet',
      at: '2026-05-06 10:00',
      kind: 'battery.collected',
      data: { batteryCode: FROM_NOWHERE, level: 'module', batteryType: 'B', massGrams: 28_000 },
      expect: recorded('RB-18'),
    },
    { ...STORED, by: 'outlet', data: { batteryCode: FROM_SHOP, site: '示例网点暂存间' } },
    {
      ...DISPATCHED,
      by: 'outlet',
      data: {
        ...DISPATCHED.data,
        items: [
          { batteryCode: FROM_SHOP, massGrams: MASS },
          { batteryCode: FROM_NOWHERE, massGrams: 28_000 },
        ],
      },
    },
    {
      ...ACCEPTED,
      data: {
        consignmentNo: SHEET,
        items: [
          { batteryCode: FROM_SHOP, result: 'accepted', massGrams: MASS },
          { batteryCode: FROM_NOWHERE, result: 'accepted', massGrams: 27_500 },
        ],
      },
    },
    { ...RECYCLED, data: { ...RECYCLED.data, inputs: [FROM_SHOP, FROM_NOWHERE] } },
  ],
  flagsInTheEnd: [{ rule: 'RB-18', enterprise: 'outlet', on: '2026-05-06' }],
  batteriesInTheEnd: [{ battery: FROM_NOWHERE, state: 'disposed', holder: 'recycler' }],
};
