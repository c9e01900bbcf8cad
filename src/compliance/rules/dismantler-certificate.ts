import type { Facts } from '../../custody/facts';
import type { PaperState } from '../../enterprises/verdict';
import type { Text } from '../../kernel/text';
import type { Hit, Register, Rule } from '../rule';
import { certificate, electricCapability, isLacking } from './needed';

const ORDER_715 = '《报废机动车回收管理办法》（国务院令第715号）';
const DETAILED_RULES = '《报废机动车回收管理办法实施细则》（商务部等七部门令2020年第2号）';

/** Of an act on a scrapped vehicle: the certificate's state, and what each rule says when it is one of its states. */
function certificateRule(row: Omit<Rule, 'check'>, reasons: Partial<Record<PaperState, Text>>): Rule {
  return {
    ...row,
    check(facts, register) {
      if (actsUnderParent(facts, register)) return [];
      const reason = reasons[certificate(facts, register).state];
      return reason === undefined ? [] : [{ about: facts.org, reason, params: { date: facts.on } }];
    },
  };
}

/** A branch receives vehicles under its parent's certificate (细则 Art. 15(1)); its own filing is another requirement. */
export function actsUnderParent(facts: Facts, register: Register): boolean {
  return facts.kind === 'vehicle.received' && register.enterprise(facts.org)?.branchOf !== undefined;
}

const COMMON = {
  version: 1,
  grade: 'CONFIRMED',
  severity: 'CRITICAL',
  kinds: ['vehicle.received', 'battery.removed'],
  looksAt: 'papers',
} as const;

/** RQ-01: no dismantler certificate, or none that covers the day. */
export const noCertificate = certificateRule(
  {
    ...COMMON,
    code: 'RQ-01',
    title: { zh: '无资质回收拆解报废机动车', en: 'Scrapped vehicle received or dismantled without a certificate' },
    basis: `${ORDER_715}第五条、第十九条；${DETAILED_RULES}第四十条`,
    from: '2019-06-01',
  },
  {
    UNQUALIFIED: {
      zh: '{date}无报废机动车回收拆解企业资质认定书记录',
      en: 'no dismantler certificate is recorded for {date}',
    },
    EXPIRED: { zh: '资质认定书在{date}之前已到期', en: 'the dismantler certificate had ended before {date}' },
    NOT_YET_VALID: { zh: '资质认定书在{date}尚未生效', en: 'the dismantler certificate was not yet valid on {date}' },
  },
);

/** RQ-02: the certificate whose term covers the day is suspended or revoked on it. Never together with RQ-01. */
export const certificateNotActive = certificateRule(
  {
    ...COMMON,
    code: 'RQ-02',
    title: {
      zh: '资质已撤销、吊销、注销或暂停后继续经营',
      en: 'Business continued after the certificate was withdrawn or suspended',
    },
    basis: `${ORDER_715}第五条、第十九条；${DETAILED_RULES}第四十条`,
    from: '2019-06-01',
  },
  {
    SUSPENDED: { zh: '资质认定书在{date}处于暂停状态', en: 'the dismantler certificate was suspended on {date}' },
    REVOKED: {
      zh: '资质认定书在{date}已被撤销、吊销或注销',
      en: 'the dismantler certificate was withdrawn or revoked on {date}',
    },
  },
);

/** RQ-03: the certificate is for another site than the one the act names. Needs both sites. */
export const notAtCertifiedSite = certificateRule(
  {
    ...COMMON,
    code: 'RQ-03',
    title: { zh: '未在认定场地拆解', en: 'Dismantled away from the certified site' },
    basis: `${DETAILED_RULES}第二十三条`,
    from: '2020-09-01',
  },
  {
    OUT_OF_SCOPE: {
      zh: '资质认定书记载的场地与本次拆卸场地不一致',
      en: 'the certificate names another site than this removal',
    },
  },
);

/** RQ-04: a branch may collect and never dismantle, whatever papers it holds. */
export const branchDismantles: Rule = {
  code: 'RQ-04',
  version: 1,
  title: { zh: '分支机构违规拆解', en: 'A branch dismantled' },
  basis: `${DETAILED_RULES}第十五条第二款`,
  grade: 'CONFIRMED',
  severity: 'CRITICAL',
  from: '2020-09-01',
  kinds: ['battery.removed'],
  looksAt: 'facts',
  check(facts, register) {
    if (register.enterprise(facts.org)?.branchOf === undefined) return [];
    return [
      about(facts, { zh: '分支机构只能回收，不得拆卸', en: 'a branch may receive vehicles, not dismantle them' }),
    ];
  },
};

/** RQ-07: no valid record of the capability to dismantle electric vehicles; the certificate is not asked. */
export const notEquippedForElectric: Rule = {
  code: 'RQ-07',
  version: 1,
  title: { zh: '不具备电动汽车拆解条件', en: 'Not equipped to dismantle electric vehicles' },
  basis: `GB 22128-2019 电动汽车部分；${ORDER_715}第十六条`,
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: '2019-12-17',
  kinds: ['battery.removed'],
  looksAt: 'papers',
  check(facts, register) {
    if (!isLacking(electricCapability(facts, register))) return [];
    return [
      about(facts, {
        zh: '{date}无有效的电动汽车拆解能力（场地、设备、人员）记录',
        en: 'no valid record of the capability to dismantle electric vehicles on {date}',
      }),
    ];
  },
};

function about(facts: Facts, reason: Text): Hit {
  return { about: facts.org, reason, params: { date: facts.on } };
}
