import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { sightOf } from '../accounts/sight';
import { Who } from '../accounts/who';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import { daysSince } from '../kernel/dates';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { type Consignment, CONSIGNMENT_STATES } from './consignment';
import { countConsignments, findConsignmentNumbered, itemNames, listConsignments } from './consignment-queries';
import {
  type ConsignmentCardDto,
  type ConsignmentDto,
  type ConsignmentItemDto,
  type ConsignmentPageDto,
  ConsignmentQuery,
  ConsignmentsQuery,
} from './consignments.dto';
import { type OrgNames, readOrgNames } from './org-names';
import { consignmentSteps } from './steps';

/** Hand-over sheets, for their parties and for officers. */
@ApiTags('交接单')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/consignments')
export class ConsignmentsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: '交接单：本单位发货、收货或承运的' })
  async list(@Who() actor: Actor, @Query() query: ConsignmentsQuery): Promise<ConsignmentPageDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const { limit, next, total, ...filter } = query;
    const [after] = decodeCursor(next, [0]) ?? [];
    const rows = await listConsignments(reader, sight, { filter, limit, after });
    const { items, next: following } = page(rows, limit, (last) => [last.originIndex]);
    const names = await readOrgNames(reader, items.flatMap(partiesOf));
    return {
      items: items.map((consignment) => toConsignmentDto(consignment, names, this.clock.now())),
      ...(await pageEnd({ total }, following, () => countConsignments(reader, sight, filter))),
    };
  }

  @Get(':number')
  @ApiOperation({ summary: '交接单详情：明细、各方、结果、可办理的下一步' })
  async card(
    @Who() actor: Actor,
    @Lang() language: Language,
    @Param('number') text: string,
    @Query() { sender }: ConsignmentQuery,
  ): Promise<ConsignmentCardDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const number = text.normalize('NFC').trim();
    const consignment = await findConsignmentNumbered(reader, sight, number, sender);
    if (!consignment) throw new Problem('CONSIGNMENT_UNKNOWN', { consignment: number, consignmentNo: number });
    const query = encodeURIComponent(consignment.number);
    return {
      ...toConsignmentDto(consignment, await readOrgNames(reader, partiesOf(consignment)), this.clock.now()),
      items: await this.itemsOf(consignment),
      steps: await consignmentSteps(reader, consignment, { sight, now: this.clock.now().toISOString(), language }),
      links: {
        self: `/api/v1/consignments/${query}?sender=${consignment.sender}`,
        batteries: `/api/v1/batteries?consignment=${query}`,
      },
    };
  }

  private async itemsOf(consignment: Consignment): Promise<ConsignmentItemDto[]> {
    const names = await itemNames(this.database.reader, consignment);
    return consignment.items.map((item) => ({
      batteryCode: names.get(item.battery)?.code ?? '',
      traceNo: names.get(item.battery)?.traceNo ?? '',
      sentGrams: item.sentGrams ?? null,
      receivedGrams: item.receivedGrams ?? null,
      result: item.result ?? null,
      reason: item.reason ?? null,
      returned: item.returned,
    }));
  }
}

function partiesOf({ sender, receiver, carrier }: Consignment): string[] {
  return [sender, receiver, carrier];
}

function toConsignmentDto(consignment: Consignment, names: OrgNames, now: Date): ConsignmentDto {
  const listed = consignment.items.filter((item) => item.result !== 'unexpected');
  return {
    id: consignment.id,
    number: consignment.number,
    state: CONSIGNMENT_STATES[consignment.state].zh,
    stateCode: consignment.state,
    sender: names(consignment.sender),
    receiver: names(consignment.receiver),
    carrier: names(consignment.carrier),
    vehiclePlate: consignment.plate ?? null,
    unNumber: consignment.unNumber,
    dispatchedAt: consignment.dispatchedAt,
    pickedUpAt: consignment.pickedUpAt ?? null,
    receivedAt: consignment.receivedAt ?? null,
    daysInTransit: daysInTransit(consignment, now),
    count: listed.length,
    grams: listed.reduce((sum, item) => sum + (item.sentGrams ?? 0), 0),
    index: consignment.originIndex,
  };
}

function daysInTransit({ state, pickedUpAt, dispatchedAt }: Consignment, now: Date): number | null {
  return state === 'in-transit' ? daysSince(pickedUpAt ?? dispatchedAt, now) : null;
}
