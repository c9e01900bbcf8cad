import { useSyncExternalStore } from 'react';
import type { Suffix } from './burst';

/** How the scanner at this device is set; kept in this browser only. */
export interface ScanSettings {
  readonly suffix: Suffix;
  /** What the scanner sends before every code. */
  readonly prefix: string;
  readonly hasTone: boolean;
  /** Silence that ends a scan, 40 to 500 ms. */
  readonly idleMs: number;
}

export const SUFFIXES: readonly Suffix[] = ['auto', 'enter', 'tab', 'none'];

export const IDLE_MS = { least: 40, most: 500, usual: 80 } as const;

const KEY = 'console.scanner';
const USUAL: ScanSettings = { suffix: 'auto', prefix: '', hasTone: true, idleMs: IDLE_MS.usual };

let current: ScanSettings | undefined;
const listeners = new Set<() => void>();

export function scanSettings(): ScanSettings {
  current ??= settingsOf(kept());
  return current;
}

/** Changes some settings of this device. A browser that keeps nothing holds them until the page is left. */
export function setScanSettings(change: Partial<ScanSettings>): void {
  current = settingsOf({ ...scanSettings(), ...change });
  try {
    window.localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Nothing is lost but the memory of a setting.
  }
  for (const listener of listeners) listener();
}

export function useScanSettings(): ScanSettings {
  return useSyncExternalStore(listen, scanSettings);
}

/** Settings from whatever was kept: a value that is none becomes the usual one. */
export function settingsOf(value: unknown): ScanSettings {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { suffix, prefix, hasTone, idleMs } = given;
  const ms = typeof idleMs === 'number' && Number.isFinite(idleMs) ? Math.round(idleMs) : USUAL.idleMs;
  return {
    suffix: SUFFIXES.find((one) => one === suffix) ?? USUAL.suffix,
    prefix: typeof prefix === 'string' ? prefix.slice(0, 20) : USUAL.prefix,
    hasTone: typeof hasTone === 'boolean' ? hasTone : USUAL.hasTone,
    idleMs: Math.min(Math.max(ms, IDLE_MS.least), IDLE_MS.most),
  };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept(): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? 'null');
  } catch {
    return undefined;
  }
}
