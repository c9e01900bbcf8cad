import { PagesToken } from '../ledger/turn';
import type { DueRow, FilingBatch, FilingRow } from './due-row';

/** What a turn holds of the filing books. Loaded once, changed in memory, written once. */
export class FilingPages {
  readonly batches = new Map<string, FilingBatch>();
  readonly rows = new Map<string, FilingRow>();
  readonly dues = new Map<string, DueRow>();
  readonly changed = { batches: new Set<string>(), rows: new Set<string>(), dues: new Set<string>() };
  private readonly byTrigger = new Map<number, Set<string>>();
  private readonly bySubject = new Map<string, Set<string>>();
  private readonly byDue = new Map<string, Set<string>>();

  /** Takes in what was loaded, unchanged. */
  keepDue(due: DueRow): void {
    this.dues.set(due.id, due);
    put(this.byTrigger, due.trigger_idx, due.id);
    put(this.bySubject, due.subject_id, due.id);
  }

  setDue(due: DueRow): void {
    this.keepDue(due);
    this.changed.dues.add(due.id);
  }

  keepRow(row: FilingRow): void {
    this.rows.set(row.id, row);
    put(this.byDue, row.due, row.id);
  }

  setRow(row: FilingRow): void {
    this.keepRow(row);
    this.changed.rows.add(row.id);
  }

  setBatch(batch: FilingBatch): void {
    this.batches.set(batch.batch, batch);
    this.changed.batches.add(batch.batch);
  }

  triggeredBy(index: number): readonly DueRow[] {
    return found(this.byTrigger.get(index), this.dues);
  }

  about(subject: string): readonly DueRow[] {
    return found(this.bySubject.get(subject), this.dues);
  }

  /** The rows of one duty in one batch. */
  rowsOf(due: string, batch: string): readonly FilingRow[] {
    return found(this.byDue.get(due), this.rows).filter((row) => row.batch === batch);
  }
}

export const FILING = new PagesToken<FilingPages>('filing');

function put<K>(index: Map<K, Set<string>>, key: K, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function found<T>(ids: ReadonlySet<string> | undefined, things: ReadonlyMap<string, T>): T[] {
  return [...(ids ?? [])].flatMap((id) => things.get(id) ?? []);
}
