import { exampleReuseCode } from '../support/examples';
import { CARRIER, DISMANTLER, RECYCLER, SECOND_USE } from './cast';
import { ACCEPTED, CERTIFIED, CODE, DISPATCHED, RECEIVED, RECYCLED, REMOVED } from './life';
import { recorded, type Scenario } from './scenario';

const PRODUCT = exampleReuseCode({ n: 3 });
const TO_RECYCLER = 'EX-2026-0528-02';

export const lateReports: Scenario = {
  name: 'late-reports',
  title: { zh: '逾期未报送（2026-04-01起）', en: 'Reports overdue (from 2026-04-01)' },
  story: {
    zh: '每一步都合规，但没有人向溯源平台报送。综合利用企业收货和产品移交都已过30日：逾期线索在查询时与当天比较得出，不写入台账。再生利用的产品出库没有登记，以处理登记代替，只作核对提示。拆解企业自2026年4月1日起的报送期限待核实，不形成线索。',
    en: 'Every step is lawful, and nobody reports to the traceability platform. The 30 days after a receipt and after a product’s hand-over have passed: these flags come from comparing with today when asked, and are never written. The dispatch of recycled products is not recorded, the treatment stands for it, so that one is a hint. The dismantler’s limit from 2026-04-01 is not known: no flag.',
  },
  today: '2026-07-10',
  cast: [DISMANTLER, CARRIER, SECOND_USE, RECYCLER],
  steps: [
    RECEIVED,
    REMOVED,
    CERTIFIED,
    { ...DISPATCHED, data: { ...DISPATCHED.data, receiver: SECOND_USE.uscc } },
    { ...ACCEPTED, by: 'second-use' },
    {
      key: 'repurposed',
      by: 'second-use',
      at: '2026-05-18 10:00',
      kind: 'battery.repurposed',
      data: { inputs: [CODE], newCode: PRODUCT, application: '低速物流仓储备电', massGrams: 380_000 },
      expect: recorded(),
    },
    {
      ...DISPATCHED,
      key: 'product-dispatched',
      by: 'second-use',
      at: '2026-05-28 09:00',
      data: {
        ...DISPATCHED.data,
        consignmentNo: TO_RECYCLER,
        items: [{ batteryCode: PRODUCT, massGrams: 380_000 }],
      },
    },
    {
      ...ACCEPTED,
      key: 'product-accepted',
      at: '2026-05-28 15:00',
      data: { consignmentNo: TO_RECYCLER, items: [{ batteryCode: PRODUCT, result: 'accepted', massGrams: 379_000 }] },
    },
    { ...RECYCLED, at: '2026-06-03 10:00', data: { ...RECYCLED.data, inputs: [PRODUCT] } },
  ],
  flagsInTheEnd: [
    { rule: 'RB-06', enterprise: 'second-use', on: '2026-05-12' },
    { rule: 'RB-07', enterprise: 'second-use', on: '2026-05-28' },
    { rule: 'RB-06', enterprise: 'recycler', on: '2026-05-28' },
    { rule: 'RB-07', enterprise: 'recycler', on: '2026-06-03', isHint: true },
  ],
};
