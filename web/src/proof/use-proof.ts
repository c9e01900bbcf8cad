import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { checkBattery, type BatteryCheck, type BatteryClaim } from './check-battery';
import { acknowledge, checkLog, type LogCheck } from './check-log';
import type { Anchor } from './kept';
import { openShelf } from './kept-shelf';
import { ledgerOverHttp } from './ledger-over-http';

/** What this browser kept, held against the log. One check for everybody on the page who asks at the same time. */
export function useLogCheck(): UseQueryResult<LogCheck> {
  return useQuery({
    queryKey: LOG,
    queryFn: async ({ signal }) => {
      const check = await checkLog(PORTS, visit, signal);
      visit ??= { since: check.since };
      return check;
    },
    ...EACH_TIME,
  });
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** The entries of a battery against what the check of the log found; waits for that. */
export function useBatteryCheck(
  claim: BatteryClaim,
  log: UseQueryResult<LogCheck>,
): { readonly check: UseQueryResult<BatteryCheck>; readonly progress: Progress | undefined } {
  const [progress, setProgress] = useState<Progress>();
  const anchors = log.data;
  const check = useQuery({
    queryKey: [...BATTERY, claim.stream, claim.entries.map(({ leafHash }) => leafHash), log.dataUpdatedAt],
    queryFn: ({ signal }) => {
      const onProgress = (done: number, of: number): void => setProgress({ done, of });
      return checkBattery(claim, anchors ?? NO_ANCHORS, ledgerOverHttp, { signal, onProgress });
    },
    enabled: anchors !== undefined && !log.isFetching,
    ...EACH_TIME,
  });
  return { check, progress };
}

/** Takes note of all that alarms, for this browser; the checks run anew. */
export function useAcknowledge(): (check: LogCheck) => void {
  const client = useQueryClient();
  return (check) => {
    acknowledge(PORTS, check);
    visit = undefined;
    void client.invalidateQueries({ queryKey: LOG });
  };
}

const LOG = ['proof', 'log'];
const BATTERY = ['proof', 'battery'];
const NO_ANCHORS = { since: null, today: null };

/** A check stands for one moment: it is made when a page asks, and not again by itself. */
const EACH_TIME = {
  staleTime: 0,
  refetchOnMount: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  networkMode: 'always',
} as const;

const PORTS = {
  ledger: ledgerOverHttp,
  shelf: openShelf(() => window.localStorage),
  now: () => new Date().toISOString(),
};

/** A visit lasts from loading the console until it is closed or loaded again. */
let visit: { readonly since: Anchor | null } | undefined;
