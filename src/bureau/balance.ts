import { addDays } from '../calendar/days';
import type { NamedOrgDto } from '../custody/named-org.dto';
import type { Reader } from '../database/tx';
import type { Language } from '../kernel/text';
import type { BalanceDto, BalanceLineDto, InternalDto, StockDto } from './balance.dto';
import { countEntries, entriesBehind, type MovementFilter, type MovementSum, sumMovements } from './movement-queries';
import { type Account, MOVEMENT_REASONS } from './movements';
import type { Quantity } from './overview-queries';
import { link, type Scope } from './scope';

/** How many indexes stand beside a figure; the list behind it has all. */
const MOST_ENTRIES = 20;

export interface BalanceQuestion {
  readonly scope: Scope;
  /** Absent: the whole district, hand-overs within it netted. */
  readonly enterprise?: NamedOrgDto | undefined;
  readonly language: Language;
}

/**
 * Opening stock, what came in, what went out, closing stock: in pieces and grams, by event date. Every figure is a sum
 * over rows that its link lists, so anybody can add them up again.
 */
export async function balanceOf(reader: Reader, question: BalanceQuestion): Promise<BalanceDto> {
  const { scope, enterprise } = question;
  const { district, from, to } = scope;
  const who = { district, enterprise: enterprise?.uscc };
  const period = { ...who, from, to };
  const before = await sumMovements(reader, { ...who, to: addDays(from, -1) });
  const sums = await sumMovements(reader, period);
  const entries = await entriesBehind(reader, period, MOST_ENTRIES);
  const context = { question, period, entries, before, sums };
  return {
    enterprise: enterprise ?? null,
    district,
    from,
    to,
    basis: 'event-date',
    ...accountOf('custody', context),
    inTransit: accountOf('transit', context),
    internal: enterprise === undefined ? internalOf(sums, period) : null,
    late: {
      entries: await countEntries(reader, { ...period, recordedAfter: to }),
      rows: rowsOf({ ...period, recordedAfter: to }),
    },
  };
}

interface Context {
  readonly question: BalanceQuestion;
  readonly period: MovementFilter;
  readonly entries: ReadonlyMap<string, number[]>;
  readonly before: readonly MovementSum[];
  readonly sums: readonly MovementSum[];
}

function accountOf(
  account: Account,
  context: Context,
): { opening: StockDto; lines: BalanceLineDto[]; closing: StockDto } {
  const { period, before, sums } = context;
  const opening = net(before.filter((sum) => sum.account === account));
  const change = net(sums.filter((sum) => sum.account === account));
  const { district, enterprise, from, to } = period;
  const past = { district, enterprise, account };
  return {
    opening: { ...opening, rows: rowsOf({ ...past, to: addDays(from ?? '', -1) }) },
    lines: sums.filter((sum) => sum.account === account && sum.internal === 0).map((sum) => lineOf(sum, context)),
    closing: {
      pieces: opening.pieces + change.pieces,
      grams: opening.grams + change.grams,
      rows: rowsOf({ ...past, to }),
    },
  };
}

function lineOf(sum: MovementSum, { question, period, entries }: Context): BalanceLineDto {
  const { account, direction, reason, pieces, grams } = sum;
  const isNetted = question.enterprise === undefined && NETTED.includes(reason);
  const filter = { ...period, account, direction, reason, internal: isNetted ? false : undefined };
  return {
    direction,
    reason,
    title: MOVEMENT_REASONS[reason][question.language],
    pieces,
    grams,
    entries: entries.get(`${account} ${direction} ${reason}`) ?? [],
    rows: rowsOf(filter),
  };
}

/** Both sides of a hand-over within the district: the pieces cancel, a difference in weighing stays. */
function internalOf(sums: readonly MovementSum[], period: MovementFilter): InternalDto {
  const internal = sums.filter((sum) => sum.account === 'custody' && sum.internal === 1);
  const received = internal.filter((sum) => sum.direction === 'in').reduce((total, sum) => total + sum.pieces, 0);
  return {
    pieces: received,
    differenceGrams: net(internal).grams,
    rows: rowsOf({ ...period, account: 'custody', internal: true }),
  };
}

const NETTED: readonly string[] = ['handed-over', 'received'];

function net(sums: readonly MovementSum[]): Quantity {
  const sign = (sum: MovementSum): number => (sum.direction === 'in' ? 1 : -1);
  return {
    pieces: sums.reduce((total, sum) => total + sign(sum) * sum.pieces, 0),
    grams: sums.reduce((total, sum) => total + sign(sum) * sum.grams, 0),
  };
}

function rowsOf(filter: MovementFilter): string {
  return link('/api/v1/bureau/movements', { ...filter });
}
