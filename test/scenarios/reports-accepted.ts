import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, DISPATCHED, RECEIVED, RECYCLED, REMOVED } from './life';
import type { Scenario } from './scenario';

export const reportsAccepted: Scenario = {
  name: 'reports-accepted',
  title: { zh: '按期报送与迟报', en: 'Reported in time, and too late' },
  story: {
    zh: '再生利用企业导出入库报送文件，平台先退回、再于期限内受理：没有线索，系统里不必再录一遍。产品出库的报送过了期限才被受理：线索留作“迟报”。',
    en: 'The recycler exports the file on the receipt; the platform first rejects it and then accepts it in time: no flag, and nothing was typed twice. The report on the product is accepted after its day: its flag stays as late.',
  },
  today: '2026-07-10',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    DISPATCHED,
    ACCEPTED,
    {
      key: 'first-file',
      by: 'recycler',
      at: '2026-05-14 09:00',
      exports: { profile: 'trace-recycler-inbound', from: '2026-05-01', to: '2026-05-31' },
      expect: { rows: 1 },
    },
    {
      by: 'recycler',
      at: '2026-05-15 09:00',
      answers: 'first-file',
      rows: [{ row: 1, result: 'rejected', answeredOn: '2026-05-15', reason: '缺少附件' }],
    },
    {
      key: 'second-file',
      by: 'recycler',
      at: '2026-05-18 09:00',
      exports: { profile: 'trace-recycler-inbound', from: '2026-05-01', to: '2026-05-31' },
      expect: { rows: 1 },
    },
    {
      by: 'recycler',
      at: '2026-05-19 09:00',
      answers: 'second-file',
      rows: [{ row: 1, result: 'accepted', answeredOn: '2026-05-19' }],
    },
    RECYCLED,
    {
      key: 'product-file',
      by: 'recycler',
      at: '2026-06-25 09:00',
      exports: { profile: 'trace-recycler-output', from: '2026-05-01', to: '2026-05-31' },
      expect: { rows: 4 },
      note: { zh: '每种产出一行；期限为6月19日', en: 'One row per output; due by 19 June' },
    },
    {
      by: 'recycler',
      at: '2026-06-26 09:00',
      answers: 'product-file',
      rows: [1, 2, 3, 4].map((row) => ({ row, result: 'accepted', answeredOn: '2026-06-26' })),
    },
  ],
  flagsInTheEnd: [{ rule: 'RB-07', enterprise: 'recycler', on: '2026-05-20', state: 'late', isHint: true }],
};
