import { IsOptional } from 'class-validator';
import { IsDistrictField, IsFlagInQuery, IsUsccField, IsWord, OneOfField } from '../http/fields';
import { ListQuery } from '../http/paging';
import { SEVERITIES } from './rule';

export class FlagsQuery extends ListQuery {
  @IsOptional() @IsWord({ min: 1, max: 8, description: '规则编号，如 RQ-01' }) rule?: string;
  @IsOptional() @IsUsccField({ description: '被标记单位' }) enterprise?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '编码、追溯号、车辆识别代号或交接单号' }) subject?: string;
  @IsOptional() @OneOfField(SEVERITIES) severity?: string;
  @IsOptional() @IsDistrictField() district?: string;
  @IsOptional() @OneOfField(['open', 'cleared', 'late', 'rule-failed'], { description: '状态' }) state?: string;
  @IsOptional() @IsFlagInQuery({ description: '含历次判断' }) history?: boolean;
}

export class FlagSubjectDto {
  type!: string;
  id!: string;
  label!: string;
}

export class FlagDto {
  rule!: string;
  title!: string;
  severity!: string;
  /** CONFIRMED、INFERRED（核对提示）或 NOT FOUND */
  grade!: string;
  enterprise!: string;
  enterpriseName!: string | null;
  subject!: FlagSubjectDto;
  index!: number;
  /** 依据截至哪一条记录 */
  asOfIndex!: number;
  occurredAt!: string;
  /** 法规依据 */
  basis!: string;
  /** 为什么命中 */
  reason!: string;
  state!: string;
}

export class FlagPageDto {
  items!: FlagDto[];
  next!: string | null;
  /** 尚待完成的追溯复核数 */
  pendingReviews!: number;
}
