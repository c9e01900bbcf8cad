import { CARRIER, DISMANTLER, RECYCLER, TRADER } from './cast';
import { ACCEPTED, CERTIFIED, CODE, DISPATCHED, MASS, PICKED_UP, RECEIVED, RECYCLED, REMOVED, STORED } from './life';
import { flagged, recorded, type Scenario } from './scenario';

const ONWARD = 'EX-2026-0514-01';

export const unlawfulReceiver: Scenario = {
  name: 'unlawful-receiver',
  title: { zh: '移交给不合规的接收方', en: 'Handed to a receiver that may not take it' },
  story: {
    zh: '同样的一生，但拆解企业先把电池交给旧货贸易商。贸易商不在可接收名单内：线索针对移交的拆解企业。贸易商随后转交再生利用企业；对贸易商作为发货方，没有已确认的规则，不作判断。',
    en: 'The same life, but the dismantler first hands the battery to a trader, who is not among the lawful receivers: the flag is against the dismantler. The trader passes it on to the recycler; no confirmed rule speaks of traders as senders, so that is not judged.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, TRADER, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    STORED,
    CERTIFIED,
    flagged({ ...DISPATCHED, data: { ...DISPATCHED.data, receiver: TRADER.uscc } }, 'RQ-09'),
    PICKED_UP,
    { ...ACCEPTED, by: 'trader' },
    {
      ...DISPATCHED,
      key: 'passed-on',
      by: 'trader',
      at: '2026-05-14 09:00',
      data: {
        ...DISPATCHED.data,
        consignmentNo: ONWARD,
        items: [{ batteryCode: CODE, massGrams: MASS }],
        carrierCheck: { on: '2026-05-14', by: '贸易商仓管员' },
      },
    },
    {
      ...ACCEPTED,
      key: 'accepted-at-last',
      at: '2026-05-14 15:00',
      data: { consignmentNo: ONWARD, items: [{ batteryCode: CODE, result: 'accepted', massGrams: MASS }] },
      expect: recorded(),
    },
    RECYCLED,
  ],
  flagsInTheEnd: [{ rule: 'RQ-09', enterprise: 'dismantler', on: '2026-05-12' }],
};
