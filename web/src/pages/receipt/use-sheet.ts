import type { UseQueryResult } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';

/** A consignment by its number, and by its sender where several use one number. */
export function useSheet(number: string, sender: string | null): UseQueryResult<Schemas['ConsignmentCardDto']> {
  const query = sender === null || sender === '' ? {} : { sender };
  const params = { path: { number }, query };
  return useAnswer(['consignment', number, sender ?? undefined], (signal) =>
    answer(api.GET('/api/v1/consignments/{number}', { params, signal })),
  );
}
