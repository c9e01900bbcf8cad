import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import { daysBetween } from '../calendar/days';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import { ACTIVITY_NAMES } from './activity-names';
import { listLacks, type ListedLack } from './lack-queries';
import { countPapers, type ListedPaper, listPapers } from './paper-queries';
import {
  LacksQuery,
  type ListedLackDto,
  ListedLackPageDto,
  type ListedPaperDto,
  ListedPaperPageDto,
  PapersQuery,
} from './papers.dto';
import { qualificationName } from './qualification-types';
import { stateOf } from './verdict';

/** Papers over all enterprises that the caller may see: what waits to be verified, what ends soon, what is lacking. */
@ApiTags('企业与资质')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/qualifications')
export class PapersController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: '资质：待核验的、将到期的；企业只见本企业的' })
  @ApiOkResponse({ type: ListedPaperPageDto })
  async list(
    @Who() actor: Actor,
    @Query() query: PapersQuery,
    @Lang() language: Language,
  ): Promise<ListedPaperPageDto> {
    const { reader } = this.database;
    const { limit, next, total, ...filter } = query;
    const today = shanghaiDate(this.clock.now());
    const [after] = decodeCursor(next, [0]) ?? [];
    const asked = { sight: sightOf(actor), filter, today };
    const rows = await listPapers(reader, asked, limit, after);
    const { items, next: following } = page(rows, limit, (last) => [last.paper.index]);
    return {
      items: items.map((one) => paperAnswer(one, today, language)),
      ...(await pageEnd({ total }, following, () => countPapers(reader, asked))),
    };
  }

  @Get('lacking')
  @ApiOperation({ summary: '资质缺失：今日应有而没有或不在有效状态的；只待核验的不列' })
  @ApiOkResponse({ type: ListedLackPageDto })
  async lacking(
    @Who() actor: Actor,
    @Query() query: LacksQuery,
    @Lang() language: Language,
  ): Promise<ListedLackPageDto> {
    const { limit, next, total, district } = query;
    const today = shanghaiDate(this.clock.now());
    const [from = 0] = decodeCursor(next, [0]) ?? [];
    const all = await listLacks(this.database.reader, { sight: sightOf(actor), filter: { district }, today });
    const { items, next: following } = page(all.slice(from), limit, () => [from + limit]);
    return {
      items: items.map((lack) => lackAnswer(lack, language)),
      ...(await pageEnd({ total }, following, () => Promise.resolve(all.length))),
    };
  }
}

function paperAnswer({ paper, enterpriseName }: ListedPaper, today: string, language: Language): ListedPaperDto {
  return {
    id: paper.id,
    enterprise: { uscc: paper.enterprise, name: enterpriseName },
    type: paper.type,
    name: qualificationName(paper.type)[language],
    number: paper.number,
    issuer: paper.issuer,
    validFrom: paper.validFrom,
    validTo: paper.validTo ?? null,
    daysLeft: paper.validTo === undefined ? null : daysBetween(today, paper.validTo),
    site: paper.site ?? null,
    plate: paper.plate ?? null,
    holder: paper.holder ?? null,
    verified: paper.changes.some((change) => change.status === 'verified'),
    state: stateOf(paper, today),
    index: paper.index,
  };
}

function lackAnswer(
  { enterprise, type, name, state, since, activities }: ListedLack,
  language: Language,
): ListedLackDto {
  return {
    enterprise,
    type,
    name: name[language],
    state,
    since: since ?? null,
    activities: activities.map((activity) => ({ activity, name: ACTIVITY_NAMES[activity][language] })),
  };
}
