import { IsOptional } from 'class-validator';
import { IsUsccField, OneOfField } from '../http/fields';
import { ListQuery } from '../http/paging';
import { CONSIGNMENT_STATES, type ConsignmentState, type ItemResult } from './consignment';
import { CONSIGNMENT_ROLES, type ConsignmentRole } from './consignment-queries';
import type { NamedOrg } from './org-names';
import type { Step } from './trial';

export class ConsignmentsQuery extends ListQuery {
  @IsOptional() @OneOfField(Object.keys(CONSIGNMENT_STATES), { description: '交接单状态' }) state?: ConsignmentState;
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
  readonly sender!: NamedOrg;
  readonly receiver!: NamedOrg;
  readonly carrier!: NamedOrg;
  readonly vehiclePlate!: string | null;
  readonly unNumber!: string;
  readonly dispatchedAt!: string;
  readonly pickedUpAt!: string | null;
  readonly receivedAt!: string | null;
  /** Batteries that the sender listed, and their mass as sent. */
  readonly count!: number;
  readonly grams!: number;
  readonly index!: number;
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
  readonly steps!: Step[];
  readonly links!: ConsignmentLinksDto;
}

export class ConsignmentLinksDto {
  readonly self!: string;
  readonly batteries!: string;
}
