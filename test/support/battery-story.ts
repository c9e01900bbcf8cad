import type { Recorded } from '../../src/ledger/ledger';
import { CARRIER, DISMANTLER, OUTLET, type ReadingWorld, RECYCLER, STRANGER } from './reading-world';

export const VIN = 'LFWADRJF011002346';
export const CODE = '04QPB76836300JBC40000903';

/** Entries of the story by name. */
export type Story = Readonly<Record<string, Recorded>>;

/**
 * Two batteries of one vehicle. The first goes over an outlet to a recycler and is recycled there; the second is
 * refused by the outlet and goes back; a third is on its way. A stranger holds another battery under the first code.
 */
export async function tellStory({ db, did }: ReadingWorld): Promise<Story> {
  const cert = { type: 'Q-ELV-CERT', number: '示例认定0001', issuer: '示例商务厅', validFrom: '2020-01-01', scope: [] };
  await did(DISMANTLER, 'qualification.recorded', '2026-09-02', { uscc: DISMANTLER, ...cert });
  const paper = (await db.reader.first<{ id: string }>('SELECT id FROM paper_book'))?.id ?? '';
  const received = await did(DISMANTLER, 'vehicle.received', '2026-10-01', {
    vin: VIN,
    receivedOn: '2026-10-01',
    isSwapModel: false,
    batteryPresence: 'present',
    licencePlate: '鲁P00001',
  });
  const removal = { vin: VIN, level: 'pack', batteryType: 'B', safety: 'pass', operator: '示例操作员' };
  const removed = await did(DISMANTLER, 'battery.removed', '2026-10-02', {
    ...removal,
    batteryCode: CODE,
    massGrams: 412_000,
  });
  const second = await did(DISMANTLER, 'battery.removed', '2026-10-02', {
    ...removal,
    codeStatus: 'damaged',
    massGrams: 300_000,
  });
  const third = await did(DISMANTLER, 'battery.removed', '2026-10-02', {
    ...removal,
    codeStatus: 'missing',
    massGrams: 200_000,
  });
  const [noB, noC] = ['NB-371502-2026-000002', 'NB-371502-2026-000003'];
  const transport = { carrier: CARRIER, unNumber: 'UN3480', vehiclePlate: '鲁P12345', driverLicence: '示例驾驶证号' };
  const dispatched = await did(DISMANTLER, 'consignment.dispatched', '2026-10-04', {
    ...transport,
    consignmentNo: '示例-1',
    receiver: OUTLET,
    items: [
      { batteryCode: CODE, massGrams: 412_000 },
      { batteryCode: noB, massGrams: 300_000 },
    ],
  });
  await did(CARRIER, 'consignment.pickedUp', '2026-10-05', { consignmentNo: '示例-1' });
  const receipt = await did(OUTLET, 'consignment.received', '2026-10-06', {
    consignmentNo: '示例-1',
    items: [
      { batteryCode: CODE, result: 'accepted', massGrams: 411_000 },
      { batteryCode: noB, result: 'refused', reason: '示例原因' },
    ],
  });
  await did(DISMANTLER, 'consignment.returned', '2026-10-07', {
    consignmentNo: '示例-1',
    items: [{ batteryCode: noB }],
  });
  const certified = await did(DISMANTLER, 'vehicle.certified', '2026-10-08', {
    vin: VIN,
    certificateNo: '示例证明1',
    scrapDate: '2026-10-08',
  });
  const stored = await did(OUTLET, 'battery.stored', '2026-10-09', {
    batteryCode: CODE,
    site: '示例库',
    location: '甲-01',
    massGrams: 410_500,
  });
  await did(OUTLET, 'consignment.dispatched', '2026-10-10', {
    ...transport,
    consignmentNo: '示例-2',
    receiver: RECYCLER,
    items: [{ batteryCode: CODE, massGrams: 410_500 }],
  });
  const last = await did(RECYCLER, 'consignment.received', '2026-10-11', {
    consignmentNo: '示例-2',
    items: [{ batteryCode: CODE, result: 'accepted', massGrams: 410_000 }],
  });
  const recycled = await did(RECYCLER, 'battery.recycled', '2026-10-12', {
    inputs: [CODE],
    process: '示例工艺',
    outputs: [{ material: '示例黑粉', massGrams: 200_000 }],
  });
  const sent = await did(DISMANTLER, 'consignment.dispatched', '2026-10-13', {
    ...transport,
    consignmentNo: '示例-3',
    receiver: RECYCLER,
    items: [{ batteryCode: noC, massGrams: 200_000 }],
  });
  const twin = await did(STRANGER, 'battery.collected', '2026-10-14', {
    batteryCode: CODE,
    codeConflict: true,
    level: 'pack',
    batteryType: 'B',
    massGrams: 100_000,
    sourceName: '示例个人',
  });
  const suspension = { uscc: DISMANTLER, paper, status: 'verified', from: '2020-01-01', reason: '示例' };
  await did(DISMANTLER, 'qualification.statusSet', '2026-10-15', suspension);
  await did(DISMANTLER, 'qualification.statusSet', '2026-10-16', {
    ...suspension,
    status: 'suspended',
    from: '2026-10-02',
  });
  return { received, removed, second, third, dispatched, receipt, certified, stored, last, recycled, sent, twin };
}
