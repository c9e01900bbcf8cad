import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, RECEIVED, REMOVED } from './life';
import { recorded, refused, type Scenario } from './scenario';

export const voidBlocked: Scenario = {
  name: 'void-blocked',
  title: { zh: '已有后续登记，不能作废', en: 'Built upon, so it cannot be voided' },
  story: {
    zh: '收货方验收之后，发货方不能再作废移交出库；拆卸之后已有自己的后续登记，须先作废后面的；别人的登记不能动。未被他人承接的登记可以作废：误开的一张交接单作废后，电池回到发货方在库。',
    en: 'Once the receiver has taken the battery in, the sender cannot void the dispatch; an entry on which the same enterprise has built must wait until what follows is voided; somebody else’s entry cannot be touched. What nobody has built on can be voided: a sheet made by mistake goes, and the battery is back with its sender.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    {
      ...DISPATCHED,
      key: 'mistaken-sheet',
      at: '2026-05-11 14:00',
      data: { ...DISPATCHED.data, consignmentNo: 'EX-2026-0511-09' },
    },
    {
      key: 'sheet-voided',
      by: 'dismantler',
      at: '2026-05-11 14:30',
      kind: 'entry.voided',
      mends: 'mistaken-sheet',
      data: { reason: '开错单' },
      expect: recorded(),
    },
    DISPATCHED,
    {
      key: 'removal-not-voided',
      by: 'dismantler',
      at: '2026-05-12 09:30',
      kind: 'entry.voided',
      mends: 'removed',
      data: { reason: '试图作废' },
      expect: refused('STEPS_AFTER'),
    },
    ACCEPTED,
    {
      key: 'dispatch-not-voided',
      by: 'dismantler',
      at: '2026-05-13 09:00',
      kind: 'entry.voided',
      mends: 'dispatched',
      data: { reason: '试图作废' },
      expect: refused('BUILT_UPON'),
    },
    {
      key: 'foreign-entry',
      by: 'recycler',
      at: '2026-05-13 10:00',
      kind: 'entry.voided',
      mends: 'dispatched',
      data: { reason: '试图作废他人记录' },
      expect: refused('NOT_OWN_ENTRY'),
    },
  ],
  flagsInTheEnd: [],
  batteriesInTheEnd: [{ battery: CODE, state: 'stored', holder: 'recycler' }],
};
