import { CARRIER, DISMANTLER, ELV_CERTIFICATE, EV_CAPABILITY, RECYCLER } from './cast';
import { FROM_CERTIFICATE, RECEIVED, REMOVED, STORED } from './life';
import { flagged, type Scenario } from './scenario';

export const expiredCertificate: Scenario = {
  name: 'expired-certificate',
  title: { zh: '资质认定书已到期', en: 'An expired dismantler certificate' },
  story: {
    zh: '同样的一生，但拆解企业的资质认定书于2026年4月30日到期。接收和拆卸各形成一条线索；之后的贮存、移交和再生利用不受影响。',
    en: 'The same life, but the dismantler’s certificate ended on 2026-04-30. The reception and the removal are flagged; storage, hand-over and recycling are not.',
  },
  today: '2026-05-21',
  cast: [{ ...DISMANTLER, papers: [{ ...ELV_CERTIFICATE, validTo: '2026-04-30' }, EV_CAPABILITY] }, CARRIER, RECYCLER],
  steps: [flagged(RECEIVED, 'RQ-01'), flagged(REMOVED, 'RQ-01'), STORED, ...FROM_CERTIFICATE],
  flagsInTheEnd: [
    { rule: 'RQ-01', enterprise: 'dismantler', on: '2026-05-06' },
    { rule: 'RQ-01', enterprise: 'dismantler', on: '2026-05-07' },
  ],
};
