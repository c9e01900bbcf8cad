import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { Who } from '../accounts/who';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Language } from '../kernel/text';
import { BatchRecordedDto, BatchResultDto, CheckedDto, EventBatchDto, RecordedDto } from './event.dto';
import { BATCH_SCHEMA, EVENT_DATA_CLASSES, EVENT_SCHEMA } from './event-schema';
import { RecordEvents } from './record-events';

@ApiTags('事件')
@ApiExtraModels(...EVENT_DATA_CLASSES, BatchRecordedDto)
@Controller('api/v1/events')
export class EventsController {
  constructor(private readonly record: RecordEvents) {}

  @Post()
  @Allow('clerk', 'manager')
  @ApiOperation({ summary: '记录一个事件' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '同一请求重发时不会重复记录' })
  @ApiBody({ schema: EVENT_SCHEMA })
  @ApiCreatedResponse({ type: RecordedDto })
  one(
    @Body() event: unknown,
    @Who() actor: Actor,
    @Lang() language: Language,
    @Headers('Idempotency-Key') idempotencyKey?: string,
  ): Promise<RecordedDto> {
    return this.record.one(event, { actor, language, idempotencyKey });
  }

  @Post('check')
  @HttpCode(200)
  @Allow('clerk', 'manager')
  @ApiOperation({ summary: '只检查填写内容，不记录' })
  @ApiBody({ schema: EVENT_SCHEMA })
  @ApiOkResponse({ type: CheckedDto })
  check(@Body() event: unknown, @Who() actor: Actor, @Lang() language: Language): Promise<CheckedDto> {
    return this.record.check(event, { actor, language, idempotencyKey: undefined });
  }

  @Post('batch')
  @HttpCode(200)
  @Allow('clerk', 'manager')
  @ApiOperation({ summary: '批量记录，最多 1000 条，逐条判断' })
  @ApiBody({ schema: BATCH_SCHEMA })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '按条生效：中断后重发，只补未记录的' })
  @ApiOkResponse({ type: BatchResultDto })
  async batch(
    @Body() batch: EventBatchDto,
    @Who() actor: Actor,
    @Lang() language: Language,
    @Headers('Idempotency-Key') idempotencyKey?: string,
  ): Promise<BatchResultDto> {
    return { results: await this.record.many(batch.events, { actor, language, idempotencyKey }) };
  }
}
