/** A step that somebody might take next, and why not where it is not possible. */
export class StepDto {
  /** 事件类型 */
  readonly kind!: string;
  readonly title!: string;
  readonly possible!: boolean;
  /** 不能办理的原因；能办理时没有 */
  readonly reason?: string;
}
