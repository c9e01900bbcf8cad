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

export const endedList: Scenario = {
  name: 'ended-list',
  title: { zh: '以已废止的梯次利用公告作为资质', en: 'Relying on the list that has ended' },
  story: {
    zh: '2026年8月，梯次利用企业只有曾经的行业公告，没有第十八条的三项手续：移交和梯次利用时都形成“手续不全”，并提示公告已不再有效。',
    en: 'In August 2026 a second-use enterprise has only its former place on the industry list, and none of the three papers of Art. 18: incomplete papers are flagged at the hand-over and at the repurposing, and that the list has ended.',
  },
  today: '2026-08-20',
  cast: [
    DISMANTLER,
    CARRIER,
    {
      ...SECOND_USE,
      papers: [
        {
          type: 'Q-CU-LIST-CAS',
          number: '示例公告0001',
          issuer: '工业和信息化部（示例）',
          validFrom: '2022-01-01',
          validTo: '2026-07-30',
          isVerified: true,
        },
      ],
    },
  ],
  steps: [
    { ...RECEIVED, at: '2026-08-03 09:00', data: { ...RECEIVED.data, receivedOn: '2026-08-03' } },
    { ...REMOVED, at: '2026-08-04 09:00' },
    flagged(
      {
        ...TO_SECOND_USE,
        at: '2026-08-05 09:00',
        data: { ...TO_SECOND_USE.data, carrierCheck: { on: '2026-08-05', by: '发货方仓管员' } },
      },
      'RQ-10',
      'RQ-11',
    ),
    { ...ACCEPTED_FOR_SECOND_USE, at: '2026-08-05 16:00' },
    flagged(
      {
        ...REPURPOSED,
        at: '2026-08-12 10:00',
        data: { ...REPURPOSED.data, newCode: exampleReuseCode({ n: 2, madeOn: '2026-08-12' }) },
      },
      'RQ-10',
      'RQ-11',
    ),
  ],
  flagsInTheEnd: [
    { rule: 'RQ-10', enterprise: 'second-use', on: '2026-08-05' },
    { rule: 'RQ-11', enterprise: 'second-use', on: '2026-08-05' },
    { rule: 'RQ-10', enterprise: 'second-use', on: '2026-08-12' },
    { rule: 'RQ-11', enterprise: 'second-use', on: '2026-08-12' },
  ],
};
