import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { SystemClock, type Clock } from '../kernel/clock';
import { Problem, type Fault } from '../kernel/problem';
import { takeWhole } from './compiled';
import { constraintFaults } from './constraint-faults';
import { isTakenByField, rememberSource, type FieldTransformOptions } from './field';
import { pointerTo } from './pointer';

const MAX_FAULTS = 50;

/**
 * The value as an instance of a DTO class: normalised, every field checked, none unknown. The only way from outside
 * into a DTO. Throws VALIDATION_FAILED with every fault at once (the first 50), pointers starting with `pointer`.
 */
export function validated<T extends object>(
  dtoClass: Type<T>,
  value: unknown,
  pointer = '',
  clock: Clock = new SystemClock(),
): T {
  if (!isPlainObject(value)) throw refusal([{ pointer, code: 'WRONG_TYPE', params: { expected: 'object' } }]);
  const reserved = Object.keys(value).filter((name) => name in Object.prototype);
  if (reserved.length > 0) {
    throw refusal(
      reserved.map((name) => ({ pointer: pointerTo(pointer, name), code: 'UNKNOWN_FIELD', params: { field: name } })),
    );
  }
  const dto = takeWhole(dtoClass, value, clock) ?? checkedInFull(dtoClass, value, pointer, clock);
  rememberSource(dto, value, pointer);
  return dto;
}

/** The same by class-transformer and class-validator alone: what is asked when something is wrong, or not known to be right. */
export function checkedInFull<T extends object>(dtoClass: Type<T>, value: object, pointer: string, clock: Clock): T {
  const options: FieldTransformOptions = { clock };
  const dto = plainToInstance(dtoClass, value, options);
  const faults = [
    ...constraintFaults(validateSync(dto, { whitelist: true, forbidNonWhitelisted: true }), pointer),
    ...nullFaults(dto, pointer),
  ];
  if (faults.length > 0) throw refusal(onePerPlace(faults));
  return dto;
}

/** Validates every body and query whose parameter is declared as a DTO class. An absent one counts as `{}`. */
@Injectable()
export class ValidatedPipe implements PipeTransform {
  constructor(private readonly clock: Clock) {}

  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (metatype === undefined || type === 'custom' || NOT_DTOS.has(metatype)) return value;
    if (Buffer.isBuffer(value)) throw new Problem('BODY_TYPE');
    return validated(metatype as Type<object>, value === undefined ? {} : value, '', this.clock);
  }
}

const NOT_DTOS: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, Buffer]);

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}

/** class-validator takes null for absent beside `@IsOptional()`; here a field is either given or left out. */
function nullFaults(dto: object, pointer: string): readonly Fault[] {
  return Object.entries(dto).flatMap(([name, value]: [string, unknown]) => {
    const at = pointerTo(pointer, name);
    if (!Array.isArray(dto) && isTakenByField(dto, name)) return [];
    if (value === null) return [{ pointer: at, code: 'WRONG_TYPE' }];
    return isDtoOrList(value) ? nullFaults(value, at) : [];
  });
}

/** What is a plain object still was left alone by class-transformer and is validated by its own class later. */
function isDtoOrList(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) !== Object.prototype;
}

function onePerPlace(faults: readonly Fault[]): readonly Fault[] {
  const places = new Map<string, Fault>();
  for (const fault of faults) if (!places.has(fault.pointer)) places.set(fault.pointer, fault);
  return [...places.values()];
}

function refusal(faults: readonly Fault[]): Problem {
  return new Problem('VALIDATION_FAILED', { count: faults.length }, faults.slice(0, MAX_FAULTS));
}
