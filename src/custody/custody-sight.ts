import { inDistrict, type VisibleTo } from '../accounts/sight';
import { type Clause, clause } from './clause';

/**
 * Whether the battery whose stream stands in `column` may be seen: an enterprise sees what it holds or held, a
 * district what somebody there holds, held, sent, carried or was to receive. An administrator sees none.
 */
export function batteryVisible(sight: VisibleTo, column: string): Clause {
  if (sight.kind === 'enterprise') {
    return clause(`${column} IN (SELECT s.battery FROM battery_party s WHERE s.org = ?)`, sight.org);
  }
  if (sight.kind !== 'district') return NEVER;
  const { sql, params } = inDistrict('d.district', sight.district);
  const held = `SELECT 1 FROM battery_party s JOIN enterprise_book d ON d.uscc = s.org WHERE s.battery = ${column} AND ${sql}`;
  const sent = `SELECT 1 FROM consignment_item i JOIN consignment_book k ON k.id = i.consignment
    JOIN enterprise_book d ON d.uscc IN (k.sender, k.receiver, k.carrier) WHERE i.battery = ${column} AND ${sql}`;
  return { sql: `EXISTS (${held}) OR EXISTS (${sent})`, params: [...params, ...params] };
}

/** Whether a vehicle may be seen: `org` is the column of who received it. */
export function vehicleVisible(sight: VisibleTo, org: string): Clause {
  if (sight.kind === 'enterprise') return clause(`${org} = ?`, sight.org);
  return sight.kind === 'district' ? orgWithin(sight.district, org) : NEVER;
}

/** Whether a consignment may be seen: sender, receiver and carrier are its parties. `table` is its alias. */
export function consignmentVisible(sight: VisibleTo, table: string): Clause {
  const columns = ['sender', 'receiver', 'carrier'].map((name) => `${table}.${name}`);
  if (sight.kind === 'enterprise')
    return clause(columns.map((column) => `${column} = ?`).join(' OR '), sight.org, sight.org, sight.org);
  if (sight.kind !== 'district') return NEVER;
  const within = columns.map((column) => orgWithin(sight.district, column));
  return { sql: within.map(({ sql }) => sql).join(' OR '), params: within.flatMap(({ params }) => params) };
}

/** Whether the organisation in `column` is registered in the district. */
export function orgWithin(district: string, column: string): Clause {
  const { sql, params } = inDistrict('d.district', district);
  return { sql: `${column} IN (SELECT d.uscc FROM enterprise_book d WHERE ${sql})`, params };
}

const NEVER: Clause = { sql: '1 = 0', params: [] };
