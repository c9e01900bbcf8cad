import type { Party } from './cast';
import type { Minutes } from './story-days';

/** What earlier steps were answered. */
export interface Told {
  /** The name of what the step was about: for a battery without a code, its internal trace number. */
  label(key: string): string;
  index(key: string): number;
  /** Stream of the paper that the step recorded. */
  paper(key: string): string;
  date(day: number): string;
}

/** Who acts: an enterprise, the bureau, or whoever runs the installation. */
export type By = Party | 'bureau' | 'operator';

export interface Act {
  readonly kind: string;
  readonly data: (told: Told) => Readonly<Record<string, unknown>>;
}

/** One thing that happens. Everything in the story is one, and each goes through the door that a person would use. */
export interface Step {
  /** Unique, and the same in every telling: the idempotency key is made from it. */
  readonly key: string;
  readonly at: Minutes;
  /** Days by which it is recorded late. */
  readonly late: number;
  readonly by: By;
  /** Steps whose answers it needs. */
  readonly needs: readonly string[];
  readonly door: 'event' | 'registry' | 'paper-status' | 'export' | 'answer';
  readonly act: Act;
}
