import type { VisibleTo } from '../accounts/sight';
import type { Reader } from '../database/tx';
import { entriesOf } from '../ledger/entries';
import { all, clause, type Clause, when } from './clause';
import type { Consignment, ConsignmentState } from './consignment';
import { type ConsignmentRow, withItems } from './custody-rows';
import { consignmentVisible } from './custody-sight';
import { objectsOf, textOf } from './data';

export const CONSIGNMENT_ROLES = ['sender', 'receiver', 'carrier'] as const;

export type ConsignmentRole = (typeof CONSIGNMENT_ROLES)[number];

/** What a list of consignments may be narrowed to. */
export interface ConsignmentFilter {
  readonly state?: ConsignmentState | undefined;
  /** What `party` is in it. */
  readonly role?: ConsignmentRole | undefined;
  /** For an enterprise itself, whatever is asked. */
  readonly party?: string | undefined;
}

export interface ConsignmentPage {
  readonly filter: ConsignmentFilter;
  readonly limit: number;
  /** Origin index of the last consignment of the page before. */
  readonly after?: number | undefined;
}

/** Newest first. One more than the limit when there are more. */
export async function listConsignments(
  reader: Reader,
  sight: VisibleTo,
  { filter, limit, after }: ConsignmentPage,
): Promise<Consignment[]> {
  const where = all(
    consignmentVisible(sight, 'c'),
    partyClause(sight, filter),
    when(filter.state, (value) => clause('c.state = ?', value)),
    when(after, (value) => clause('c.origin_idx < ?', value)),
  );
  const rows = await reader.all<ConsignmentRow>(
    `SELECT c.* FROM consignment_book c WHERE ${where.sql} ORDER BY c.origin_idx DESC LIMIT ?`,
    [...where.params, limit + 1],
  );
  return withItems(reader, rows);
}

/**
 * The consignment with this number: several senders may use one. `sender` selects; otherwise the newest that is on
 * its way, or the newest of all.
 */
export async function findConsignmentNumbered(
  reader: Reader,
  sight: VisibleTo,
  number: string,
  sender?: string,
): Promise<Consignment | undefined> {
  const where = all(
    consignmentVisible(sight, 'c'),
    clause('c.number = ?', number),
    when(sender, (value) => clause('c.sender = ?', value)),
  );
  const row = await reader.first<ConsignmentRow>(
    `SELECT c.* FROM consignment_book c WHERE ${where.sql}
     ORDER BY CASE WHEN c.state IN ('dispatched', 'in-transit') THEN 0 WHEN c.state = 'voided' THEN 2 ELSE 1 END, c.origin_idx DESC LIMIT 1`,
    where.params,
  );
  return row && (await withItems(reader, [row]))[0];
}

/** The names of its batteries as the parties wrote them, and the trace numbers, by stream. */
export async function itemNames(
  reader: Reader,
  consignment: Consignment,
): Promise<ReadonlyMap<string, { readonly code: string; readonly traceNo: string }>> {
  const ids = consignment.items.map((item) => item.battery);
  const rows = await reader.all<{ id: string; trace_no: string }>(
    'SELECT id, trace_no FROM battery_book WHERE id IN (?*)',
    [ids],
  );
  const written = new Map<string, string>();
  for (const entry of await entriesOf(reader, [consignment.id])) {
    for (const item of objectsOf(entry.data, 'items')) {
      const [id, code] = [textOf(item, 'battery'), textOf(item, 'batteryCode')];
      if (id !== undefined && code !== undefined && !written.has(id)) written.set(id, code);
    }
  }
  return new Map(rows.map(({ id, trace_no: traceNo }) => [id, { code: written.get(id) ?? traceNo, traceNo }]));
}

function partyClause(sight: VisibleTo, { role, party }: ConsignmentFilter): Clause | undefined {
  const org = sight.kind === 'enterprise' ? sight.org : party;
  if (org === undefined) return undefined;
  const columns = (role === undefined ? CONSIGNMENT_ROLES : [role]).map((name) => `c.${name} = ?`);
  return clause(columns.join(' OR '), ...columns.map(() => org));
}
