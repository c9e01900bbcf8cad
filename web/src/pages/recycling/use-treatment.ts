import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../desk/me';
import { type GatheredEntry, useGatheredEntry } from '../../record/use-gathered-entry';
import type { Recorded } from '../../record/use-record';
import type { Values } from '../../record/values';
import { gatherEn } from '../../texts/gather.en';
import { gatherZh } from '../../texts/gather.zh';
import { recyclingEn } from '../../texts/recycling.en';
import { recyclingZh } from '../../texts/recycling.zh';
import { useTexts } from '../../texts/texts';
import { keptInputs, writtenInputs } from './treatment-data';

interface TreatmentOf {
  readonly kind: 'battery.recycled' | 'battery.repurposed';
  readonly title: string;
  readonly initial: Values;
  readonly dataOf: (values: Values) => Values;
}

export interface Treatment extends GatheredEntry {
  readonly done: { readonly recorded: Recorded; readonly pieces: number } | undefined;
  /** Why it cannot be recorded yet. */
  readonly reason: string | undefined;
}

/** The end of batteries: a list of inputs and a form, for both kinds of it. */
export function useTreatment({ kind, title, initial, dataOf }: TreatmentOf): Treatment {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const gather = useTexts({ zh: gatherZh, en: gatherEn });
  const [params] = useSearchParams();
  const [done, setDone] = useState<Treatment['done']>();
  const gathered = useGatheredEntry({
    owner: useMe().username,
    kind,
    dataOf,
    titleOf: (values) => [title, ...((values['inputs'] ?? []) as readonly string[])].join(' '),
    fillers: {},
    checked: [],
    initial,
    codes: (params.get('codes') ?? '').split(',').filter((code) => code !== ''),
    written: writtenInputs,
    read: keptInputs,
    onRecorded: (recorded, values) =>
      setDone({ recorded, pieces: ((values['inputs'] ?? []) as readonly string[]).length }),
  });
  const { rows, waiting } = gathered.list;
  const reason = waiting > 0 ? gather.reading(waiting) : rows.length === 0 ? texts.needInputs : undefined;
  const next = (): void => {
    setDone(undefined);
    gathered.next();
  };
  return { ...gathered, next, done, reason };
}
