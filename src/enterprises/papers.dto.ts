import { IsOptional } from 'class-validator';
import { IsCountInQuery, IsDistrictField, IsFlagInQuery, IsUsccField, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import { QUALIFICATION_TYPES } from './qualification-types';
import type { PaperState } from './verdict';

export class PapersQuery extends ListQuery {
  @IsOptional() @IsUsccField({ description: '企业' }) enterprise?: string;
  @IsOptional() @IsDistrictField({ description: '企业所在行政区划' }) district?: string;
  @IsOptional()
  @OneOfField(QUALIFICATION_TYPES.map((type) => type.code), { description: '资质类型' })
  type?: string;
  @IsOptional() @IsFlagInQuery({ description: '是否已核验' }) verified?: boolean;
  @IsOptional()
  @IsCountInQuery({ min: 0, max: 3660, description: '几天内到期（含今天；已续期或已撤销的不列）' })
  expiring?: number;
}

export class LacksQuery extends ListQuery {
  @IsOptional() @IsDistrictField({ description: '企业所在行政区划' }) district?: string;
}

export class PaperOwnerDto {
  readonly uscc!: string;
  readonly name!: string;
}

/** A paper in a list over enterprises. */
export class ListedPaperDto {
  readonly id!: string;
  readonly enterprise!: PaperOwnerDto;
  readonly type!: string;
  readonly name!: string;
  readonly number!: string;
  readonly issuer!: string;
  readonly validFrom!: string;
  readonly validTo!: string | null;
  /** 距到期的天数，负数为已过期；长期有效时为空 */
  readonly daysLeft!: number | null;
  readonly site!: string | null;
  readonly plate!: string | null;
  readonly holder!: string | null;
  readonly verified!: boolean;
  /** 今日状态 */
  readonly state!: PaperState;
  readonly index!: number;
}

export class ListedPaperPageDto extends PageEndDto {
  readonly items!: ListedPaperDto[];
}

/** A paper that must be there today and is not, or does not hold. */
export class ListedLackDto {
  readonly enterprise!: PaperOwnerDto;
  readonly type!: string;
  readonly name!: string;
  readonly state!: PaperState;
  readonly since!: string | null;
  /** What may not be done for want of it. */
  readonly activities!: LackingActivityDto[];
}

export class LackingActivityDto {
  readonly activity!: string;
  readonly name!: string;
}

export class ListedLackPageDto extends PageEndDto {
  readonly items!: ListedLackDto[];
}
