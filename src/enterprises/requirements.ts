import type { Text } from '../kernel/text';
import type { EnterpriseRole } from './enterprise';
import type { QualificationCode, SourceGrade } from './qualification-types';

/** 回收, 拆卸 (and dismantling), 收集, 贮存, 运输, 梯次利用, 再生利用. */
export const ACTIVITIES = [
  'reception',
  'dismantling',
  'collection',
  'storage',
  'transport',
  'second-use',
  'recycling',
] as const;

export type Activity = (typeof ACTIVITIES)[number];

/** Whom a row addresses: a role of the chain, a dismantler's branch, or whoever sends a consignment. */
export type Addressee = EnterpriseRole | 'branch' | 'consignor';

/** MUST: a breach without it. SHOULD: a warning. FORBIDDEN: the addressee may not do this at all. */
export type Level = 'MUST' | 'SHOULD' | 'INFO' | 'FORBIDDEN';

/** One row of the matrix: what an activity asks of an addressee on the dates from `from` to `to`. */
export interface Requirement {
  readonly activity: Activity;
  /** Absent: whoever does it. */
  readonly role?: Addressee;
  /** The paper asked for. Absent where the law asks for something that is no paper: then `duty` says what. */
  readonly type?: QualificationCode;
  readonly duty?: Text;
  readonly level: Level;
  /** Rows of the same activity, addressee and letter are met by one of them. */
  readonly anyOf?: string;
  /** What the paper's scope must name. */
  readonly scope?: string;
  /** Absent: the start was not found, and the row holds throughout. Of a start known only by year, the year after. */
  readonly from?: string;
  readonly to?: string;
  /** Regulation and article. */
  readonly basis: string;
  readonly consequence: Text;
  readonly grade: SourceGrade;
}

const ORDER_715 = '《报废机动车回收管理办法》（国务院令第715号）';
const DETAILED_RULES = '《报废机动车回收管理办法实施细则》（商务部等七部门令2020年第2号）';
const ORDER_73 = '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）';
const PERMIT_REGULATION = '《排污许可管理条例》';
const ROAD_REGULATION = '《道路运输条例》';
const SHANDONG_ROAD = '《山东省道路运输条例》';
const WORK_SAFETY = '《安全生产法》';

const AMOUNT_NOT_FOUND: Text = { zh: '金额未查到，待核实', en: 'amount not found, to be verified' };
const NO_CONSEQUENCE: Text = { zh: '未规定', en: 'none stated' };
const ORDER_73_PENALTY: Text = {
  zh: '责令改正、警告、罚款，见第73号令（金额待核实）',
  en: 'order to correct, warning, fine: see Order 73 (amounts to be verified)',
};
const NO_CERTIFICATE: Text = {
  zh: '没收车辆、五大总成、零部件和违法所得；违法所得五万元以上处二至五倍罚款，不足五万元或无所得处五万至十万元罚款',
  en: 'vehicles, major assemblies, parts and gains are seized; gains from 50,000 yuan: fine of 2 to 5 times; less or none: 50,000 to 100,000 yuan',
};
const RECTIFY: Text = {
  zh: '责令限期整改；拒不改正的由原发证部门撤销或吊销资质',
  en: 'to be rectified in a set time; on refusal the issuer withdraws or revokes the certificate',
};
const NO_PERMIT: Text = {
  zh: '无排污许可证处二十万至一百万元罚款；未登记处五万元以下罚款',
  en: 'no permit: 200,000 to 1,000,000 yuan; no registration: up to 50,000 yuan',
};
const NO_DANGEROUS_GOODS_LICENCE: Text = {
  zh: '责令停止；违法所得超过二万元处二至十倍罚款，不足或无所得处三万至十万元罚款',
  en: 'to stop; gains above 20,000 yuan: fine of 2 to 10 times; less or none: 30,000 to 100,000 yuan',
};
const NO_TRANSPORT_PAPERS: Text = {
  zh: '驾驶等人员不具备资格处二百至二千元罚款；未装卫星定位处二千至五千元罚款（山东）',
  en: 'unqualified staff: 200 to 2,000 yuan; no satellite terminal: 2,000 to 5,000 yuan (Shandong)',
};

