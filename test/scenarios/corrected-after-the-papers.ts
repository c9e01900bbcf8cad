import { DISMANTLER, ELV_CERTIFICATE, EV_CAPABILITY } from './cast';
import { RECEIVED, REMOVED } from './life';
import { flagged, recorded, type Scenario } from './scenario';

const { isVerified: _isVerified, ...CERTIFICATE_FOUND_LATER } = ELV_CERTIFICATE;

export const correctedAfterThePapers: Scenario = {
  name: 'corrected-after-the-papers',
  title: { zh: '资质补登之后更正记录', en: 'An entry corrected after the papers have changed' },
  story: {
    zh: '拆卸时没有资质认定书记录，形成线索；认定书补登后改为提示未核验。此后更正拆卸重量：资质判断不因更正而变，历次判断的先后与台账一致。',
    en: 'No certificate is recorded at the removal, which is flagged; when it is recorded later, the flag gives way to a reminder. Then the weight is corrected: that changes nothing about the papers, and the verdicts stand in the order of the log.',
  },
  today: '2026-05-15',
  cast: [{ ...DISMANTLER, papers: [EV_CAPABILITY] }],
  steps: [
    flagged(RECEIVED, 'RQ-01'),
    flagged(REMOVED, 'RQ-01'),
    { key: 'paper', by: 'dismantler', at: '2026-05-09 09:00', paper: CERTIFICATE_FOUND_LATER },
    {
      key: 'mass-corrected',
      by: 'dismantler',
      at: '2026-05-09 09:00',
      kind: 'entry.corrected',
      mends: 'removed',
      data: { reason: '复称', changes: { massGrams: 411_000 } },
      expect: recorded(),
    },
  ],
  flagsInTheEnd: [
    { rule: 'RQ-01', enterprise: 'dismantler', on: '2026-05-06', state: 'cleared' },
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-06' },
    { rule: 'RQ-01', enterprise: 'dismantler', on: '2026-05-07', state: 'cleared' },
    { rule: 'RQ-22', enterprise: 'dismantler', on: '2026-05-07' },
  ],
  history: (['received', 'removed'] as const).flatMap((entry) => {
    const verdict = { enterprise: 'dismantler', on: entry === 'received' ? '2026-05-06' : '2026-05-07', entry };
    return [
      { ...verdict, rule: 'RQ-01', asOf: entry },
      { ...verdict, rule: 'RQ-01', asOf: 'paper', state: 'cleared' },
      { ...verdict, rule: 'RQ-22', asOf: 'paper' },
    ] as const;
  }),
};
