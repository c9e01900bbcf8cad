import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { Who } from '../accounts/who';
import { type OrgNames, readOrgNames } from '../custody/org-names';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import type { Language } from '../kernel/text';
import { balanceOf } from './balance';
import { type BalanceDto, BalanceQuery, type MovementDto, type MovementPageDto, MovementsQuery } from './balance.dto';
import { countMovements, listMovements, type MovementRow } from './movement-queries';
import { MOVEMENT_REASONS } from './movements';
import { districtOf, mustBeIn, scopeOf } from './scope';

/** Does the stock match? In pieces and grams, by event date, down to the row. */
@ApiTags('监管')
@Allow('officer')
@Controller('api/v1/bureau')
export class BalanceController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('mass-balance')
  @ApiOperation({ summary: '物料平衡：期初、收、发、期末，件数和重量，按事件日期；在途和截止后补录单列' })
  async balance(@Who() actor: Actor, @Lang() language: Language, @Query() query: BalanceQuery): Promise<BalanceDto> {
    const { reader } = this.database;
    const scope = scopeOf(actor, query, this.clock.now());
    const { enterprise: uscc } = query;
    if (uscc === undefined) return balanceOf(reader, { scope, language });
    await mustBeIn(reader, scope.district, uscc);
    const enterprise = (await readOrgNames(reader, [uscc]))(uscc);
    return balanceOf(reader, { scope, enterprise, language });
  }

  @Get('movements')
  @ApiOperation({ summary: '收发明细：物料平衡每个数字背后的各行' })
  async movements(
    @Who() actor: Actor,
    @Lang() language: Language,
    @Query() query: MovementsQuery,
  ): Promise<MovementPageDto> {
    const { reader } = this.database;
    const { limit, next, total, ...asked } = query;
    const filter = { ...asked, district: districtOf(actor, query.district) };
    const after = decodeCursor(next, [0, '', '', '', ''] as const);
    const rows = await listMovements(reader, filter, limit, after);
    const { items, next: following } = page(rows, limit, (last) => [
      last.idx,
      last.battery,
      last.org,
      last.account,
      last.direction,
    ]);
    const names = await readOrgNames(
      reader,
      items.flatMap((row) => [row.org, row.counterpart ?? row.org]),
    );
    return {
      items: items.map((row) => toMovementDto(row, names, language)),
      ...(await pageEnd({ total }, following, () => countMovements(reader, filter))),
    };
  }
}

function toMovementDto(row: MovementRow, names: OrgNames, language: Language): MovementDto {
  return {
    index: row.idx,
    traceNo: row.trace_no,
    batteryCode: row.code,
    enterprise: names(row.org),
    counterpart: row.counterpart === null ? null : names(row.counterpart),
    account: row.account,
    direction: row.direction,
    reason: row.reason,
    title: MOVEMENT_REASONS[row.reason][language],
    on: row.moved_on,
    recordedOn: row.recorded_on,
    pieces: row.pieces,
    grams: row.grams,
  };
}
