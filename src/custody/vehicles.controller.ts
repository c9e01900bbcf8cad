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
import { readVin } from '../identifiers/vin';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { toBatteryDto } from './battery-answer';
import { consignmentNumbers, listBatteries } from './battery-queries';
import { type OrgNames, readOrgNames } from './org-names';
import { vehicleSteps } from './steps';
import type { Vehicle } from './vehicle';
import { countVehicles, findVehicle, listVehicles } from './vehicle-queries';
import { type VehicleCardDto, type VehicleDto, type VehiclePageDto, VehiclesQuery } from './vehicles.dto';
import { withoutInternals } from './visible-data';

/** More batteries than any vehicle has, cells included. */
const MOST_BATTERIES = 1_000;

/** Scrapped vehicles, for whoever received them and for officers. */
@ApiTags('报废车辆')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/vehicles')
export class VehiclesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: '报废车辆：本单位接收的' })
  async list(@Who() actor: Actor, @Query() query: VehiclesQuery): Promise<VehiclePageDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const { limit, next, total, ...filter } = query;
    const [after] = decodeCursor(next, [0]) ?? [];
    const rows = await listVehicles(reader, sight, { filter, limit, after });
    const { items, next: following } = page(rows, limit, (last) => [last.originIndex]);
    const names = await readOrgNames(
      reader,
      items.map((vehicle) => vehicle.org),
    );
    return {
      items: items.map((vehicle) => toVehicleDto(vehicle, names)),
      ...(await pageEnd({ total }, following, () => countVehicles(reader, sight, filter))),
    };
  }

  @Get(':vin')
  @ApiOperation({ summary: '车辆档案：接收情况、回收证明、拆下的电池、可办理的下一步' })
  async card(@Who() actor: Actor, @Lang() language: Language, @Param('vin') text: string): Promise<VehicleCardDto> {
    const { reader } = this.database;
    const sight = sightOf(actor);
    const vin = readVin(text).value;
    const vehicle = vin && (await findVehicle(reader, sight, vin));
    if (!vehicle) throw new Problem('VEHICLE_UNKNOWN', { vin: text });
    const listed = await listBatteries(reader, sight, { filter: { vin: vehicle.vin }, limit: MOST_BATTERIES });
    const seen = listed.flatMap((row) => row.seen ?? []);
    const names = await readOrgNames(reader, [vehicle.org, ...seen.map(({ battery }) => battery.holder)]);
    const numbers = await consignmentNumbers(reader, seen);
    const self = `/api/v1/vehicles/${vehicle.vin}`;
    return {
      ...toVehicleDto(vehicle, names),
      voided: vehicle.voided,
      data: withoutInternals(vehicle.data),
      batteries: seen.map((one) => toBatteryDto(one, { names, numbers })),
      steps: await vehicleSteps(reader, vehicle, { sight, now: this.clock.now().toISOString(), language }),
      links: { self, batteries: `/api/v1/batteries?vin=${vehicle.vin}` },
    };
  }
}

function toVehicleDto(vehicle: Vehicle, names: OrgNames): VehicleDto {
  return {
    id: vehicle.id,
    vin: vehicle.vin,
    org: names(vehicle.org),
    receivedOn: vehicle.receivedOn,
    batteryPresence: vehicle.presence,
    isSwapModel: vehicle.isSwapModel,
    expectedPacks: vehicle.expectedPacks ?? null,
    foundPacks: vehicle.foundPacks ?? null,
    packsRemoved: vehicle.packsRemoved,
    certificateNo: vehicle.certificateNo ?? null,
    scrapDate: vehicle.scrapDate ?? null,
    index: vehicle.originIndex,
  };
}
