/** Figures that a reading needs and the law does not give, or leaves to the bureau. Each is explained in docs/rules.md. */
export interface RuleParameters {
  /** Whether carrying a traction battery takes a licence whose scope names class 9. UN3480 is class 9; the step to the licence is our reading. */
  readonly class9Required: boolean;
  /** Two weighings agree while they differ by no more than the larger of these. Not from law. */
  readonly massTolerancePercent: number;
  readonly massToleranceGrams: number;
}

export const PARAMETERS: RuleParameters = {
  class9Required: true,
  massTolerancePercent: 2,
  massToleranceGrams: 5_000,
};

/** First date of the oldest battery regime known here: rules whose start in law was not found begin with it. */
export const FIRST_REGIME = '2018-08-01';

/** First date of Order 73, 《新能源汽车废旧动力电池回收和综合利用管理暂行办法》. */
export const ORDER_73_FROM = '2026-04-01';
