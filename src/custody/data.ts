import type { Canonical, CanonicalObject } from '../kernel/canonical';

/** Reads members of recorded data. A field that was erased by law is absent, so everything may be absent. */
export function textOf(data: CanonicalObject, name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(data: CanonicalObject, name: string): number | undefined {
  const value = data[name];
  return typeof value === 'number' ? value : undefined;
}

export function listOf(data: CanonicalObject, name: string): readonly Canonical[] {
  const value = data[name];
  return Array.isArray(value) ? (value as readonly Canonical[]) : [];
}

export function textsOf(data: CanonicalObject, name: string): string[] {
  return listOf(data, name).filter((value) => typeof value === 'string');
}

export function objectsOf(data: CanonicalObject, name: string): CanonicalObject[] {
  return listOf(data, name).filter(isObject);
}

export function objectOf(data: CanonicalObject, name: string): CanonicalObject | undefined {
  const value = data[name];
  return isObject(value) ? value : undefined;
}

function isObject(value: Canonical | undefined): value is CanonicalObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
