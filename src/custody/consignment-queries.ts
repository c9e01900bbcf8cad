import type { VisibleTo } from '../accounts/sight';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import { entriesOf } from '../ledger/entries';
import { all, clause, type Clause, when } from './clause';
import { type Consignment, type ConsignmentState, UNDERWAY } from './consignment';
import { type ConsignmentRow, withItems } from './custody-rows';
import { consignmentVisible } from './custody-sight';
import { objectsOf, textOf } from './data';

export const CONSIGNMENT_ROLES = ['sender', 'receiver', 'carrier'] as const;

export type ConsignmentRole = (typeof CONSIGNMENT_ROLES)[number];

/** What a list of consignments may be narrowed to. */
export interface ConsignmentFilter {
  readonly state?: ConsignmentState | undefined;
  /** Dispatched or in transit, the receiver's word still to come. */
  readonly underway?: boolean | undefined;
  /** Something of it is on its way back to the sender. */
  readonly toTakeBack?: boolean | undefined;
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
    listed(sight, filter),
    when(after, (value) => clause('c.origin_idx < ?', value)),
  );
  const rows = await reader.all<ConsignmentRow>(
    `SELECT c.* FROM consignment_book c WHERE ${where.sql} ORDER BY c.origin_idx DESC LIMIT ?`,
    [...where.params, limit + 1],
  );
  return withItems(reader, rows);
}

export function countConsignments(reader: Reader, sight: VisibleTo, filter: ConsignmentFilter): Promise<number> {
  const where = listed(sight, filter);
  return countRows(reader, `consignment_book c WHERE ${where.sql}`, where.params);
}

/** When the one of such a list set out that has been longest on the road; ISO, UTC. */
export async function oldestUnderway(
  reader: Reader,
  sight: VisibleTo,
  filter: ConsignmentFilter,
): Promise<string | undefined> {
  const where = listed(sight, filter);
  const row = await reader.first<{ at: string | null }>(
    `SELECT min(coalesce(c.picked_up_at, c.dispatched_at)) AS at FROM consignment_book c WHERE ${where.sql}`,
    where.params,
  );
  return row?.at ?? undefined;
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

function listed(sight: VisibleTo, filter: ConsignmentFilter): Clause {
  return all(
    consignmentVisible(sight, 'c'),
    partyClause(sight, filter),
    when(filter.state, (value) => clause('c.state = ?', value)),
    yesOrNo(filter.underway, clause('c.state IN (?*)', UNDERWAY)),
    yesOrNo(filter.toTakeBack, clause(COMING_BACK)),
  );
}

const COMING_BACK = `EXISTS (SELECT 1 FROM consignment_item i JOIN battery_book b ON b.id = i.battery
  WHERE i.consignment = c.id AND b.consignment = c.id AND b.state = 'returning')`;

function yesOrNo(asked: boolean | undefined, { sql, params }: Clause): Clause | undefined {
  return asked === undefined ? undefined : { sql: asked ? sql : `NOT (${sql})`, params };
}

function partyClause(sight: VisibleTo, { role, party }: ConsignmentFilter): Clause | undefined {
  const org = sight.kind === 'enterprise' ? sight.org : party;
  if (org === undefined) return undefined;
  const columns = (role === undefined ? CONSIGNMENT_ROLES : [role]).map((name) => `c.${name} = ?`);
  return clause(columns.join(' OR '), ...columns.map(() => org));
}
