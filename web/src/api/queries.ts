import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../texts/texts';
import { follow } from './client';

/**
 * Reads by TanStack Query: one key for each path and language, because the service answers in the language asked for.
 * `load` is a call of `api`, so that path, parameters and answer are typed by the service's own description.
 */
export function useAnswer<T>(
  key: readonly unknown[],
  load: (signal: AbortSignal) => Promise<T>,
  { isOn = true }: { isOn?: boolean } = {},
): UseQueryResult<T> {
  const { language } = useLanguage();
  return useQuery({ queryKey: [...key, language], queryFn: ({ signal }) => load(signal), enabled: isOn });
}

/** Reads what a link of the service leads to. */
export function useLink<T>(path: string | undefined): UseQueryResult<T> {
  return useAnswer([path], (signal) => follow<T>(path ?? '', signal), { isOn: path !== undefined });
}
