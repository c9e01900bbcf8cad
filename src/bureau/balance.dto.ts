import { IsOptional } from 'class-validator';
import type { NamedOrgDto } from '../custody/named-org.dto';
import { IsDateField, IsDistrictField, IsFlagInQuery, IsUsccField, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import { ScopeQueryDto } from './figures.dto';
import { type Account, ACCOUNTS, MOVEMENT_REASONS, type MovementReason } from './movements';

export class BalanceQuery extends ScopeQueryDto {
  @IsOptional() @IsUsccField({ description: '企业；不填为全区划' }) enterprise?: string;
}

export class MovementsQuery extends ListQuery {
  @IsOptional() @IsDistrictField() district?: string;
  @IsOptional() @IsDateField({ description: '事件日期自' }) from?: string;
  @IsOptional() @IsDateField({ description: '事件日期至' }) to?: string;
  @IsOptional() @IsUsccField() enterprise?: string;
  @IsOptional() @OneOfField(ACCOUNTS, { description: '保管，或其中在途' }) account?: Account;
  @IsOptional() @OneOfField(['in', 'out'], { description: '收、发' }) direction?: 'in' | 'out';
  @IsOptional() @OneOfField(Object.keys(MOVEMENT_REASONS)) reason?: MovementReason;
  @IsOptional() @IsFlagInQuery({ description: '对方是否也在本区划' }) internal?: boolean;
  @IsOptional() @IsDateField({ description: '只看此日之后补录的' }) recordedAfter?: string;
}

export class MovementDto {
  readonly index!: number;
  readonly traceNo!: string;
  readonly batteryCode!: string | null;
  readonly enterprise!: NamedOrgDto;
  readonly counterpart!: NamedOrgDto | null;
  readonly account!: Account;
  readonly direction!: 'in' | 'out';
  readonly reason!: MovementReason;
  readonly title!: string;
  readonly on!: string;
  readonly recordedOn!: string;
  /** 0 where only the mass was corrected by weighing again. */
  readonly pieces!: number;
  readonly grams!: number;
}

export class MovementPageDto extends PageEndDto {
  readonly items!: MovementDto[];
}

export class StockDto {
  readonly pieces!: number;
  readonly grams!: number;
  readonly rows!: string;
}

export class BalanceLineDto extends StockDto {
  readonly direction!: 'in' | 'out';
  readonly reason!: MovementReason;
  readonly title!: string;
  /** Indexes of the newest entries behind the figure; `rows` shows all. */
  readonly entries!: number[];
}

export class LateDto {
  /** Entries for the period that were recorded after its end. */
  readonly entries!: number;
  readonly rows!: string;
}

export class TransitDto {
  readonly opening!: StockDto;
  readonly lines!: BalanceLineDto[];
  readonly closing!: StockDto;
}

export class BalanceDto {
  readonly enterprise!: NamedOrgDto | null;
  readonly district!: string;
  readonly from!: string;
  readonly to!: string;
  /** Always by event date, never by the date of recording. */
  readonly basis!: 'event-date';
  readonly opening!: StockDto;
  readonly lines!: BalanceLineDto[];
  /** Opening and all that came in, less all that went out. */
  readonly closing!: StockDto;
  /** Part of the stock above that is on the road: with a carrier, or on its way back. */
  readonly inTransit!: TransitDto;
  /** What the enterprises of the district gave each other, left out of the lines of a district; null for one enterprise. */
  readonly internal!: InternalDto | null;
  readonly late!: LateDto;
}

export class InternalDto {
  readonly pieces!: number;
  /** Mass as received less mass as sent; counted in the balance. */
  readonly differenceGrams!: number;
  readonly rows!: string;
}
