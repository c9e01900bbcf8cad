import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { CERTIFIED, DISPATCHED, MASS, PICKED_UP, RECEIVED, REMOVED, STORED } from './life';
import { flagged, recorded, type Scenario } from './scenario';

const RIGHT_CODE = exampleBatteryCode({ n: 81 });

export const wrongEntryMended: Scenario = {
  name: 'wrong-entry-mended',
  title: { zh: '更正与作废', en: 'Corrected and voided' },
  story: {
    zh: '接收时误选“电池缺失”，形成线索；更正为“在车”后线索消除。拆卸重量和编码录错，更正后台账随之改变；误记的一次入库作废；发运时漏填安全判定，更正后线索消除。原记录和更正都留存可查。',
    en: 'The battery is recorded as missing by mistake, which is flagged; corrected, the flag is gone. Mass and code of the removal are mended, and the book follows; a storage entry made by mistake is voided; a joint safety judgement that was left out is added, and its flag goes. The entries and their corrections all stay.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    flagged({ ...RECEIVED, data: { ...RECEIVED.data, batteryPresence: 'missing', missingReason: '误选' } }, 'RV-01'),
    {
      key: 'presence-corrected',
      by: 'dismantler',
      at: '2026-05-06 10:00',
      kind: 'entry.corrected',
      mends: 'received',
      data: { reason: '误选', changes: { batteryPresence: 'present', missingReason: null } },
      expect: recorded(),
    },
    { ...REMOVED, data: { ...REMOVED.data, massGrams: 41_200 } },
    {
      key: 'removal-corrected',
      by: 'dismantler',
      at: '2026-05-07 11:00',
      kind: 'entry.corrected',
      mends: 'removed',
      data: { reason: '重量少一位，编码抄错', changes: { massGrams: MASS, batteryCode: RIGHT_CODE } },
      expect: recorded(),
    },
    { ...STORED, data: { batteryCode: RIGHT_CODE, site: '示例外租仓库' } },
    {
      key: 'storage-voided',
      by: 'dismantler',
      at: '2026-05-07 16:00',
      kind: 'entry.voided',
      mends: 'stored',
      data: { reason: '并未入此库' },
      expect: recorded(),
    },
    CERTIFIED,
    flagged(
      {
        ...DISPATCHED,
        data: Object.fromEntries(
          Object.entries({ ...DISPATCHED.data, items: [{ batteryCode: RIGHT_CODE, massGrams: MASS }] }).filter(
            ([name]) => name !== 'jointSafety',
          ),
        ),
      },
      'RB-12',
    ),
    {
      key: 'dispatch-corrected',
      by: 'dismantler',
      at: '2026-05-12 09:30',
      kind: 'entry.corrected',
      mends: 'dispatched',
      data: {
        reason: '漏填安全判定',
        changes: { jointSafety: { result: 'pass', by: ['发货方安全员', '收货方安全员'] } },
      },
      expect: recorded(),
    },
    PICKED_UP,
  ],
  flagsInTheEnd: [
    { rule: 'RV-01', enterprise: 'dismantler', on: '2026-05-06', state: 'cleared' },
    { rule: 'RB-12', enterprise: 'dismantler', on: '2026-05-12', state: 'cleared' },
  ],
  history: [
    { rule: 'RV-01', enterprise: 'dismantler', on: '2026-05-06', entry: 'received', asOf: 'received' },
    {
      rule: 'RV-01',
      enterprise: 'dismantler',
      on: '2026-05-06',
      entry: 'received',
      asOf: 'presence-corrected',
      state: 'cleared',
    },
    { rule: 'RB-12', enterprise: 'dismantler', on: '2026-05-12', entry: 'dispatched', asOf: 'dispatched' },
    {
      rule: 'RB-12',
      enterprise: 'dismantler',
      on: '2026-05-12',
      entry: 'dispatched',
      asOf: 'dispatch-corrected',
      state: 'cleared',
    },
  ],
  batteriesInTheEnd: [{ battery: RIGHT_CODE, state: 'in-transit', holder: 'dismantler', massGrams: MASS }],
};
