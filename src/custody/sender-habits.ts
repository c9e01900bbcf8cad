import type { Reader } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import { type BatteryState, ON_SITE } from './battery';
import { beginning } from './clause';

/** Somebody that an enterprise has sent batteries to or with. */
export interface UsedParty {
  readonly uscc: string;
  /** ISO, UTC. */
  readonly lastUsedAt: string;
  readonly times: number;
}

/** Whom this enterprise sent to, or with, the last first. What was voided was no use. */
export function partiesUsedBy(
  reader: Reader,
  sender: Uscc,
  as: 'receiver' | 'carrier',
  limit: number,
): Promise<UsedParty[]> {
  return reader.all<UsedParty>(
    `SELECT c.${as} AS uscc, max(c.dispatched_at) AS "lastUsedAt", count(*) AS times FROM consignment_book c
     WHERE c.sender = ? AND c.state <> 'voided' GROUP BY c.${as} ORDER BY max(c.dispatched_at) DESC, c.${as} LIMIT ?`,
    [sender, limit],
  );
}

export interface UsedPlate {
  readonly plate: string;
  readonly carrier: string;
  readonly lastUsedAt: string;
  readonly times: number;
}

/** Plates on this enterprise's own consignments, with whose vehicle it was; the last first. */
export function platesUsedBy(reader: Reader, sender: Uscc, limit: number): Promise<UsedPlate[]> {
  return reader.all<UsedPlate>(
    `SELECT c.plate, c.carrier, max(c.dispatched_at) AS "lastUsedAt", count(*) AS times FROM consignment_book c
     WHERE c.sender = ? AND c.state <> 'voided' AND c.plate IS NOT NULL
     GROUP BY c.plate, c.carrier ORDER BY max(c.dispatched_at) DESC, c.plate LIMIT ?`,
    [sender, limit],
  );
}

export interface UsedLocation {
  readonly site: string | null;
  readonly location: string;
}

/** Where this enterprise put what it holds or held last, the last first. */
export function locationsUsedBy(reader: Reader, holder: Uscc, limit: number): Promise<UsedLocation[]> {
  return reader.all<UsedLocation>(
    `SELECT b.site, b.location FROM battery_book b WHERE b.holder = ? AND b.location IS NOT NULL AND b.state <> 'voided'
     GROUP BY b.site, b.location ORDER BY max(b.last_idx) DESC, b.location LIMIT ?`,
    [holder, limit],
  );
}

/** What stands at this enterprise's place now: exactly the list of its batteries with `onSite`. */
export async function stockOf(reader: Reader, holder: Uscc): Promise<{ pieces: number; grams: number }> {
  const row = await reader.first<{ pieces: number; grams: number | null }>(
    `SELECT count(*) AS pieces, sum(b.mass_grams) AS grams FROM battery_book b WHERE b.holder = ? AND b.state IN (?*)`,
    [holder, ON_SITE satisfies readonly BatteryState[]],
  );
  return { pieces: row?.pieces ?? 0, grams: row?.grams ?? 0 };
}

/** The number of the consignment that this enterprise sent last, voided or not: a number is never used again. */
export async function lastNumberOf(reader: Reader, sender: Uscc): Promise<string | undefined> {
  const row = await reader.first<{ number: string }>(
    'SELECT number FROM consignment_book WHERE sender = ? ORDER BY origin_idx DESC LIMIT 1',
    [sender],
  );
  return row?.number;
}

/** This enterprise's numbers that begin so, the longest and greatest first. */
export async function numbersBeginning(
  reader: Reader,
  sender: Uscc,
  prefix: string,
  limit: number,
): Promise<readonly string[]> {
  const { sql, params } = beginning('number', prefix);
  const rows = await reader.all<{ number: string }>(
    `SELECT number FROM consignment_book WHERE sender = ? AND ${sql} ORDER BY length(number) DESC, number DESC LIMIT ?`,
    [sender, ...params, limit],
  );
  return rows.map(({ number }) => number);
}
