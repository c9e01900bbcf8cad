import type { Canonical, CanonicalObject } from '../kernel/canonical';

/**
 * The same data with the names of every object in canonical order, as it will be read back from the log: followers
 * see the same object when an entry is recorded and when it is replayed, down to what JSON.stringify makes of it.
 */
export function inOrder(data: CanonicalObject): CanonicalObject {
  return Object.fromEntries(
    Object.keys(data)
      .sort()
      .map((name) => [name, valueInOrder(data[name] ?? null)]),
  );
}

function valueInOrder(value: Canonical): Canonical {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? (value as readonly Canonical[]).map(valueInOrder) : inOrder(value as CanonicalObject);
}
