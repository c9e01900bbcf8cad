import { useEffect, useRef } from 'react';
import type { Gathered } from './gathered';
import { type Entry, type EntryOf, useEntry } from './use-entry';
import { type GatheredList, type Masses, useGathered } from './use-gathered';
import type { Values } from './values';

/** An entry whose form has a list of batteries beside its fields. */
export interface GatheredEntryOf extends Omit<EntryOf, 'mayRestore'> {
  /** Batteries to begin with; a kept form is not restored over them. */
  readonly codes: readonly string[];
  /** The list as it stands among the form's values. */
  readonly written: (rows: readonly Gathered[]) => Values;
  /** The same read back out of a draft. */
  readonly read: (values: Values) => { readonly names: readonly string[]; readonly masses: Masses };
}

export interface GatheredEntry {
  readonly entry: Entry;
  readonly list: GatheredList;
  /** Empties form and list for the next one. */
  readonly next: () => void;
}

/** A form and the list of its batteries, kept together as one draft. */
export function useGatheredEntry(of: GatheredEntryOf): GatheredEntry {
  const { codes, written, read } = of;
  const list = useGathered(of.kind);
  const entry = useEntry({ ...of, mayRestore: () => codes.length === 0 });
  const { rows, add, empty } = list;
  const { form } = entry;
  const refill = (values: Values): void => {
    const { names, masses } = read(values);
    empty();
    add(names, masses);
  };
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    if (codes.length > 0) add(codes);
    else if (entry.wasRestored) refill(entry.draft.restored ?? {});
  });
  const keep = (gathered: readonly Gathered[]): void => {
    form.setFieldsValue(written(gathered));
    entry.touched();
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const isUntouched = useRef(true);
  useEffect(() => {
    if (isUntouched.current && rows.length === 0) return;
    isUntouched.current = false;
    latest.current(rows);
  }, [rows]);
  const restart = (values: Values): void => {
    isUntouched.current = true;
    empty();
    entry.restart(values);
  };
  return {
    list,
    entry: {
      ...entry,
      restart,
      async openDraft(id) {
        await entry.openDraft(id);
        refill(entry.values());
      },
    },
    next: () => {
      entry.recording.clear();
      restart(of.initial);
    },
  };
}
