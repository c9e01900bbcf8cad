import 'reflect-metadata';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Problem, type Fault } from '../kernel/problem';
import { warningsOf } from './field';
import {
  IsBatteryCodeField,
  IsBatteryRefField,
  IsDateField,
  IsDistrictField,
  IsInstantField,
  IsMassGrams,
  IsPlateField,
  IsUnNumberField,
  IsUsccField,
  IsVinField,
  RawListField,
  RawObjectField,
} from './fields';
import { validated } from './validation';

const DECORATORS = {
  IsVinField,
  IsUsccField,
  IsBatteryCodeField,
  IsBatteryRefField,
  IsPlateField,
  IsUnNumberField,
  IsDistrictField,
  IsDateField,
  IsInstantField,
  IsMassGrams,
};

interface Described {
  readonly example?: unknown;
  readonly pattern?: string;
}

function dtoWith(decorator: PropertyDecorator): new () => { value: unknown } {
  class Dto {
    value: unknown;
  }
  decorator(Dto.prototype, 'value');
  return Dto;
}

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
    return [];
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.faults;
    throw thrown;
  }
}

describe('the fields that identify something', () => {
  it.each(Object.entries(DECORATORS))('%s shows an example that it takes without a warning', (_name, decorator) => {
    const dtoClass = dtoWith(decorator());
    const { example, pattern = '' } = Reflect.getMetadata(
      'swagger/apiModelProperties',
      dtoClass.prototype,
      'value',
    ) as Described;
    const dto = validated(dtoClass, { value: example });
    expect(warningsOf(dto)).toEqual([]);
    expect(String(example)).toMatch(new RegExp(pattern));
  });

  it.each(Object.entries(DECORATORS))('%s takes neither nothing, null, an object nor nonsense', (_name, decorator) => {
    const dtoClass = dtoWith(decorator());
    for (const value of [undefined, null, {}, [], true, '?!']) {
      const faults = faultsOf(() => validated(dtoClass, { value }, '/data'));
      expect(faults.map(({ pointer }) => pointer)).toEqual(['/data/value']);
    }
  });

  it('a list of them puts its example and pattern into the items', () => {
    const dtoClass = dtoWith(IsVinField({ list: { min: 1, max: 2 } }));
    expect(validated(dtoClass, { value: ['lfwadrjf011002346'] }).value).toEqual(['LFWADRJF011002346']);
    expect(faultsOf(() => validated(dtoClass, { value: ['LFWADRJF011002346', 'x'] }))).toMatchObject([
      { pointer: '/value/1', code: 'VIN_LEN' },
    ]);
  });
});

class PlainDto {
  @IsString()
  @Length(2, 4)
  text!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9)
  number?: number;

  @IsOptional()
  @IsIn(['a', 'b'])
  letter?: string;

  @IsOptional()
  @Matches(/^x/, { context: { code: 'CODE_OR_STATUS' } })
  pattern?: string;
}

describe('class-validator’s own decorators', () => {
  it.each<[object, Partial<Fault>]>([
    [{}, { pointer: '/text', code: 'REQUIRED' }],
    [{ text: 5 }, { pointer: '/text', code: 'WRONG_TYPE', params: { expected: 'text' } }],
    [{ text: 'abcde' }, { code: 'TEXT_LEN', params: { min: '2', max: '4', length: '5' } }],
    [
      { text: 'ab', number: 12 },
      { pointer: '/number', code: 'NUMBER_RANGE' },
    ],
    [
      { text: 'ab', number: null },
      { pointer: '/number', code: 'WRONG_TYPE' },
    ],
    [
      { text: 'ab', letter: 'c' },
      { code: 'DICT', params: { value: 'c', allowed: 'a / b' } },
    ],
    [
      { text: 'ab', pattern: 'y' },
      { pointer: '/pattern', code: 'CODE_OR_STATUS' },
    ],
  ])('%j is answered in our codes', (value, fault) => {
    const faults = faultsOf(() => validated(PlainDto, value));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ ...fault, ...(fault.params ? { params: expect.objectContaining({}) } : {}) });
  });
});

class BatchDto {
  @RawListField({ min: 1, max: 3 })
  events!: unknown[];

  @IsOptional()
  @RawObjectField()
  note?: object;
}

describe('what is validated later', () => {
  it('passes untouched, whatever stands in it', () => {
    const given = { events: [null, 3, { vin: ' x ', inner: { a: null } }], note: { b: [null] } };
    expect(validated(BatchDto, given)).toEqual(given);
  });

  it.each([
    [{ events: [] }, '/events LIST_SIZE'],
    [{ events: [1, 2, 3, 4] }, '/events LIST_SIZE'],
    [{ events: {} }, '/events WRONG_TYPE'],
    [{ events: [1], note: null }, '/note WRONG_TYPE'],
    [{ events: [1], note: [] }, '/note WRONG_TYPE'],
  ])('%j is refused for its outer form', (value, place) => {
    expect(faultsOf(() => validated(BatchDto, value)).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      place,
    ]);
  });
});
