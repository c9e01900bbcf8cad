import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, hasRole } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import { readUscc, type Uscc } from '../identifiers/uscc';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { enterpriseAnswer, standingAnswer } from './enterprise-answer';
import type { CounterpartyDto, EnterpriseCardDto, EnterprisePageDto } from './enterprise-answer.dto';
import { countEnterprises, enterpriseCard, listEnterprises } from './enterprise-queries';
import {
  EnterpriseChangeDto,
  EnterpriseDto,
  EnterprisesQuery,
  PaperDto,
  PaperRecordedDto,
  PaperStateDto,
  PaperStatusDto,
  RegisteredDto,
} from './enterprises.dto';
import { mustKeepPapersOf, Registry } from './registry';
import { stateOf } from './verdict';

@ApiTags('企业与资质')
@Controller('api/v1')
export class EnterprisesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly registry: Registry,
  ) {}

  @Post('enterprises')
  @Allow('administrator')
  @ApiOperation({ summary: '登记企业' })
  @ApiCreatedResponse({ type: RegisteredDto })
  async register(
    @Body() body: EnterpriseDto,
    @Who() actor: Actor,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<RegisteredDto> {
    const { index, leafHash } = await this.registry.record(actor, 'enterprise.registered', { ...body }, key);
    return { uscc: body.uscc, index, leafHash };
  }

  @Post('enterprises/:uscc')
  @Allow('administrator')
  @ApiOperation({ summary: '变更企业登记' })
  @ApiCreatedResponse({ type: RegisteredDto })
  async change(
    @Param('uscc') text: string,
    @Body() body: EnterpriseChangeDto,
    @Who() actor: Actor,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<RegisteredDto> {
    const uscc = usccOf(text);
    const { index, leafHash } = await this.registry.record(actor, 'enterprise.changed', { ...body, uscc }, key);
    return { uscc, index, leafHash };
  }

  @Get('enterprises')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '企业名录与今日资格' })
  async list(
    @Query() query: EnterprisesQuery,
    @Who() actor: Actor,
    @Lang() language: Language,
  ): Promise<EnterprisePageDto> {
    const today = shanghaiDate(this.clock.now());
    const [after] = decodeCursor(query.next, ['']) ?? [];
    const { reader } = this.database;
    const { role, district, q, standing, limit } = query;
    const asked = { sight: sightOf(actor), filter: { role, district, q, standing }, today };
    const found = await listEnterprises(reader, asked, limit + 1, after);
    const { items, next } = page(found, limit, (card) => [card.enterprise.uscc]);
    return {
      items: items.map((card) => enterpriseAnswer(card, today, language)),
      ...(await pageEnd(query, next, () => countEnterprises(reader, asked))),
    };
  }

  @Get('enterprises/:uscc')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '企业、资质与今日资格' })
  async one(@Param('uscc') text: string, @Who() actor: Actor, @Lang() language: Language): Promise<EnterpriseCardDto> {
    const today = shanghaiDate(this.clock.now());
    const uscc = usccOf(text);
    const card = await enterpriseCard(this.database.reader, sightOf(actor), uscc, today);
    if (!card) throw new Problem('ENTERPRISE_UNKNOWN', { uscc });
    return enterpriseAnswer(card, today, language);
  }

  @Get('counterparties/:uscc')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '查验往来单位：是否登记、今日资格（不含证件内容）' })
  async counterparty(@Param('uscc') text: string, @Lang() language: Language): Promise<CounterpartyDto> {
    const today = shanghaiDate(this.clock.now());
    const uscc = usccOf(text);
    const card = await enterpriseCard(this.database.reader, { kind: 'envelopes' }, uscc, today);
    if (!card) return { uscc, registered: false, name: null, roles: [], standing: [] };
    const { name, roles } = card.enterprise;
    return {
      uscc,
      registered: true,
      name,
      roles: [...roles],
      standing: card.standing.map((one) => standingAnswer(one, language)),
    };
  }

  @Post('enterprises/:uscc/qualifications')
  @Allow('manager', 'administrator')
  @ApiOperation({ summary: '登记资质' })
  @ApiCreatedResponse({ type: PaperRecordedDto })
  async recordPaper(
    @Param('uscc') text: string,
    @Body() body: PaperDto,
    @Who() actor: Actor,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PaperRecordedDto> {
    const uscc = usccOf(text);
    mustKeepPapersOf(actor, uscc);
    if (body.validTo !== undefined && body.validTo < body.validFrom) {
      throw new Problem('VALIDATION_FAILED', { count: 1 }, [{ pointer: '/validTo', code: 'DATE_ORDER' }]);
    }
    const { index, leafHash } = await this.registry.record(actor, 'qualification.recorded', { ...body, uscc }, key);
    const row = await this.database.reader.first<{ id: string }>('SELECT id FROM paper_book WHERE idx = ?', [index]);
    return { id: row?.id ?? '', index, leafHash };
  }

  @Post('enterprises/:uscc/qualifications/:id/status')
  @Allow('officer', 'administrator')
  @HttpCode(201)
  @ApiOperation({ summary: '核验、暂停、撤销或恢复资质' })
  @ApiCreatedResponse({ type: PaperStateDto })
  async setStatus(
    @Param('uscc') text: string,
    @Param('id') id: string,
    @Body() body: PaperStatusDto,
    @Who() actor: Actor,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PaperStateDto> {
    const uscc = usccOf(text);
    const today = shanghaiDate(this.clock.now());
    if (
      !hasRole(actor, 'administrator') &&
      !(await enterpriseCard(this.database.reader, sightOf(actor), uscc, today))
    ) {
      throw new Problem('ENTERPRISE_UNKNOWN', { uscc });
    }
    const { index } = await this.registry.record(actor, 'qualification.statusSet', { ...body, uscc, paper: id }, key);
    const card = await enterpriseCard(this.database.reader, { kind: 'envelopes' }, uscc, today);
    const paper = card?.papers.find((one) => one.id === id);
    return { id, state: paper ? stateOf(paper, today) : 'UNQUALIFIED', index };
  }
}

function usccOf(text: string): Uscc {
  const { value } = readUscc(text);
  if (value === undefined) throw new Problem('ENTERPRISE_UNKNOWN', { uscc: text.slice(0, 32) });
  return value;
}
