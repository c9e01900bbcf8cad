import { DISMANTLER, ELV_CERTIFICATE, EV_CAPABILITY } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

export const revokedWithBackDate: Scenario = {
  name: 'revoked-with-a-back-date',
  title: { zh: '事后以较早日期撤销资质', en: 'Revoked later, from an earlier date' },
  story: {
    zh: '资质认定书尚未核验，接收和拆卸各提示“资质未核验”。5月25日主管部门撤销该资质，自5月7日起生效：拆卸重新判断，提示消除，改为撤销后继续经营；5月6日的接收不变。原判断在历次判断中仍可见。',
    en: 'Nobody has verified the certificate yet, so reception and removal carry a reminder. On 25 May the bureau revokes it as of 7 May: the removal is judged again, the reminder gives way to business after revocation; the reception of 6 May stays as it was. The earlier verdict remains in the history.',
  },
  today: '2026-05-26',
  cast: [{ ...DISMANTLER, papers: [{ ...ELV_CERTIFICATE, isVerified: false }, EV_CAPABILITY] }],
  steps: [
    flagged(RECEIVED, 'RQ-22'),
    flagged(REMOVED, 'RQ-22'),
    {
      key: 'revocation',
      by: 'bureau',
      at: '2026-05-25 10:00',
      of: 'elv-certificate',
      status: 'revoked',
      from: '2026-05-07',
      reason: '以欺骗手段取得资质',
      expect: { state: 'REVOKED' },
    },
  ],
  flagsInTheEnd: [
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-06' },
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-07', state: 'cleared' },
    { rule: 'RQ-02', enterprise: 'dismantler', on: '2026-05-07' },
  ],
  history: [
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-06', entry: 'received', asOf: 'received' },
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-07', entry: 'removed', asOf: 'removed' },
    {
      rule: 'RQ-22',
      enterprise: 'dismantler',
      on: '2026-05-07',
      entry: 'removed',
      asOf: 'revocation',
      state: 'cleared',
    },
    { rule: 'RQ-02', enterprise: 'dismantler', on: '2026-05-07', entry: 'removed', asOf: 'revocation' },
  ],
};
