import { applyDecorators, type Type as Class } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { readBatteryCode } from '../identifiers/battery-code';
import { readDistrict } from '../identifiers/district';
import { readPlate } from '../identifiers/plate';
import type { Reading } from '../identifiers/reading';
import { readTraceNo } from '../identifiers/trace-number';
import { readUnNumber } from '../identifiers/un-number';
import { readUscc } from '../identifiers/uscc';
import { readVin } from '../identifiers/vin';
import { DescribedField, Field, RememberNested, type Take } from './field';
import {
  anything,
  boolean,
  booleanInText,
  date,
  identifier,
  instant,
  integer,
  integerInText,
  listOf,
  oneOf,
  word,
  object,
} from './takes';

/** Makes a field a list of such values. Pointers then name the item, `/inputs/2`. */
export interface ListSize {
  readonly min: number;
  readonly max: number;
  /** No value twice. */
  readonly isSet?: boolean;
}

/** What every field may be told besides its kind. */
export interface FieldOptions {
  readonly description?: string;
  readonly list?: ListSize;
}

/** 车辆识别代号. */
export function IsVinField(options: FieldOptions = {}): PropertyDecorator {
  const api = {
    description: '车辆识别代号，17 位（GB 16735）',
    example: 'LFWADRJF011002346',
    pattern: '^[A-HJ-NPR-Z0-9]{17}$',
  };
  return field(identifier(readVin), api, options);
}

/** 统一社会信用代码. */
export function IsUsccField(options: FieldOptions = {}): PropertyDecorator {
  const api = { description: '统一社会信用代码，18 位（GB 32100）', example: '91371502MA3EXAMP1C' };
  return field(identifier(readUscc), api, options);
}

/** 动力电池编码, 24 or 19 characters. */
export function IsBatteryCodeField(options: FieldOptions = {}): PropertyDecorator {
  const api = { description: '动力电池编码，24 位或 19 位（GB/T 34014）', example: '04QCB76836300JBC40000903' };
  return field(identifier(readBatteryCode), api, options);
}

/** A battery code, or the internal trace number of a battery that is recorded already. */
export function IsBatteryRefField(options: FieldOptions = {}): PropertyDecorator {
  const api = { description: '动力电池编码（GB/T 34014），或内部追溯号', example: 'NB-371502-2026-000123' };
  return field(identifier(readBatteryRef), api, options);
}

/** 车牌. */
export function IsPlateField(options: FieldOptions = {}): PropertyDecorator {
  return field(identifier(readPlate), { description: '车牌号', example: '鲁P12345' }, options);
}

/** UN number of the goods, for example UN3480. */
export function IsUnNumberField(options: FieldOptions = {}): PropertyDecorator {
  const api = { description: '联合国编号', example: 'UN3480', pattern: '^UN\\d{4}$' };
  return field(identifier(readUnNumber), api, options);
}

/** 行政区划代码. */
export function IsDistrictField(options: FieldOptions = {}): PropertyDecorator {
  const api = { description: '行政区划代码，6 位', example: '371502', pattern: '^[1-9]\\d{5}$' };
  return field(identifier(readDistrict), api, options);
}

/** A date of the calendar in Asia/Shanghai. `notFuture`: today at the latest. */
export function IsDateField(options: FieldOptions & { readonly notFuture?: boolean } = {}): PropertyDecorator {
  const api = { description: '日期（北京时间）', example: '2026-10-08', format: 'date' };
  return field(date(options.notFuture ?? false), api, options);
}

/** An instant with its offset, kept as UTC. `minutesAhead`: how far it may lie in the future; absent: any distance. */
export function IsInstantField(options: FieldOptions & { readonly minutesAhead?: number } = {}): PropertyDecorator {
  const api = { description: '时间（ISO 8601，含时区）', example: '2026-10-08T09:30:00+08:00', format: 'date-time' };
  return field(instant(options.minutesAhead), api, options);
}

