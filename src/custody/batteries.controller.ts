import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { sightOf, type VisibleTo } from '../accounts/sight';
import { Who } from '../accounts/who';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import { readBatteryCode } from '../identifiers/battery-code';
import { readTraceNo } from '../identifiers/trace-number';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { BATTERY_STATES, type BatteryState, isOpen } from './battery';
import { BatteriesQuery, type BatteryCardDto, type BatteryPageDto } from './batteries.dto';
import { type AnswerContext, linksOf, originOf, toBatteryDto } from './battery-answer';
import { batteriesNamed, consignmentNumbers, countBatteries, listBatteries } from './battery-queries';
import { gapsOf } from './gaps';
import { guideFor } from './guide';
import { readOrgNames } from './org-names';
import type { SeenBattery } from './seen-battery';
import { batterySteps } from './steps';
import { timelineOf } from './timeline';
import type { TimelineDto } from './timeline.dto';

/** Where batteries are, and how they came there. */
@ApiTags('电池')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/batteries')
export class BatteriesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: '电池台账：本单位持有或持有过的；已移交的只显示到对方接收时' })
  async list(@Who() actor: Actor, @Query() query: BatteriesQuery): Promise<BatteryPageDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const { limit, next, total, state, ...rest } = query;
    const after = decodeCursor(next, [0, ''] as const);
    const filter = { ...rest, state: stateNamed(state) };
    const rows = await listBatteries(reader, sight, { filter, limit, after });
    const { items, next: following } = page(rows, limit, (last) => last.key);
    const seen = items.flatMap((item) => item.seen ?? []);
    const context = await this.contextOf(seen);
    return {
      items: seen.map((one) => toBatteryDto(one, context)),
      ...(await pageEnd({ total }, following, () => countBatteries(reader, sight, filter))),
    };
  }

  @Get(':code')
  @ApiOperation({ summary: '电池档案：现状、可办理的下一步及不能办理的原因、本环节指引' })
  async card(@Who() actor: Actor, @Lang() language: Language, @Param('code') code: string): Promise<BatteryCardDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const { seen, namesakes } = await this.find(sight, code);
    const context = await this.contextOf([seen]);
    const { battery } = seen;
    const now = this.clock.now();
    return {
      ...toBatteryDto(seen, context),
      safety: battery.safety ?? null,
      model: battery.model ?? null,
      maker: battery.maker ?? null,
      repurposedBy: battery.repurposedBy === undefined ? null : context.names(battery.repurposedBy),
      origin: originOf(seen, context.names, language),
      namesakes,
      steps: await batterySteps(reader, battery, { sight, now: now.toISOString(), language }),
      guide: guideFor(battery.state, shanghaiDate(now), language),
      links: linksOf(seen, context, sight),
    };
  }

  @Get(':code/timeline')
  @ApiOperation({ summary: '流转全程：每一步及当时各方资质；他方数据按权限隐去' })
  async timeline(@Who() actor: Actor, @Lang() language: Language, @Param('code') code: string): Promise<TimelineDto> {
    const sight = sightOf(actor);
    const { seen } = await this.find(sight, code);
    const items = await timelineOf(this.database.reader, seen, sight, language);
    return { items, gaps: gapsOf({ steps: items, seenUntil: seen.seenUntil ?? null }, language) };
  }

  /** Of two under one code the one that the caller holds is meant. */
  private async find(sight: VisibleTo, text: string): Promise<{ seen: SeenBattery; namesakes: number }> {
    const name = nameOf(text);
    const named = name === undefined ? [] : await batteriesNamed(this.database.reader, sight, name);
    const held = named.filter(
      ({ battery }) => sight.kind === 'enterprise' && battery.holder === sight.org && isOpen(battery),
    );
    const meant = held.length > 0 ? held : named;
    const [seen] = meant;
    if (seen === undefined) throw new Problem('BATTERY_UNKNOWN', { battery: text, code: text });
    if (meant.length > 1) throw new Problem('CODE_AMBIGUOUS', { battery: text, code: text });
    const { code } = seen.battery;
    const same = code === undefined || name === code ? named : await batteriesNamed(this.database.reader, sight, code);
    return { seen, namesakes: same.filter(({ battery }) => battery.id !== seen.battery.id).length };
  }

  private async contextOf(seen: readonly SeenBattery[]): Promise<AnswerContext> {
    const { reader } = this.database;
    const orgs = seen.flatMap(({ battery }) => [battery.holder, battery.originOrg, battery.repurposedBy ?? []].flat());
    return { names: await readOrgNames(reader, orgs), numbers: await consignmentNumbers(reader, seen) };
  }
}

function stateNamed(name: string | undefined): BatteryState | undefined {
  const found = Object.entries(BATTERY_STATES).find(([code, { zh }]) => code === name || zh === name);
  return found?.[0] as BatteryState | undefined;
}

/** Undefined for what can be neither a code nor a trace number: no battery has such a name. */
function nameOf(text: string): string | undefined {
  return readTraceNo(text).value ?? readBatteryCode(text).value;
}
