import { IsOptional } from 'class-validator';
import {
  IsBatteryRefField,
  IsDistrictField,
  IsFlagInQuery,
  IsUsccField,
  IsVinField,
  IsWord,
  OneOfField,
} from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import { BATTERY_STATES, type BatteryLevel, type BatteryState, type CodeStatus } from './battery';
import type { GuideStageDto } from './guide.dto';
import type { NamedOrgDto } from './named-org.dto';
import type { StepDto } from './step.dto';

/** A state goes by its code or by its Chinese word. */
const STATE_NAMES = Object.entries(BATTERY_STATES).flatMap(([code, { zh }]) => [code, zh]);

export class BatteriesQuery extends ListQuery {
  @IsOptional() @IsBatteryRefField() code?: string;
  @IsOptional() @IsVinField() vin?: string;
  @IsOptional() @IsWord({ description: '交接单号' }) consignment?: string;
  @IsOptional() @IsWord({ description: '回收证明编号' }) certificate?: string;
  @IsOptional() @IsUsccField({ description: '当前持有方' }) holder?: string;
  @IsOptional() @OneOfField(STATE_NAMES, { description: '当前状态' }) state?: string;
  @IsOptional() @IsFlagInQuery({ description: '是否仍有人保管' }) open?: boolean;
  @IsOptional() @IsFlagInQuery({ description: '是否在持有方场所：在手或待发运' }) onSite?: boolean;
  @IsOptional() @IsFlagInQuery({ description: '是否已拆卸或已收集而尚未入库' }) toStore?: boolean;
  @IsOptional() @OneOfField(['pack', 'module', 'cell'], { description: '层级：包、模块、单体' }) level?: BatteryLevel;
  @IsOptional() @IsDistrictField({ description: '当前持有方所在行政区划' }) district?: string;
  @IsOptional()
  @OneOfField(['readable', 'damaged', 'missing', 'non-standard'], { description: '编码状态：可读、污损、缺失、非国标' })
  codeStatus?: CodeStatus;
}

/** A battery in a list: as it stands, or as it stood when the caller handed it over. */
export class BatteryDto {
  readonly id!: string;
  readonly traceNo!: string;
  readonly batteryCode!: string | null;
  readonly codeStatus!: CodeStatus;
  readonly level!: BatteryLevel;
  readonly batteryType!: string;
  readonly massGrams!: number;
  /** 状态, as users and officials write it. */
  readonly state!: string;
  readonly stateCode!: BatteryState;
  readonly holder!: NamedOrgDto;
  readonly vin!: string | null;
  readonly site!: string | null;
  readonly location!: string | null;
  readonly since!: string;
  readonly consignmentNo!: string | null;
  /** Index of the receipt after which the caller is told nothing; null where it sees the present. */
  readonly seenUntil!: number | null;
}

export class BatteryPageDto extends PageEndDto {
  readonly items!: BatteryDto[];
}

export class BatteryOriginDto {
  readonly kind!: string;
  readonly title!: string;
  readonly index!: number;
  readonly org!: NamedOrgDto;
}

export class BatteryLinksDto {
  readonly self!: string;
  readonly timeline!: string;
  readonly vehicle!: string | null;
  readonly consignment!: string | null;
  readonly flags!: string;
}

export class BatteryCardDto extends BatteryDto {
  readonly safety!: 'pass' | 'fail' | 'pending' | null;
  readonly model!: string | null;
  readonly maker!: string | null;
  readonly repurposedBy!: NamedOrgDto | null;
  readonly origin!: BatteryOriginDto;
  /** Other batteries under the same code that the caller may see. */
  readonly namesakes!: number;
  /** Empty for whoever acts for no enterprise. */
  readonly steps!: StepDto[];
  /** What to mind in the present stage; null once it is voided. */
  readonly guide!: GuideStageDto | null;
  readonly links!: BatteryLinksDto;
}
