import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useLanguage } from '../../texts/texts';

export type Card = Schemas['BatteryCardDto'];
export type Flag = Schemas['FlagDto'];
export type Timeline = Schemas['TimelineDto'];

export interface BatteryFile {
  readonly card: Card;
  readonly timeline: Timeline;
}

/** A battery by whatever it goes by, with its chain. */
export function useBatteryFile(code: string): UseQueryResult<BatteryFile> {
  return useAnswer(['battery file', code], async (signal) => {
    const params = { path: { code } };
    const [card, timeline] = await Promise.all([
      answer(api.GET('/api/v1/batteries/{code}', { params, signal })),
      answer(api.GET('/api/v1/batteries/{code}/timeline', { params, signal })),
    ]);
    return { card, timeline };
  });
}

const MOST_FLAGS = 1000;

/** Flags about the battery, its vehicle and the sheets it was on, each once; the newest entry first. */
export function useFlagsOf({ card, timeline }: BatteryFile): {
  readonly flags: readonly Flag[];
  readonly isLoading: boolean;
  readonly error: unknown;
} {
  const { language } = useLanguage();
  const sheets = timeline.items.flatMap(({ batch }) => batch?.consignmentNo ?? []);
  const subjects = [...new Set([card.traceNo, ...(card.vin === null ? [] : [card.vin]), ...sheets])];
  const answers = useQueries({
    queries: subjects.map((subject) => ({
      queryKey: ['flags of', subject, language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answer(api.GET('/api/v1/flags', { params: { query: { subject, limit: MOST_FLAGS } }, signal })),
    })),
  });
  const known = new Set(timeline.items.map(({ index }) => index));
  const found = answers.flatMap(({ data }) => data?.items ?? []);
  const ofThis = found.filter(({ subject, index }) => subject.type !== 'consignment' || known.has(index));
  const each = new Map(ofThis.map((flag) => [flagKey(flag), flag]));
  return {
    flags: [...each.values()].sort((a, b) => b.index - a.index),
    isLoading: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error !== null)?.error,
  };
}

export function flagKey({ rule, enterprise, index, subject }: Flag): string {
  return [rule, enterprise, index, subject.id].join(' ');
}
