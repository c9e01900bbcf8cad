import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { consoleAddress } from '../../scan/step-addresses';

export type Found = Schemas['FoundDto'];

/** The page of a found thing: an officer follows a battery by its trace. */
export function addressOf({ type, path }: Found, forOfficer: boolean): string {
  const address = consoleAddress(path);
  const [, traceNo = ''] = /^\/batteries\/([^/?]+)$/.exec(address) ?? [];
  return type === 'battery' && forOfficer ? PATHS.trace(decodeURIComponent(traceNo)) : address;
}
