/** How a state looks beside its word: never by colour alone. */
export type Tone = 'good' | 'wait' | 'move' | 'warn' | 'bad' | 'alarm' | 'off' | 'plain';

/** Battery and consignment states, severities, grades, verdicts and filing states by the service's stable codes. */
export const TONE_OF: Readonly<Record<string, Tone>> = {
  removed: 'wait',
  collected: 'wait',
  stored: 'good',
  consigned: 'wait',
  'in-transit': 'move',
  returning: 'warn',
  disposed: 'off',
  voided: 'off',

  dispatched: 'wait',
  received: 'good',
  'part-received': 'warn',
  refused: 'bad',
  closed: 'off',

  accepted: 'good',
  missing: 'bad',
  unexpected: 'warn',

  CRITICAL: 'alarm',
  HIGH: 'bad',
  MEDIUM: 'warn',
  LOW: 'wait',
  INFO: 'plain',

  open: 'warn',
  cleared: 'good',
  late: 'wait',
  'rule-failed': 'off',

  CONFIRMED: 'good',
  INFERRED: 'warn',
  'NOT FOUND': 'off',

  QUALIFIED: 'good',
  UNQUALIFIED: 'bad',
  UNVERIFIED: 'warn',
  EXPIRED: 'bad',
  SUSPENDED: 'bad',
  REVOKED: 'bad',

  present: 'good',
  swap: 'plain',
  partial: 'warn',

  pass: 'good',
  fail: 'bad',
  pending: 'wait',
};
