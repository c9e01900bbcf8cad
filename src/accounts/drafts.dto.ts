import { IsOptional } from 'class-validator';
import { IsCount, IsWord, RawObjectField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import type { CanonicalObject } from '../kernel/canonical';

export class DraftsQuery extends ListQuery {
  @IsOptional() @IsWord({ max: 40, description: '草稿种类' }) kind?: string;
}

export class SaveDraftDto {
  @IsWord({ max: 40, description: '草稿种类，如所填事件的类型' }) kind!: string;
  @IsWord({ max: 100, description: '标题，供列表显示' }) title!: string;
  @RawObjectField({ description: '已填内容，不超过 64 KiB；不检查是否完整' }) data!: Record<string, unknown>;
  @IsCount({ min: 0, max: Number.MAX_SAFE_INTEGER, description: '打开时的版本；新建为 0' }) version!: number;
}

/** 列表中的草稿，不含内容 */
export class DraftHeadDto {
  readonly id!: string;
  readonly kind!: string;
  readonly title!: string;
  /** 下次保存时带上 */
  readonly version!: number;
  readonly createdAt!: string;
  readonly updatedAt!: string;
}

export class DraftDto extends DraftHeadDto {
  readonly data!: CanonicalObject;
}

export class DraftPageDto extends PageEndDto {
  readonly items!: DraftHeadDto[];
}
