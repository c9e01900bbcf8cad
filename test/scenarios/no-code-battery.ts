import { exampleBatteryCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER } from './cast';
import { ACCEPTED, DISPATCHED, MASS, RECEIVED, REMOVED, SHEET } from './life';
import { flagged, recorded, refused, type Scenario } from './scenario';

const TRACE_NO = 'NB-371502-2026-000001';

const FOUND_CODE = exampleBatteryCode({ n: 61 });

const { batteryCode: _batteryCode, ...REMOVED_DATA } = REMOVED.data;

export const noCode: Scenario = {
  name: 'no-code-battery',
  title: { zh: '编码无法辨认的电池', en: 'A battery whose code cannot be read' },
  story: {
    zh: '编码污损，拆卸照常记录，系统给出内部追溯号，并形成线索。查到编码后补登；此后编码和追溯号都能找到它。线索保留：当时确实没有编码。',
    en: 'The code is damaged. The removal is recorded, the service gives an internal trace number, and the missing code is flagged. When the code is found it is assigned; from then on both names find the battery. The flag stays: there was no code then.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER, CARRIER, RECYCLER],
  steps: [
    RECEIVED,
    flagged({ ...REMOVED, data: { ...REMOVED_DATA, codeStatus: 'damaged', labelText: 'EX0P…（以下污损）' } }, 'RB-01'),
    {
      key: 'stored',
      by: 'dismantler',
      at: '2026-05-07 15:00',
      kind: 'battery.stored',
      data: { batteryCode: TRACE_NO, site: '示例电池库' },
      expect: recorded(),
    },
    {
      key: 'code-assigned',
      by: 'dismantler',
      at: '2026-05-09 09:00',
      kind: 'battery.codeAssigned',
      data: { batteryCode: TRACE_NO, newCode: FOUND_CODE, evidence: '电池管理系统读出' },
      expect: recorded(),
    },
    {
      key: 'code-assigned-again',
      by: 'dismantler',
      at: '2026-05-09 10:00',
      kind: 'battery.codeAssigned',
      data: { batteryCode: TRACE_NO, newCode: exampleBatteryCode({ n: 62 }), evidence: '重复补登' },
      expect: refused('CODE_KNOWN'),
    },
    { ...DISPATCHED, data: { ...DISPATCHED.data, items: [{ batteryCode: FOUND_CODE, massGrams: MASS }] } },
    {
      ...ACCEPTED,
      data: { consignmentNo: SHEET, items: [{ batteryCode: TRACE_NO, result: 'accepted', massGrams: MASS }] },
    },
  ],
  flagsInTheEnd: [{ rule: 'RB-01', enterprise: 'dismantler', on: '2026-05-07' }],
  batteriesInTheEnd: [
    { battery: TRACE_NO, state: 'stored', holder: 'recycler' },
    { battery: FOUND_CODE, state: 'stored', holder: 'recycler' },
  ],
};
