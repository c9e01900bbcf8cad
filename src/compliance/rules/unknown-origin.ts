import type { Text } from '../../kernel/text';
import type { Rule } from '../rule';
import { recordedText } from './recorded';

/** RB-18: a battery came in and nobody is named from whom it came. About who took it in. */
export const originUnknown: Rule = {
  code: 'RB-18',
  version: 1,
  title: { zh: '来源不明电池入库', en: 'Battery of unknown origin taken in' },
  basis: '《新能源汽车废旧动力蓄电池综合利用行业规范条件（2024年本）》（工业和信息化部公告2024年第42号）',
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: '2025-01-01',
  kinds: ['battery.collected', 'consignment.received'],
  looksAt: 'facts',
  check(facts) {
    if (facts.kind === 'battery.collected') {
      const source = recordedText(facts.data, 'sourceName') ?? recordedText(facts.data, 'sourceUscc');
      return source === undefined ? [{ about: facts.org, reason: NO_SOURCE, params: {} }] : [];
    }
    const strays = (facts.consignment?.items ?? []).filter((item) => item.result === 'unexpected');
    if (strays.length === 0) return [];
    const params = { batteries: strays.map((item) => item.traceNo).join('、') };
    return [{ about: facts.org, reason: NOT_ON_SHEET, params }];
  },
};

const NO_SOURCE: Text = { zh: '收集时未记录来源', en: 'no source was recorded when it was collected' };

const NOT_ON_SHEET: Text = {
  zh: '交接单上没有的电池入库：{batteries}',
  en: 'batteries taken in that are not on the hand-over sheet: {batteries}',
};
