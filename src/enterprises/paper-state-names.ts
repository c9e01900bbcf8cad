import type { Text } from '../kernel/text';
import type { StandingState } from './standing';

/** What a verdict about a paper, or about an activity, is called on a page. */
export const PAPER_STATE_NAMES: Readonly<Record<StandingState, Text>> = {
  QUALIFIED: { zh: '有效', en: 'valid' },
  UNVERIFIED: { zh: '未核验', en: 'not verified' },
  SUSPENDED: { zh: '已暂停', en: 'suspended' },
  REVOKED: { zh: '已撤销', en: 'revoked' },
  OUT_OF_SCOPE: { zh: '超出许可范围', en: 'out of scope' },
  EXPIRED: { zh: '已过期', en: 'expired' },
  NOT_YET_VALID: { zh: '尚未生效', en: 'not yet valid' },
  UNQUALIFIED: { zh: '无登记', en: 'none on record' },
  NOT_REQUIRED: { zh: '不要求', en: 'not required' },
  UNKNOWN_RULE: { zh: '要求待核实', en: 'requirement to be verified' },
  FORBIDDEN: { zh: '不得从事', en: 'not permitted' },
};
