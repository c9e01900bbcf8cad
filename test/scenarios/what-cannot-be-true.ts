import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, OUTLET, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, RECEIVED, RECYCLED, REMOVED } from './life';
import { refused, type Scenario } from './scenario';

export const whatCannotBeTrue: Scenario = {
  name: 'what-cannot-be-true',
  title: { zh: '不可能为真的登记', en: 'What cannot be true' },
  story: {
    zh: '与“不该发生”不同，“不可能为真”的登记一律不予接受：同一车辆接收两次、拆他人接收的车、处置不在手中的电池、时间倒置、向非指名单位交付、处置后再处置。被拒绝的登记不留下任何记录，也没有线索。',
    en: 'Unlike what should not have happened, what cannot be true is refused: a vehicle received twice, a battery out of somebody else’s vehicle, a treatment of what one does not hold, steps in the wrong order of time, a receipt by somebody who is not named, an end after the end. A refusal leaves no entry and no flag.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER, OUTLET],
  steps: [
    RECEIVED,
    { ...RECEIVED, key: 'received-twice', by: 'outlet', at: '2026-05-06 11:00', expect: refused('VEHICLE_DUP') },
    { ...REMOVED, key: 'not-receiver', by: 'outlet', at: '2026-05-07 09:00', expect: refused('NOT_RECEIVER') },
    {
      ...REMOVED,
      key: 'before-arrival',
      at: '2026-05-06 08:30',
      recordedAt: '2026-05-07 09:30',
      expect: refused('DATE_ORD'),
    },
    REMOVED,
    { ...RECYCLED, key: 'not-holder', at: '2026-05-08 09:00', expect: refused('NOT_HOLDER') },
    {
      ...RECYCLED,
      key: 'unknown-battery',
      at: '2026-05-08 10:00',
      data: { ...RECYCLED.data, inputs: [exampleBatteryCode({ n: 64 })] },
      expect: refused('BATTERY_UNKNOWN', 404),
    },
    DISPATCHED,
    { ...ACCEPTED, key: 'not-named', by: 'carrier', at: '2026-05-12 15:00', expect: refused('NOT_NAMED_RECEIVER') },
    {
      ...ACCEPTED,
      key: 'not-party',
      by: 'outlet',
      at: '2026-05-12 15:30',
      expect: refused('CONSIGNMENT_UNKNOWN', 404),
      note: { zh: '与该单无关的单位查无此单', en: 'To a stranger the sheet does not exist' },
    },
    ACCEPTED,
    { ...ACCEPTED, key: 'accepted-twice', at: '2026-05-12 17:00', expect: refused('CONSIGNMENT_STATE') },
    RECYCLED,
    { ...RECYCLED, key: 'recycled-twice', at: '2026-05-20 11:00', expect: refused('BATTERY_FINISHED') },
  ],
  flagsInTheEnd: [],
  batteriesInTheEnd: [{ battery: CODE, state: 'disposed', holder: 'recycler' }],
};
