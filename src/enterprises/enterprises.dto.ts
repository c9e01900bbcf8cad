import { IsOptional } from 'class-validator';
import { IsDateField, IsDistrictField, IsPlateField, IsUsccField, IsWord, ListField, OneOfField } from '../http/fields';
import { ListQuery } from '../http/paging';
import { ENTERPRISE_ROLES } from './enterprise';
import { PAPER_STATUSES } from './paper';
import { QUALIFICATION_TYPES } from './qualification-types';
import type { PaperState } from './verdict';

export class SiteDto {
  @IsWord({ min: 1, max: 64, description: '场所名称' }) name!: string;
  @IsOptional() @IsWord({ min: 1, max: 200, description: '地址' }) address?: string;
  @IsOptional() @IsDistrictField() districtCode?: string;
}

export class EnterpriseDto {
  @IsUsccField() uscc!: string;
  @IsWord({ min: 1, max: 100, description: '单位名称' }) name!: string;
  @OneOfField(ENTERPRISE_ROLES, { list: { min: 0, max: 11, isSet: true }, description: '类型' }) roles!: string[];
  @IsDistrictField({ description: '行政区划代码' }) districtCode!: string;
  @IsOptional() @ListField(() => SiteDto, { min: 0, max: 50, description: '场所' }) sites?: SiteDto[];
  @IsOptional() @IsUsccField({ description: '分支机构所属单位' }) branchOf?: string;
}

export class EnterpriseChangeDto {
  @IsOptional() @IsWord({ min: 1, max: 100, description: '单位名称' }) name?: string;
  @IsOptional()
  @OneOfField(ENTERPRISE_ROLES, { list: { min: 0, max: 11, isSet: true }, description: '类型' })
  roles?: string[];
  @IsOptional() @IsDistrictField({ description: '行政区划代码' }) districtCode?: string;
  @IsOptional() @ListField(() => SiteDto, { min: 0, max: 50, description: '场所' }) sites?: SiteDto[];
  @IsOptional() @IsUsccField({ description: '分支机构所属单位' }) branchOf?: string;
  @IsWord({ min: 1, max: 200, description: '变更原因' }) reason!: string;
}

export class PaperDto {
  @OneOfField(QUALIFICATION_TYPES.map((type) => type.code), { description: '资质类型' })
  type!: string;
  @IsWord({ min: 1, max: 64, description: '证书编号' }) number!: string;
  @IsWord({ min: 1, max: 100, description: '发证机关' }) issuer!: string;
  @IsDateField({ description: '有效期起' }) validFrom!: string;
  @IsOptional() @IsDateField({ description: '有效期止；不填为长期' }) validTo?: string;
  @IsOptional()
  @IsWord({ min: 1, max: 64, list: { min: 0, max: 50, isSet: true }, description: '许可范围，如 class-9' })
  scope?: string[];
  @IsOptional() @IsWord({ min: 1, max: 64, description: '场所' }) site?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '持证人或持证单位' }) holder?: string;
  @IsOptional() @IsPlateField({ description: '车牌号（车辆证件）' }) plate?: string;
}

export class PaperStatusDto {
  @OneOfField(PAPER_STATUSES, { description: '核验、暂停、撤销、恢复' }) status!: string;
  @IsDateField({ description: '自何日起' }) from!: string;
  @IsWord({ min: 1, max: 200, description: '原因' }) reason!: string;
}

export class EnterprisesQuery extends ListQuery {
  @IsOptional() @IsWord({ min: 1, max: 20, description: '现状，如 UNQUALIFIED' }) standing?: string;
  @IsOptional() @OneOfField(ENTERPRISE_ROLES) role?: string;
  @IsOptional() @IsDistrictField() district?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '名称或信用代码' }) q?: string;
}

export class RegisteredDto {
  uscc!: string;
  index!: number;
  leafHash!: string;
}

export class PaperRecordedDto {
  id!: string;
  index!: number;
  leafHash!: string;
}

export class PaperStateDto {
  id!: string;
  /** 现状 */
  state!: PaperState;
  index!: number;
}
