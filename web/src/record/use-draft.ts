import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useAnswer } from '../api/queries';
import { createDraftSaver, type DraftState } from './draft-saver';
import { deleteDraft, type DraftHead, keptFormKey, listDrafts } from './drafts';
import type { Values } from './values';

export interface Draft {
  readonly state: DraftState;
  /** Begun earlier and not sent, the last first; not the one in hand. */
  readonly offered: readonly DraftHead[];
  /** What a reload had interrupted. */
  readonly restored: Values | undefined;
  /** Something was typed: kept here at once, by the service some seconds later. */
  readonly changed: (values: Values) => void;
  readonly save: () => void;
  readonly open: (id: string) => Promise<Values>;
  readonly remove: (id: string) => Promise<void>;
  /** It was recorded or given up: nothing of it is kept, and the next one begins. */
  readonly forget: () => Promise<void>;
}

interface DraftOf {
  /** Whose it is: a computer is used by several people one after another. */
  readonly owner: string;
  readonly kind: string;
  readonly titleOf: (values: Values) => string;
  /** Whether what a reload had interrupted is what the person has come for. */
  readonly mayRestore?: (kept: Values) => boolean;
}

/** Keeps a form of one kind while it is being filled in. Nothing is ever sent as an event by this. */
export function useDraft({ owner, kind, titleOf, mayRestore = () => true }: DraftOf): Draft {
  const [saver] = useState(() => createDraftSaver(kind, keptFormKey(owner, kind), mayRestore));
  const { id, state } = useSyncExternalStore(saver.subscribe, saver.inHand);
  const client = useQueryClient();
  const list = useAnswer(['drafts', kind], (signal) => listDrafts(kind, signal));
  const offered = useMemo(() => (list.data ?? []).filter((draft) => draft.id !== id), [list.data, id]);
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ['drafts', kind] }), [client, kind]);
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void saver.save();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void saver.save();
    };
  }, [saver]);
  return {
    state,
    offered,
    restored: saver.restored,
    changed: (values) => saver.changed(values, titleOf(values)),
    save: () => void saver.save(),
    async open(other) {
      const opened = await saver.open(other);
      await refresh();
      return opened;
    },
    async remove(other) {
      await deleteDraft(other);
      await refresh();
    },
    async forget() {
      await saver.forget();
      await refresh();
    },
  };
}
