import type { FlagItem, FlagQuery } from './flag-item';

/**
 * Deadlines that have passed: not recorded, but compared with today when asked. Plugged in from above, since this
 * folder does not know what is filed.
 */
export interface DeadlineFlags {
  /** At most `limit` items that stand after `before` in `flagOrder`. */
  list(query: FlagQuery): Promise<FlagItem[]>;
}

export const DEADLINE_FLAGS = Symbol('DEADLINE_FLAGS');