const CERTIFICATE = {
  type: 'Q-ELV-CERT',
  role: 'dismantler',
  level: 'MUST',
  from: '2019-06-01',
  basis: `${ORDER_715}第五条、第七条、第十九条；${DETAILED_RULES}第七条、第四十条`,
  consequence: NO_CERTIFICATE,
  grade: 'CONFIRMED',
} as const;

const ELECTRIC = {
  type: 'Q-ELV-EV',
  role: 'dismantler',
  level: 'MUST',
  from: '2019-12-17',
  basis: `GB 22128-2019 电动汽车部分；${ORDER_715}第六条、第十六条；${DETAILED_RULES}第八条`,
  consequence: RECTIFY,
  grade: 'CONFIRMED',
} as const;

const PERMIT_OR_REGISTRATION = ['Q-PERMIT', 'Q-PERMIT-REG'] as const;

/** The three compulsory papers of 综合利用, for one activity of one role. */
function utilisation(activity: Activity, role: EnterpriseRole): readonly Requirement[] {
  const row = { activity, role, level: 'MUST', from: '2026-04-01', grade: 'CONFIRMED' } as const;
  const basis = `${ORDER_73}第十八条${activity === 'collection' ? '、第十九条' : ''}`;
  return [
    { ...row, type: 'Q-CU-INVEST', basis, consequence: ORDER_73_PENALTY },
    {
      ...row,
      type: 'Q-CU-EIA',
      basis: `${basis}；《环境影响评价法》第二十二条、第二十五条、第三十一条`,
      consequence: { zh: '总投资额百分之一至百分之五的罚款', en: 'fine of 1 to 5 per cent of the investment' },
    },
    ...PERMIT_OR_REGISTRATION.map((type) => ({
      ...row,
      type,
      anyOf: 'a',
      basis: `${basis}；${PERMIT_REGULATION}第二条、第二十四条、第三十三条`,
      consequence: NO_PERMIT,
    })),
  ];
}

