import type { Draft } from '../ledger/entry';
import type { Battery } from './battery';
import type { CustodyPages } from './custody-pages';
import { textsOf } from './data';
import { findBattery } from './find';
import { mustFollow } from './life';
import { mustBeOnce } from './once';

/**
 * The batteries that a treatment takes in, each held by the actor and each named once.
 * @throws Problem as `mustFollow`, or VALIDATION_FAILED with ITEM_TWICE
 */
export function findInputs(draft: Draft, pages: CustodyPages): Battery[] {
  const seen = new Set<string>();
  return textsOf(draft.data, 'inputs').map((name, i) => {
    const battery = findBattery(pages, name, draft.org);
    mustBeOnce(seen, battery.id, `/data/inputs/${String(i)}`);
    mustFollow(battery, draft);
    return battery;
  });
}
