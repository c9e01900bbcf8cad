import type { VisibleTo } from '../accounts/sight';
import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import { type BatteryState, type CodeStatus, ON_SITE, OPEN, TO_STORE } from './battery';
import { all, beginning, clause, type Clause, when } from './clause';
import { batteryVisible, consignmentVisible, orgWithin } from './custody-sight';
import { asSeen, type PartyRow, type SeenBattery } from './seen-battery';

/** What a list of batteries may be narrowed to; what is absent is not asked. */
export interface BatteryFilter {
  /** Code or trace number. */
  readonly code?: string | undefined;
  readonly vin?: string | undefined;
  readonly consignment?: string | undefined;
  readonly certificate?: string | undefined;
  readonly holder?: string | undefined;
  readonly state?: BatteryState | undefined;
  /** In somebody's custody, or not. */
  readonly open?: boolean | undefined;
  /** At its holder's place: held, or waiting there for the carrier. */
  readonly onSite?: boolean | undefined;
  /** Removed or collected, and not yet stored. */
  readonly toStore?: boolean | undefined;
  readonly level?: string | undefined;
  /** District of the present holder. */
  readonly district?: string | undefined;
  readonly codeStatus?: CodeStatus | undefined;
}

export interface BatteryPage {
  readonly filter: BatteryFilter;
  readonly limit: number;
  /** Origin index and stream of the last battery of the page before. */
  readonly after?: readonly [number, string] | undefined;
}

/** A row read for a list; `seen` is undefined where only what came after the hand-over would match. */
export interface ListedBattery {
  readonly key: readonly [number, string];
  readonly seen: SeenBattery | undefined;
}

/**
 * Newest origin first. One more row than the limit when there are more. What an enterprise handed over is told as it
 * stood with the receipt, and never found by what happened to it afterwards. Voided batteries only when asked for.
 */
export async function listBatteries(
  reader: Reader,
  sight: VisibleTo,
  { filter, limit, after }: BatteryPage,
): Promise<ListedBattery[]> {
  const where = all(listed(sight, filter), after && clause('(b.origin_idx, b.id) < (?, ?)', after[0], after[1]));
  const rows = await reader.all<PartyRow>(
    `${selectFor()} WHERE ${where.sql} ORDER BY b.origin_idx DESC, b.id DESC LIMIT ?`,
    [partyOf(sight), ...where.params, limit + 1],
  );
  const seen = await asSeen(reader, rows);
  return rows.map((row, i) => ({ key: [row.origin_idx, row.id], seen: seenAs(seen[i], filter.code) }));
}

/** How many batteries paging through the list tells. Those of one name are read, since a former holder may not know it. */
export async function countBatteries(reader: Reader, sight: VisibleTo, filter: BatteryFilter): Promise<number> {
  const where = listed(sight, filter);
  const params = [partyOf(sight), ...where.params];
  if (filter.code === undefined) return countRows(reader, `${FROM} WHERE ${where.sql}`, params);
  const rows = await reader.all<PartyRow>(`${selectFor()} WHERE ${where.sql}`, params);
  return (await asSeen(reader, rows)).filter((seen) => seenAs(seen, filter.code) !== undefined).length;
}

/** Batteries the caller may see of whose names one begins so, by trace number; a voided one is none. */
export async function batteriesBeginning(
  reader: Reader,
  sight: VisibleTo,
  prefix: string,
  limit: number,
): Promise<SeenBattery[]> {
  const where = all(batteryVisible(sight, 'b.id'), beginning('n.name', prefix), clause(`b.state <> 'voided'`));
  const rows = await reader.all<PartyRow>(
    `${selectFor()} JOIN battery_name n ON n.battery = b.id WHERE ${where.sql} ORDER BY b.trace_no LIMIT ?`,
    [partyOf(sight), ...where.params, limit],
  );
  const begins = ({ battery }: SeenBattery): boolean =>
    battery.traceNo.startsWith(prefix) || (battery.code?.startsWith(prefix) ?? false);
  return (await asSeen(reader, rows)).filter(begins);
}

