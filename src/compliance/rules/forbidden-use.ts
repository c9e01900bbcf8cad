import type { BatteryFacts, Facts } from '../../custody/facts';
import type { Text } from '../../kernel/text';
import type { Hit, Rule } from '../rule';
import { ORDER_73_FROM } from './parameters';
import { recordedText } from './recorded';

interface ForbiddenUse {
  readonly name: Text;
  /** Against the application in lower case without spaces, hyphens and underscores. */
  readonly labels: RegExp;
}

/**
 * The fields that are known to be forbidden to retired batteries. The order names more; they were not found.
 * A use that says it is not this one, or that serves its charging, is not meant.
 */
export const FORBIDDEN_USES: readonly ForbiddenUse[] = [
  {
    name: { zh: '电动自行车', en: 'electric bicycles' },
    labels:
      /(?<!非|除|不得?用于|禁止用于|禁用于|not(for|in|on)?|non)(电动自行车|电动单车|ebikes?|electric(bicycle|bike)s?)(?!充电|charg)/,
  },
];

/** RB-20: a retired battery goes into a forbidden field, or its code has been taken out of another vehicle before. */
export const forbiddenUse: Rule = {
  code: 'RB-20',
  version: 1,
  title: {
    zh: '退役电池重新装车或流入电动自行车等禁止领域',
    en: 'Retired battery back in a vehicle or in a forbidden field such as electric bicycles',
  },
  basis: '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）第二十二条',
  grade: 'CONFIRMED',
  severity: 'CRITICAL',
  from: ORDER_73_FROM,
  kinds: ['battery.repurposed', 'battery.removed'],
  looksAt: 'facts',
  check: (facts) => (facts.kind === 'battery.repurposed' ? intoForbiddenField(facts) : outOfSecondVehicle(facts)),
};

function intoForbiddenField(facts: Facts): readonly Hit[] {
  const application = recordedText(facts.data, 'application');
  if (application === undefined) return [];
  const text = application
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  const use = FORBIDDEN_USES.find((row) => row.labels.test(text));
  if (use === undefined) return [];
  return [{ about: facts.org, reason: FIELD, params: { useZh: use.name.zh, useEn: use.name.en } }];
}

function outOfSecondVehicle(facts: Facts): readonly Hit[] {
  const again = facts.batteries.find(cameOutOfAnotherVehicle);
  if (again === undefined) return [];
  return [{ about: facts.org, reason: SECOND_VEHICLE, params: { code: again.code ?? again.traceNo } }];
}

function cameOutOfAnotherVehicle({ isNew, vin, namesakes }: BatteryFacts): boolean {
  return isNew && vin !== undefined && namesakes.some((other) => other.vin !== undefined && other.vin !== vin);
}

const FIELD: Text = {
  zh: '登记的应用领域属于禁止领域：{useZh}',
  en: 'the recorded application is a forbidden field: {useEn}',
};

const SECOND_VEHICLE: Text = {
  zh: '编码{code}此前已从另一辆车上拆下',
  en: 'code {code} was already recorded out of another vehicle',
};
