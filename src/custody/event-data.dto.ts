import { IsOptional } from 'class-validator';
import { Field, type Take, taken } from '../http/field';
import {
  IsBatteryCodeField,
  IsBatteryRefField,
  IsCount,
  IsDateField,
  IsFlag,
  IsMassGrams,
  IsPlateField,
  IsUnNumberField,
  IsUsccField,
  IsVinField,
  IsWord,
  ListField,
  NestedField,
  OneOfField,
} from '../http/fields';
import { word } from '../http/takes';
import { BATTERY_TYPES } from '../identifiers/battery-code-layout';

const LEVELS = ['pack', 'module', 'cell'];
const CODE_STATUSES = ['damaged', 'missing', 'non-standard'];
const MAX_ITEMS = 199;
const ITEMS = { min: 1, max: MAX_ITEMS };

/** A paper at hand: yes, or what it says. Never a person's name. */
const given: Take = (value, clock) => (typeof value === 'boolean' ? taken(value) : word(1, 500)(value, clock));

/** 接收报废车. What names the owner is never recorded. */
export class VehicleReceivedDto {
  @IsVinField() vin!: string;
  @IsDateField({ notFuture: true, description: '交车日期' }) receivedOn!: string;
  @IsFlag({ description: '是否换电车型' }) isSwapModel!: boolean;
  @OneOfField(['present', 'missing', 'swap', 'partial'], { description: '电池状况：在车、缺失、换电、部分缺失' })
  batteryPresence!: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '缺失原因（缺失、部分缺失时必填）' }) missingReason?: string;
  @IsOptional() @IsCount({ min: 0, max: 99, description: '应有电池包数' }) expectedPacks?: number;
  @IsOptional() @IsCount({ min: 0, max: 99, description: '实有电池包数' }) foundPacks?: number;
  @IsOptional()
  @Field(given, {
    description: '车主书面说明（有无或要点，不写姓名）',
    oneOf: [{ type: 'boolean' }, { type: 'string' }],
  })
  ownerStatement?: boolean | string;
  @IsOptional()
  @Field(given, { description: '换电车型佐证', oneOf: [{ type: 'boolean' }, { type: 'string' }] })
  swapEvidence?: boolean | string;
  @IsOptional() @IsPlateField() licencePlate?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '型号' }) modelName?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '动力类别' }) powerType?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '车辆类型' }) vehicleType?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '使用性质' }) useNature?: string;
  @IsOptional() @IsFlag({ description: '是否新能源' }) isNewEnergy?: boolean;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '品牌' }) brand?: string;
  @IsOptional() @IsCount({ min: 0, max: 100_000, description: '排量（毫升）' }) displacementMillilitres?: number;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '燃料种类' }) fuelType?: string;
  @IsOptional() @IsDateField({ notFuture: true, description: '注册登记日期' }) registeredOn?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '发动机号' }) engineNo?: string;
  @IsOptional() @IsCount({ min: 1, max: 200_000, description: '总质量（千克）' }) totalMassKilograms?: number;
  @IsOptional() @IsCount({ min: 1, max: 200_000, description: '整备质量（千克）' }) curbMassKilograms?: number;
  @IsOptional() @IsCount({ min: 1, max: 40_000, description: '车长（毫米）' }) lengthMillimetres?: number;
  @IsOptional() @IsCount({ min: 0, max: 300, description: '载客人数' }) passengers?: number;
  @IsOptional() @IsDateField({ notFuture: true, description: '交售日期' }) deliveredOn?: string;
}

/** 出具《报废机动车回收证明》. */
export class VehicleCertifiedDto {
  @IsVinField() vin!: string;
  @IsWord({ min: 1, max: 64, description: '回收证明编号' }) certificateNo!: string;
  @IsDateField({ notFuture: true, description: '报废日期' }) scrapDate!: string;
  @IsOptional() @IsWord({ min: 1, max: 500, description: '证明验真链接' }) verificationLink?: string;
}

