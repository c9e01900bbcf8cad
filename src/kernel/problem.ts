import type { Params } from './text';

/**
 * Every way in which the service says no. The status and the words of each stand in `http/problem-catalogue.ts`,
 * which does not compile until a new code has both.
 */
export type ProblemCode =
  // what arrived cannot be read
  | 'BODY_NOT_JSON'
  | 'BODY_DUPLICATE_NAME'
  | 'BODY_TOO_LARGE'
  | 'BODY_TYPE'
  | 'VALIDATION_FAILED'
  | 'KIND_UNKNOWN'
  | 'LIMIT_RANGE'
  | 'IDEMPOTENCY_KEY_FORM'
  | 'IDEMPOTENCY_KEY_REUSED'
  // who is asking
  | 'UNAUTHENTICATED'
  | 'KEY_EXPIRED'
  | 'KEY_REVOKED'
  | 'FORBIDDEN'
  | 'NO_ENTERPRISE'
  | 'FOREIGN_ORIGIN'
  | 'LOGIN_FAILED'
  | 'LOGIN_LOCKED'
  | 'PASSWORD_WEAK'
  | 'PASSWORD_WRONG'
  | 'SETUP_CODE_WRONG'
  | 'SETUP_DONE'
  | 'USER_DUP'
  | 'USER_UNKNOWN'
  | 'KEY_UNKNOWN'
  | 'DRAFT_UNKNOWN'
  | 'DRAFT_LIMIT'
  | 'DRAFT_TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  // what is not there, or not for the caller
  | 'NOT_FOUND'
  | 'BATTERY_UNKNOWN'
  | 'VEHICLE_UNKNOWN'
  | 'CONSIGNMENT_UNKNOWN'
  | 'ENTERPRISE_UNKNOWN'
  | 'PAPER_UNKNOWN'
  | 'ENTRY_UNKNOWN'
  | 'PROFILE_UNKNOWN'
  | 'BATCH_UNKNOWN'
  // what cannot be true
  | 'DATE_ORD'
  | 'VEHICLE_DUP'
  | 'CERTIFICATE_DUP'
  | 'NOT_RECEIVER'
  | 'CODE_DUP'
  | 'CODE_AMBIGUOUS'
  | 'CODE_KNOWN'
  | 'NOT_HOLDER'
  | 'BATTERY_FINISHED'
  | 'STATE'
  | 'CONSIGNMENT_DUP'
  | 'CONSIGNMENT_STATE'
  | 'NOT_NAMED_RECEIVER'
  | 'NOT_CARRIER'
  | 'NOT_SENDER'
  | 'ITEMS_INCOMPLETE'
  | 'ITEM_FOREIGN'
  | 'TOUCHES_LIMIT'
  | 'ENTERPRISE_DUP'
  | 'PAPER_DUP'
  | 'PAPER_STATE'
  | 'NOT_OWN_ENTRY'
  | 'NOT_CORRECTABLE'
  | 'BUILT_UPON'
  | 'STEPS_AFTER'
  | 'FIELD_NOT_CORRECTABLE'
  | 'ROW_UNKNOWN'
  | 'STALE_VERSION'
  // the service itself
  | 'QUEUE_FULL'
  | 'READ_ONLY'
  | 'DATABASE_AWAY'
  | 'OUTCOME_UNKNOWN'
  | 'INTERNAL';

/** One field that is wrong: where (JSON Pointer), which code, and what the words need. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params;
}

/** A refusal with a name. Anything else that is thrown is a bug. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: Params = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }
}
