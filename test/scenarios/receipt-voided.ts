import { exampleUscc } from '../support/examples';
import { CARRIER, DISMANTLER, OUTLET, RECYCLER } from './cast';
import { ACCEPTED, CODE, DISPATCHED, MASS, RECEIVED, RECYCLED, REMOVED, SHEET } from './life';
import { flagged, recorded, refused, type Scenario } from './scenario';

const FIRST_SHEET = 'EX-2026-0508-01';

export const receiptVoided: Scenario = {
  name: 'receipt-voided',
  title: { zh: '收货登记作废后重登', en: 'A receipt voided and recorded again' },
  story: {
    zh: '电池先由拆解企业交给网点，再由另一家承运企业运到再生利用企业。再生利用企业录错实收重量，形成对发货方的核对提示；收货方作废这次收货并重新登记，提示消除，更早的移交不受影响。',
    en: 'A battery goes from the dismantler to an outlet and from there to the recycler, with another carrier. The recycler records a wrong weight, a hint against the sender. It voids the receipt and records it again: the hint goes, and the earlier hand-over stays as it was judged.',
  },
  today: '2026-05-21',
  cast: [
    DISMANTLER,
    {
      ...CARRIER,
      key: 'first-carrier',
      uscc: exampleUscc(10, '371500'),
      name: { zh: '聊城第二危货承运企业（示例）', en: 'second dangerous goods carrier (example)' },
    },
    OUTLET,
    CARRIER,
    RECYCLER,
  ],
  steps: [
    RECEIVED,
    REMOVED,
    {
      ...DISPATCHED,
      key: 'to-outlet',
      at: '2026-05-08 09:00',
      data: {
        ...DISPATCHED.data,
        consignmentNo: FIRST_SHEET,
        receiver: OUTLET.uscc,
        carrier: exampleUscc(10, '371500'),
        carrierCheck: { on: '2026-05-08', by: '发货方仓管员' },
      },
    },
    {
      ...ACCEPTED,
      key: 'accepted-by-outlet',
      by: 'outlet',
      at: '2026-05-08 15:00',
      data: { consignmentNo: FIRST_SHEET, items: [{ batteryCode: CODE, result: 'accepted', massGrams: MASS }] },
    },
    { ...DISPATCHED, by: 'outlet' },
    flagged(
      {
        ...ACCEPTED,
        data: { consignmentNo: SHEET, items: [{ batteryCode: CODE, result: 'accepted', massGrams: 41_200 }] },
      },
      'RB-15',
    ),
    {
      ...ACCEPTED,
      key: 'items-not-correctable',
      at: '2026-05-13 08:30',
      kind: 'entry.corrected',
      mends: 'accepted',
      data: {
        reason: '重量少一位',
        changes: { items: [{ batteryCode: CODE, result: 'accepted', massGrams: 411_800 }] },
      },
      expect: refused('FIELD_NOT_CORRECTABLE'),
      note: {
        zh: '逐件结果不能更正，只能作废重登',
        en: 'Results per item are voided and recorded again, not corrected',
      },
    },
    {
      key: 'receipt-voided',
      by: 'recycler',
      at: '2026-05-13 09:00',
      kind: 'entry.voided',
      mends: 'accepted',
      data: { reason: '重量少一位' },
      expect: recorded(),
    },
    {
      ...ACCEPTED,
      key: 'accepted-again',
      at: '2026-05-13 09:30',
      data: { consignmentNo: SHEET, items: [{ batteryCode: CODE, result: 'accepted', massGrams: 411_800 }] },
    },
    RECYCLED,
  ],
  flagsInTheEnd: [{ rule: 'RB-15', enterprise: 'outlet', on: '2026-05-12', state: 'cleared' }],
  batteriesInTheEnd: [{ battery: CODE, state: 'disposed', holder: 'recycler', massGrams: 411_800 }],
};
