import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import { DEADLINE_FLAGS, type DeadlineFlags } from '../compliance/deadline-flags';
import { tallyFlags } from '../compliance/flag-tally';
import { BATTERY_STATES, type BatteryState } from '../custody/battery';
import { type OrgNames, readOrgNames } from '../custody/org-names';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { type HoldingDto, type HoldingPageDto, HoldingsQuery, type OverviewDto, ScopeQueryDto } from './figures.dto';
import { overviewOf } from './overview';
import { countHolders, type HoldingRow, holdings } from './overview-queries';
import { districtOf, link, scopeOf } from './scope';

/** The bureau's first page, and who holds what. */
@ApiTags('监管')
@Allow('officer')
@Controller('api/v1/bureau')
export class OverviewController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEADLINE_FLAGS) private readonly deadlines: DeadlineFlags,
  ) {}

  @Get('overview')
  @ApiOperation({ summary: '概览：本区划车辆、电池、去向和线索；每个数字都可查到各行' })
  async overview(@Who() actor: Actor, @Query() query: ScopeQueryDto): Promise<OverviewDto> {
    const { reader } = this.database;
    const now = this.clock.now();
    const scope = scopeOf(actor, query, now);
    const { district } = scope;
    const asked = { sight: sightOf(actor), district, state: 'open', history: false, today: shanghaiDate(now) } as const;
    return overviewOf(reader, scope, await tallyFlags(reader, this.deadlines, asked));
  }

  @Get('holdings')
  @ApiOperation({ summary: '现有保管：各企业各状态的件数和重量' })
  async holdings(@Who() actor: Actor, @Query() query: HoldingsQuery): Promise<HoldingPageDto> {
    const { reader } = this.database;
    const { limit, next, total, enterprise, state } = query;
    const filter = { district: districtOf(actor, query.district), enterprise, state };
    const [after] = decodeCursor(next, [''] as const) ?? [];
    const rows = await holdings(reader, { ...filter, after, limit });
    const holders = [...new Set(rows.map((row) => row.holder))];
    const { items, next: following } = page(holders, limit, (last) => [last]);
    const names = await readOrgNames(reader, items);
    return {
      items: items.map((uscc) =>
        holdingOf(
          uscc,
          rows.filter((row) => row.holder === uscc),
          { names, asked: state },
        ),
      ),
      ...(await pageEnd({ total }, following, () => countHolders(reader, filter))),
    };
  }
}

function holdingOf(
  uscc: string,
  rows: readonly HoldingRow[],
  { names, asked }: { names: OrgNames; asked: BatteryState | undefined },
): HoldingDto {
  return {
    enterprise: names(uscc),
    pieces: rows.reduce((sum, row) => sum + row.pieces, 0),
    grams: rows.reduce((sum, row) => sum + row.grams, 0),
    rows: link(
      '/api/v1/batteries',
      asked === undefined ? { holder: uscc, open: true } : { holder: uscc, state: asked },
    ),
    states: rows.map(({ state, pieces, grams }) => ({
      state: BATTERY_STATES[state].zh,
      stateCode: state,
      pieces,
      grams,
      rows: link('/api/v1/batteries', { holder: uscc, state }),
    })),
  };
}
