import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, CERTIFIED, DISPATCHED, RECEIVED, REMOVED } from './life';
import type { Scenario } from './scenario';

export const lateReportsBefore: Scenario = {
  name: 'late-reports-before-order-73',
  title: { zh: '逾期未报送（2026-03-31前）', en: 'Reports overdue (until 2026-03-31)' },
  story: {
    zh: '旧规则下，拆解企业应在出证后、移交后各15个工作日内报送。3月4日出证、3月6日移交，都没有报送：到4月10日两项都已逾期。按触发日适用旧规则，与查询日无关。',
    en: 'Under the earlier rules the dismantler reports within 15 working days of the certificate, and again of the hand-over. It certifies on 4 March, hands over on 6 March and reports neither: both are overdue on 10 April. The day of the trigger decides which rules hold, not the day of asking.',
  },
  today: '2026-04-10',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    { ...RECEIVED, at: '2026-03-02 09:00', data: { ...RECEIVED.data, receivedOn: '2026-03-02' } },
    { ...REMOVED, at: '2026-03-03 09:00' },
    {
      ...CERTIFIED,
      at: '2026-03-04 09:00',
      data: { ...CERTIFIED.data, certificateNo: 'EX-ZM-0091', scrapDate: '2026-03-04' },
    },
    {
      ...DISPATCHED,
      at: '2026-03-06 09:00',
      data: { ...DISPATCHED.data, carrierCheck: { on: '2026-03-06', by: '发货方仓管员' } },
    },
    { ...ACCEPTED, at: '2026-03-06 15:00' },
  ],
  flagsInTheEnd: [
    { rule: 'RB-05a', enterprise: 'dismantler', on: '2026-03-04' },
    { rule: 'RB-05a', enterprise: 'dismantler', on: '2026-03-06' },
  ],
};
