import { CARRIER, DISMANTLER, ELV_CERTIFICATE, RECYCLER } from './cast';
import { ALL_STEPS } from './life';
import { flagged, type Scenario } from './scenario';

export const incapableDismantler: Scenario = {
  name: 'not-equipped-for-electric',
  title: { zh: '不具备电动汽车拆解条件', en: 'Not equipped for electric vehicles' },
  story: {
    zh: '拆解企业持有资质认定书，但没有电动汽车拆解能力记录：接收没有线索，拆卸电池形成线索，其余各步照常。',
    en: 'The dismantler holds the certificate and no record of the capability to dismantle electric vehicles: the reception is clean, the removal is flagged, the rest goes on as usual.',
  },
  today: '2026-05-21',
  cast: [{ ...DISMANTLER, papers: [ELV_CERTIFICATE] }, CARRIER, RECYCLER],
  steps: ALL_STEPS.map((step) => (step.key === 'removed' ? flagged(step, 'RQ-07') : step)),
  flagsInTheEnd: [{ rule: 'RQ-07', enterprise: 'dismantler', on: '2026-05-07' }],
};
