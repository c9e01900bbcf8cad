import type { Facts } from '../../custody/facts';
import type { Uscc } from '../../identifiers/uscc';
import type { Text } from '../../kernel/text';
import type { Register, Rule } from '../rule';
import { dangerousGoodsLicence, isLacking, listed, vehicleAndStaff } from './needed';
import { FIRST_REGIME, PARAMETERS, type RuleParameters } from './parameters';
import { recordedObject, recordedText } from './recorded';

const ROAD_REGULATION = '《道路运输条例》';
const SHANDONG_ROAD = '《山东省道路运输条例》';

/** RQ-14: a registered carrier without a valid dangerous goods licence whose scope names class 9. */
export function withoutClass9Licence(parameters: RuleParameters): Rule {
  return {
    code: 'RQ-14',
    version: 1,
    title: { zh: '承运人无第9类危险货物运输资质', en: 'Carrier without a class 9 dangerous goods licence' },
    basis: `${ROAD_REGULATION}第二十三条、第二十四条、第六十三条`,
    grade: 'CONFIRMED',
    severity: 'CRITICAL',
    from: FIRST_REGIME,
    kinds: ['consignment.dispatched'],
    looksAt: 'papers',
    check(facts, register) {
      const carrier = registeredCarrier(facts, register);
      if (carrier === undefined || !parameters.class9Required) return [];
      if (!isLacking(dangerousGoodsLicence(register.papers(carrier), facts.on))) return [];
      return [{ about: carrier, reason: NO_CLASS_9, params: { date: facts.on } }];
    },
  };
}

export const carrierWithoutLicence = withoutClass9Licence(PARAMETERS);

const NO_CLASS_9: Text = {
  zh: '{date}没有有效且范围包含第9类的危险货物道路运输经营许可证记录',
  en: 'no valid dangerous goods licence whose scope includes class 9 is recorded for {date}',
};

/** RQ-15: the vehicle, the driver or the escort named on the consignment has no valid paper with the carrier. */
export const vehicleOrStaffWithoutPapers: Rule = {
  code: 'RQ-15',
  version: 1,
  title: { zh: '车辆或人员证件缺失、过期', en: 'Papers of vehicle or people missing or expired' },
  basis: `${ROAD_REGULATION}第二十三条；${SHANDONG_ROAD}第九条、第三十二条、第四十八条`,
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: FIRST_REGIME,
  kinds: ['consignment.dispatched'],
  looksAt: 'papers',
  check(facts, register) {
    const carrier = registeredCarrier(facts, register);
    if (carrier === undefined) return [];
    const lacking = vehicleAndStaff(facts, register.papers(carrier)).filter(isLacking);
    if (lacking.length === 0) return [];
    const params = { date: facts.on, ...listed(lacking.map((paper) => paper.name)) };
    return [
      {
        about: carrier,
        reason: { zh: '{date}无有效记录：{papersZh}', en: 'no valid record on {date}: {papersEn}' },
        params,
      },
    ];
  },
};

function registeredCarrier(facts: Facts, register: Register): Uscc | undefined {
  return facts.consignment === undefined ? undefined : register.enterprise(facts.consignment.carrier)?.uscc;
}

/** RQ-16: the sender recorded no check of the carrier's papers made on or before the day of dispatch. */
export const carrierNotChecked: Rule = {
  code: 'RQ-16',
  version: 1,
  title: { zh: '托运人未登记查验承运资格', en: 'Consignor recorded no check of the carrier' },
  basis: `${SHANDONG_ROAD}第五十条`,
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: '2011-03-01',
  kinds: ['consignment.dispatched'],
  looksAt: 'facts',
  check(facts, register) {
    if (facts.consignment === undefined || isOutsideShandong(facts.consignment.sender, register)) return [];
    const check = recordedObject(facts.data, 'carrierCheck');
    const checkedOn = check === undefined ? undefined : recordedText(check, 'on');
    if (checkedOn !== undefined && checkedOn.slice(0, 10) <= facts.on) return [];
    const reason = checkedOn === undefined ? NOT_CHECKED : CHECKED_LATE;
    return [{ about: facts.consignment.sender, reason, params: { checkedOn: checkedOn ?? '', date: facts.on } }];
  },
};

/** The regulation is the province's own; district codes of Shandong begin with 37. */
function isOutsideShandong(sender: Uscc, register: Register): boolean {
  const district = register.enterprise(sender)?.districtCode;
  return district !== undefined && !district.startsWith('37');
}

const NOT_CHECKED: Text = {
  zh: '未登记对承运企业、车辆和人员证件的查验',
  en: 'no check of the papers of carrier, vehicle and people is recorded',
};

const CHECKED_LATE: Text = {
  zh: '查验日期{checkedOn}晚于移交日期{date}',
  en: 'the check of {checkedOn} is later than the dispatch of {date}',
};
