import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { Clock } from '../kernel/clock';
import { nestedOf, noted, takeOf, Untaken } from './field';

/** One property of a DTO class, as its decorators tell it. */
interface Planned {
  readonly name: string;
  readonly isOptional: boolean;
  /** Reads a value into the DTO; `MISFIT` when anything is wrong with it. */
  readonly read: (source: Readonly<Record<string, unknown>>, value: unknown, clock: Clock) => unknown;
}

const MISFIT = Symbol('misfit');

const plans = new Map<Type<object>, readonly Planned[] | undefined>();

/**
 * The value as an instance of the class when all is right with it; undefined when something is wrong, or when the class
 * has a decorator that is not known here. Then class-transformer and class-validator do the same again and say what it
 * is: they are slow, and most of what arrives is right. The plan is made once for each class, from their own metadata.
 */
export function takeWhole<T extends object>(dtoClass: Type<T>, value: object, clock: Clock): T | undefined {
  const plan = planOf(dtoClass);
  if (plan === undefined) return undefined;
  const source = value as Readonly<Record<string, unknown>>;
  const dto = new dtoClass() as Record<string, unknown>;
  let left = Object.keys(source).length;
  for (const { name, isOptional, read } of plan) {
    if (!Object.hasOwn(source, name) || source[name] === undefined) {
      if (!isOptional && dto[name] === undefined) return undefined;
      continue;
    }
    const taken = read(source, source[name], clock);
    if (taken === MISFIT) return undefined;
    dto[name] = taken;
    left -= 1;
  }
  return left === 0 ? (dto as T) : undefined;
}

function planOf(dtoClass: Type<object>): readonly Planned[] | undefined {
  if (plans.has(dtoClass)) return plans.get(dtoClass);
  const plan = makePlan(dtoClass);
  plans.set(dtoClass, plan);
  return plan;
}

function makePlan(dtoClass: Type<object>): readonly Planned[] | undefined {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(dtoClass, '', false, false);
  const names = [...new Set(metadata.map((one) => one.propertyName))];
  const planned = names.map((name): Planned | undefined => {
    const own = metadata.filter((one) => one.propertyName === name);
    const constraints = own.filter((one) => one.type !== 'conditionalValidation').length;
    const isOptional = constraints < own.length;
    const read = reader(dtoClass.prototype as object, name, constraints);
    return read && { name, isOptional, read };
  });
  return planned.every((one) => one !== undefined) ? planned : undefined;
}

/** Constraints of a property beside `@IsOptional()`: `Field` brings one, a nested object two, a list of them five. */
const CONSTRAINTS = { field: 1, object: 2, list: 5 } as const;

function reader(prototype: object, name: string, constraints: number): Planned['read'] | undefined {
  const take = takeOf(prototype, name);
  if (take && constraints === CONSTRAINTS.field) {
    return (source, value, clock) => {
      const taken = noted(source, name, take(value, clock));
      return taken instanceof Untaken || taken === undefined ? MISFIT : taken;
    };
  }
  const nested = nestedOf(prototype, name);
  if (constraints !== (nested?.sizes ? CONSTRAINTS.list : CONSTRAINTS.object) || !nested) return undefined;
  const one = (value: unknown, clock: Clock): unknown =>
    isObject(value) ? (takeWhole(nested.classOf(), value, clock) ?? MISFIT) : MISFIT;
  const { sizes } = nested;
  if (!sizes) return (_source, value, clock) => one(value, clock);
  return (_source, value, clock) => {
    if (!Array.isArray(value) || value.length < sizes.min || value.length > sizes.max) return MISFIT;
    const items = value.map((item) => one(item, clock));
    return items.includes(MISFIT) ? MISFIT : items;
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
