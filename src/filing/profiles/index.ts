import type { Profile } from '../profile';
import { dismantlerOutbound } from './dismantler-outbound';
import { dismantlerScrapped } from './dismantler-scrapped';
import { mofcomForm } from './mofcom-form';
import { recyclerInbound } from './recycler-inbound';
import { recyclerOutput } from './recycler-output';
import { secondUseOutbound } from './second-use-outbound';

/** Every export profile; what goes in precedes what goes out. */
export const PROFILES: readonly Profile[] = [
  mofcomForm,
  dismantlerScrapped,
  recyclerInbound,
  dismantlerOutbound,
  secondUseOutbound,
  recyclerOutput,
];

export function profileOf(code: string): Profile | undefined {
  return PROFILES.find((profile) => profile.code === code);
}
