import { IsOptional } from 'class-validator';
import { IsDistrictField, IsFlagInQuery, IsUsccField, IsWord, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import type { FlagState } from './flag-item';
import { type Grade, SEVERITIES, type Severity } from './rule';

export class FlagsQuery extends ListQuery {
  @IsOptional() @IsWord({ min: 1, max: 8, description: '规则编号，如 RQ-01' }) rule?: string;
  @IsOptional() @IsUsccField({ description: '被标记单位' }) enterprise?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '编码、追溯号、车辆识别代号或交接单号' }) subject?: string;
  @IsOptional() @OneOfField(SEVERITIES) severity?: string;
  @IsOptional() @OneOfField(['CONFIRMED', 'INFERRED', 'NOT FOUND'], { description: '核实程度' }) grade?: string;
  @IsOptional() @IsDistrictField() district?: string;
  @IsOptional() @OneOfField(['open', 'cleared', 'late', 'rule-failed'], { description: '状态' }) state?: string;
  @IsOptional() @IsFlagInQuery({ description: '含历次判断' }) history?: boolean;
}

export class FlagSubjectDto {
  type!: 'battery' | 'vehicle' | 'consignment';
  id!: string;
  label!: string;
}

export class FlagDto {
  rule!: string;
  title!: string;
  severity!: Severity;
  /** CONFIRMED、INFERRED（核对提示）或 NOT FOUND */
  grade!: Grade;
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
  state!: FlagState;
}

export class FlagPageDto extends PageEndDto {
  items!: FlagDto[];
  /** 尚待完成的追溯复核数 */
  pendingReviews!: number;
}

/** A rule, as lists of flags are narrowed by it. */
export class RuleDto {
  code!: string;
  title!: string;
  /** 法规依据 */
  basis!: string;
  grade!: Grade;
  severity!: Severity;
}

export class RuleListDto {
  items!: RuleDto[];
}
