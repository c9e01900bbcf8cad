import type { Text } from '../../kernel/text';
import type { Rule } from '../rule';
import { recordedObject, recordedText } from './recorded';

const COMMON = {
  version: 1,
  grade: 'CONFIRMED',
  from: '2020-10-01',
  kinds: ['consignment.dispatched'],
  looksAt: 'facts',
} as const;

/** RB-12: dispatched without the safety judgement that consignor and consignee make together. About the sender. */
export const notJudged: Rule = {
  ...COMMON,
  code: 'RB-12',
  title: { zh: '运输前未做安全判定', en: 'No safety judgement before transport' },
  basis: 'GB/T 38698.1-2020 第4.1至4.3条、附录A',
  severity: 'HIGH',
  check(facts) {
    if (recordedObject(facts.data, 'jointSafety') !== undefined) return [];
    const reason = { zh: '未记录收发双方的共同安全判定', en: 'no joint safety judgement is recorded' };
    return [{ about: facts.org, reason, params: {} }];
  },
};

/** RB-13: dispatched although the judgement, or what is recorded of a battery, says that it is not safe. */
export const dispatchedUnsafe: Rule = {
  ...COMMON,
  code: 'RB-13',
  title: { zh: '判定不通过仍运输', en: 'Transported although judged unsafe' },
  basis: 'GB/T 38698.1-2020 第4.4条',
  severity: 'CRITICAL',
  check(facts) {
    const judgement = recordedObject(facts.data, 'jointSafety');
    const unsafe = facts.batteries.filter((battery) => battery.safety === 'fail');
    if (unsafe.length > 0) {
      const batteries = unsafe.map((battery) => battery.traceNo).join('、');
      return [{ about: facts.org, reason: UNSAFE_BATTERY, params: { batteries } }];
    }
    if (judgement === undefined || recordedText(judgement, 'result') !== 'fail') return [];
    return [{ about: facts.org, reason: JUDGED_UNSAFE, params: {} }];
  },
};

const UNSAFE_BATTERY: Text = {
  zh: '安全状态为不通过的电池已发运：{batteries}',
  en: 'batteries recorded as unsafe were dispatched: {batteries}',
};

const JUDGED_UNSAFE: Text = {
  zh: '共同安全判定不通过，仍然发运',
  en: 'dispatched although the joint safety judgement failed',
};
