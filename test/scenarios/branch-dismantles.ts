import { BRANCH, DISMANTLER } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

export const branchDismantles: Scenario = {
  name: 'branch-dismantles',
  title: { zh: '分支机构违规拆解', en: 'A branch dismantles' },
  story: {
    zh: '分支机构可以回收车辆（以总部资质进行，没有线索），但不得拆解。它自行拆下电池：违规拆解、无资质、不具备电动汽车拆解条件，各判各的。',
    en: 'A branch may receive vehicles, under its parent’s certificate: nothing is flagged. It may not dismantle. When it removes a battery, three rules speak, each of its own matter: a branch dismantled, no certificate of its own, not equipped for electric vehicles.',
  },
  today: '2026-05-15',
  cast: [DISMANTLER, BRANCH],
  steps: [{ ...RECEIVED, by: 'branch' }, flagged({ ...REMOVED, by: 'branch' }, 'RQ-01', 'RQ-04', 'RQ-07')],
  flagsInTheEnd: [
    { rule: 'RQ-01', enterprise: 'branch', on: '2026-05-07' },
    { rule: 'RQ-04', enterprise: 'branch', on: '2026-05-07' },
    { rule: 'RQ-07', enterprise: 'branch', on: '2026-05-07' },
  ],
};
