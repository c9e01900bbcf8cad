import type { NamedOrgDto } from '../custody/named-org.dto';
import type { CardGroup, CardSeverity, Screen } from './card-texts';

/** One thing to look at: how many there are, and the list that shows exactly these. */
export class WorkCardDto {
  /** 固定不变的名称，如 receive、due-soon、flags-by-severity-HIGH */
  readonly key!: string;
  readonly group!: CardGroup;
  readonly title!: string;
  /** 说明：是什么，下一步做什么 */
  readonly hint!: string;
  readonly count!: number;
  /** 没有时为 ok */
  readonly severity!: CardSeverity;
  /** 接口路径；逐页读完正好是 count 行 */
  readonly rows!: string;
  /** 显示这些行的界面 */
  readonly screen!: Screen;
}

/** Batteries at the enterprise's own place, by number and mass, with the list that shows exactly these. */
export class StockDto {
  readonly pieces!: number;
  readonly grams!: number;
  readonly rows!: string;
}

/** What an entry is about, by the name that was written in it. */
export class RecentSubjectDto {
  readonly type!: 'battery' | 'vehicle' | 'consignment' | 'enterprise' | 'entry' | 'filing';
  readonly label!: string;
}

export class RecentEntryDto {
  readonly index!: number;
  readonly kind!: string;
  readonly title!: string;
  readonly occurredAt!: string;
  readonly org!: NamedOrgDto;
  /** 无权查看内容时为空 */
  readonly subject!: RecentSubjectDto | null;
}

export class WorkbenchDto {
  /** 今天（北京时间）：到期以此为准 */
  readonly today!: string;
  readonly cards!: WorkCardDto[];
  /** 本单位场所内的库存；不代表企业时为空 */
  readonly stock!: StockDto | null;
  /** 最近的记录，至多十条，新的在前 */
  readonly recent!: RecentEntryDto[];
}
