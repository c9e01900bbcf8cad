import { exampleBatteryCode, exampleVin } from '../support/examples';
import { CARRIER, DISMANTLING_SITE, DRIVER, ESCORT, PLATE, RECYCLER } from './cast';
import { type EventStep, recorded } from './scenario';

/** The steps of an ordinary life in May 2026, on which the other stories are variations. */

export const VIN = exampleVin(1);
export const CODE = exampleBatteryCode({ n: 1 });
export const MASS = 412_000;
export const SHEET = 'EX-2026-0512-01';

export const RECEIVED: EventStep = {
  key: 'received',
  by: 'dismantler',
  at: '2026-05-06 09:00',
  kind: 'vehicle.received',
  data: {
    vin: VIN,
    receivedOn: '2026-05-06',
    isSwapModel: false,
    batteryPresence: 'present',
    expectedPacks: 1,
    foundPacks: 1,
    modelName: '示例电动轿车',
    powerType: '纯电动',
  },
  expect: recorded(),
};

export const REMOVED: EventStep = {
  key: 'removed',
  by: 'dismantler',
  at: '2026-05-07 10:00',
  kind: 'battery.removed',
  data: {
    vin: VIN,
    batteryCode: CODE,
    level: 'pack',
    batteryType: 'B',
    massGrams: MASS,
    safety: 'pass',
    operator: '拆解一班',
    site: DISMANTLING_SITE,
  },
  expect: recorded(),
};

export const STORED: EventStep = {
  key: 'stored',
  by: 'dismantler',
  at: '2026-05-07 15:00',
  kind: 'battery.stored',
  data: { batteryCode: CODE, site: '示例电池库', location: 'A-01' },
  expect: recorded(),
};

export const CERTIFIED: EventStep = {
  key: 'certified',
  by: 'dismantler',
  at: '2026-05-08 09:30',
  kind: 'vehicle.certified',
  data: { vin: VIN, certificateNo: 'EX-ZM-0001', scrapDate: '2026-05-08' },
  expect: recorded(),
};

export const DISPATCHED: EventStep = {
  key: 'dispatched',
  by: 'dismantler',
  at: '2026-05-12 09:00',
  kind: 'consignment.dispatched',
  data: {
    consignmentNo: SHEET,
    receiver: RECYCLER.uscc,
    carrier: CARRIER.uscc,
    vehiclePlate: PLATE,
    unNumber: 'UN3480',
    items: [{ batteryCode: CODE, massGrams: MASS }],
    driverLicence: DRIVER,
    escortLicence: ESCORT,
    jointSafety: { result: 'pass', by: ['发货方安全员', '收货方安全员'] },
    carrierCheck: { on: '2026-05-11', by: '发货方仓管员' },
  },
  expect: recorded(),
};

export const PICKED_UP: EventStep = {
  key: 'picked-up',
  by: 'carrier',
  at: '2026-05-12 10:30',
  kind: 'consignment.pickedUp',
  data: { consignmentNo: SHEET },
  expect: recorded(),
};

export const ACCEPTED: EventStep = {
  key: 'accepted',
  by: 'recycler',
  at: '2026-05-12 16:00',
  kind: 'consignment.received',
  data: { consignmentNo: SHEET, items: [{ batteryCode: CODE, result: 'accepted', massGrams: 411_500 }] },
  expect: recorded(),
};

export const RECYCLED: EventStep = {
  key: 'recycled',
  by: 'recycler',
  at: '2026-05-20 10:00',
  kind: 'battery.recycled',
  data: {
    inputs: [CODE],
    process: '湿法冶炼',
    outputs: [
      { material: '碳酸锂', massGrams: 21_000 },
      { material: '磷酸铁', massGrams: 150_000 },
      { material: '铝', massGrams: 86_000 },
      { material: '铜', massGrams: 61_000 },
    ],
    residues: [{ name: '废电解液', massGrams: 38_000, handler: '示例危废处置单位' }],
  },
  expect: recorded(),
};

export const ALL_STEPS: readonly EventStep[] = [
  RECEIVED,
  REMOVED,
  STORED,
  CERTIFIED,
  DISPATCHED,
  PICKED_UP,
  ACCEPTED,
  RECYCLED,
];

/** The steps after the battery was put into storage. */
export const FROM_CERTIFICATE: readonly EventStep[] = ALL_STEPS.slice(3);
