import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, enterpriseOf } from '../accounts/actor';
import { newestOf } from '../accounts/visible-entries';
import { Who } from '../accounts/who';
import { textOf } from '../custody/data';
import { effective } from '../custody/fold';
import { readOrgNames } from '../custody/org-names';
import { locationsUsedBy, platesUsedBy } from '../custody/sender-habits';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Reader } from '../database/tx';
import { readEnterprises } from '../enterprises/enterprise-rows';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Uscc } from '../identifiers/uscc';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { entriesAt } from '../ledger/entries';
import { nextConsignmentNo } from './next-number';
import { UsualDto, type UsualPlateDto } from './usual.dto';
import { MOST_USUAL, usualCarriers, usualReceivers } from './usual-parties';

/** What a clerk would otherwise type again: from the enterprise's own records alone, and never told to another. */
@ApiTags('工作台')
@Controller('api/v1/usual')
export class UsualController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('clerk', 'manager')
  @ApiOperation({ summary: '常用：本单位常用的接收、承运单位、车牌、场所、库位、拆卸人，及建议的下一个交接单号' })
  @ApiOkResponse({ type: UsualDto })
  async usual(@Who() actor: Actor, @Lang() language: Language): Promise<UsualDto> {
    const { reader } = this.database;
    const uscc = enterpriseOf(actor);
    const [own] = await readEnterprises(reader, [uscc]);
    if (own === undefined) throw new Problem('ENTERPRISE_UNKNOWN', { uscc });
    const today = shanghaiDate(this.clock.now());
    const filling = { reader, own, today, language };
    return {
      receivers: await usualReceivers(filling),
      carriers: await usualCarriers(filling),
      plates: await usualPlates(reader, uscc),
      sites: own.sites.map(({ name, address }) => ({ name, address: address ?? null })),
      locations: await locationsUsedBy(reader, uscc, MOST_USUAL),
      operators: await operatorsOf(reader, uscc),
      nextConsignmentNo: await nextConsignmentNo(reader, uscc, today),
    };
  }
}

async function usualPlates(reader: Reader, uscc: Uscc): Promise<UsualPlateDto[]> {
  const plates = await platesUsedBy(reader, uscc, MOST_USUAL);
  const names = await readOrgNames(
    reader,
    plates.map(({ carrier }) => carrier),
  );
  return plates.map((used) => ({ ...used, carrierName: names(used.carrier).name }));
}

/** How far back an operator is looked for, in entries. */
const ENTRIES_LOOKED_AT = 300;

/** Who took batteries out lately, the last first, as it was typed or mended. What was erased is not there. */
async function operatorsOf(reader: Reader, uscc: Uscc): Promise<string[]> {
  const entries = await entriesAt(reader, await newestOf(reader, uscc, ENTRIES_LOOKED_AT));
  const removals = effective(entries).filter(({ kind, org }) => kind === 'battery.removed' && org === uscc);
  const names = removals.reverse().flatMap(({ data }) => textOf(data, 'operator') ?? []);
  return [...new Set(names)].slice(0, MOST_USUAL);
}
