import { IsOptional } from 'class-validator';
import {
  IsDateField,
  IsDistrictField,
  IsFlagInQuery,
  IsUsccField,
  IsVinField,
  IsWord,
  OneOfField,
} from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import type { CanonicalObject } from '../kernel/canonical';
import type { BatteryDto } from './batteries.dto';
import type { NamedOrgDto } from './named-org.dto';
import type { StepDto } from './step.dto';
import type { BatteryPresence } from './vehicle';

export class VehiclesQuery extends ListQuery {
  @IsOptional() @IsVinField() vin?: string;
  @IsOptional() @IsWord({ description: '回收证明编号' }) certificate?: string;
  @IsOptional() @IsUsccField({ description: '接收企业' }) org?: string;
  @IsOptional()
  @OneOfField(['present', 'missing', 'swap', 'partial'], { description: '电池状况' })
  presence?: BatteryPresence;
  @IsOptional() @IsFlagInQuery({ description: '是否已出具回收证明' }) certified?: boolean;
  @IsOptional() @IsDistrictField({ description: '接收企业所在行政区划' }) district?: string;
  @IsOptional() @IsDateField({ description: '交车日期自' }) from?: string;
  @IsOptional() @IsDateField({ description: '交车日期至' }) to?: string;
}

export class VehicleDto {
  readonly id!: string;
  readonly vin!: string;
  readonly org!: NamedOrgDto;
  readonly receivedOn!: string;
  readonly batteryPresence!: BatteryPresence;
  readonly isSwapModel!: boolean;
  readonly expectedPacks!: number | null;
  readonly foundPacks!: number | null;
  readonly packsRemoved!: number;
  readonly certificateNo!: string | null;
  readonly scrapDate!: string | null;
  readonly index!: number;
}

export class VehiclePageDto extends PageEndDto {
  readonly items!: VehicleDto[];
}

export class VehicleCardDto extends VehicleDto {
  readonly voided!: boolean;
  /** What was recorded at reception and with the certificate. */
  readonly data!: CanonicalObject;
  readonly batteries!: BatteryDto[];
  readonly steps!: StepDto[];
  readonly links!: VehicleLinksDto;
}

export class VehicleLinksDto {
  readonly self!: string;
  readonly batteries!: string;
}
