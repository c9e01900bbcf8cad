import { Problem } from '../kernel/problem';

/**
 * Notes that a battery was named: `seen` holds one for each item so far, in the order of the items.
 * @throws Problem VALIDATION_FAILED with ITEM_TWICE when it was named before, by whatever name
 */
export function mustBeOnce(seen: Set<string>, battery: string, pointer: string): void {
  if (seen.has(battery)) {
    const params = { first: [...seen].indexOf(battery) + 1 };
    throw new Problem('VALIDATION_FAILED', { count: 1 }, [{ pointer, code: 'ITEM_TWICE', params }]);
  }
  seen.add(battery);
}
