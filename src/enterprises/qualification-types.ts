import type { Text } from '../kernel/text';

/** How well the source of a row is known. Only CONFIRMED is shown as law. */
export type SourceGrade = 'CONFIRMED' | 'INFERRED' | 'NOT FOUND';

/** HARD: unlawful without it. SOFT: guidance or good evidence. DOC: one per shipment. ATTR: a quality, not a certificate. */
export type Hardness = 'HARD' | 'SOFT' | 'DOC' | 'ATTR';

export interface QualificationType {
  readonly code: string;
  readonly name: Text;
  readonly hardness: Hardness;
  readonly issuer: Text;
  /** How long one lasts, where the law says so. */
  readonly term: Text;
  /** First date on which the paper exists in law. Absent: the start was not found to the day. */
  readonly from?: string;
  /** Last date on which it exists. Absent: still in use. */
  readonly to?: string;
  readonly grade: SourceGrade;
}

const NO_TERM: Text = { zh: '法规未规定期限', en: 'no term in law' };
const TERM_NOT_FOUND: Text = { zh: '期限未查到', en: 'term not found' };
const PER_SHIPMENT: Text = { zh: '一次一单', en: 'one per shipment' };

const COMMERCE: Text = { zh: '商务主管部门', en: 'commerce department' };
const ECOLOGY: Text = { zh: '生态环境主管部门', en: 'ecology and environment department' };
const MIIT: Text = { zh: '工业和信息化部（公告）', en: 'Ministry of Industry and Information Technology (notice)' };
const CITY_TRANSPORT: Text = {
  zh: '设区的市级交通运输主管部门',
  en: 'transport department of the city divided into districts',
};
const COUNTY_TRANSPORT: Text = { zh: '县级交通运输主管部门', en: 'county transport department' };

/**
 * The papers that the chain asks for. Where several facts of a row are known to different degrees,
 * `grade` speaks of the paper's existence and of the duty to have it.
 */
