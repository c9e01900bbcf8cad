import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, hasRole } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import { DEADLINE_FLAGS, type DeadlineFlags } from '../compliance/deadline-flags';
import { stockOf } from '../custody/sender-habits';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import { administratorCards } from './administrator-cards';
import type { Asking } from './asking';
import { type Card, toCardDto } from './card';
import { enterpriseCards } from './enterprise-cards';
import { officerCards } from './officer-cards';
import { recentEntries } from './recent';
import { type StockDto, WorkbenchDto } from './workbench.dto';

/** The first page after signing in: what there is to do. */
@ApiTags('工作台')
@Controller('api/v1/workbench')
export class WorkbenchController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEADLINE_FLAGS) private readonly deadlines: DeadlineFlags,
  ) {}

  @Get()
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '工作台：待办、将超期、待对方、资质、线索、库存；每个数字都可查到各行' })
  @ApiOkResponse({ type: WorkbenchDto })
  async workbench(@Who() actor: Actor, @Lang() language: Language): Promise<WorkbenchDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const now = this.clock.now();
    const asking = { reader, actor, sight, deadlines: this.deadlines, now, today: shanghaiDate(now), language };
    return {
      today: asking.today,
      cards: (await cardsFor(asking)).map((card) => toCardDto(card, language)),
      stock: await stockFor(asking),
      recent: await recentEntries(reader, sight, language),
    };
  }
}

/** By what the caller sees; an administrator keeps the installation as well. */
async function cardsFor(asking: Asking): Promise<Card[]> {
  const { kind } = asking.sight;
  const own = kind === 'enterprise' ? await enterpriseCards(asking) : [];
  const bureau = kind === 'district' ? await officerCards(asking) : [];
  const system = hasRole(asking.actor, 'administrator') ? await administratorCards(asking) : [];
  return [...own, ...bureau, ...system];
}

async function stockFor({ reader, sight }: Asking): Promise<StockDto | null> {
  if (sight.kind !== 'enterprise') return null;
  return { ...(await stockOf(reader, sight.org)), rows: '/api/v1/batteries?onSite=true' };
}
