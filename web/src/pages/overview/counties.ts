import { useQueries } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useLanguage } from '../../texts/texts';
import type { Period } from '../../time/period';
import type { Overview } from './figures';

/** A county of 聊城市 by its division code (GB/T 2260) and roughly where it lies, in a grid of three by three. */
export interface County {
  readonly code: string;
  readonly row: 1 | 2 | 3;
  readonly column: 1 | 2 | 3;
}

export const COUNTIES: readonly County[] = [
  { code: '371581', row: 1, column: 1 },
  { code: '371526', row: 1, column: 3 },
  { code: '371525', row: 2, column: 1 },
  { code: '371502', row: 2, column: 2 },
  { code: '371503', row: 2, column: 3 },
  { code: '371522', row: 3, column: 1 },
  { code: '371521', row: 3, column: 2 },
  { code: '371524', row: 3, column: 3 },
];

/** The overview of each of the districts, in their order; undefined until it has been read. */
export function useOverviewsOf(codes: readonly string[], { from, to }: Period): (Overview | undefined)[] {
  const { language } = useLanguage();
  const answers = useQueries({
    queries: codes.map((district) => ({
      queryKey: ['overview', { from, to, district }, language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answer(api.GET('/api/v1/bureau/overview', { params: { query: { from, to, district } }, signal })),
    })),
  });
  return answers.map(({ data }) => data);
}
