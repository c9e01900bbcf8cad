import { ENTERPRISE_ROLES, type EnterpriseRole } from '../enterprises/enterprise';
import { QUALIFICATION_TYPES } from '../enterprises/qualification-types';
import { BATTERY_TYPES, type BatteryLevel, type BatteryType } from '../identifiers/battery-code-layout';
import { DISTRICTS } from '../identifiers/district';
import { UN_NUMBERS } from '../identifiers/un-number';
import type { Language, Text } from '../kernel/text';
import { knownValues } from './dictionaries';
import type { Word, WordsDto } from './words.dto';

/** GB/T 34014-2017. B and E are CONFIRMED, the wording of the others INFERRED from one public decoder. */
const BATTERY_TYPE_NAMES: Readonly<Record<BatteryType, Text>> = {
  A: { zh: '镍氢', en: 'nickel-metal hydride' },
  B: { zh: '磷酸铁锂', en: 'lithium iron phosphate' },
  C: { zh: '锰酸锂', en: 'lithium manganese oxide' },
  D: { zh: '钴酸锂', en: 'lithium cobalt oxide' },
  E: { zh: '三元', en: 'ternary (NCM, NCA)' },
  F: { zh: '超级电容器', en: 'supercapacitor' },
  G: { zh: '钛酸锂', en: 'lithium titanate' },
  Z: { zh: '其他', en: 'other' },
};

const KNOWN_TYPES: readonly BatteryType[] = ['B', 'E'];

const LEVEL_NAMES: Readonly<Record<BatteryLevel, Text>> = {
  pack: { zh: '电池包', en: 'pack' },
  module: { zh: '模块', en: 'module' },
  cell: { zh: '单体', en: 'cell' },
};

const CODE_STATUS_NAMES: Readonly<Record<string, Text>> = {
  readable: { zh: '可读', en: 'readable' },
  damaged: { zh: '污损', en: 'damaged' },
  missing: { zh: '缺失', en: 'missing' },
  'non-standard': { zh: '非国标', en: 'not the national code' },
};

const PRESENCE_NAMES: Readonly<Record<string, Text>> = {
  present: { zh: '在车', en: 'on the vehicle' },
  missing: { zh: '缺失', en: 'missing' },
  swap: { zh: '换电车型', en: 'battery-swap model' },
  partial: { zh: '部分缺失', en: 'partly missing' },
};

const SAFETY_NAMES: Readonly<Record<string, Text>> = {
  pass: { zh: '通过', en: 'passed' },
  fail: { zh: '不通过', en: 'failed' },
  pending: { zh: '待判', en: 'not judged yet' },
};

const RESULT_NAMES: Readonly<Record<string, Text>> = {
  accepted: { zh: '接收', en: 'accepted' },
  refused: { zh: '拒收', en: 'refused' },
  missing: { zh: '未到', en: 'missing' },
  unexpected: { zh: '多货', en: 'unexpected' },
};

const ROLE_NAMES: Readonly<Record<EnterpriseRole, Text>> = {
  dismantler: { zh: '报废机动车回收拆解企业', en: 'dismantler' },
  outlet: { zh: '回收服务网点', en: 'collection outlet' },
  storage: { zh: '贮存单位', en: 'storage site' },
  carrier: { zh: '承运单位', en: 'carrier' },
  'second-use': { zh: '梯次利用企业', en: 'second-use enterprise' },
  recycler: { zh: '再生利用企业', en: 'recycler' },
  repair: { zh: '维修企业', en: 'repair enterprise' },
  'swap-operator': { zh: '换电运营企业', en: 'battery-swap operator' },
  'battery-maker': { zh: '电池生产企业', en: 'battery maker' },
  'vehicle-maker': { zh: '汽车生产企业', en: 'vehicle maker' },
  trader: { zh: '经销企业', en: 'trader' },
};

/** Every list of values that a form offers, in one language: codes as the service takes them, words as people read them. */
export function words(language: Language): WordsDto {
  const list = (names: Readonly<Record<string, Text>>): Word[] =>
    Object.entries(names).map(([code, title]) => ({ code, title: title[language] }));
  const free = (name: string): Word[] => knownValues(name).map((value) => ({ code: value, title: value }));
  return {
    levels: list(LEVEL_NAMES),
    batteryTypes: BATTERY_TYPES.map((code) => ({
      code,
      title: BATTERY_TYPE_NAMES[code][language],
      grade: KNOWN_TYPES.includes(code) ? 'CONFIRMED' : 'INFERRED',
    })),
    codeStatuses: list(CODE_STATUS_NAMES),
    batteryPresences: list(PRESENCE_NAMES),
    safety: list(SAFETY_NAMES),
    results: list(RESULT_NAMES),
    unNumbers: list(UN_NUMBERS),
    enterpriseRoles: ENTERPRISE_ROLES.map((code) => ({ code, title: ROLE_NAMES[code][language] })),
    qualificationTypes: QUALIFICATION_TYPES.map(({ code, name, grade }) => ({
      code,
      title: name[language],
      grade,
    })),
    districts: DISTRICTS.filter(({ successor }) => successor === undefined).map(({ code, name }) => ({
      code,
      title: name[language],
    })),
    vehicleTypes: free('vehicleType'),
    useNatures: free('useNature'),
    fuelTypes: free('fuelType'),
    processes: free('process'),
  };
}
