import { CARRIER, DISMANTLER, OUTLET } from './cast';
import { ACCEPTED, DISPATCHED, RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

export const unfitOutlet: Scenario = {
  name: 'outlet-without-record',
  title: { zh: '网点没有有效记录', en: 'An outlet without a valid record' },
  story: {
    zh: '接收方自称网点，但没有生产企业设立或委托的记录：2026年4月1日起，移交给它的拆解企业形成线索。网点补登记录后线索消除，改提示未核验；核验后提示消除。',
    en: 'The receiver calls itself an outlet, but there is no record that a maker set it up: from 2026-04-01 the dismantler that hands batteries to it is flagged. When the outlet records one, the flag gives way to a reminder; when that is verified, the reminder goes.',
  },
  today: '2026-05-25',
  cast: [DISMANTLER, CARRIER, { ...OUTLET, papers: [] }],
  steps: [
    RECEIVED,
    REMOVED,
    flagged({ ...DISPATCHED, data: { ...DISPATCHED.data, receiver: OUTLET.uscc } }, 'RQ-09'),
    { ...ACCEPTED, by: 'outlet' },
    {
      key: 'paper',
      by: 'outlet',
      at: '2026-05-14 09:00',
      paper: {
        key: 'outlet-record',
        type: 'Q-OUTLET',
        number: '示例网点0002',
        issuer: '示例电池生产企业',
        validFrom: '2026-01-01',
      },
    },
    {
      key: 'check',
      by: 'bureau',
      at: '2026-05-20 09:00',
      of: 'outlet-record',
      status: 'verified',
      from: '2026-05-20',
      reason: '与生产企业公布的名单一致',
      expect: { state: 'QUALIFIED' },
    },
  ],
  flagsInTheEnd: [
    { rule: 'RQ-09', enterprise: 'dismantler', on: '2026-05-12', state: 'cleared' },
    { rule: 'RQ-22', enterprise: 'outlet', on: '2026-05-12', state: 'cleared' },
  ],
  history: [
    { rule: 'RQ-09', enterprise: 'dismantler', on: '2026-05-12', entry: 'dispatched', asOf: 'dispatched' },
    { rule: 'RQ-09', enterprise: 'dismantler', on: '2026-05-12', entry: 'dispatched', asOf: 'paper', state: 'cleared' },
    { rule: 'RQ-22', enterprise: 'outlet', on: '2026-05-12', entry: 'dispatched', asOf: 'paper' },
    { rule: 'RQ-22', enterprise: 'outlet', on: '2026-05-12', entry: 'dispatched', asOf: 'check', state: 'cleared' },
  ],
};
