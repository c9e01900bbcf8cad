import type { Text } from '../kernel/text';

/** How well a point is known. Only CONFIRMED is shown as a rule; INFERRED as advice; NOT FOUND as 待核实. */
export type PointGrade = 'CONFIRMED' | 'INFERRED' | 'NOT FOUND';

export const GUIDE_STAGES = ['dismantling', 'collection', 'storage', 'transport', 'recycling'] as const;

export type GuideStage = (typeof GUIDE_STAGES)[number];

/** One thing to check before or during a stage, in our own words. */
export interface GuidePoint {
  readonly text: Text;
  /** Regulation and article, or standard and clause, as far as they are known. */
  readonly source: string;
  /** Address on an official site, where one is known. */
  readonly url?: string;
  readonly grade: PointGrade;
}

const ORDER_73 = {
  url: 'https://www.gov.cn/gongbao/2026/issue_12686/202604/content_7066104.html',
  grade: 'CONFIRMED',
} as const;

const ORDER_73_NAME = '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）';
const VEHICLE_STANDARD = 'GB 22128-2019 电动汽车部分（条号待核实）';
const PACKING_STANDARD = 'GB/T 38698.1-2020';
const OUTLET_STANDARD = 'GB/T 38698.2-2023（推荐性标准）';
const NO_SOURCE = '未见出处';

const point = (grade: PointGrade, source: string, zh: string, en: string): GuidePoint => ({
  text: { zh, en },
  source,
  grade,
});

const underOrder73 = (article: string, zh: string, en: string): GuidePoint => ({
  text: { zh, en },
  source: ORDER_73_NAME + article,
  ...ORDER_73,
});

const DISMANTLING: readonly GuidePoint[] = [
  underOrder73(
    '（条号待核实）',
    '接车时确认动力电池随车。自2026-04-01起，缺少动力电池视为车辆缺失，不出具回收证明；换电车型暂不适用。',
    'On arrival make sure the battery is in the vehicle. Since 2026-04-01 a vehicle without it counts as incomplete and gets no scrap certificate; swap models are exempt for now.',
  ),
  point(
    'CONFIRMED',
    VEHICLE_STANDARD,
    '在专用的绝缘地面拆卸场地作业；电池贮存间避开易燃易爆品库和高压线防护区，设烟感和自动火灾报警。',
    'Remove batteries in a dedicated place with an insulated floor; the battery store keeps clear of flammables and high-voltage lines and has smoke and automatic fire alarms.',
  ),
  point(
    'CONFIRMED',
    VEHICLE_STANDARD,
    '作业前备齐设备：绝缘检测、断电阀、吊具或夹臂、防静电抽排、绝缘防护与救援用品、绝缘气动工具、绝缘辅助工具、电池绝缘材料、放电设备。',
    'Have at hand: insulation tester, power cut-off, lifting gear, anti-static extraction, insulated clothing and rescue kit, insulated pneumatic and auxiliary tools, insulation material, discharge equipment.',
  ),
  point(
    'CONFIRMED',
    '《报废机动车回收管理办法实施细则》（商务部等七部门令2020年第2号）第二十四条',
    '拆解全过程录像，保存不少于一年。',
    'Record the whole of the dismantling on video and keep it for at least one year.',
  ),
  point(
    'INFERRED',
    NO_SOURCE,
    '至少两名持电工证人员，按生产企业拆卸手册操作；库管员熟悉着火、漏液、短路处置。',
    "At least two people with an electrician's certificate, working by the maker's manual; the store keeper knows what to do at fire, leak or short circuit.",
  ),
  point(
    'INFERRED',
    NO_SOURCE,
    '现场设高压警示、隔离和危险标志，备泄漏收集池和专用容器；拆解企业不自行拆开电池包。',
    'Put up high-voltage, isolation and danger signs, have a leak pit and a special container; a dismantler does not open packs.',
  ),
];

const COLLECTION: readonly GuidePoint[] = [
  underOrder73(
    '第十九条',
    '拆解、维修、换电企业的废旧电池只能交给综合利用企业，或电池、汽车生产企业的回收服务网点；收集前先看对方是谁。',
    'Dismantlers, repair shops and swap operators may hand batteries only to comprehensive utilisers or to outlets of battery or vehicle makers: see who stands at both ends first.',
  ),
  {
    ...point(
      'CONFIRMED',
      '综合利用行业规范条件（2024年本），自愿',
      '核对来源：没有上家记录的电池，问清来源并如实登记。',
      'Check the origin: where the ledger knows no earlier holder, ask and record what is true.',
    ),
    url: 'https://www.miit.gov.cn/jgsj/jns/wjfb/art/2024/art_a05ad4164f20482088a97fcbff80b987.html',
  },
  underOrder73(
    '（编码条款，条号待核实）',
    '核对电池编码（24位或19位）；看不清的写入标签文字，不猜、不改。',
    'Check the battery code (24 or 19 characters); what cannot be read goes into the label text. Never guess, never correct.',
  ),
  point(
    'CONFIRMED',
    '工信部公告2019年第46号（2026-03-31废止，仅供参考）',
    '回收网点除安全检查外不拆解电池。',
    'An outlet takes no battery apart beyond a safety check (repealed 2026-03-31, kept as advice).',
  ),
];

