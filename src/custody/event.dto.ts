import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Field, taken, type Take, untaken } from '../http/field';
import { IsInstantField, IsWord } from '../http/fields';
import type { ProblemAnswer } from '../http/problem-answer';

const object: Take = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? taken(value)
    : untaken('WRONG_TYPE', { expected: 'object' });

/** A party's clock may be ahead of ours by this much. */
const MINUTES_AHEAD = 5;

/** One event as it arrives. What `data` must hold is told by `kind`. */
export class EventDto {
  @IsWord({ min: 1, max: 64, description: '事件类型' }) kind!: string;
  @IsInstantField({ minutesAhead: MINUTES_AHEAD, description: '发生时间，带时区' }) occurredAt!: string;
  @Field(object, { type: 'object', additionalProperties: true, description: '内容，按事件类型而定' }) data!: Record<
    string,
    unknown
  >;
}

const list: Take = (value) => {
  if (!Array.isArray(value)) return untaken('WRONG_TYPE', { expected: 'list' });
  const { length } = value;
  return length >= 1 && length <= MAX_EVENTS ? taken(value) : untaken('LIST_SIZE', { min: 1, max: MAX_EVENTS, length });
};

export const MAX_EVENTS = 1_000;

/** Up to 1,000 events; each is judged on its own, in order. */
export class EventBatchDto {
  @Field(list, { type: 'array', items: { type: 'object' }, description: '事件，最多 1000 条' }) events!: unknown[];
}

export class SubjectDto {
  /** 对象种类 */
  type!: 'battery' | 'vehicle' | 'consignment' | 'enterprise';
  /** 系统内部标识 */
  id!: string;
  /** 编码、车辆识别代号、交接单号或企业名称 */
  label!: string;
}

export class RemarkDto {
  /** 规则编号 */
  rule!: string;
  severity!: string;
  /** CONFIRMED、INFERRED 或 NOT FOUND */
  grade!: string;
  message!: string;
}

export class WarningDto {
  pointer!: string;
  code!: string;
  message!: string;
}

export class RecordedDto {
  /** 在台账中的序号 */
  index!: number;
  /** 叶哈希，小写十六进制 */
  leafHash!: string;
  subject!: SubjectDto;
  /** 命中的规则 */
  remarks!: RemarkDto[];
  /** 需要核对的录入 */
  warnings!: WarningDto[];
}

export class CheckedDto {
  /** 需要核对的录入 */
  warnings!: WarningDto[];
}

/** A row that was recorded. */
export class BatchRecordedDto extends RecordedDto {
  @ApiProperty({ type: 'integer', enum: [201] })
  status!: 201;
}

export class BatchResultDto {
  /** 每条的状态码，与单独提交时相同 */
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(BatchRecordedDto) }, { $ref: '#/components/schemas/Problem' }] },
  })
  results!: (BatchRecordedDto | ProblemAnswer)[];
}
