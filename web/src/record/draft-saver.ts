import { ApiProblem } from '../api/problem';
import { keepForm, type KeptForm, openDraft, readKeptForm, saveDraft, deleteDraft } from './drafts';
import { randomUuid } from './uuid';
import type { Values } from './values';

export type DraftState = { readonly is: 'none' | 'saving' | 'failed' } | { readonly is: 'saved'; readonly at: string };

/** The form in hand, as others see it. */
export interface InHand {
  readonly id: string;
  readonly state: DraftState;
}

export interface DraftSaver {
  /** What a reload had interrupted. */
  readonly restored: Values | undefined;
  readonly inHand: () => InHand;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps what was typed in this tab at once, and has the service keep it when typing stops. */
  readonly changed: (values: Values, title: string) => void;
  readonly save: () => Promise<void>;
  /** Goes on with another draft; the one in hand is saved first. */
  readonly open: (id: string) => Promise<Values>;
  /** It was recorded or given up: neither this tab nor the service keeps it, and the next one begins. */
  readonly forget: () => Promise<void>;
}

/** Typing has stopped. */
const PAUSE_MS = 2_500;

/** Keeps one form after another under `key` in this tab and as drafts of `kind` with the service, one save at a time. */
export function createDraftSaver(kind: string, key: string, mayRestore: (kept: Values) => boolean): DraftSaver {
  const kept = readKeptForm(key);
  // Another than the person has come for stays with the service, and is offered.
  const restored = kept !== undefined && mayRestore(kept.values) ? kept : undefined;
  let form: KeptForm = restored ?? freshForm();
  let title = '';
  let isUnsaved = false;
  let timer: number | undefined;
  let seen: InHand = { id: form.id, state: { is: 'none' } };
  const listeners = new Set<() => void>();
  const show = (state: DraftState): void => {
    seen = { id: form.id, state };
    for (const listener of listeners) listener();
  };

  const saveNow = async (): Promise<void> => {
    if (!isUnsaved) return;
    isUnsaved = false;
    show({ is: 'saving' });
    const sent = form;
    try {
      const saved = await saveDraft({ ...sent, kind, title });
      form = { ...form, version: saved.version };
      keepForm(key, form);
      show({ is: 'saved', at: saved.updatedAt });
    } catch (error) {
      isUnsaved = true;
      // Changed in another window: both are kept, each under its own id.
      const isElsewhere = error instanceof ApiProblem && error.code === 'STALE_VERSION';
      if (isElsewhere) form = { ...form, id: randomUuid(), version: 0 };
      show({ is: 'failed' });
      if (isElsewhere) await saveNow();
    }
  };
  // A reload may have come between the service's copy and word of it.
  let tail =
    restored === undefined
      ? Promise.resolve()
      : versionOf(restored.id).then((version) => {
          if (form.id === restored.id) form = { ...form, version };
        });
  const save = (): Promise<void> => {
    window.clearTimeout(timer);
    tail = tail.then(saveNow);
    return tail;
  };

  return {
    restored: restored?.values,
    inHand: () => seen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed(values, named) {
      form = { ...form, values };
      title = named;
      isUnsaved = true;
      keepForm(key, form);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void save(), PAUSE_MS);
    },
    save,
    async open(id) {
      await save();
      form = await openDraft(id);
      keepForm(key, form);
      show({ is: 'none' });
      return form.values;
    },
    async forget() {
      isUnsaved = false;
      window.clearTimeout(timer);
      await tail;
      const { id, version } = form;
      form = freshForm();
      isUnsaved = false;
      keepForm(key, undefined);
      show({ is: 'none' });
      if (version > 0) await deleteDraft(id).catch(() => undefined);
    },
  };
}

function freshForm(): KeptForm {
  return { id: randomUuid(), version: 0, values: {} };
}

/** Of the service's copy; 0 where it has none. */
function versionOf(id: string): Promise<number> {
  return openDraft(id).then(
    ({ version }) => version,
    () => 0,
  );
}
