import { useEffect, useRef } from 'react';
import { BURST_RULES, type BurstRules } from './burst';
import { listenForScans } from './ears';
import { asksFor, type TextField, write } from './field';
import { remember } from './recent-scans';
import { recognise } from './recognise';
import { createScanLine, PRIORITY, type Scan, type ScanHandler, type Taken } from './scan-line';
import { scanSettings } from './settings';
import { sound } from './tones';

/** The page's one line of takers. */
const line = createScanLine();

interface UseScanOptions {
  /** One of `PRIORITY`; a screen's is the usual. */
  readonly priority?: number;
  readonly isOn?: boolean;
}

/**
 * Has this component asked for each scan while it is shown: `ok`, `bad` and `later` take it, `pass` leaves it to the
 * next. A field marked `data-scan` that has the focus is filled before anybody is asked.
 */
export function useScan(handler: ScanHandler, { priority = PRIORITY.screen, isOn = true }: UseScanOptions = {}): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (isOn ? line.add((scan) => latest.current(scan), priority) : undefined), [priority, isOn]);
}

/**
 * Brings a text to whoever takes it, wherever it came from, sounds the tone for the answer and remembers it among the
 * recent scans.
 */
export function takeScan(raw: string, source: Scan['source'], field?: TextField): Taken {
  const recognised = recognise(raw, { prefix: scanSettings().prefix });
  const scan: Scan = { ...recognised, raw, source, ...(field === undefined ? {} : { field }) };
  const taken = field !== undefined && asksFor(field, scan.kind) ? filled(field, scan) : line.deliver(scan);
  remember(scan);
  if (taken !== 'later') sound(taken === 'ok' ? 'ok' : 'bad');
  return taken;
}

/** Listens to scanners and pasted codes in the whole page, before anything else in it. Answers how to stop. */
export function startScanning(page: Window = window): () => void {
  return listenForScans(page, rulesNow, ({ text, source, field }) => takeScan(text, source, field));
}

function rulesNow(): BurstRules {
  const { suffix, idleMs } = scanSettings();
  return { ...BURST_RULES, suffix, idleMs };
}

function filled(field: TextField, scan: Scan): Taken {
  write(field, scan.code);
  return 'ok';
}
