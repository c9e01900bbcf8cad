import { IsOptional } from 'class-validator';
import { BATTERY_STATES, type BatteryState } from '../custody/battery';
import type { Severity } from '../compliance/rule';
import type { NamedOrgDto } from '../custody/named-org.dto';
import { IsDateField, IsDistrictField, IsUsccField, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';

export class ScopeQueryDto {
  @IsOptional() @IsDistrictField({ description: '行政区划；默认为本人负责的' }) district?: string;
  @IsOptional() @IsDateField({ description: '自（事件日期）；默认当年1月1日' }) from?: string;
  @IsOptional() @IsDateField({ description: '至（事件日期）；默认今天' }) to?: string;
}

export class HoldingsQuery extends ListQuery {
  @IsOptional() @IsDistrictField({ description: '持有方所在行政区划' }) district?: string;
  @IsOptional() @IsUsccField({ description: '持有方' }) enterprise?: string;
  @IsOptional() @OneOfField(Object.keys(BATTERY_STATES)) state?: BatteryState;
}

/** A count with the list that shows exactly the rows behind it. */
export class CountDto {
  readonly count!: number;
  readonly rows!: string;
}

/** Batteries by number and mass, with the list that shows exactly the rows behind them. */
export class QuantityDto {
  readonly pieces!: number;
  readonly grams!: number;
  readonly rows!: string;
}

export class OverviewDto {
  readonly district!: string;
  readonly from!: string;
  readonly to!: string;
  /** Received in the period. */
  readonly vehicles!: VehicleCountsDto;
  /** Events of the period. */
  readonly removed!: QuantityDto;
  readonly collected!: QuantityDto;
  readonly handedToUtilisers!: QuantityDto;
  readonly recycled!: QuantityDto;
  readonly repurposed!: QuantityDto;
  /** As it stands now. */
  readonly now!: NowDto;
  /** Flags that hold, passed deadlines among them, whatever the period. */
  readonly flags!: FlagCountDto[];
}

export class VehicleCountsDto {
  readonly received!: CountDto;
  readonly present!: CountDto;
  readonly missing!: CountDto;
  readonly swap!: CountDto;
  readonly partial!: CountDto;
}

export class NowDto {
  readonly removed!: QuantityDto;
  readonly collected!: QuantityDto;
  readonly stored!: QuantityDto;
  readonly consigned!: QuantityDto;
  readonly inTransit!: QuantityDto;
  readonly returning!: QuantityDto;
}

export class FlagCountDto extends CountDto {
  readonly severity!: Severity;
}

export class HoldingDto {
  readonly enterprise!: NamedOrgDto;
  readonly pieces!: number;
  readonly grams!: number;
  readonly rows!: string;
  readonly states!: HoldingStateDto[];
}

export class HoldingStateDto extends QuantityDto {
  /** 状态, as users and officials write it. */
  readonly state!: string;
  readonly stateCode!: BatteryState;
}

export class HoldingPageDto extends PageEndDto {
  readonly items!: HoldingDto[];
}
