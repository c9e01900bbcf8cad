import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { readEnterprises } from '../enterprises/enterprise-rows';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { fill, type Language } from '../kernel/text';
import { DEADLINE_FLAGS, type DeadlineFlags } from './deadline-flags';
import { type FlagItem, flagOrder, type FlagQuery, type FlagState } from './flag-item';
import { countFlags, listFlags, pendingReviews } from './flag-queries';
import { FlagDto, FlagPageDto, FlagsQuery, RuleListDto } from './flags.dto';
import { shownTitle } from './judge';
import type { Grade, Severity } from './rule';
import { ruleList } from './rule-list';

@ApiTags('线索')
@Controller('api/v1/flags')
export class FlagsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEADLINE_FLAGS) private readonly deadlines: DeadlineFlags,
  ) {}

  @Get()
  @Allow('clerk', 'manager', 'officer')
  @ApiOperation({ summary: '线索：应当核实的事项' })
  @ApiOkResponse({ type: FlagPageDto })
  async list(@Query() query: FlagsQuery, @Who() actor: Actor, @Lang() language: Language): Promise<FlagPageDto> {
    const asked = this.asked(query, actor);
    const found = [...(await listFlags(this.database.reader, asked)), ...(await this.deadlines.list(asked))];
    const { items, next } = page(found.sort(flagOrder).slice(0, asked.limit), query.limit, (item) => [
      item.index,
      item.rule,
      item.enterprise,
      item.asOfIndex,
    ]);
    const names = await this.names(items);
    return {
      items: items.map((item) => answer(item, names, language)),
      ...(await pageEnd(query, next, () => this.count(asked))),
      pendingReviews: await pendingReviews(this.database.reader),
    };
  }

  @Get('rules')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '规则：编号、名称、依据和核实程度' })
  @ApiOkResponse({ type: RuleListDto })
  rules(@Lang() language: Language): RuleListDto {
    return { items: ruleList(language) };
  }

  /** Deadlines are compared with today one by one, so they are counted by listing them. */
  private async count(asked: FlagQuery): Promise<number> {
    const all = { ...asked, before: undefined, limit: Number.MAX_SAFE_INTEGER };
    return (await countFlags(this.database.reader, all)) + (await this.deadlines.list(all)).length;
  }

  private asked(query: FlagsQuery, actor: Actor): FlagQuery {
    const cursor = decodeCursor(query.next, [0, '', '', 0] as const);
    return {
      sight: sightOf(actor),
      rule: query.rule,
      enterprise: query.enterprise,
      subject: query.subject,
      severity: query.severity as Severity | undefined,
      grade: query.grade as Grade | undefined,
      district: query.district,
      state: query.state as FlagState | undefined,
      history: query.history ?? false,
      limit: query.limit + 1,
      before: cursor && { index: cursor[0], rule: cursor[1], enterprise: cursor[2], asOf: cursor[3] },
      today: shanghaiDate(this.clock.now()),
    };
  }

  private async names(items: readonly FlagItem[]): Promise<ReadonlyMap<string, string>> {
    const enterprises = await readEnterprises(this.database.reader, [...new Set(items.map((item) => item.enterprise))]);
    return new Map(enterprises.map((enterprise) => [enterprise.uscc, enterprise.name]));
  }
}

function answer(item: FlagItem, names: ReadonlyMap<string, string>, language: Language): FlagDto {
  const { rule, severity, grade, enterprise, subject, index, asOfIndex, occurredAt, basis, state } = item;
  return {
    rule,
    title: shownTitle(item)[language],
    severity,
    grade,
    enterprise,
    enterpriseName: names.get(enterprise) ?? null,
    subject,
    index,
    asOfIndex,
    occurredAt,
    basis,
    reason: fill(item.reason, language, item.params),
    state,
  };
}