/** Every battery the caller may see that goes by this code or trace number; by its trace number a voided one, too. */
export async function batteriesNamed(reader: Reader, sight: VisibleTo, name: string): Promise<SeenBattery[]> {
  const where = all(
    batteryVisible(sight, 'b.id'),
    clause('b.id IN (SELECT battery FROM battery_name WHERE name = ?)', name),
    clause(`b.state <> 'voided' OR b.trace_no = ?`, name),
  );
  const rows = await reader.all<PartyRow>(`${selectFor()} WHERE ${where.sql} ORDER BY b.origin_idx`, [
    partyOf(sight),
    ...where.params,
  ]);
  return (await asSeen(reader, rows)).filter((seen) => seenAs(seen, name) !== undefined);
}

/** Numbers of consignments by their stream, for those that batteries are in. */
export async function consignmentNumbers(
  reader: Reader,
  seen: readonly SeenBattery[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(seen.flatMap(({ battery }) => battery.consignment ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await reader.all<{ id: string; number: string }>(
    'SELECT id, number FROM consignment_book WHERE id IN (?*)',
    [ids],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

const FROM = 'battery_book b LEFT JOIN battery_party m ON m.battery = b.id AND m.org = ?';

function selectFor(): string {
  return `SELECT b.*, m.to_idx, m.from_idx FROM ${FROM}`;
}

/** An officer is nobody's party: the join finds nothing. */
function partyOf(sight: VisibleTo): string {
  return sight.kind === 'enterprise' ? sight.org : '';
}

function listed(sight: VisibleTo, filter: BatteryFilter): Clause {
  return all(batteryVisible(sight, 'b.id'), ...conditions(sight, filter));
}

function conditions(sight: VisibleTo, filter: BatteryFilter): (Clause | undefined)[] {
  const { code, vin, consignment, certificate, level, ...present } = filter;
  const asksPresent = Object.values(present).some((value) => value !== undefined);
  const sheet = consignmentVisible(sight, 'c');
  return [
    present.state === 'voided' ? undefined : clause(`b.state <> 'voided' OR m.to_idx IS NOT NULL`),
    asksPresent ? clause('m.to_idx IS NULL') : undefined,
    when(present.state, (value) => clause('b.state = ?', value)),
    among(present.open, OPEN),
    among(present.onSite, ON_SITE),
    among(present.toStore, TO_STORE),
    when(present.holder, (value) => clause('b.holder = ?', value)),
    when(present.codeStatus, (value) => clause('b.code_status = ?', value)),
    when(present.district, (value) => orgWithin(value, 'b.holder')),
    when(code, (value) => clause('b.id IN (SELECT battery FROM battery_name WHERE name = ?)', value)),
    when(vin, (value) => clause('b.vin = ?', value)),
    when(level, (value) => clause('b.level = ?', value)),
    when(certificate, (value) =>
      clause('b.vin IN (SELECT vin FROM vehicle_book WHERE certificate_no = ? AND voided = 0)', value),
    ),
    when(consignment, (value) => ({
      sql: `b.id IN (SELECT i.battery FROM consignment_item i JOIN consignment_book c ON c.id = i.consignment WHERE c.number = ? AND (${sheet.sql}))`,
      params: [value, ...sheet.params],
    })),
  ];
}

/** In one of the states, or in none of them. */
function among(asked: boolean | undefined, states: readonly BatteryState[]): Clause | undefined {
  return asked === undefined ? undefined : clause(`b.state ${asked ? '' : 'NOT '}IN (?*)`, states);
}

/** A code that was found or given after the hand-over is no name for a former holder. */
function seenAs(seen: SeenBattery | undefined, name: string | undefined): SeenBattery | undefined {
  if (seen === undefined || name === undefined) return seen;
  return seen.battery.code === name || seen.battery.traceNo === name ? seen : undefined;
}
