import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Where a list stands: what it is narrowed to and where its page starts. All of it lives in the address. */
export interface ListQuery {
  readonly filters: Readonly<Record<string, string>>;
  readonly cursor: string | undefined;
  /** Narrows anew, from the first page. Empty values are left out. */
  readonly narrow: (filters: Readonly<Record<string, string | undefined>>) => void;
  readonly turnTo: (cursor: string | undefined) => void;
}

const CURSOR = 'next';

/** `names` are the filters of this list; others in the address belong to somebody else and stay. */
export function useListQuery(names: readonly string[]): ListQuery {
  const [params, setParams] = useSearchParams();
  const known = names.join();
  return useMemo(() => {
    const filters = Object.fromEntries(
      known.split(',').flatMap((name) => {
        const value = params.get(name);
        return value === null || value === '' ? [] : [[name, value]];
      }),
    );
    return {
      filters,
      cursor: params.get(CURSOR) ?? undefined,
      narrow(given) {
        const changed = new URLSearchParams(params);
        changed.delete(CURSOR);
        for (const name of known.split(',')) changed.delete(name);
        for (const [name, value] of Object.entries(given)) if (value) changed.set(name, value);
        setParams(changed);
      },
      turnTo(cursor) {
        const changed = new URLSearchParams(params);
        if (cursor === undefined) changed.delete(CURSOR);
        else changed.set(CURSOR, cursor);
        setParams(changed);
      },
    };
  }, [known, params, setParams]);
}
