import { answer, api, type Schemas } from '../api/client';
import { useAnswer } from '../api/queries';

export type Usual = Schemas['UsualDto'];

/** What this enterprise usually fills in; empty until it has been read. */
export function useUsual(): Usual | undefined {
  return useAnswer(['usual'], (signal) => answer(api.GET('/api/v1/usual', { signal }))).data;
}
