import type { Reader } from '../database/tx';
import { dataOf, readPayload } from './commitment';
import type { Entry, Envelope } from './entry';

interface EntryRow {
  readonly idx: number;
  readonly leaf_hash: string;
  readonly envelope: string;
  readonly payload: string;
}

const COLUMNS = 'e.idx, e.leaf_hash, e.envelope, p.payload';
const JOINED = 'ledger_entry e JOIN ledger_payload p ON p.idx = e.idx';

/** Entries from `from` on, in order. At most `limit`. */
export async function entriesFrom(reader: Reader, from: number, limit: number): Promise<Entry[]> {
  const rows = await reader.all<EntryRow>(`SELECT ${COLUMNS} FROM ${JOINED} WHERE e.idx >= ? ORDER BY e.idx LIMIT ?`, [
    from,
    limit,
  ]);
  return rows.map(toEntry);
}

export async function entriesAt(reader: Reader, indexes: readonly number[]): Promise<Entry[]> {
  if (indexes.length === 0) return [];
  const rows = await reader.all<EntryRow>(`SELECT ${COLUMNS} FROM ${JOINED} WHERE e.idx IN (?*) ORDER BY e.idx`, [
    indexes,
  ]);
  return rows.map(toEntry);
}

/** Every entry that touches one of the streams, in order, each once. */
export async function entriesOf(reader: Reader, streams: readonly string[]): Promise<Entry[]> {
  if (streams.length === 0) return [];
  const rows = await reader.all<EntryRow>(
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE e.idx IN
       (SELECT t.idx FROM ledger_touch t JOIN ledger_stream s ON s.stream_key = t.stream_key WHERE s.stream IN (?*))
     ORDER BY e.idx`,
    [streams],
  );
  return rows.map(toEntry);
}

function toEntry(row: EntryRow): Entry {
  const envelope = JSON.parse(row.envelope) as Envelope;
  return {
    index: row.idx,
    leafHash: row.leaf_hash,
    kind: envelope.kind,
    org: envelope.org,
    occurredAt: envelope.occurredAt,
    recordedAt: envelope.recordedAt,
    touches: envelope.touches,
    refs: envelope.refs,
    data: dataOf(readPayload(row.payload)),
  };
}
