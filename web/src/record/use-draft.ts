import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useAnswer } from '../api/queries';
import {
  deleteDraft,
  type DraftHead,
  keepForm,
  type KeptForm,
  keptFormKey,
  listDrafts,
  openDraft,
  readKeptForm,
  saveDraft,
} from './drafts';
import { randomUuid } from './uuid';
import type { Values } from './values';

export type DraftState = { readonly is: 'none' | 'saving' | 'failed' } | { readonly is: 'saved'; readonly at: string };

export interface Draft {
  readonly state: DraftState;
  /** Begun earlier and not sent, the last first; not the one in hand. */
  readonly offered: readonly DraftHead[];
  /** What a reload had interrupted. */
  readonly restored: Values | undefined;
  /** Something was typed: kept here at once, by the service some seconds later. */
  changed(values: Values): void;
  save(): void;
  open(id: string): Promise<Values>;
  remove(id: string): Promise<void>;
  /** It was recorded or given up: nothing of it is kept, and the next one begins. */
  forget(): Promise<void>;
}

interface DraftOf {
  /** Whose it is: a computer is used by several people one after another. */
  readonly owner: string;
  readonly kind: string;
  readonly titleOf: (values: Values) => string;
}

/** Typing has stopped. */
const PAUSE_MS = 2_500;

/** Keeps a form of one kind while it is being filled in. Nothing is ever sent as an event by this. */
export function useDraft({ owner, kind, titleOf }: DraftOf): Draft {
  const key = keptFormKey(owner, kind);
  const [first] = useState(() => readKeptForm(key));
  const [state, setState] = useState<DraftState>({ is: 'none' });
  const [id, setId] = useState(first?.id ?? randomUuid);
  const hand = useRef<KeptForm>(first ?? { id, version: 0, values: {} });
  const isUnsaved = useRef(false);
  const timer = useRef<number>(undefined);
  const tail = useRef<Promise<void>>(Promise.resolve());
  const client = useQueryClient();
  const name = useRef(titleOf);
  useEffect(() => {
    name.current = titleOf;
  });

  const take = useCallback(
    (form: KeptForm, isKept: boolean): void => {
      hand.current = form;
      setId(form.id);
      keepForm(key, isKept ? form : undefined);
    },
    [key],
  );
  const saveOnce = useCallback(async (): Promise<void> => {
    if (!isUnsaved.current) return;
    isUnsaved.current = false;
    setState({ is: 'saving' });
    const { id: ownId, version, values } = hand.current;
    try {
      const saved = await saveDraft({ id: ownId, version, values, kind, title: name.current(values) });
      if (hand.current.id === ownId) take({ ...hand.current, version: saved.version }, true);
      setState({ is: 'saved', at: saved.updatedAt });
    } catch (error) {
      isUnsaved.current = true;
      setState({ is: 'failed' });
      // Changed in another window: both are kept.
      if (isStale(error) && hand.current.id === ownId) take({ ...hand.current, id: randomUuid(), version: 0 }, true);
    }
  }, [kind, take]);
  const save = useCallback((): void => {
    window.clearTimeout(timer.current);
    tail.current = tail.current.then(saveOnce);
  }, [saveOnce]);

  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      save();
    };
  }, [save]);

  const list = useAnswer(['drafts', kind], (signal) => listDrafts(kind, signal));
  const offered = useMemo(() => (list.data ?? []).filter((draft) => draft.id !== id), [list.data, id]);
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ['drafts', kind] }), [client, kind]);

  return {
    state,
    offered,
    restored: first?.values,
    changed(values) {
      isUnsaved.current = true;
      take({ ...hand.current, values }, true);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(save, PAUSE_MS);
    },
    save() {
      isUnsaved.current = true;
      save();
    },
    async open(other) {
      save();
      await tail.current;
      const opened = await openDraft(other);
      take(opened, true);
      setState({ is: 'none' });
      await refresh();
      return opened.values;
    },
    async remove(other) {
      await deleteDraft(other);
      await refresh();
    },
    async forget() {
      isUnsaved.current = false;
      window.clearTimeout(timer.current);
      await tail.current;
      const { id: done, version } = hand.current;
      isUnsaved.current = false;
      take({ id: randomUuid(), version: 0, values: {} }, false);
      setState({ is: 'none' });
      if (version > 0) await deleteDraft(done).then(refresh, () => undefined);
    },
  };
}

function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'STALE_VERSION';
}
