import { CARRIER, DISMANTLER, OUTLET, RECYCLER } from './cast';
import { CODE, ALL_STEPS } from './life';
import type { Scenario } from './scenario';

const WHOLE_CHAIN = ALL_STEPS.map((step) => step.kind);

export const cleanLife: Scenario = {
  name: 'clean-life',
  title: { zh: '一块电池的完整一生', en: 'The whole life of one battery' },
  story: {
    zh: '报废电动车进厂，电池拆下、入库；出具回收证明后，电池由具备第9类资质的车辆运到再生利用企业，验收后再生利用。各方证件齐全且已核验，没有任何线索。移交之后，拆解企业只看到收货为止；与此无关的网点查不到这块电池。',
    en: 'A scrapped electric car arrives; its battery is removed and stored. The certificate is issued, a licensed carrier takes the battery to a recycler, who accepts and recycles it. Everybody holds every paper, all of them verified, and nothing is flagged. After the hand-over the dismantler sees no further than the receipt; to an outlet that has no part in it the battery does not exist.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER, OUTLET],
  steps: ALL_STEPS,
  flagsInTheEnd: [],
  batteriesInTheEnd: [{ battery: CODE, state: 'disposed', holder: 'recycler' }],
  timelinesInTheEnd: [
    { battery: CODE, askedBy: 'recycler', kinds: WHOLE_CHAIN },
    { battery: CODE, askedBy: 'bureau', kinds: WHOLE_CHAIN },
    { battery: CODE, askedBy: 'dismantler', kinds: WHOLE_CHAIN.slice(0, -1) },
    { battery: CODE, askedBy: 'outlet', kinds: [] },
  ],
};
