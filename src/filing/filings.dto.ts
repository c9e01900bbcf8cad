import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Grade } from '../calendar/clocks';
import {
  IsCount,
  IsDateField,
  IsFlag,
  IsFlagInQuery,
  IsUsccField,
  IsWord,
  ListField,
  OneOfField,
} from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import { type DueRow, FILING_STATES, type FilingState } from './due-row';
import { FILE_FORMATS, type FileFormat } from './export-file';

export class FilingsQuery extends ListQuery {
  @IsOptional()
  @IsUsccField({ description: '企业' })
  enterprise?: string;

  @IsOptional()
  @IsWord({ max: 40, description: '报送格式' })
  profile?: string;

  @IsOptional()
  @IsWord({ max: 40, description: '最近一次导出的批次' })
  batch?: string;

  @IsOptional()
  @OneOfField(Object.keys(FILING_STATES), { description: '报送状态' })
  state?: FilingState;

  @IsOptional()
  @OneOfField(['overdue', 'soon', 'all'], { description: '已逾期、七日内到期、全部' })
  due?: 'overdue' | 'soon' | 'all';

  @IsOptional()
  @IsFlagInQuery({ description: '现在导出是否还缺内容（已受理、无需报送的不缺）' })
  lacking?: boolean;
}

export class FilingExportDto {
  @IsWord({ max: 40, description: '报送格式' })
  profile!: string;

  @IsOptional()
  @IsUsccField({ description: '企业，默认本企业' })
  enterprise?: string;

  @IsDateField({ description: '事件日期，起' })
  from!: string;

  @IsDateField({ description: '事件日期，止' })
  to!: string;

  @IsOptional()
  @IsFlag({ description: '已受理的也再次导出' })
  again?: boolean;

  @IsOptional()
  @IsFlag({ description: '只预检：答复将导出的行数和缺内容的事项，不作登记' })
  check?: boolean;
}

export class FilingBatchesQuery extends ListQuery {
  @IsOptional()
  @IsUsccField({ description: '企业' })
  enterprise?: string;

  @IsOptional()
  @IsWord({ max: 40, description: '报送格式' })
  profile?: string;
}

export class FileQuery {
  @IsOptional()
  @OneOfField(FILE_FORMATS, { description: '文件格式，默认 xlsx' })
  format: FileFormat = 'xlsx';
}

const MAX_ROW = 10_000_000;

export class RowResultDto {
  @IsCount({ min: 1, max: MAX_ROW, description: '行号' })
  row!: number;

  @OneOfField(['accepted', 'rejected'], { description: '受理、退回' })
  result!: string;

  @IsDateField({ notFuture: true, description: '平台答复日期' })
  answeredOn!: string;

  @IsOptional()
  @IsWord({ max: 500, description: '退回原因' })
  reason?: string;

  @IsOptional()
  @IsWord({ max: 100, description: '平台编号' })
  platformNo?: string;
}

/** Answers of one call; a larger batch is answered in several. */
export const MAX_RESULTS = 10_000;

export class FilingResultsDto {
  @ListField(() => RowResultDto, { min: 1, max: MAX_RESULTS, description: '逐行结果' })
  rows!: RowResultDto[];
}

export class FilingSubjectDto {
  type!: 'battery' | 'vehicle';
  id!: string;
  /** 编码、内部追溯号或车辆识别代号 */
  label!: string;
}

export class FilingDto {
  id!: string;
  profile!: string;
  enterprise!: string;
  enterpriseName!: string | null;
  subject!: FilingSubjectDto;
  /** 起算事件在台账中的序号 */
  index!: number;
  triggerOn!: string;
  /** 到期日；没有时见 dueState */
  dueOn!: string | null;
  /** 有期限、待核实或日历未覆盖 */
  dueState!: DueRow['due_state'];
  dueText!: string;
  /** 距到期的天数，负数为已逾期；已受理或无需报送时为空 */
  daysLeft!: number | null;
  /** 规则编号 */
  rule!: string | null;
  grade!: Grade;
  clock!: string | null;
  /** 期限的名称 */
  clockTitle!: string | null;
  /** 自何时起算 */
  clockStart!: string | null;
  clockSource!: string | null;
  state!: FilingState;
  stateText!: string;
  /** 上次导出后内容有变，需重报 */
  changed!: boolean;
  batch!: string | null;
  row!: number | null;
  answeredOn!: string | null;
  acceptedOn!: string | null;
  /** 最近一次导出被退回的原因 */
  reason!: string | null;
  /** 平台编号 */
  platformNo!: string | null;
  /** 现在导出还缺什么 */
  lacks!: string[];
}

export class FilingPageDto extends PageEndDto {
  items!: FilingDto[];
}

export class SkippedDto {
  subject!: FilingSubjectDto;
  /** 缺少的必填栏目和原因 */
  lacks!: string[];
}

export class ExportedDto {
  /** 没有可导出的内容时为空 */
  batch!: string | null;
  rows!: number;
  skipped!: SkippedDto[];
  /** 批次最后一条记录在台账中的序号 */
  index!: number | null;
}

export class FilingBatchDto {
  batch!: string;
  profile!: string;
  version!: string;
  enterprise!: string;
  enterpriseName!: string | null;
  from!: string;
  to!: string;
  exportedAt!: string;
  rows!: number;
  accepted!: number;
  rejected!: number;
}

export class FilingBatchPageDto extends PageEndDto {
  items!: FilingBatchDto[];
}

export class FilingRowDto {
  row!: number;
  /** 编码、内部追溯号或车辆识别代号 */
  label!: string;
  /** 按栏目英文名的导出内容 */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  values!: Record<string, string>;
  @ApiProperty({ enum: ['accepted', 'rejected'], nullable: true })
  result!: 'accepted' | 'rejected' | null;
  answeredOn!: string | null;
  reason!: string | null;
  platformNo!: string | null;
}

export class FilingRowPageDto extends PageEndDto {
  batch!: FilingBatchDto;
  items!: FilingRowDto[];
}

export class AnsweredDto {
  index!: number;
  accepted!: number;
  rejected!: number;
}

export class ProfileFieldDto {
  title!: string;
  wire!: string;
  format!: string;
  required!: boolean;
  grade!: string;
  note?: string;
}

export class ProfileDto {
  code!: string;
  platform!: string;
  stage!: string;
  version!: string;
  direction!: string;
  grade!: string;
  note!: string;
  source!: string;
  fields!: ProfileFieldDto[];
}

export class ProfileListDto {
  items!: ProfileDto[];
}
