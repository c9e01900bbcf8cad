import { CARRIER, DISMANTLER, STRANGER } from './cast';
import { CERTIFIED, CODE, DISPATCHED, PICKED_UP, RECEIVED, REMOVED, STORED } from './life';
import { flagged, type Scenario } from './scenario';

export const unregisteredReceiver: Scenario = {
  name: 'unregistered-receiver',
  title: { zh: '接收方未在本平台登记', en: 'A receiver that is not registered here' },
  story: {
    zh: '拆解企业把电池交给一家本平台查不到的单位。无从判断其身份和证件，因此只提示“资质未核验”，不指违规。电池在途，拆解企业仍是持有方。',
    en: 'The dismantler hands the battery to somebody the service does not know. Neither its part nor its papers can be judged, so there is a reminder and no finding of a breach. The battery stays in transit, and the dismantler answers for it.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, STRANGER],
  steps: [
    RECEIVED,
    REMOVED,
    STORED,
    CERTIFIED,
    flagged({ ...DISPATCHED, data: { ...DISPATCHED.data, receiver: STRANGER.uscc } }, 'RQ-22'),
    PICKED_UP,
  ],
  flagsInTheEnd: [{ rule: 'RQ-22', enterprise: 'stranger', on: '2026-05-12' }],
  batteriesInTheEnd: [{ battery: CODE, state: 'in-transit', holder: 'dismantler' }],
};
