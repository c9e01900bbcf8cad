import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { Who } from '../accounts/who';
import { ListQuery } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Language } from '../kernel/text';
import { AnswerFilings } from './answer-filings';
import { MEDIA_TYPES } from './export-file';
import { ExportFilings } from './export-filings';
import { FilingFiles } from './filing-files';
import {
  AnsweredDto,
  ExportedDto,
  FileQuery,
  FilingBatchesQuery,
  FilingBatchPageDto,
  FilingExportDto,
  FilingPageDto,
  FilingResultsDto,
  FilingRowPageDto,
  FilingsQuery,
  ProfileDto,
  ProfileListDto,
} from './filings.dto';
import { ListBatches } from './list-batches';
import { ListFilings } from './list-filings';
import type { Profile } from './profile';
import { PROFILES } from './profiles';

/** 报送: enterprises record for themselves; an officer looks and downloads in its district. */
@ApiTags('报送')
@Allow('clerk', 'manager', 'officer')
@Controller('api/v1/filings')
export class FilingsController {
  constructor(
    private readonly filings: ListFilings,
    private readonly exports: ExportFilings,
    private readonly answers: AnswerFilings,
    private readonly files: FilingFiles,
    private readonly batches: ListBatches,
  ) {}

  @Get('profiles')
  @ApiOperation({ summary: '报送格式：各平台的栏目、版本和核实程度' })
  @ApiOkResponse({ type: ProfileListDto })
  profiles(@Lang() language: Language): ProfileListDto {
    return { items: PROFILES.map((profile) => profileDto(profile, language)) };
  }

  @Get()
  @ApiOperation({ summary: '报送事项：报什么、何时到期、报到哪一步、还缺什么' })
  @ApiOkResponse({ type: FilingPageDto })
  list(@Who() actor: Actor, @Query() query: FilingsQuery, @Lang() language: Language): Promise<FilingPageDto> {
    return this.filings.list(actor, query, language);
  }

  @Post('export')
  @Allow('clerk', 'manager')
  @ApiOperation({ summary: '导出一批：本企业在期间内应报的内容' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '同一请求重发时不会重复导出' })
  @ApiCreatedResponse({ type: ExportedDto })
  export(
    @Who() actor: Actor,
    @Body() body: FilingExportDto,
    @Headers('Idempotency-Key') idempotencyKey?: string,
  ): Promise<ExportedDto> {
    return this.exports.export(actor, body, idempotencyKey);
  }

  @Get('batches')
  @ApiOperation({ summary: '导出的批次，最近的在前' })
  @ApiOkResponse({ type: FilingBatchPageDto })
  listBatches(@Who() actor: Actor, @Query() query: FilingBatchesQuery): Promise<FilingBatchPageDto> {
    return this.batches.list(actor, query);
  }

  @Get(':batch/rows')
  @ApiOperation({ summary: '批次的各行和平台结果' })
  @ApiOkResponse({ type: FilingRowPageDto })
  rows(@Who() actor: Actor, @Param('batch') batch: string, @Query() query: ListQuery): Promise<FilingRowPageDto> {
    return this.batches.rows(actor, batch, query);
  }

  @Get(':batch/file')
  @ApiOperation({ summary: '下载批次文件：xlsx、csv 或 json' })
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Who() actor: Actor,
    @Param('batch') batch: string,
    @Query() { format }: FileQuery,
  ): Promise<StreamableFile> {
    const { name, body } = await this.files.file(actor, batch, format);
    return new StreamableFile(body, { type: MEDIA_TYPES[format], disposition: dispositionOf(name, format) });
  }

  @Post(':batch/results')
  @HttpCode(201)
  @Allow('clerk', 'manager')
  @ApiOperation({ summary: '回填平台结果：逐行受理或退回' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '同一请求重发时不会重复记录' })
  @ApiCreatedResponse({ type: AnsweredDto })
  results(
    @Who() actor: Actor,
    @Param('batch') batch: string,
    @Body() body: FilingResultsDto,
    @Headers('Idempotency-Key') idempotencyKey?: string,
  ): Promise<AnsweredDto> {
    return this.answers.answer(actor, batch, body, idempotencyKey);
  }
}

function profileDto(profile: Profile, language: Language): ProfileDto {
  const { code, platform, stage, version, direction, grade, note, source, fields } = profile;
  return {
    code,
    platform: platform[language],
    stage: stage[language],
    version,
    direction,
    grade,
    note: note[language],
    source,
    fields: fields.map(({ source: _source, ...field }) => field),
  };
}

/** RFC 6266: the Chinese name for those who read it, and a plain one for the rest. */
function dispositionOf(name: string, format: string): string {
  return `attachment; filename="filing.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
