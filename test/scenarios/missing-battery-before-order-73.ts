import { exampleVin } from '../support/examples';
import { DISMANTLER } from './cast';
import { CERTIFIED, RECEIVED } from './life';
import { type EventStep, flagged, type Scenario } from './scenario';

const CAR = exampleVin(11);

const OTHER_CAR = exampleVin(12);

const LATE_CAR = exampleVin(13);

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

export const missingBatteryBefore: Scenario = {
  name: 'missing-battery-before-order-73',
  title: { zh: '报废车缺少动力电池（2026-03-31前）', en: 'A scrapped car without its battery (until 2026-03-31)' },
  story: {
    zh: '旧规则下，缺电池须有车主书面说明。第一辆没有说明，形成线索；第二辆有说明，没有线索。第三辆3月30日接收、4月2日出证：按接收日适用旧规则，出证时不再形成线索。',
    en: 'Under the earlier rules a missing battery takes the owner’s written statement. The first car has none and is flagged; the second has one. The third is received on 30 March and certified on 2 April: the day of reception decides, so the certificate is not flagged.',
  },
  today: '2026-04-03',
  cast: [DISMANTLER],
  steps: [
    flagged(
      {
        ...WITHOUT_BATTERY,
        key: 'received-without-statement',
        at: '2026-03-25 09:00',
        data: { ...WITHOUT_BATTERY.data, receivedOn: '2026-03-25' },
      },
      'RV-02',
    ),
    {
      ...CERTIFIED,
      at: '2026-03-26 09:00',
      data: { vin: CAR, certificateNo: 'EX-ZM-0011', scrapDate: '2026-03-26' },
    },
    {
      ...WITHOUT_BATTERY,
      key: 'received-with-statement',
      at: '2026-03-27 09:00',
      data: { ...WITHOUT_BATTERY.data, vin: OTHER_CAR, receivedOn: '2026-03-27', ownerStatement: true },
    },
    flagged(
      {
        ...WITHOUT_BATTERY,
        key: 'received-late',
        at: '2026-03-30 09:00',
        data: { ...WITHOUT_BATTERY.data, vin: LATE_CAR, receivedOn: '2026-03-30' },
      },
      'RV-02',
    ),
    {
      ...CERTIFIED,
      key: 'certified-late',
      at: '2026-04-02 09:00',
      data: { vin: LATE_CAR, certificateNo: 'EX-ZM-0013', scrapDate: '2026-04-02' },
      note: {
        zh: '4月1日之后出证，仍按接收日判断',
        en: 'Certified after 1 April, still judged by the day of reception',
      },
    },
  ],
  flagsInTheEnd: [
    { rule: 'RV-02', enterprise: 'dismantler', on: '2026-03-25' },
    { rule: 'RV-02', enterprise: 'dismantler', on: '2026-03-30' },
  ],
};
