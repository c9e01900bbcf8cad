import type { Text } from '../kernel/text';

/** Whose report of what: the same duty may have another limit under another regulation. */
export type Duty =
  | 'dismantler.vehicle-certified'
  | 'dismantler.battery-handed-over'
  | 'second-use.battery-received'
  | 'second-use.product-out'
  | 'second-use.own-waste-stored'
  | 'second-use.own-waste-handed-over'
  | 'recycler.battery-received'
  | 'recycler.treatment-finished'
  | 'recycler.product-out';

/** How well the limit is known. Only CONFIRMED may say that somebody is late. */
export type Grade = 'CONFIRMED' | 'INFERRED' | 'NOT FOUND';

/** A limit that a regulation sets for a report to the national traceability platform. */
export interface LegalClock {
  readonly code: string;
  readonly title: Text;
  readonly duties: readonly Duty[];
  /** Days after the day of the trigger; null where the regulation's number is not known. */
  readonly number: number | null;
  readonly unit: 'calendar-day' | 'working-day';
  /** What must have come together. The day of the last of it is day 0. */
  readonly start: Text;
  /** Kinds of entry that can be that last. */
  readonly startsOn: readonly string[];
  /** First and last trigger date, `YYYY-MM-DD`, both included. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
  readonly grade: Grade;
}

const NOTICE_35 = { validFrom: '2018-08-01', validTo: '2026-03-31', unit: 'working-day', grade: 'CONFIRMED' } as const;

/** The article says 日, not 工作日: calendar days. */
const ORDER_73 = { validFrom: '2026-04-01', unit: 'calendar-day' } as const;

/** 工信部公告2018年第35号 (repealed 2026-04-01, kept for what happened under it) and 第73号令. */
export const LEGAL_CLOCKS: readonly LegalClock[] = [
  {
    ...NOTICE_35,
    code: 'CN-2018-35-13-A',
    title: { zh: '拆解企业报送报废车辆信息', en: 'Dismantler reports the scrapped vehicle' },
    duties: ['dismantler.vehicle-certified'],
    number: 15,
    start: {
      zh: '接收报废新能源汽车并出具《报废汽车回收证明》',
      en: 'The vehicle is received and the scrap certificate issued',
    },
    startsOn: ['vehicle.received', 'vehicle.certified'],
    source: '工信部公告2018年第35号 第十三条',
  },
  {
    ...NOTICE_35,
    code: 'CN-2018-35-13-B',
    title: { zh: '拆解企业报送电池移交信息', en: 'Dismantler reports the battery handed over' },
    duties: ['dismantler.battery-handed-over'],
    number: 15,
    start: { zh: '废旧动力电池拆卸并移交出库', en: 'The battery is removed and dispatched' },
    startsOn: ['consignment.dispatched'],
    source: '工信部公告2018年第35号 第十三条',
  },
  {
    ...NOTICE_35,
    code: 'CN-2018-35-14-PRODUCT',
    title: { zh: '梯次利用企业报送产品出库信息', en: 'Second-use enterprise reports the product out of storage' },
    duties: ['second-use.product-out'],
    number: 15,
    start: { zh: '梯次利用产品出库', en: 'The second-use product leaves storage' },
    startsOn: ['consignment.dispatched'],
    source: '工信部公告2018年第35号 第十四条',
  },
  {
    ...NOTICE_35,
    code: 'CN-2018-35-14-IN',
    title: { zh: '梯次利用企业报送自产废旧电池入库信息', en: 'Second-use enterprise reports its own waste stored' },
    duties: ['second-use.own-waste-stored'],
    number: 15,
    start: { zh: '本企业产生的废旧动力电池入库', en: "The enterprise's own waste batteries go into storage" },
    startsOn: ['battery.stored'],
    source: '工信部公告2018年第35号 第十四条',
  },
  {
    ...NOTICE_35,
    code: 'CN-2018-35-14-OUT',
    title: {
      zh: '梯次利用企业报送自产废旧电池移交信息',
      en: 'Second-use enterprise reports its own waste handed over',
    },
    duties: ['second-use.own-waste-handed-over'],
    number: 15,
    start: { zh: '本企业产生的废旧动力电池移交出库', en: "The enterprise's own waste batteries are dispatched" },
    startsOn: ['consignment.dispatched'],
    source: '工信部公告2018年第35号 第十四条',
  },
  {
    ...NOTICE_35,
    code: 'CN-2018-35-15-IN',
    title: { zh: '再生利用企业报送接收入库信息', en: 'Recycler reports the battery received' },
    duties: ['recycler.battery-received'],
    number: 30,
    start: { zh: '废旧动力电池接收入库', en: 'The battery is received into storage' },
    startsOn: ['consignment.received', 'battery.collected'],
    source: '工信部公告2018年第35号 第十五条',
  },
  {
    ...NOTICE_35,
    code: 'CN-2018-35-15-TREATED',
    title: { zh: '再生利用企业报送处理完成信息', en: 'Recycler reports the treatment finished' },
    duties: ['recycler.treatment-finished'],
    number: 30,
    start: { zh: '再生利用及最终处理完成', en: 'Recycling and final treatment are finished' },
    startsOn: ['battery.recycled'],
    source: '工信部公告2018年第35号 第十五条',
  },
  {
    ...ORDER_73,
    code: 'CN-2026-73-24-7-IN',
    title: { zh: '综合利用企业报送入库信息', en: 'Comprehensive utilisation: battery received' },
    duties: ['second-use.battery-received', 'recycler.battery-received'],
    number: 30,
    start: { zh: '接收废旧动力电池', en: 'The battery is received' },
    startsOn: ['consignment.received', 'battery.collected'],
    source: '第73号令 第二十四条(七)',
    grade: 'CONFIRMED',
  },
  {
    ...ORDER_73,
    code: 'CN-2026-73-24-7-OUT',
    title: { zh: '综合利用企业报送产品出库信息', en: 'Comprehensive utilisation: product out of storage' },
    duties: ['second-use.product-out', 'recycler.product-out'],
    number: 30,
    start: { zh: '综合利用产品移交出库', en: 'The product of comprehensive utilisation is handed over out of storage' },
    startsOn: ['consignment.dispatched'],
    source: '第73号令 第二十四条(七)',
    grade: 'CONFIRMED',
  },
  {
    ...ORDER_73,
    code: 'CN-2026-73-24-DISMANTLER',
    title: { zh: '拆解企业报送期限（待核实）', en: "Dismantler's reports (limit not known)" },
    duties: ['dismantler.vehicle-certified', 'dismantler.battery-handed-over'],
    number: null,
    start: { zh: '第二十四条中拆解企业一项的原文待核实', en: "The article's item on dismantlers has not been seen" },
    startsOn: ['vehicle.certified', 'consignment.dispatched'],
    source: '第73号令 第二十四条',
    grade: 'NOT FOUND',
  },
];

/** The clock of a duty that holds on the day of its trigger; undefined where no regulation of that day sets one. */
export function clockFor(
  duty: Duty,
  triggerOn: string,
  clocks: readonly LegalClock[] = LEGAL_CLOCKS,
): LegalClock | undefined {
  return clocks.find(
    ({ duties, validFrom, validTo }) =>
      duties.includes(duty) && validFrom <= triggerOn && (validTo === undefined || triggerOn <= validTo),
  );
}
