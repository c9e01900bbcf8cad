import { DISMANTLER, ELV_CERTIFICATE, EV_CAPABILITY } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, type Scenario } from './scenario';

const { isVerified: _isVerified, ...CERTIFICATE_FOUND_LATER } = ELV_CERTIFICATE;

export const paperAfterTheEvent: Scenario = {
  name: 'paper-after-the-event',
  title: { zh: '资质事后登记并核验', en: 'A paper recorded and verified after the event' },
  story: {
    zh: '拆解企业接收、拆卸时未登记资质认定书，两条都形成线索。5月9日企业补登自2024年起有效的认定书：“无资质”消除，改提示“未核验”。5月11日主管部门核验后，提示也消除。每一次判断都留存。',
    en: 'When the vehicle is received and the battery removed, no certificate is recorded: both are flagged. On 9 May the enterprise records one that has been valid since 2024: the flags give way to reminders. On 11 May the bureau verifies it, and the reminders go. Every verdict is kept.',
  },
  today: '2026-05-15',
  cast: [{ ...DISMANTLER, papers: [EV_CAPABILITY] }],
  steps: [
    flagged(RECEIVED, 'RQ-01'),
    flagged(REMOVED, 'RQ-01'),
    { key: 'paper', by: 'dismantler', at: '2026-05-09 09:00', paper: CERTIFICATE_FOUND_LATER },
    {
      key: 'check',
      by: 'bureau',
      at: '2026-05-11 10:00',
      of: 'elv-certificate',
      status: 'verified',
      from: '2026-05-11',
      reason: '核对原件',
      expect: { state: 'QUALIFIED' },
    },
  ],
  flagsInTheEnd: [
    { rule: 'RQ-01', enterprise: 'dismantler', on: '2026-05-06', state: 'cleared' },
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-06', state: 'cleared' },
    { rule: 'RQ-01', enterprise: 'dismantler', on: '2026-05-07', state: 'cleared' },
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-07', state: 'cleared' },
  ],
  history: (['received', 'removed'] as const).flatMap((entry) => {
    const verdict = { enterprise: 'dismantler', on: entry === 'received' ? '2026-05-06' : '2026-05-07', entry };
    return [
      { ...verdict, rule: 'RQ-01', asOf: entry },
      { ...verdict, rule: 'RQ-01', asOf: 'paper', state: 'cleared' },
      { ...verdict, rule: 'RQ-22', asOf: 'paper' },
      { ...verdict, rule: 'RQ-22', asOf: 'check', state: 'cleared' },
    ] as const;
  }),
};
