/** One battery of a list that is being gathered. */
export interface Gathered {
  readonly id: string;
  /** As it goes into the entry: its code, or its trace number where it has none. */
  readonly name: string;
  readonly traceNo: string;
  readonly batteryType: string;
  readonly level: string;
  readonly safety: string | null;
  readonly place: string;
  /** As the ledger has it. */
  readonly bookGrams: number;
  /** As somebody says it is now; a text where that cannot be read. */
  readonly grams: number | string | undefined;
}

/** What came of the last attempt that added nothing. */
export interface Notice {
  readonly kind: 'twice' | 'refused';
  readonly name: string;
  readonly why: string;
}

export interface GatheredState {
  readonly rows: readonly Gathered[];
  /** What was removed last and where it stood, until it cannot be undone any more. */
  readonly removed: { readonly row: Gathered; readonly at: number } | undefined;
  readonly notice: Notice | undefined;
  /** Codes that are still being looked up. */
  readonly waiting: number;
}

export const NOTHING_GATHERED: GatheredState = { rows: [], removed: undefined, notice: undefined, waiting: 0 };

export type Change =
  | { readonly do: 'wait'; readonly count: number }
  | { readonly do: 'add'; readonly row: Gathered }
  | { readonly do: 'tell'; readonly notice: Notice }
  | { readonly do: 'hush' }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'undo' }
  | { readonly do: 'forget'; readonly id: string }
  | { readonly do: 'weigh'; readonly id: string; readonly grams: number | string | undefined }
  | { readonly do: 'empty' };

/** The list after a change. A battery stands in it once, whatever it was called. */
export function changed(state: GatheredState, change: Change): GatheredState {
  const { rows, removed } = state;
  switch (change.do) {
    case 'wait':
      return { ...state, waiting: state.waiting + change.count };
    case 'add':
      if (rows.some(({ id }) => id === change.row.id)) return state;
      return { ...state, rows: [...rows, change.row], notice: undefined };
    case 'tell':
      return { ...state, notice: change.notice };
    case 'hush':
      return { ...state, notice: undefined };
    case 'remove': {
      const at = rows.findIndex(({ id }) => id === change.id);
      const row = rows[at];
      return row === undefined ? state : { ...state, rows: rows.filter((one) => one !== row), removed: { row, at } };
    }
    case 'undo':
      if (removed === undefined || rows.some(({ id }) => id === removed.row.id))
        return { ...state, removed: undefined };
      return {
        ...state,
        rows: [...rows.slice(0, removed.at), removed.row, ...rows.slice(removed.at)],
        removed: undefined,
      };
    case 'forget':
      return removed?.row.id === change.id ? { ...state, removed: undefined } : state;
    case 'weigh':
      return { ...state, rows: rows.map((row) => (row.id === change.id ? { ...row, grams: change.grams } : row)) };
    case 'empty':
      return NOTHING_GATHERED;
  }
}

/** Pieces and whole grams; `unread` have no mass that can be added. */
export function totalOf(rows: readonly Gathered[]): { pieces: number; grams: number; unread: number } {
  const masses = rows.flatMap(({ grams }) => (typeof grams === 'number' ? [grams] : []));
  return {
    pieces: rows.length,
    grams: masses.reduce((sum, grams) => sum + grams, 0),
    unread: rows.length - masses.length,
  };
}
