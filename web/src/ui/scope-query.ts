import { useSearchParams } from 'react-router';
import { today } from '../time/shanghai';
import { type Period, periodOf } from '../time/period';

/** What a question of the bureau is about, as the address says it. Without days it is the year up to today. */
export interface ScopeQuery extends Period {
  readonly district: string | undefined;
  /** Other choices of the screen, by name. */
  readonly chosen: (name: string) => string | undefined;
  /** Changes the address; an undefined value leaves it. */
  readonly ask: (changed: Readonly<Record<string, string | undefined>>) => void;
}

export function useScopeQuery(): ScopeQuery {
  const [params, setParams] = useSearchParams();
  const year = periodOf('year', today());
  return {
    from: params.get('from') ?? year.from,
    to: params.get('to') ?? year.to,
    district: params.get('district') ?? undefined,
    chosen: (name) => params.get(name) ?? undefined,
    ask(changed) {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries(changed)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      setParams(next);
    },
  };
}
