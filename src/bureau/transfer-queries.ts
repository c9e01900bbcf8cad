import { all, clause, type Clause, when } from '../custody/clause';
import { addDays } from '../calendar/days';
import type { ItemResult } from '../custody/consignment';
import { orgWithin } from '../custody/custody-sight';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import type { EnterpriseRole } from '../enterprises/enterprise';
import type { Quantity } from './overview-queries';
import { type Scope, startOf } from './scope';

export const OUTCOMES = ['accepted', 'returned'] as const;

/** Custody passes with what is accepted (or came unexpected); what is refused or missing goes back. */
export type Outcome = (typeof OUTCOMES)[number];

/** Receivers in which 综合利用 takes place. */
export const UTILISERS = ['second-use', 'recycler'] as const;

/** Items of consignments whose receipt lies in the period, with sender or receiver in the district. */
export interface TransferFilter extends Scope {
  readonly sender?: string | undefined;
  readonly receiver?: string | undefined;
  readonly outcome?: Outcome | undefined;
  /** A role of the receiver; `utilisation` for second-use enterprises and recyclers. */
  readonly receiverRole?: string | undefined;
}

export interface FlowRow extends Quantity {
  readonly sender: string;
  readonly receiver: string;
  readonly outcome: Outcome;
  /** Of what goes back: already with the sender again. */
  readonly back: number;
}

export interface TransferRow {
  readonly origin_idx: number;
  readonly battery: string;
  readonly number: string;
  readonly sender: string;
  readonly receiver: string;
  readonly trace_no: string;
  readonly code: string | null;
  readonly result: ItemResult;
  readonly sent_grams: number | null;
  readonly received_grams: number | null;
  readonly returned: number;
  readonly received_at: string;
}

const FROM = `consignment_book c JOIN consignment_item i ON i.consignment = c.id JOIN battery_book b ON b.id = i.battery`;
const OUTCOME = `CASE WHEN i.result IN ('accepted', 'unexpected') THEN 'accepted' ELSE 'returned' END`;

/** Who gave how much to whom. Mass as received where it was weighed, else as sent. */
export function flows(reader: Reader, filter: TransferFilter): Promise<FlowRow[]> {
  const where = conditions(filter);
  return reader.all<FlowRow>(
    `SELECT c.sender, c.receiver, ${OUTCOME} AS outcome, count(*) AS pieces,
       sum(coalesce(i.received_grams, i.sent_grams, b.mass_grams)) AS grams, sum(i.returned) AS back
     FROM ${FROM} WHERE ${where.sql} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    where.params,
  );
}

/** Newest consignment first. One more than the limit when there are more. */
export function listTransfers(
  reader: Reader,
  filter: TransferFilter,
  limit: number,
  after?: readonly [number, string],
): Promise<TransferRow[]> {
  const where = all(conditions(filter), after && clause('(c.origin_idx, i.battery) < (?, ?)', ...after));
  return reader.all<TransferRow>(
    `SELECT c.origin_idx, i.battery, c.number, c.sender, c.receiver, b.trace_no, b.code, i.result, i.sent_grams, i.received_grams, i.returned, c.received_at
     FROM ${FROM} WHERE ${where.sql} ORDER BY c.origin_idx DESC, i.battery DESC LIMIT ?`,
    [...where.params, limit + 1],
  );
}

export function countTransfers(reader: Reader, filter: TransferFilter): Promise<number> {
  const where = conditions(filter);
  return countRows(reader, `${FROM} WHERE ${where.sql}`, where.params);
}

/** The roles of organisations, none for those that are not registered here. */
export async function rolesOf(
  reader: Reader,
  usccs: readonly string[],
): Promise<ReadonlyMap<string, readonly EnterpriseRole[]>> {
  const rows = await reader.all<{ uscc: string; roles: string }>(
    'SELECT uscc, roles FROM enterprise_book WHERE uscc IN (?*)',
    [usccs],
  );
  return new Map(rows.map(({ uscc, roles }) => [uscc, JSON.parse(roles) as EnterpriseRole[]]));
}

function conditions(filter: TransferFilter): Clause {
  return all(
    clause(`c.state <> 'voided' AND i.result IS NOT NULL`),
    clause('c.received_at >= ?', startOf(filter.from)),
    clause('c.received_at < ?', startOf(addDays(filter.to, 1))),
    senderOrReceiverIn(filter.district),
    when(filter.sender, (value) => clause('c.sender = ?', value)),
    when(filter.receiver, (value) => clause('c.receiver = ?', value)),
    when(filter.outcome, (value) => clause(`${OUTCOME} = ?`, value)),
    when(filter.receiverRole, roleClause),
  );
}

function senderOrReceiverIn(district: string): Clause {
  const [sender, receiver] = [orgWithin(district, 'c.sender'), orgWithin(district, 'c.receiver')];
  return { sql: `${sender.sql} OR ${receiver.sql}`, params: [...sender.params, ...receiver.params] };
}

/** Roles are kept as a list in JSON; none is the beginning of another within its quotation marks. */
function roleClause(role: string): Clause {
  if (role === 'unregistered') return clause('c.receiver NOT IN (SELECT r.uscc FROM enterprise_book r)');
  const roles: readonly string[] = role === 'utilisation' ? UTILISERS : [role];
  const like = roles.map(() => 'r.roles LIKE ?').join(' OR ');
  return clause(
    `c.receiver IN (SELECT r.uscc FROM enterprise_book r WHERE ${like})`,
    ...roles.map((name) => `%"${name}"%`),
  );
}
