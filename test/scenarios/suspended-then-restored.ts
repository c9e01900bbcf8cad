import { exampleVin } from '../support/examples';
import { DISMANTLER } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

const OTHER_CAR = exampleVin(31);

export const suspendedThenRestored: Scenario = {
  name: 'suspended-then-restored',
  title: { zh: '资质暂停后恢复', en: 'Suspended, then restored' },
  story: {
    zh: '主管部门自5月7日起暂停拆解企业的资质，自5月10日起恢复。暂停前的接收没有线索，暂停期间的拆卸形成线索，恢复后的接收没有线索。恢复不追溯：暂停期间的线索保留。',
    en: 'The bureau suspends the certificate from 7 May and restores it from 10 May. The reception before is clean, the removal during the suspension is flagged, the reception after it is clean. Restoring does not reach back: the flag stays.',
  },
  today: '2026-05-15',
  cast: [DISMANTLER],
  steps: [
    RECEIVED,
    {
      key: 'suspension',
      by: 'bureau',
      at: '2026-05-06 17:00',
      of: 'elv-certificate',
      status: 'suspended',
      from: '2026-05-07',
      reason: '现场检查发现场地不符合要求',
      expect: { state: 'QUALIFIED' },
      note: { zh: '当日仍有效，次日起暂停', en: 'Still valid that day; suspended from the next' },
    },
    flagged(REMOVED, 'RQ-02'),
    {
      key: 'restoration',
      by: 'bureau',
      at: '2026-05-10 09:00',
      of: 'elv-certificate',
      status: 'restored',
      from: '2026-05-10',
      reason: '整改完成',
      expect: { state: 'QUALIFIED' },
    },
    {
      ...RECEIVED,
      key: 'received-after',
      at: '2026-05-11 09:00',
      data: { ...RECEIVED.data, vin: OTHER_CAR, receivedOn: '2026-05-11' },
    },
  ],
  flagsInTheEnd: [{ rule: 'RQ-02', enterprise: 'dismantler', on: '2026-05-07' }],
};
