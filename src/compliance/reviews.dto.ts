import type { NamedOrgDto } from '../custody/named-org.dto';
import { PageEndDto } from '../http/page-end.dto';

export class PendingReviewDto {
  /** 引起复核的资质记录在台账中的序号 */
  readonly asOfIndex!: number;
  readonly enterprise!: NamedOrgDto;
  /** 受影响的事件日期，起 */
  readonly from!: string;
  /** 受影响的事件日期，止；不限时为空 */
  readonly to!: string | null;
  /** 已复核到哪一条；尚未开始时为空 */
  readonly judgedUpTo!: number | null;
}

export class PendingReviewPageDto extends PageEndDto {
  readonly items!: PendingReviewDto[];
}
