import { exampleUscc } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, DISPATCHED, PICKED_UP, RECEIVED, REMOVED } from './life';
import { flagged, type Member, recorded, type Scenario } from './scenario';

const WRONG_CARRIER: Member = {
  ...CARRIER,
  key: 'wrong-carrier',
  name: { zh: '聊城普通货运企业（示例）', en: 'Liaocheng general carrier (example)' },
  uscc: exampleUscc(9, '371500'),
  papers: [],
};

export const wrongCarrierCorrected: Scenario = {
  name: 'wrong-carrier-corrected',
  title: { zh: '承运企业录错后更正', en: 'The wrong carrier, corrected' },
  story: {
    zh: '交接单误录了没有资质的承运企业，形成针对它的线索。发货方更正为实际承运的有资质企业：线索消除，实际承运企业可以提货。',
    en: 'The sheet names a carrier without papers by mistake, which is flagged against it. The sender puts in the licensed one that really came: the flags go, and that one can pick up.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, WRONG_CARRIER, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    flagged({ ...DISPATCHED, data: { ...DISPATCHED.data, carrier: WRONG_CARRIER.uscc } }, 'RQ-14', 'RQ-15'),
    {
      key: 'carrier-corrected',
      by: 'dismantler',
      at: '2026-05-12 09:30',
      kind: 'entry.corrected',
      mends: 'dispatched',
      data: { reason: '承运企业录错', changes: { carrier: CARRIER.uscc } },
      expect: recorded(),
    },
    PICKED_UP,
    ACCEPTED,
  ],
  flagsInTheEnd: [
    { rule: 'RQ-14', enterprise: 'wrong-carrier', on: '2026-05-12', state: 'cleared' },
    { rule: 'RQ-15', enterprise: 'wrong-carrier', on: '2026-05-12', state: 'cleared' },
  ],
};
