import type { Actor } from '../accounts/actor';
import type { VisibleTo } from '../accounts/sight';
import type { DeadlineFlags } from '../compliance/deadline-flags';
import type { Reader } from '../database/tx';
import type { Language } from '../kernel/text';

/** Who looks at the desk, when, and where it looks. */
export interface Asking {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly sight: VisibleTo;
  readonly deadlines: DeadlineFlags;
  readonly now: Date;
  /** `now` in Asia/Shanghai. */
  readonly today: string;
  readonly language: Language;
}
