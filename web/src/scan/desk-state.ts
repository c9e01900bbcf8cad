import { useSyncExternalStore } from 'react';
import { recognise, type Recognised } from './recognise';
import { remember } from './recent-scans';
import type { Scan } from './scan-line';
import { scanSettings } from './settings';

/** What the desk is asked to find. `number` counts up, so that the same code scanned again is looked up again. */
export interface Lookup extends Recognised {
  readonly number: number;
}

interface DeskState {
  readonly isOpen: boolean;
  readonly lookup: Lookup | undefined;
}

let state: DeskState = { isOpen: false, lookup: undefined };
let count = 0;
const listeners = new Set<() => void>();

/** Opens the desk, empty. */
export function openDesk(): void {
  set({ isOpen: true, lookup: undefined });
}

export function closeDesk(): void {
  set({ isOpen: false, lookup: undefined });
}

/** Opens the desk on what a scan names. */
export function lookUp({ kind, code }: Recognised): void {
  count += 1;
  set({ isOpen: true, lookup: { kind, code, number: count } });
}

/** Opens the desk on a text that somebody typed or held before a camera. */
export function lookUpText(raw: string, source: Scan['source']): void {
  const recognised = recognise(raw, { prefix: scanSettings().prefix });
  if (recognised.code === '') return;
  remember({ ...recognised, raw, source });
  lookUp(recognised);
}

export function useDeskState(): DeskState {
  return useSyncExternalStore(listen, () => state);
}

function set(next: DeskState): void {
  state = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
