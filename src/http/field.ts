import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, type ClassTransformOptions } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import type { Clock } from '../kernel/clock';
import type { Fault } from '../kernel/problem';
import type { Params } from '../kernel/text';
import { pointerTo } from './pointer';

/** What is wrong with a field, or worth confirming: `below` is a pointer inside the field, empty for all of it. */
export interface Finding {
  readonly below: string;
  readonly code: string;
  readonly params?: Params;
}

/** The normalised value with what should be confirmed, or what is wrong (at least one). */
export type Taking =
  { readonly value: unknown; readonly warnings: readonly Finding[] } | { readonly faults: readonly Finding[] };

/** Reads one value as it arrived. Pure; the clock is asked only where "today" matters. Never throws. */
export type Take = (value: unknown, clock: Clock) => Taking;

export function taken(value: unknown, warnings: readonly Finding[] = []): Taking {
  return { value, warnings };
}

export function untaken(code: string, params?: Params): Taking {
  return { faults: [params === undefined ? { below: '', code } : { below: '', code, params }] };
}

/** Stands in a DTO in place of a value that could not be taken, until validation refuses the whole. */
export class Untaken {
  constructor(readonly faults: readonly Finding[]) {}
}

/** How `validated` hands its clock to the fields. */
export interface FieldTransformOptions extends ClassTransformOptions {
  readonly clock: Clock;
}

/** A property of a DTO: normalised by `take` on its way in, and described to OpenAPI. Absent is REQUIRED, null is wrong. */
export function Field(take: Take, api: ApiPropertyOptions): PropertyDecorator {
  return applyDecorators(
    Transform(
      ({ key, obj, options }) => {
        const source = obj as Readonly<Record<string, unknown>>;
        return noted(source, key, take(source[key], (options as FieldTransformOptions).clock));
      },
      { toClassOnly: true },
    ),
    ValidateBy({
      name: 'field',
      validator: { validate: (value) => value !== undefined && !(value instanceof Untaken) },
    }),
    Reflect.metadata(TAKEN_BY_FIELD, take),
    DescribedField(api),
  );
}

const TAKEN_BY_FIELD = 'http:taken-by-field';

/** Whether `Field` decided about this property of a DTO, null and all. */
export function isTakenByField(dto: object, property: string): boolean {
  return Reflect.hasMetadata(TAKEN_BY_FIELD, dto, property);
}

/** How `Field` reads this property; undefined for a property of another kind. */
export function takeOf(dto: object, property: string): Take | undefined {
  return Reflect.getMetadata(TAKEN_BY_FIELD, dto, property) as Take | undefined;
}

/** A property that holds an object of a class, or a list of so many of them. */
export interface Nested {
  readonly classOf: () => Class<object>;
  readonly sizes?: { readonly min: number; readonly max: number };
}

const NESTED = 'http:nested';

export function RememberNested(nested: Nested): PropertyDecorator {
  return Reflect.metadata(NESTED, nested);
}

export function nestedOf(dto: object, property: string): Nested | undefined {
  return Reflect.getMetadata(NESTED, dto, property) as Nested | undefined;
}

/** Describes a property to OpenAPI; whether it is optional is found out when the document is made. */
export function DescribedField(api: ApiPropertyOptions): PropertyDecorator {
  return applyDecorators(ApiProperty(api), (target: object, property: string | symbol) => {
    if (typeof property === 'string') FIELDS.push({ prototype: target, property });
  });
}

/** Every property that `DescribedField` describes, by the prototype it stands on. */
export const FIELDS: { readonly prototype: object; readonly property: string }[] = [];

/**
 * The texts that came in another form than they are kept in, by JSON Pointer. For a DTO that `validated` made.
 */
export function rawTexts(dto: object): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { pointer, note } of notesOf(dto)) if (note.raw !== undefined) texts[pointer] = note.raw;
  return texts;
}

/** What the readers would like confirmed. For a DTO that `validated` made. */
export function warningsOf(dto: object): readonly Fault[] {
  return notesOf(dto).flatMap(({ pointer, note }) => note.warnings.map((finding) => faultAt(pointer, finding)));
}

export function faultAt(pointer: string, { below, code, params }: Finding): Fault {
  return params === undefined ? { pointer: pointer + below, code } : { pointer: pointer + below, code, params };
}

/** Ties a DTO to what it was made from, so that its notes can be found. */
export function rememberSource(dto: object, source: object, pointer: string): void {
  origins.set(dto, { source, pointer });
}

interface Note {
  readonly raw: string | undefined;
  readonly warnings: readonly Finding[];
}

/** By the object that arrived; gone with it. */
const notes = new WeakMap<object, Map<string, Note>>();

const origins = new WeakMap<object, { readonly source: object; readonly pointer: string }>();

/** Keeps what the reader would like confirmed, and the text as it came, for the object that arrived. */
export function noted(source: Readonly<Record<string, unknown>>, key: string, taking: Taking): unknown {
  const raw = source[key];
  if ('faults' in taking) return new Untaken(taking.faults);
  const isChanged = typeof raw === 'string' && raw !== taking.value;
  if (isChanged || taking.warnings.length > 0) {
    const ofSource = notes.get(source) ?? new Map<string, Note>();
    notes.set(source, ofSource.set(key, { raw: isChanged ? raw : undefined, warnings: taking.warnings }));
  }
  return taking.value;
}

function notesOf(dto: object): readonly { readonly pointer: string; readonly note: Note }[] {
  const origin = origins.get(dto);
  return origin === undefined ? [] : notesBelow(origin.source, origin.pointer);
}

function notesBelow(source: object, pointer: string): readonly { readonly pointer: string; readonly note: Note }[] {
  const own = [...(notes.get(source) ?? [])].map(([key, note]) => ({ pointer: pointerTo(pointer, key), note }));
  const inner = Object.entries(source).flatMap(([key, member]) =>
    typeof member === 'object' && member !== null ? notesBelow(member as object, pointerTo(pointer, key)) : [],
  );
  return [...own, ...inner];
}