/** Text of 1 to 64 characters unless told otherwise. */
export function IsWord(
  options: FieldOptions & { readonly min?: number; readonly max?: number; readonly allowsLines?: boolean } = {},
): PropertyDecorator {
  const { min = 1, max = 64, allowsLines = false } = options;
  return field(word(min, max, allowsLines), { minLength: min, maxLength: max }, options);
}

/** Mass in whole grams, up to 100 tonnes. */
export function IsMassGrams(options: FieldOptions = {}): PropertyDecorator {
  return field(
    integer(1, 100_000_000),
    { ...count(1, 100_000_000), description: '质量，克', example: 412_000 },
    options,
  );
}

export function IsCount(options: FieldOptions & { readonly min: number; readonly max: number }): PropertyDecorator {
  return field(integer(options.min, options.max), count(options.min, options.max), options);
}

/** A whole number in a query. `code` names the fault when it is none or out of range. */
export function IsCountInQuery(
  options: FieldOptions & { readonly min: number; readonly max: number; readonly code?: string },
): PropertyDecorator {
  const { min, max, code } = options;
  return field(integerInText(min, max, code), count(min, max), options);
}

export function IsFlag(options: FieldOptions = {}): PropertyDecorator {
  return field(boolean, { type: 'boolean' }, options);
}

/** True or false in a query; the bare name means true. */
export function IsFlagInQuery(options: FieldOptions = {}): PropertyDecorator {
  return field(booleanInText, { type: 'boolean' }, options);
}

export function OneOfField(allowed: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(oneOf(allowed), { enum: [...allowed] }, options);
}

/** An object that the caller of `validated` validates by itself, with the class its content asks for. */
export function RawObjectField(options: { readonly description?: string } = {}): PropertyDecorator {
  return Field(object, { type: 'object', additionalProperties: true, ...options });
}

/** A list whose items, of any type, the caller validates one by one: the rows of a batch. */
export function RawListField(
  options: Pick<ListSize, 'min' | 'max'> & { readonly description?: string; readonly itemClass?: () => Class },
): PropertyDecorator {
  const { min, max, description, itemClass } = options;
  const sizes = { minItems: min, maxItems: max, ...described(description) };
  const api: ApiPropertyOptions =
    itemClass === undefined
      ? { type: 'array', items: { type: 'object', additionalProperties: true }, ...sizes }
      : { type: () => itemClass(), isArray: true, ...sizes };
  return Field(listOf(anything, min, max), api);
}

/** An object of its own class. */
export function NestedField(classOf: () => Class, options: { readonly description?: string } = {}): PropertyDecorator {
  return applyDecorators(
    Type(classOf),
    IsObject(),
    ValidateNested(),
    RememberNested({ classOf }),
    DescribedField({ ...options, type: () => classOf() }),
  );
}

/** A list of objects of a class. */
export function ListField(
  classOf: () => Class,
  { min, max, description }: { readonly min: number; readonly max: number; readonly description?: string },
): PropertyDecorator {
  return applyDecorators(
    Type(classOf),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    RememberNested({ classOf, sizes: { min, max } }),
    DescribedField({ ...described(description), type: () => classOf(), isArray: true, minItems: min, maxItems: max }),
  );
}

interface ScalarApi {
  readonly type?: 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly example?: string | number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

function field(take: Take, scalar: ScalarApi, { list, description }: FieldOptions): PropertyDecorator {
  const api = { type: 'string' as const, ...scalar, ...described(description) };
  if (list === undefined) return Field(take, api);
  const { description: said, example, ...items } = api;
  return Field(listOf(take, list.min, list.max, list.isSet), {
    type: 'array',
    items,
    minItems: list.min,
    maxItems: list.max,
    uniqueItems: list.isSet ?? false,
    ...described(said),
    ...(example === undefined ? {} : { example: [example] }),
  });
}

function described(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}

function count(minimum: number, maximum: number): ScalarApi {
  return { type: 'integer', minimum, maximum };
}

/** What starts like a trace number is read as one; a battery code has no hyphen after two letters and is longer. */
function readBatteryRef(raw: string): Reading<string> {
  return /^\s*NB\s*-/i.test(raw) ? readTraceNo(raw) : readBatteryCode(raw);
}
