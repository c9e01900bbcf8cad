import { DISMANTLER, OUTLET } from './cast';
import { CODE, RECEIVED, REMOVED } from './life';
import { type EventStep, flagged, recorded, refused, type Scenario } from './scenario';

const COLLECTED: EventStep = {
  key: 'collected',
  by: 'outlet',
  at: '2026-05-09 09:00',
  kind: 'battery.collected',
  data: { batteryCode: CODE, level: 'pack', batteryType: 'B', massGrams: 405_000, sourceName: '示例维修店' },
  expect: recorded(),
};

export const codeConflict: Scenario = {
  name: 'code-conflict',
  title: { zh: '同一编码出现两次', en: 'One code on two batteries' },
  story: {
    zh: '网点收到一块电池，标签上的编码已在别处登记在管。未申报冲突不予登记，也不透露对方是谁；申报冲突后登记为第二块电池，两处来源都形成核对提示，互不透露。更正重量不影响提示。',
    en: 'An outlet collects a battery whose label bears a code that is in custody elsewhere. Without a declaration this is refused, and nobody is named. With it a second battery is recorded, and both origins get a hint; neither learns of the other. Mending a weight leaves the hints alone.',
  },
  today: '2026-05-15',
  cast: [DISMANTLER, OUTLET],
  steps: [
    RECEIVED,
    REMOVED,
    { ...COLLECTED, key: 'not-declared', expect: refused('CODE_DUP') },
    flagged({ ...COLLECTED, data: { ...COLLECTED.data, codeConflict: true } }, 'RB-02'),
    {
      key: 'mass-corrected',
      by: 'dismantler',
      at: '2026-05-10 09:00',
      kind: 'entry.corrected',
      mends: 'removed',
      data: { reason: '复称', changes: { massGrams: 411_000 } },
      expect: recorded(),
      note: { zh: '更正重量不会消除编码线索', en: 'Mending the weight does not take the hint away' },
    },
  ],
  flagsInTheEnd: [
    { rule: 'RB-02', enterprise: 'dismantler', on: '2026-05-07' },
    { rule: 'RB-02', enterprise: 'outlet', on: '2026-05-09' },
  ],
  history: [
    { rule: 'RB-02', enterprise: 'dismantler', on: '2026-05-07', entry: 'removed', asOf: 'collected' },
    { rule: 'RB-02', enterprise: 'outlet', on: '2026-05-09', entry: 'collected', asOf: 'collected' },
  ],
};
