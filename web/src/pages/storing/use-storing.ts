import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { sendEvent } from '../../record/use-record';
import { randomUuid } from '../../record/uuid';
import { announce } from '../../scan/announcer';
import type { Scan, Taken } from '../../scan/scan-line';
import { sound } from '../../scan/tones';
import type { storingZh } from '../../texts/storing.zh';
import type { Texts } from '../../texts/texts';
import { instantOf, wallClock } from '../../time/shanghai';
import { changeRows, isListed, type StoredRow } from './rows';

interface StoringOf {
  readonly site: string;
  readonly texts: Texts<typeof storingZh>;
  /** Scanned before this page was opened. */
  readonly first: string;
}

export interface Storing {
  readonly rows: readonly StoredRow[];
  /** The battery that waits for its place. */
  readonly pending: string;
  readonly massGrams: number | string | undefined;
  readonly setPending: (code: string) => void;
  readonly setMass: (massGrams: number | string | undefined) => void;
  /** T3: a battery, then its place; the second scan stores. */
  readonly take: (scan: Scan) => Taken;
  /** Stores the pending battery, as the second scan does. */
  readonly store: (location: string) => boolean;
  readonly retry: (row: StoredRow) => void;
  readonly remove: (row: StoredRow) => void;
}

/** The running list of E08: each pair of scans becomes a row that saves itself and says how that went. */
export function useStoring({ site, texts, first }: StoringOf): Storing {
  const [rows, change] = useReducer(changeRows, []);
  const [pending, showPending] = useState(first);
  const [massGrams, showMass] = useState<number | string>();
  const now = useRef<{ pending: string; massGrams: number | string | undefined }>({ pending: first, massGrams });
  const client = useQueryClient();
  const setPending = (code: string): void => {
    now.current.pending = code;
    showPending(code);
  };
  const setMass = (grams: number | string | undefined): void => {
    now.current.massGrams = grams;
    showMass(grams);
  };
  const tell = (text: string, tone: 'ok' | 'bad'): void => {
    sound(tone);
    announce(text, tone === 'ok' ? 'polite' : 'assertive');
  };
  const send = async (row: StoredRow): Promise<void> => {
    const { key, code, location, occurredAt, massGrams: grams } = row;
    const placed = { ...(location !== '' && { location }), ...(grams !== undefined && { massGrams: grams }) };
    const data = { batteryCode: code, site: row.site, ...placed };
    try {
      const recorded = await sendEvent({ kind: 'battery.stored', occurredAt, data }, key);
      change({ key, change: { state: 'saved', recorded, error: undefined } });
      tell(texts.stored(code, location), 'ok');
      void client.invalidateQueries();
    } catch (error) {
      change({ key, change: { state: 'refused', error } });
      tell(texts.refused(code, error instanceof ApiProblem ? error.detail : texts.unreachable), 'bad');
    }
  };
  const rowOf = (code: string, location: string, state: StoredRow['state']): StoredRow => {
    const grams = now.current.massGrams;
    const mass = typeof grams === 'number' ? grams : undefined;
    const occurredAt = instantOf(wallClock());
    return { key: randomUuid(), code, site, location, massGrams: mass, occurredAt, state };
  };
  const store = (location: string): boolean => {
    const code = now.current.pending;
    if (code === '' || site === '' || typeof now.current.massGrams === 'string') return false;
    const row = rowOf(code, location, 'saving');
    setPending('');
    setMass(undefined);
    change({ add: row });
    void send(row);
    return true;
  };
  const takeBattery = (code: string): Taken => {
    const before = now.current.pending;
    if (isListed(rows, code) || before === code) {
      announce(texts.already(code));
      return 'bad';
    }
    if (before !== '') change({ add: rowOf(before, '', 'unplaced') });
    setPending(code);
    announce(before === '' ? texts.batteryRead(code) : texts.leftBehind(before, code));
    return 'ok';
  };
  const takePlace = (location: string): Taken => {
    if (now.current.pending === '') {
      announce(texts.batteryFirst, 'assertive');
      return 'bad';
    }
    if (store(location)) return 'later';
    announce(site === '' ? texts.siteFirst : texts.massUnread, 'assertive');
    return 'bad';
  };
  return {
    rows,
    pending,
    massGrams,
    setPending,
    setMass,
    store,
    take({ kind, code }) {
      if (kind === 'battery' || kind === 'trace') return takeBattery(code);
      return kind === 'location' || kind === 'unknown' ? takePlace(code) : 'pass';
    },
    retry(row) {
      change({ key: row.key, change: { state: 'saving' } });
      void send(row);
    },
    remove: ({ key }) => change({ remove: key }),
  };
}
