import { answer, api } from '../api/client';
import { useAnswer } from '../api/queries';
import type { Choice } from './words';

/** Enterprises that the caller may see, as choices of a filter. */
export function useEnterprisesKnown(isOn = true): Choice[] {
  const { data } = useAnswer(
    ['enterprises known'],
    (signal) => answer(api.GET('/api/v1/enterprises', { params: { query: { limit: 1000 } }, signal })),
    { isOn },
  );
  return (data?.items ?? []).map(({ uscc, name }) => ({ value: uscc, label: name }));
}
