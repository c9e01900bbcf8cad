import type { Reader, Tx } from '../database/tx';

/** The one row that is updated. `edge` is the right edge of the tree, a cache that verification rebuilds. */
export interface LedgerState {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly edge: string;
  readonly streams: number;
  readonly recordedAt: string;
}

interface StateRow extends Omit<LedgerState, 'recordedAt'> {
  readonly recorded_at: string;
}

/** Where the chain of one stream stands. `key` is the integer that stands for the stream in the tables. */
export interface Head {
  readonly key: number;
  readonly version: number;
  readonly leaf: string;
}

/** @throws when the log was never opened */
export async function readState(reader: Reader): Promise<LedgerState> {
  const row = await reader.first<StateRow>(
    'SELECT origin, size, root, edge, streams, recorded_at FROM ledger_state WHERE id = 1',
  );
  if (!row) throw new Error('the log has no state row: it was not opened');
  const { recorded_at: recordedAt, ...rest } = row;
  return { ...rest, recordedAt };
}

/** Moves the state on from `size`; a second writer that moved it meanwhile makes this fail, never fork. */
export async function moveState(tx: Tx, size: number, next: LedgerState): Promise<void> {
  const changed = await tx.run(
    'UPDATE ledger_state SET size = ?, root = ?, edge = ?, streams = ?, recorded_at = ? WHERE id = 1 AND size = ?',
    [next.size, next.root, next.edge, next.streams, next.recordedAt, size],
  );
  if (changed !== 1) throw new Error(`the log is not at size ${String(size)} any more`);
}

export async function readHeads(reader: Reader, streams: readonly string[]): Promise<Map<string, Head>> {
  if (streams.length === 0) return new Map();
  const rows = await reader.all<Head & { stream: string }>(
    `SELECT s.stream, s.stream_key AS key, t.version, e.leaf_hash AS leaf
       FROM ledger_stream s
       JOIN ledger_touch t ON t.stream_key = s.stream_key
        AND t.version = (SELECT max(version) FROM ledger_touch WHERE stream_key = s.stream_key)
       JOIN ledger_entry e ON e.idx = t.idx
      WHERE s.stream IN (?*)`,
    [streams],
  );
  return new Map(rows.map(({ stream, ...head }) => [stream, head]));
}