const STORAGE: readonly GuidePoint[] = [
  point(
    'CONFIRMED',
    OUTLET_STANDARD,
    '建筑耐火：收集型网点丙类三级，集中贮存型丙类二级。',
    'Fire class of the building: class C grade 3 for a collecting outlet, class C grade 2 for central storage.',
  ),
  point(
    'CONFIRMED',
    OUTLET_STANDARD,
    '备放电设备或安全箱，通风、沙、灭火器、消火栓、喷淋、烟感齐备；集中贮存型另需24小时红外热成像监控。',
    'Discharge equipment or a safety box, ventilation, sand, extinguishers, hydrant, sprinkler and smoke alarm; central storage also needs 24-hour infrared monitoring.',
  ),
  point(
    'CONFIRMED',
    VEHICLE_STANDARD,
    '拆解企业的电池贮存间避开易燃易爆品库和高压线防护区，设烟感和自动火灾报警。',
    "A dismantler's battery store keeps clear of flammables and high-voltage lines and has smoke and automatic fire alarms.",
  ),
  point(
    'INFERRED',
    NO_SOURCE,
    '破损、漏液的电池立即隔离存放；堆放用框架货架。',
    'Isolate damaged or leaking batteries at once; stack only in framed shelving.',
  ),
  point(
    'NOT FOUND',
    NO_SOURCE,
    '锂电池贮存天数上限：未查到，待核实；系统只作内部提醒。',
    'Limit on days in storage for lithium packs: not found, to be verified; only an internal reminder.',
  ),
];

const TRANSPORT: readonly GuidePoint[] = [
  point(
    'CONFIRMED',
    `${PACKING_STANDARD} 4.1–4.4、附录A`,
    '包装前由发货方和收货方按附录A共同判定安全；有一项为“是”即不通过，先处理并记录，再包装运输。',
    'Before packing, consignor and consignee judge the safety together by Annex A; one "yes" means no: treat first and record, then pack and carry.',
  ),
  point(
    'CONFIRMED',
    PACKING_STANDARD,
    '有人为拆动痕迹而没有记录的，先打开检查。',
    'Signs of manual opening without a record: open and check first.',
  ),
  point(
    'CONFIRMED',
    'GB 12268（UN3480，第9类）',
    '锂离子动力电池按第9类危险货物（UN3480）运输；小电池豁免（特殊规定188）不适用于动力电池包。',
    'Lithium-ion traction batteries travel as class 9 dangerous goods (UN3480); the small-battery exemption (special provision 188) never fits a pack.',
  ),
  point(
    'CONFIRMED',
    '《危险货物道路运输安全管理办法》（交通运输部令2019年第29号）第二十四条',
    '随车携带危险货物运单，保存不少于12个月。',
    'The dangerous-goods waybill travels with the load and is kept for at least 12 months.',
  ),
  point(
    'NOT FOUND',
    '《危险货物道路运输安全管理办法》（交通运输部令2019年第29号）',
    '运单的完整栏目：未查到原文，待核实。',
    'The full list of waybill fields: text not found, to be verified.',
  ),
  point(
    'NOT FOUND',
    NO_SOURCE,
    '废旧动力电池道路运输的官方豁免：未查到，一律按危险货物办理。',
    'An official road exemption for waste traction batteries: not found; treat every load as dangerous goods.',
  ),
];

const RECYCLING: readonly GuidePoint[] = [
  underOrder73(
    '第二十二条',
    '梯次产品要符合所用领域的质量要求；不得用于电动自行车等禁止领域。',
    'A second-use product meets the quality rules of its field; never for electric bicycles or another forbidden field.',
  ),
  point(
    'CONFIRMED',
    'HJ 1186-2021',
    '再生利用按废锂离子动力蓄电池处理污染控制技术规范（试行）作业。',
    'Recycle by the (trial) specification for pollution control of waste lithium-ion traction batteries.',
  ),
  {
    ...point(
      'CONFIRMED',
      '综合利用行业规范条件（2024年本），自愿',
      '参考指标：锂回收率不低于90%，镍钴锰不低于98%，铜铝不低于98%。',
      'Benchmarks: lithium at least 90 %, nickel, cobalt and manganese at least 98 %, copper and aluminium at least 98 %.',
    ),
    url: 'https://www.miit.gov.cn/jgsj/jns/wjfb/art/2024/art_a05ad4164f20482088a97fcbff80b987.html',
  },
  point(
    'INFERRED',
    NO_SOURCE,
    '锂电池包本身未见列入危险废物名录，处理产生的残渣可能属于危险废物：交出前先鉴别。',
    'Lithium packs themselves are not seen in the list of hazardous waste; residues of treatment may be: identify before handing over.',
  ),
];

/** What to check for safety, by stage. */
export const GUIDE_POINTS: Readonly<Record<GuideStage, readonly GuidePoint[]>> = {
  dismantling: DISMANTLING,
  collection: COLLECTION,
  storage: STORAGE,
  transport: TRANSPORT,
  recycling: RECYCLING,
};
