import type { UseQueryResult } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useAnswer } from '../../api/queries';

export type StoryEntry = Schemas['TimelineItemDto'];

/** The entries about a consignment; undefined where the caller may not see its batteries. */
export type Story = readonly StoryEntry[] | undefined;

/**
 * The consignment's entries, with the papers as of each day, out of the timelines of two of its batteries: the first,
 * and the first that came or is to come back.
 */
export function useSheetStory({ number, items }: Schemas['ConsignmentCardDto']): UseQueryResult<{ entries: Story }> {
  const back = items.find(({ result }) => result === 'refused' || result === 'missing');
  const names = [...new Set([items[0], back].flatMap((item) => (item === undefined ? [] : [item.traceNo])))];
  return useAnswer(['consignment-story', number, ...names], async (signal) => {
    const lines = await Promise.all(names.map((name) => timelineOf(name, signal)));
    if (lines.every((line) => line === undefined)) return { entries: undefined };
    const about = lines.flatMap((line) => line ?? []).filter(({ batch }) => batch?.consignmentNo === number);
    const byIndex = new Map(about.map((entry) => [entry.index, entry]));
    return { entries: [...byIndex.values()].sort((one, other) => one.index - other.index) };
  });
}

async function timelineOf(code: string, signal: AbortSignal): Promise<readonly StoryEntry[] | undefined> {
  try {
    const params = { path: { code } };
    return (await answer(api.GET('/api/v1/batteries/{code}/timeline', { params, signal }))).items;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}