/** 拆卸电池. Give the code, or why there is none. */
export class BatteryRemovedDto {
  @IsVinField() vin!: string;
  @IsOptional() @IsBatteryCodeField() batteryCode?: string;
  @IsOptional()
  @OneOfField(CODE_STATUSES, { description: '编码状态：污损、缺失、非国标（没有编码时必填）' })
  codeStatus?: string;
  @OneOfField(LEVELS, { description: '层级：包、模块、单体' }) level!: string;
  @OneOfField(BATTERY_TYPES, { description: '电池类型（GB/T 34014 字母）' }) batteryType!: string;
  @IsMassGrams({ description: '净重（克）' }) massGrams!: number;
  @OneOfField(['pass', 'fail', 'pending'], { description: '安全判定：通过、不通过、待判' }) safety!: string;
  @IsWord({ min: 1, max: 64, description: '拆卸人' }) operator!: string;
  @IsOptional() @IsWord({ min: 1, max: 200, description: '标签上能看清的文字' }) labelText?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '电池型号' }) model?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '生产企业' }) maker?: string;
  @IsOptional() @IsFlag({ description: '申报编码冲突：标签确为此码，而系统中已有同码电池' }) codeConflict?: boolean;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '作业场所' }) site?: string;
}

/** 收集电池: from somewhere the ledger has not seen. */
export class BatteryCollectedDto {
  @IsOptional() @IsBatteryCodeField() batteryCode?: string;
  @IsOptional() @OneOfField(CODE_STATUSES, { description: '编码状态（没有编码时必填）' }) codeStatus?: string;
  @OneOfField(LEVELS, { description: '层级' }) level!: string;
  @OneOfField(BATTERY_TYPES, { description: '电池类型' }) batteryType!: string;
  @IsMassGrams({ description: '净重（克）' }) massGrams!: number;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '来源名称' }) sourceName?: string;
  @IsOptional() @IsUsccField({ description: '来源单位统一社会信用代码' }) sourceUscc?: string;
  @IsOptional() @IsWord({ min: 1, max: 200, description: '标签上能看清的文字' }) labelText?: string;
  @IsOptional() @IsFlag({ description: '申报编码冲突' }) codeConflict?: boolean;
}

/** 入库贮存. */
export class BatteryStoredDto {
  @IsBatteryRefField() batteryCode!: string;
  @IsWord({ min: 1, max: 64, description: '贮存场所' }) site!: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '库位' }) location?: string;
  @IsOptional() @IsMassGrams({ description: '复称重（克）' }) massGrams?: number;
}

export class DispatchedItemDto {
  @IsBatteryRefField() batteryCode!: string;
  @IsMassGrams({ description: '发出重量（克）' }) massGrams!: number;
}

export class JointSafetyDto {
  @OneOfField(['pass', 'fail'], { description: '联合安全判定结论' }) result!: string;
  @IsWord({ min: 1, max: 64, list: { min: 1, max: 10 }, description: '判定双方' }) by!: string[];
}

export class CarrierCheckDto {
  @IsDateField({ description: '查验日期' }) on!: string;
  @IsWord({ min: 1, max: 64, description: '查验人' }) by!: string;
}

/** 移交出库. Receiver and carrier need not be registered here. */
export class ConsignmentDispatchedDto {
  @IsWord({ min: 1, max: 64, description: '交接单号' }) consignmentNo!: string;
  @IsUsccField({ description: '接收单位统一社会信用代码' }) receiver!: string;
  @IsUsccField({ description: '承运单位统一社会信用代码' }) carrier!: string;
  @IsPlateField({ description: '车牌号' }) vehiclePlate!: string;
  @IsUnNumberField() unNumber!: string;
  @ListField(() => DispatchedItemDto, { ...ITEMS, description: '明细' }) items!: DispatchedItemDto[];
  @IsOptional() @IsWord({ min: 1, max: 64, description: '驾驶员从业资格证号' }) driverLicence?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '押运员从业资格证号' }) escortLicence?: string;
  @IsOptional() @NestedField(() => JointSafetyDto, { description: '运输前联合安全判定' }) jointSafety?: JointSafetyDto;
  @IsOptional() @NestedField(() => CarrierCheckDto, { description: '托运人查验登记' }) carrierCheck?: CarrierCheckDto;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '运单号' }) waybillNo?: string;
  @IsOptional() @IsWord({ min: 1, max: 64, description: '合同号' }) contractNo?: string;
}

