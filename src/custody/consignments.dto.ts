import { IsOptional } from 'class-validator';
import { IsFlagInQuery, IsUsccField, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import { CONSIGNMENT_STATES, type ConsignmentState, type ItemResult } from './consignment';
import { CONSIGNMENT_ROLES, type ConsignmentRole } from './consignment-queries';
import type { NamedOrgDto } from './named-org.dto';
import type { StepDto } from './step.dto';

export class ConsignmentsQuery extends ListQuery {
  @IsOptional() @OneOfField(Object.keys(CONSIGNMENT_STATES), { description: '交接单状态' }) state?: ConsignmentState;
  @IsOptional() @IsFlagInQuery({ description: '是否已发出而尚未接收' }) underway?: boolean;
  @IsOptional() @IsFlagInQuery({ description: '是否有退回待入库的电池' }) toTakeBack?: boolean;
  @IsOptional()
  @OneOfField(CONSIGNMENT_ROLES, { description: '在交接单中的身份：发货、收货、承运' })
  role?: ConsignmentRole;
  @IsOptional() @IsUsccField({ description: '监管人员用：只看此单位的' }) party?: string;
}

export class ConsignmentQuery {
  @IsOptional() @IsUsccField({ description: '发货单位；几家用了同一单号时指定' }) sender?: string;
}

export class ConsignmentDto {
  readonly id!: string;
  readonly number!: string;
  /** 状态, as users and officials write it. */
  readonly state!: string;
  readonly stateCode!: ConsignmentState;
  readonly sender!: NamedOrgDto;
  readonly receiver!: NamedOrgDto;
  readonly carrier!: NamedOrgDto;
  readonly vehiclePlate!: string | null;
  readonly unNumber!: string;
  readonly dispatchedAt!: string;
  readonly pickedUpAt!: string | null;
  readonly receivedAt!: string | null;
  /** Whole days on the road so far; null unless it is in transit. No limit is known in law. */
  readonly daysInTransit!: number | null;
  /** Batteries that the sender listed, and their mass as sent. */
  readonly count!: number;
  readonly grams!: number;
  readonly index!: number;
}

export class ConsignmentPageDto extends PageEndDto {
  readonly items!: ConsignmentDto[];
}

export class ConsignmentItemDto {
  /** As the parties wrote it: a code or a trace number. */
  readonly batteryCode!: string;
  readonly traceNo!: string;
  readonly sentGrams!: number | null;
  readonly receivedGrams!: number | null;
  readonly result!: ItemResult | null;
  readonly reason!: string | null;
  readonly returned!: boolean;
}

export class ConsignmentCardDto extends ConsignmentDto {
  readonly items!: ConsignmentItemDto[];
  readonly steps!: StepDto[];
  readonly links!: ConsignmentLinksDto;
}

export class ConsignmentLinksDto {
  readonly self!: string;
  readonly batteries!: string;
}
