import { useSyncExternalStore } from 'react';
import type { Scan } from './scan-line';

/** A scan of this visit. `number` counts up, so that the same code twice is two lines. */
export interface RecentScan extends Pick<Scan, 'kind' | 'code' | 'raw' | 'source'> {
  readonly number: number;
}

const MOST = 20;

let recent: readonly RecentScan[] = [];
let count = 0;
const listeners = new Set<() => void>();

export function remember({ kind, code, raw, source }: Scan): void {
  count += 1;
  recent = [{ kind, code, raw, source, number: count }, ...recent].slice(0, MOST);
  for (const listener of listeners) listener();
}

/** The last 20 of this page, newest first. Nothing of them is kept when the page is left. */
export function useRecentScans(): readonly RecentScan[] {
  return useSyncExternalStore(listen, () => recent);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
