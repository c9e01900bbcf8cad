import type { Canonical, CanonicalObject } from '../kernel/canonical';

/** A DTO as plain data, ready to be recorded: instances become objects, and what was not given is left out. */
export function plainData(dto: object): CanonicalObject {
  return Object.fromEntries(
    Object.entries(dto).flatMap(([name, member]) => (member === undefined ? [] : [[name, plain(member)]])),
  );
}

function plain(value: unknown): Canonical {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? plainData(value) : (value as Canonical);
}
