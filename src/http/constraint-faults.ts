import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Fault } from '../kernel/problem';
import type { Params } from '../kernel/text';
import { faultAt, Untaken } from './field';
import type { FaultCode } from './fault-texts';
import { pointerTo } from './pointer';

/** What class-validator found, in our codes and with JSON Pointers; at most one fault for each place. */
export function constraintFaults(errors: readonly ValidationError[], pointer: string): readonly Fault[] {
  return errors.flatMap((error) => {
    const at = pointerTo(pointer, error.property);
    const own = ownFaults(error, at);
    // What is no object or no list at all is not looked into.
    return own.some(({ pointer: place }) => place === at)
      ? own
      : [...own, ...constraintFaults(error.children ?? [], at)];
  });
}

function ownFaults(error: ValidationError, at: string): readonly Fault[] {
  const value: unknown = error.value;
  if (value instanceof Untaken) return value.faults.map((finding) => faultAt(at, finding));
  const names = Object.keys(error.constraints ?? {});
  if (names.length === 0) return [];
  if (names.includes('whitelistValidation'))
    return [{ pointer: at, code: 'UNKNOWN_FIELD', params: { field: error.property } }];
  if (value === undefined) return [{ pointer: at, code: 'REQUIRED' }];
  if (names.includes('isObject') && Array.isArray(value)) return notObjects(value, at);
  const name = ORDER.find((known) => names.includes(known)) ?? names[0] ?? '';
  return [faultOf(name, error, at)];
}

/** The items of a list that are no objects; a list where one object should stand. */
function notObjects(items: readonly unknown[], at: string): readonly Fault[] {
  const params = { expected: 'object' };
  const wrong = items.flatMap((item, i) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? []
      : [{ pointer: pointerTo(at, i), code: 'WRONG_TYPE', params }],
  );
  return wrong.length > 0 ? wrong : [{ pointer: at, code: 'WRONG_TYPE', params }];
}

function faultOf(name: string, error: ValidationError, at: string): Fault {
  const named = (error.contexts?.[name] as { readonly code?: unknown } | undefined)?.code;
  const row = CONSTRAINTS[name];
  const code = typeof named === 'string' ? named : (row?.code ?? 'TEXT_PATTERN');
  return { pointer: at, code, params: row?.params(error) ?? {} };
}

interface ConstraintRow {
  readonly code: FaultCode;
  params(error: ValidationError): Params;
}

const wrongType = (expected: string): ConstraintRow => ({ code: 'WRONG_TYPE', params: () => ({ expected }) });

const range = (code: FaultCode, min: string, max: string): ConstraintRow => ({
  code,
  params: (error) => ({
    min: shown(argumentsOf(error, min)[0], '…'),
    max: shown(argumentsOf(error, max)[0], '…'),
    length: (error.value as { readonly length?: number }).length ?? 0,
  }),
});

const isIn = (name: string): ConstraintRow => ({
  code: 'DICT',
  params: (error) => ({ value: String(error.value).slice(0, 40), allowed: listed(argumentsOf(error, name)) }),
});

/** By the names class-validator gives its constraints; where several fail, the first of this table speaks. */
const CONSTRAINTS: Readonly<Record<string, ConstraintRow>> = {
  isDefined: { code: 'REQUIRED', params: () => ({}) },
  isNotEmpty: { code: 'REQUIRED', params: () => ({}) },
  isString: wrongType('text'),
  isBoolean: wrongType('boolean'),
  isArray: wrongType('list'),
  isObject: wrongType('object'),
  nestedValidation: wrongType('object'),
  isNumber: wrongType('number'),
  isInt: wrongType('integer'),
  isIn: isIn('isIn'),
  isEnum: isIn('isEnum'),
  isLength: { code: 'TEXT_LEN', params: (error) => lengthParams(error) },
  minLength: range('TEXT_LEN', 'minLength', 'maxLength'),
  maxLength: range('TEXT_LEN', 'minLength', 'maxLength'),
  min: range('NUMBER_RANGE', 'min', 'max'),
  max: range('NUMBER_RANGE', 'min', 'max'),
  arrayMinSize: range('LIST_SIZE', 'arrayMinSize', 'arrayMaxSize'),
  arrayMaxSize: range('LIST_SIZE', 'arrayMinSize', 'arrayMaxSize'),
  matches: { code: 'TEXT_PATTERN', params: () => ({}) },
};

const ORDER = Object.keys(CONSTRAINTS);

function lengthParams(error: ValidationError): Params {
  const [min, max] = argumentsOf(error, 'isLength');
  return { min: shown(min, '0'), max: shown(max, '…'), length: String(error.value).length };
}

/** A limit as it was given to the decorator. */
function shown(limit: unknown, absent: string): string {
  return typeof limit === 'number' ? String(limit) : absent;
}

/** What the decorator of that constraint was given. */
function argumentsOf(error: ValidationError, name: string): readonly unknown[] {
  const dtoClass = error.target?.constructor;
  if (dtoClass === undefined) return [];
  return (
    getMetadataStorage()
      .getTargetValidationMetadatas(dtoClass, '', true, false)
      .find((row) => row.propertyName === error.property && row.name === name)?.constraints ?? []
  );
}

/** `isIn` is given one list; `isEnum` an object and the list of its values. */
function listed(given: readonly unknown[]): string {
  const allowed = given.find((argument) => Array.isArray(argument)) as readonly unknown[] | undefined;
  return (allowed ?? []).map(String).join(' / ');
}
