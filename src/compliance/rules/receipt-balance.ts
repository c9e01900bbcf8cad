import type { ItemFacts } from '../../custody/facts';
import type { Params, Text } from '../../kernel/text';
import type { Rule } from '../rule';
import { FIRST_REGIME, PARAMETERS, type RuleParameters } from './parameters';

/** RB-15: what arrived is not what was declared, by count or by weight. About the sender, who declared it. */
export function receiptDiffers(parameters: RuleParameters): Rule {
  return {
    code: 'RB-15',
    version: 1,
    title: { zh: '收发数量或重量不平衡', en: 'Count or weight received differs from what was sent' },
    basis: '记录真实性要求（推断，无直接条款）',
    grade: 'INFERRED',
    severity: 'MEDIUM',
    from: FIRST_REGIME,
    kinds: ['consignment.received'],
    looksAt: 'facts',
    check({ consignment }) {
      if (consignment === undefined) return [];
      const { items, sender } = consignment;
      const off = items.filter((item) => massDiffers(item, parameters));
      if (off.length > 0) return [{ about: sender, reason: MASS, params: { ...counts(items), ...masses(off) } }];
      const isWhole = items.every((item) => item.result !== 'missing' && item.result !== 'unexpected');
      return isWhole ? [] : [{ about: sender, reason: COUNT, params: counts(items) }];
    },
  };
}

export const receivedDiffersFromSent = receiptDiffers(PARAMETERS);

function massDiffers({ sentGrams, receivedGrams }: ItemFacts, parameters: RuleParameters): boolean {
  if (sentGrams === undefined || receivedGrams === undefined) return false;
  const tolerance = Math.max((sentGrams * parameters.massTolerancePercent) / 100, parameters.massToleranceGrams);
  return Math.abs(receivedGrams - sentGrams) > tolerance;
}

/** A refused item did arrive. */
function counts(items: readonly ItemFacts[]): Params {
  return {
    sent: items.filter((item) => item.result !== 'unexpected').length,
    arrived: items.filter((item) => item.result !== 'missing').length,
    unexpected: items.filter((item) => item.result === 'unexpected').length,
  };
}

function masses(off: readonly ItemFacts[]): Params {
  const kilograms = (grams: (item: ItemFacts) => number | undefined) =>
    off.reduce((sum, item) => sum + (grams(item) ?? 0), 0) / 1_000;
  return {
    off: off.length,
    sentKg: kilograms((item) => item.sentGrams),
    receivedKg: kilograms((item) => item.receivedGrams),
  };
}

const COUNT: Text = {
  zh: '发出{sent}件，到达{arrived}件，其中单外{unexpected}件',
  en: '{sent} items were sent and {arrived} arrived, {unexpected} of them not on the sheet',
};

const MASS: Text = {
  zh: '发出{sent}件，到达{arrived}件；其中{off}件重量差超出允许范围（发出{sentKg}千克，实收{receivedKg}千克）',
  en: '{sent} items were sent and {arrived} arrived; {off} differ in weight by more than allowed ({sentKg} kg sent, {receivedKg} kg received)',
};
