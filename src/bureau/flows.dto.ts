import { IsOptional } from 'class-validator';
import type { ItemResult } from '../custody/consignment';
import type { NamedOrgDto } from '../custody/named-org.dto';
import { ENTERPRISE_ROLES, type EnterpriseRole } from '../enterprises/enterprise';
import { IsDateField, IsDistrictField, IsUsccField, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { ListQuery } from '../http/paging';
import { QuantityDto } from './figures.dto';
import { type Outcome, OUTCOMES } from './transfer-queries';

export class TransfersQuery extends ListQuery {
  @IsOptional() @IsDistrictField({ description: '发货或收货单位所在行政区划' }) district?: string;
  @IsOptional() @IsDateField({ description: '接收日期自' }) from?: string;
  @IsOptional() @IsDateField({ description: '接收日期至' }) to?: string;
  @IsOptional() @IsUsccField({ description: '发货单位' }) sender?: string;
  @IsOptional() @IsUsccField({ description: '收货单位' }) receiver?: string;
  @IsOptional() @OneOfField(OUTCOMES, { description: '已接收，或退回' }) outcome?: Outcome;
  @IsOptional()
  @OneOfField([...ENTERPRISE_ROLES, 'utilisation', 'unregistered'], {
    description: '收货单位类型；utilisation 为综合利用企业',
  })
  receiverRole?: string;
}

export class TransferDto {
  readonly index!: number;
  readonly consignmentNo!: string;
  readonly sender!: NamedOrgDto;
  readonly receiver!: NamedOrgDto;
  readonly traceNo!: string;
  readonly batteryCode!: string | null;
  readonly result!: ItemResult;
  readonly sentGrams!: number | null;
  readonly receivedGrams!: number | null;
  /** Back with the sender. */
  readonly returned!: boolean;
  readonly receivedAt!: string;
}

export class TransferPageDto extends PageEndDto {
  readonly items!: TransferDto[];
}

export class FlowDto {
  readonly sender!: NamedOrgDto;
  readonly receiver!: NamedOrgDto;
  readonly pieces!: number;
  readonly grams!: number;
  readonly rows!: string;
}

export class ReturnFlowDto extends FlowDto {
  /** Already with the sender again. */
  readonly back!: number;
}

export class RoleFlowDto extends QuantityDto {
  /** A role, or `unregistered`. */
  readonly role!: EnterpriseRole | 'unregistered';
}

export class FlowsDto {
  readonly district!: string;
  readonly from!: string;
  readonly to!: string;
  /** Accepted items, by sender and receiver. */
  readonly flows!: FlowDto[];
  /** Refused or missing items. */
  readonly returns!: ReturnFlowDto[];
  /** Accepted items by role of the receiver. A receiver with several roles counts under each of them. */
  readonly byReceiverRole!: RoleFlowDto[];
}