const DISMANTLERS: readonly Requirement[] = [
  { ...CERTIFICATE, activity: 'reception' },
  { ...CERTIFICATE, activity: 'dismantling' },
  {
    activity: 'dismantling',
    role: 'dismantler',
    duty: { zh: '在认定的拆解经营场地内拆解', en: 'dismantle at the certified site' },
    level: 'MUST',
    from: '2020-09-01',
    basis: `${DETAILED_RULES}第二十三条`,
    consequence: AMOUNT_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  { ...ELECTRIC, activity: 'dismantling' },
  {
    activity: 'dismantling',
    role: 'dismantler',
    type: 'Q-STAFF-ELEC',
    level: 'MUST',
    basis: `${WORK_SAFETY}第三十条、第九十七条`,
    consequence: {
      zh: '十万元以下罚款；逾期不改正的停产停业，处十万至二十万元罚款，责任人员处二万至五万元罚款',
      en: 'up to 100,000 yuan; if not corrected: stop of business and 100,000 to 200,000 yuan, persons 20,000 to 50,000',
    },
    grade: 'CONFIRMED',
  },
  ...PERMIT_OR_REGISTRATION.map((type): Requirement => ({
    activity: 'dismantling',
    role: 'dismantler',
    type,
    level: 'MUST',
    anyOf: 'a',
    from: '2021-03-01',
    basis: `${PERMIT_REGULATION}第二条、第二十四条、第三十三条、第四十三条`,
    consequence: NO_PERMIT,
    grade: 'CONFIRMED',
  })),
  {
    activity: 'reception',
    role: 'branch',
    type: 'Q-ELV-BRANCH',
    level: 'MUST',
    from: '2020-09-01',
    basis: `${DETAILED_RULES}第十五条第一款`,
    consequence: { zh: '责令改正，处一万至三万元罚款', en: 'order to correct and 10,000 to 30,000 yuan' },
    grade: 'CONFIRMED',
  },
  {
    activity: 'dismantling',
    role: 'branch',
    duty: { zh: '分支机构不得拆解', en: 'a branch may not dismantle' },
    level: 'FORBIDDEN',
    from: '2020-09-01',
    basis: `${DETAILED_RULES}第十五条第二款`,
    consequence: {
      zh: '责令改正，处三万元罚款；拒不改正或情节严重的吊销资质',
      en: 'order to correct and 30,000 yuan; on refusal or in serious cases the certificate is revoked',
    },
    grade: 'CONFIRMED',
  },
];

const REPAIRERS: readonly Requirement[] = (['repair', 'swap-operator'] as const).map((role) => ({
  activity: 'dismantling',
  role,
  type: 'Q-REPAIR',
  level: 'SHOULD',
  basis: `${ROAD_REGULATION}第六十五条`,
  consequence: { zh: '责令改正；拒不改正处三千至一万元罚款', en: 'order to correct; on refusal 3,000 to 10,000 yuan' },
  grade: 'CONFIRMED',
}));

const COLLECTORS: readonly Requirement[] = [
  {
    activity: 'collection',
    role: 'outlet',
    type: 'Q-OUTLET',
    level: 'MUST',
    from: '2026-04-01',
    basis: `${ORDER_73}（由电池或汽车生产企业设立或委托并公布；条号待核实）`,
    consequence: ORDER_73_PENALTY,
    grade: 'CONFIRMED',
  },
  ...utilisation('collection', 'second-use'),
  ...utilisation('collection', 'recycler'),
  {
    activity: 'collection',
    role: 'trader',
    duty: {
      zh: '不得作为拆解企业、维修企业、换电企业的电池接收方',
      en: 'may not receive batteries from dismantlers, repair shops or swap operators',
    },
    level: 'FORBIDDEN',
    from: '2026-04-01',
    basis: `${ORDER_73}第十九条`,
    consequence: ORDER_73_PENALTY,
    grade: 'CONFIRMED',
  },
  {
    activity: 'collection',
    role: 'trader',
    type: 'Q-RR-FILING',
    level: 'INFO',
    basis: '《再生资源回收管理办法》',
    consequence: AMOUNT_NOT_FOUND,
    grade: 'INFERRED',
  },
];

const STORAGE_SITES: readonly Requirement[] = [
  { ...ELECTRIC, activity: 'storage', basis: 'GB 22128-2019 电池贮存部分' },
  {
    activity: 'storage',
    role: 'outlet',
    duty: {
      zh: '收集型网点不小于10平方米且存量不超过5吨，集中贮存型贮存能力不小于30吨',
      en: 'collecting outlet: at least 10 square metres and at most 5 tonnes; central storage: capacity of at least 30 tonnes',
    },
    level: 'SHOULD',
    to: '2026-03-31',
    basis: '《新能源汽车动力蓄电池回收服务网点建设和运营指南》（工信部公告2019年第46号）',
    consequence: NO_CONSEQUENCE,
    grade: 'CONFIRMED',
  },
  {
    activity: 'storage',
    role: 'outlet',
    duty: {
      zh: '建筑耐火等级、放电设备或安全箱、通风、消防和监控符合推荐标准',
      en: 'fire class, discharge equipment or safety box, ventilation, fire fighting and monitoring as in the recommended standard',
    },
    level: 'SHOULD',
    from: '2024-01-01',
    basis: 'GB/T 38698.2-2023',
    consequence: NO_CONSEQUENCE,
    grade: 'CONFIRMED',
  },
  {
    activity: 'storage',
    type: 'Q-FIRE',
    level: 'SHOULD',
    basis: '《消防法》第十三条、第五十八条',
    consequence: { zh: '停止使用，处三万至三十万元罚款', en: 'stop of use and 30,000 to 300,000 yuan' },
    grade: 'INFERRED',
  },
];

const CARRIERS: readonly Requirement[] = [
  {
    activity: 'transport',
    role: 'carrier',
    type: 'Q-DG-LIC',
    level: 'MUST',
    scope: 'class-9',
    basis: `${ROAD_REGULATION}第二十三条、第二十四条、第六十三条`,
    consequence: NO_DANGEROUS_GOODS_LICENCE,
    grade: 'CONFIRMED',
  },
  ...(['Q-DG-VEH', 'Q-DG-STAFF'] as const).map((type): Requirement => ({
    activity: 'transport',
    role: 'carrier',
    type,
    level: 'MUST',
    basis: `${ROAD_REGULATION}第二十三条、第二十七条；${SHANDONG_ROAD}第九条、第三十二条、第四十八条`,
    consequence: NO_TRANSPORT_PAPERS,
    grade: 'CONFIRMED',
  })),
  {
    activity: 'transport',
    role: 'consignor',
    duty: {
      zh: '交付前查验并登记承运企业、车辆和人员证件',
      en: 'check and register the papers of carrier, vehicle and people before handing over',
    },
    level: 'MUST',
    from: '2011-03-01',
    basis: `${SHANDONG_ROAD}第五十条`,
    consequence: AMOUNT_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    activity: 'transport',
    role: 'carrier',
    type: 'Q-WAYBILL',
    level: 'MUST',
    from: '2020-01-01',
    basis: '《危险货物道路运输安全管理办法》（交通运输部令2019年第29号）第二十四条',
    consequence: AMOUNT_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    activity: 'transport',
    role: 'carrier',
    type: 'Q-GEN-LIC',
    level: 'SHOULD',
    basis: `${ROAD_REGULATION}第二十四条、第六十三条（总质量4500千克以上车辆运输整车）`,
    consequence: {
      zh: '处三千至一万元罚款，情节严重处一万至五万元罚款',
      en: '3,000 to 10,000 yuan, serious cases 10,000 to 50,000',
    },
    grade: 'CONFIRMED',
  },
];

const UTILISERS: readonly Requirement[] = [
  {
    activity: 'second-use',
    role: 'second-use',
    duty: { zh: '符合2019年本规范条件', en: 'conform to the 2019 industry conditions' },
    level: 'SHOULD',
    from: '2021-09-01',
    to: '2026-03-31',
    basis: '《新能源汽车动力蓄电池梯次利用管理办法》（工信部联节〔2021〕114号；起始日为推断）',
    consequence: NO_CONSEQUENCE,
    grade: 'INFERRED',
  },
  ...utilisation('second-use', 'second-use'),
  {
    activity: 'second-use',
    role: 'second-use',
    duty: {
      zh: '产品符合所用领域质量要求，不得用于电动自行车等禁止领域',
      en: 'the product meets the quality rules of its use; never electric bicycles or another forbidden field',
    },
    level: 'MUST',
    from: '2026-04-01',
    basis: `${ORDER_73}第二十二条`,
    consequence: AMOUNT_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    activity: 'second-use',
    role: 'second-use',
    type: 'Q-CU-LIST-CAS',
    level: 'INFO',
    to: '2026-07-30',
    basis: '综合利用行业规范条件2019年本、2024年本；工信部公告2026年第20号',
    consequence: { zh: '移出公告名单', en: 'removed from the list' },
    grade: 'CONFIRMED',
  },
  ...utilisation('recycling', 'recycler'),
  {
    activity: 'recycling',
    role: 'recycler',
    type: 'Q-CU-LIST-REG',
    level: 'INFO',
    from: '2018-09-03',
    basis: `综合利用行业规范条件2024年本（自愿）；${ORDER_73}第四十二条`,
    consequence: NO_CONSEQUENCE,
    grade: 'CONFIRMED',
  },
  {
    activity: 'recycling',
    role: 'recycler',
    duty: { zh: '符合废锂离子动力蓄电池处理污染控制技术规范', en: 'conform to the pollution control specification' },
    level: 'SHOULD',
    from: '2022-01-01',
    basis: 'HJ 1186-2021',
    consequence: NO_CONSEQUENCE,
    grade: 'CONFIRMED',
  },
];

/** Which activity asks for what, of whom, since when, and why. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...DISMANTLERS,
  ...REPAIRERS,
  ...COLLECTORS,
  ...STORAGE_SITES,
  ...CARRIERS,
  ...UTILISERS,
];

/** Whether the row is in force on a date (`YYYY-MM-DD`). */
export function inForce(row: { readonly from?: string; readonly to?: string }, on: string): boolean {
  return (row.from === undefined || row.from <= on) && (row.to === undefined || on <= row.to);
}
