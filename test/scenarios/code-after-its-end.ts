import { exampleVin } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ALL_STEPS, RECEIVED, RECYCLED, REMOVED } from './life';
import { flagged, refused, type Scenario } from './scenario';

export const codeAgain: Scenario = {
  name: 'code-after-its-end',
  title: { zh: '已处置电池的编码再次出现', en: 'A code that comes back after its end' },
  story: {
    zh: '电池已再生利用，其编码却又从另一辆车上拆下：流向断链；同一编码先后出自两辆车，疑为退役电池重新装车。',
    en: 'The battery has been recycled, yet its code is removed from another car: the chain is broken, and a code out of two cars suggests that a retired battery went back into a vehicle.',
  },
  today: '2026-06-01',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    ...ALL_STEPS,
    {
      ...RECEIVED,
      key: 'other-car',
      at: '2026-05-25 09:00',
      data: { ...RECEIVED.data, vin: exampleVin(63), receivedOn: '2026-05-25' },
    },
    flagged(
      { ...REMOVED, key: 'removed-again', at: '2026-05-26 10:00', data: { ...REMOVED.data, vin: exampleVin(63) } },
      'RB-17',
      'RB-20',
    ),
    { ...RECYCLED, key: 'not-held', at: '2026-05-27 10:00', expect: refused('NOT_HOLDER') },
  ],
  flagsInTheEnd: [
    { rule: 'RB-17', enterprise: 'dismantler', on: '2026-05-26' },
    { rule: 'RB-20', enterprise: 'dismantler', on: '2026-05-26' },
  ],
};
