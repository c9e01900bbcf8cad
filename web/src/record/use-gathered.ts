import { useCallback, useEffect, useReducer, useRef } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { ApiProblem } from '../api/problem';
import { announce } from '../scan/announcer';
import { useScan } from '../scan/engine';
import { sound } from '../scan/tones';
import { gatherEn } from '../texts/gather.en';
import { gatherZh } from '../texts/gather.zh';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { kilograms } from '../ui/mass';
import { changed, type Gathered, type GatheredState, NOTHING_GATHERED, totalOf } from './gathered';

export interface GatheredList extends GatheredState {
  /**
   * Looks the batteries up, one after another, and adds those with which the step can be taken; `masses` are those that
   * somebody gave before, by name.
   */
  readonly add: (names: readonly string[], masses?: Masses) => void;
  readonly remove: (id: string) => void;
  readonly undo: () => void;
  readonly hush: () => void;
  readonly weigh: (id: string, grams: number | string | undefined) => void;
  readonly empty: () => void;
}

export type Masses = Readonly<Record<string, number | string | undefined>>;

/** How long a removal can be undone. */
const UNDO_MS = 10_000;

/** A list of batteries for a step of `kind`, fed by the scanner as long as it is shown. */
export function useGathered(kind: string): GatheredList {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const { unreachable } = useTexts({ zh: uiZh, en: uiEn });
  const [state, change] = useReducer(changed, NOTHING_GATHERED);
  const rows = useRef<readonly Gathered[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    rows.current = state.rows;
  }, [state.rows]);
  const addOne = async (name: string, grams: Masses[string]): Promise<void> => {
    const refuse = (why: string, isTwice = false): void => {
      change({ do: 'tell', notice: { kind: isTwice ? 'twice' : 'refused', name, why } });
      announce(isTwice ? texts.twice(name) : texts.refused(name, why), 'assertive');
      sound('bad');
    };
    if (rows.current.some((row) => row.name === name || row.traceNo === name)) {
      refuse('', true);
      return;
    }
    try {
      const path = { code: name };
      const card = await answer(api.GET('/api/v1/batteries/{code}', { params: { path } }));
      const step = card.steps.find((one) => one.kind === kind);
      const isTwice = rows.current.some(({ id }) => id === card.id);
      if (isTwice || step?.possible !== true) {
        refuse(step?.reason ?? '', isTwice);
        return;
      }
      const row = rowOf(card, grams ?? card.massGrams);
      // At once, so that the next in line finds it there.
      rows.current = [...rows.current, row];
      change({ do: 'add', row });
      const total = totalOf(rows.current);
      announce(texts.added(name, texts.total(total.pieces, kilograms(total.grams))));
      sound('ok');
    } catch (error) {
      refuse(error instanceof ApiProblem ? error.detail : unreachable);
    }
  };
  const latest = useRef(addOne);
  useEffect(() => {
    latest.current = addOne;
  });
  const add = useCallback((names: readonly string[], masses: Masses = {}): void => {
    change({ do: 'wait', count: names.length });
    for (const name of names) {
      const added = line.current.then(() => latest.current(name, masses[name]));
      line.current = added.then(() => change({ do: 'wait', count: -1 }));
    }
  }, []);
  useScan((scan) => {
    if (scan.kind !== 'battery' && scan.kind !== 'trace') return 'pass';
    add([scan.code]);
    return 'later';
  });
  const removedId = state.removed?.row.id;
  useEffect(() => {
    if (removedId === undefined) return undefined;
    const timer = window.setTimeout(() => change({ do: 'forget', id: removedId }), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [removedId]);
  return {
    ...state,
    add,
    remove: useCallback((id) => change({ do: 'remove', id }), []),
    undo: useCallback(() => change({ do: 'undo' }), []),
    hush: useCallback(() => change({ do: 'hush' }), []),
    weigh: useCallback((id, grams) => change({ do: 'weigh', id, grams }), []),
    empty: useCallback(() => change({ do: 'empty' }), []),
  };
}

function rowOf(card: Schemas['BatteryCardDto'], grams: number | string): Gathered {
  return {
    id: card.id,
    name: card.batteryCode ?? card.traceNo,
    traceNo: card.traceNo,
    batteryType: card.batteryType,
    level: card.level,
    safety: card.safety,
    place: [card.site, card.location].filter((part) => part !== null).join(' '),
    bookGrams: card.massGrams,
    grams,
  };
}