export const QUALIFICATION_TYPES = [
  {
    code: 'Q-ELV-CERT',
    name: { zh: '报废机动车回收拆解企业资质认定书', en: 'end-of-life vehicle dismantler certificate' },
    hardness: 'HARD',
    issuer: { zh: '省级商务主管部门', en: 'provincial commerce department' },
    term: { zh: '无固定期限，至撤销、吊销或注销为止', en: 'open-ended, until withdrawn, revoked or cancelled' },
    from: '2019-06-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-ELV-EV',
    name: {
      zh: '电动汽车拆解能力（场地、设备、人员）',
      en: 'capability to dismantle electric vehicles (place, equipment, people)',
    },
    hardness: 'ATTR',
    issuer: {
      zh: '现场验收评审专家组评定，未见单独证书',
      en: 'assessed by the acceptance experts; no separate certificate found',
    },
    term: NO_TERM,
    from: '2019-12-17',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-ELV-BRANCH',
    name: { zh: '回收拆解企业分支机构备案', en: 'filing of a dismantler’s branch' },
    hardness: 'HARD',
    issuer: { zh: '分支机构注册地商务主管部门', en: 'commerce department where the branch is registered' },
    term: NO_TERM,
    from: '2020-09-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-MOFCOM-ACCT',
    name: { zh: '全国汽车流通信息管理应用服务企业账户', en: 'account in the national vehicle circulation system' },
    hardness: 'HARD',
    issuer: { zh: '省级商务主管部门开通', en: 'opened by the provincial commerce department' },
    term: { zh: '随资质认定书', en: 'follows the dismantler certificate' },
    from: '2020-09-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-TRACE-ACCT',
    name: { zh: '动力电池溯源平台账号', en: 'account on the battery traceability platform' },
    hardness: 'HARD',
    issuer: { zh: '工业和信息化部溯源平台', en: 'traceability platform of the industry ministry' },
    term: NO_TERM,
    from: '2018-08-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-STAFF-ELEC',
    name: { zh: '特种作业操作证（电工）', en: 'special operator licence (electrician)' },
    hardness: 'HARD',
    issuer: { zh: '应急管理部门', en: 'emergency management department' },
    term: TERM_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-OUTLET',
    name: { zh: '动力电池回收服务网点', en: 'collection outlet of a battery or vehicle maker' },
    hardness: 'HARD',
    issuer: {
      zh: '无发证机关；由生产企业设立或委托并公布',
      en: 'nobody; set up or entrusted and published by the maker',
    },
    term: NO_TERM,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-RR-FILING',
    name: { zh: '再生资源回收经营者备案', en: 'filing of a recyclable-resource collector' },
    hardness: 'HARD',
    issuer: COMMERCE,
    term: NO_TERM,
    grade: 'INFERRED',
  },
  {
    code: 'Q-REPAIR',
    name: { zh: '机动车维修经营备案', en: 'filing of a vehicle repair business' },
    hardness: 'HARD',
    issuer: COUNTY_TRANSPORT,
    term: NO_TERM,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-CU-INVEST',
    name: { zh: '投资项目核准或备案文件', en: 'approval or filing of the investment project' },
    hardness: 'HARD',
    issuer: { zh: '发展改革或行政审批部门', en: 'development and reform or administrative approval department' },
    term: NO_TERM,
    from: '2026-04-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-CU-EIA',
    name: { zh: '环境影响评价批复及竣工环保验收', en: 'environmental impact approval and acceptance' },
    hardness: 'HARD',
    issuer: ECOLOGY,
    term: NO_TERM,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-PERMIT',
    name: { zh: '排污许可证', en: 'pollutant discharge permit' },
    hardness: 'HARD',
    issuer: { zh: '设区的市级以上生态环境主管部门', en: 'ecology department of the city or above' },
    term: { zh: '五年，届满六十日前申请延续', en: 'five years; apply to extend sixty days before the end' },
    from: '2021-03-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-PERMIT-REG',
    name: { zh: '固定污染源排污登记', en: 'pollutant discharge registration' },
    hardness: 'HARD',
    issuer: {
      zh: '企业在全国排污许可证管理信息平台自行填报',
      en: 'filed by the enterprise on the national permit platform',
    },
    term: NO_TERM,
    from: '2021-03-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-CU-LIST-REG',
    name: { zh: '综合利用行业规范条件企业公告（再生利用）', en: 'industry conditions list: recycling' },
    hardness: 'SOFT',
    issuer: MIIT,
    term: {
      zh: '无固定期限，每年一季度报告，可撤销公告',
      en: 'no term; a report by the end of each first quarter; can be withdrawn',
    },
    from: '2018-09-03',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-CU-LIST-CAS',
    name: { zh: '综合利用行业规范条件企业公告（梯次利用）', en: 'industry conditions list: second use' },
    hardness: 'SOFT',
    issuer: MIIT,
    term: { zh: '2026-07-30起废止并移出', en: 'ended, and its enterprises removed, on 2026-07-30' },
    to: '2026-07-30',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-HW-LIC',
    name: { zh: '危险废物经营许可证', en: 'hazardous waste business licence' },
    hardness: 'HARD',
    issuer: {
      zh: '综合类：省级；收集类：县级生态环境主管部门',
      en: 'comprehensive: province; collection: county ecology department',
    },
    term: {
      zh: '综合类五年，收集类三年，届满三十个工作日前换证',
      en: 'five years, collection three; renew thirty working days before the end',
    },
    from: '2004-07-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-DG-LIC',
    name: { zh: '道路运输经营许可证（危险货物运输）', en: 'road transport licence (dangerous goods)' },
    hardness: 'HARD',
    issuer: CITY_TRANSPORT,
    term: TERM_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-DG-VEH',
    name: { zh: '道路运输证（危险货物运输车辆）', en: 'vehicle operation licence (dangerous goods)' },
    hardness: 'HARD',
    issuer: CITY_TRANSPORT,
    term: { zh: '每年审验', en: 'checked every year' },
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-DG-STAFF',
    name: {
      zh: '危险货物运输从业资格证（驾驶、装卸管理、押运）',
      en: 'dangerous goods staff licence (driver, loader, escort)',
    },
    hardness: 'HARD',
    issuer: CITY_TRANSPORT,
    term: TERM_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-GEN-LIC',
    name: { zh: '道路运输经营许可证（普通货运）', en: 'road transport licence (general goods)' },
    hardness: 'HARD',
    issuer: COUNTY_TRANSPORT,
    term: TERM_NOT_FOUND,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-WAYBILL',
    name: { zh: '危险货物运单', en: 'dangerous goods waybill' },
    hardness: 'DOC',
    issuer: { zh: '承运人制作', en: 'made by the carrier' },
    term: PER_SHIPMENT,
    from: '2020-01-01',
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-HW-MANIFEST',
    name: { zh: '危险废物转移联单', en: 'hazardous waste manifest' },
    hardness: 'DOC',
    issuer: { zh: '全国危险废物信息系统', en: 'national hazardous waste system' },
    term: PER_SHIPMENT,
    grade: 'CONFIRMED',
  },
  {
    code: 'Q-FIRE',
    name: { zh: '贮存建筑消防验收或备案', en: 'fire acceptance or filing of the storage building' },
    hardness: 'HARD',
    issuer: { zh: '住房和城乡建设主管部门', en: 'housing and construction department' },
    term: NO_TERM,
    grade: 'INFERRED',
  },
] as const satisfies readonly QualificationType[];

export type QualificationCode = (typeof QUALIFICATION_TYPES)[number]['code'];

const BY_CODE = new Map<string, QualificationType>(QUALIFICATION_TYPES.map((type) => [type.code, type]));

/** The catalogue row of a code, or nothing when the catalogue does not know it. */
export function qualificationType(code: string): QualificationType | undefined {
  return BY_CODE.get(code);
}

/** What a person reads for a code: its name, or the code itself when the catalogue does not know it. */
export function qualificationName(code: string): Text {
  return BY_CODE.get(code)?.name ?? { zh: code, en: code };
}
