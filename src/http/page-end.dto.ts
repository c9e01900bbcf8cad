/** What stands at the end of the page of every list. */
export class PageEndDto {
  /** 取下一页时带上；最后一页为空 */
  readonly next!: string | null;
  /** 符合条件的总数；带 total=true 时才有 */
  readonly total?: number;
}