/** 承运人提货. */
export class ConsignmentPickedUpDto {
  @IsWord({ min: 1, max: 64, description: '交接单号' }) consignmentNo!: string;
}

export class ReceivedItemDto {
  @IsBatteryRefField() batteryCode!: string;
  @OneOfField(['accepted', 'refused', 'missing', 'unexpected'], { description: '接收、拒收、未到、多货' })
  result!: string;
  @IsOptional() @IsMassGrams({ description: '实收重量（克）' }) massGrams?: number;
  @IsOptional() @IsWord({ min: 1, max: 200, description: '原因' }) reason?: string;
  @IsOptional() @IsFlag({ description: '多货的编码与他处重复时申报' }) codeConflict?: boolean;
}

/** 接收入库: every item of the sheet once. */
export class ConsignmentReceivedDto {
  @IsWord({ min: 1, max: 64, description: '交接单号' }) consignmentNo!: string;
  @ListField(() => ReceivedItemDto, { ...ITEMS, description: '逐件结果' }) items!: ReceivedItemDto[];
}

export class ReturnedItemDto {
  @IsBatteryRefField() batteryCode!: string;
}

/** 退回入库. */
export class ConsignmentReturnedDto {
  @IsWord({ min: 1, max: 64, description: '交接单号' }) consignmentNo!: string;
  @ListField(() => ReturnedItemDto, { ...ITEMS, description: '退回明细' }) items!: ReturnedItemDto[];
}

/** 梯次利用: a product with a code of its own. */
export class BatteryRepurposedDto {
  @IsBatteryRefField({ list: { ...ITEMS, max: MAX_ITEMS - 1, isSet: true }, description: '投入的电池' })
  inputs!: string[];
  @IsBatteryCodeField({ description: '新产品编码' }) newCode!: string;
  @IsWord({ min: 1, max: 64, description: '应用领域' }) application!: string;
  @IsOptional() @IsMassGrams({ description: '产品重量（克）' }) massGrams?: number;
}

export class OutputDto {
  @IsWord({ min: 1, max: 64, description: '产出物' }) material!: string;
  @IsCount({ min: 0, max: 1_000_000_000_000, description: '质量（克）' }) massGrams!: number;
}

export class ResidueDto {
  @IsWord({ min: 1, max: 64, description: '残余物' }) name!: string;
  @IsCount({ min: 0, max: 1_000_000_000_000, description: '质量（克）' }) massGrams!: number;
  @IsWord({ min: 1, max: 64, description: '处置单位' }) handler!: string;
}

/** 再生利用. */
export class BatteryRecycledDto {
  @IsBatteryRefField({ list: { ...ITEMS, isSet: true }, description: '投入的电池' }) inputs!: string[];
  @IsWord({ min: 1, max: 64, description: '工艺' }) process!: string;
  @ListField(() => OutputDto, { min: 1, max: 100, description: '产出' }) outputs!: OutputDto[];
  @IsOptional() @ListField(() => ResidueDto, { min: 1, max: 100, description: '残余物' }) residues?: ResidueDto[];
}

/** 补登电池编码. */
export class BatteryCodeAssignedDto {
  @IsBatteryRefField({ description: '内部追溯号' }) batteryCode!: string;
  @IsBatteryCodeField({ description: '查得的编码' }) newCode!: string;
  @IsWord({ min: 1, max: 200, description: '依据' }) evidence!: string;
}

/** 作废自己的记录. */
export class EntryVoidedDto {
  @IsCount({ min: 0, max: Number.MAX_SAFE_INTEGER, description: '记录序号' }) index!: number;
  @IsWord({ min: 1, max: 200, description: '原因' }) reason!: string;
}

/** 更正自己的记录. */
export class EntryCorrectedDto extends EntryVoidedDto {
  @Field(anyObject, { type: 'object', additionalProperties: true, description: '新值；null 表示去掉该项' })
  changes!: Record<string, unknown>;
}

function anyObject(value: unknown): ReturnType<Take> {
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
  return isObject ? taken(value) : { faults: [{ below: '', code: 'WRONG_TYPE', params: { expected: 'object' } }] };
}
