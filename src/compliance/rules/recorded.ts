import type { Canonical, CanonicalObject } from '../../kernel/canonical';

/** The text recorded under a name; nothing when it is absent, erased, empty or no text. */
export function recordedText(data: CanonicalObject, name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The object recorded under a name; nothing when it is absent, erased or no object. */
export function recordedObject(data: CanonicalObject, name: string): CanonicalObject | undefined {
  const value = data[name];
  return isObject(value) ? value : undefined;
}

function isObject(value: Canonical | undefined): value is CanonicalObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
