import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import { foundAnswers } from './found';
import { recognise } from './recognise';
import { search } from './search';
import { FoundPageDto, SearchQuery } from './search.dto';

/** One box for any number. What is asked is never written to a log: it may be a plate. */
@ApiTags('工作台')
@Controller('api/v1/search')
export class SearchController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '查号：一框查编码、追溯号、车辆识别代号、车牌、单号、证明编号、企业；四个字符起可查开头' })
  @ApiOkResponse({ type: FoundPageDto })
  async find(@Who() actor: Actor, @Query() { q }: SearchQuery, @Lang() language: Language): Promise<FoundPageDto> {
    const { reader } = this.database;
    const asked = recognise(q);
    const today = shanghaiDate(this.clock.now());
    const found = await search({ reader, sight: sightOf(actor), asked, today });
    return { items: await foundAnswers(reader, found, language), next: null, recognisedAs: asked.recognisedAs };
  }
}
