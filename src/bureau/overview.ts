import type { BatteryState } from '../custody/battery';
import type { BatteryPresence } from '../custody/vehicle';
import type { Reader } from '../database/tx';
import type { FlagTally } from '../compliance/flag-tally';
import { SEVERITIES } from '../compliance/rule';
import type { CountDto, FlagCountDto, OverviewDto, QuantityDto } from './figures.dto';
import { type MovementSum, sumMovements } from './movement-queries';
import type { MovementReason } from './movements';
import { heldByState, type Quantity, vehiclesByPresence } from './overview-queries';
import { link, type Scope } from './scope';
import { flows } from './transfer-queries';

/** The bureau's figures, each with the list that shows exactly the rows behind it. `open` are the flags of the district. */
export async function overviewOf(reader: Reader, scope: Scope, open: readonly FlagTally[]): Promise<OverviewDto> {
  const { district } = scope;
  const presence = await vehiclesByPresence(reader, scope);
  const sums = await sumMovements(reader, { ...scope, account: 'custody' });
  const held = await heldByState(reader, district);
  const utilised = await flows(reader, { ...scope, outcome: 'accepted', receiverRole: 'utilisation' });
  const moved = (reason: MovementReason, direction: 'in' | 'out'): QuantityDto =>
    movedBy(sums, { scope, reason, direction });
  const holding = (state: BatteryState): QuantityDto => ({
    ...(held.get(state) ?? NOTHING),
    rows: link('/api/v1/batteries', { state, district }),
  });
  return {
    ...scope,
    vehicles: vehicleCounts(presence, scope),
    removed: moved('removed', 'in'),
    collected: moved('collected', 'in'),
    handedToUtilisers: {
      ...total(utilised),
      rows: link('/api/v1/bureau/transfers', { ...scope, outcome: 'accepted', receiverRole: 'utilisation' }),
    },
    recycled: moved('recycled', 'out'),
    repurposed: moved('repurposed', 'out'),
    now: {
      removed: holding('removed'),
      collected: holding('collected'),
      stored: holding('stored'),
      consigned: holding('consigned'),
      inTransit: holding('in-transit'),
      returning: holding('returning'),
    },
    flags: flagCounts(open, district),
  };
}

function flagCounts(open: readonly FlagTally[], district: string): FlagCountDto[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: open.filter((tally) => tally.severity === severity).reduce((sum, tally) => sum + tally.count, 0),
    rows: link('/api/v1/flags', { state: 'open', severity, district }),
  })).filter(({ count }) => count > 0);
}

const NOTHING: Quantity = { pieces: 0, grams: 0 };

function vehicleCounts(
  presence: ReadonlyMap<BatteryPresence, number>,
  { district, from, to }: Scope,
): OverviewDto['vehicles'] {
  const rows = (which?: BatteryPresence): string => link('/api/v1/vehicles', { from, to, presence: which, district });
  const count = (which: BatteryPresence): CountDto => ({ count: presence.get(which) ?? 0, rows: rows(which) });
  return {
    received: { count: [...presence.values()].reduce((sum, n) => sum + n, 0), rows: rows() },
    present: count('present'),
    missing: count('missing'),
    swap: count('swap'),
    partial: count('partial'),
  };
}

function movedBy(
  sums: readonly MovementSum[],
  by: { scope: Scope; reason: MovementReason; direction: 'in' | 'out' },
): QuantityDto {
  const { scope, reason, direction } = by;
  const rows = link('/api/v1/bureau/movements', { ...scope, account: 'custody', direction, reason });
  return { ...total(sums.filter((sum) => sum.reason === reason && sum.direction === direction)), rows };
}

function total(quantities: readonly Quantity[]): Quantity {
  return quantities.reduce(
    (sum, { pieces, grams }) => ({ pieces: sum.pieces + pieces, grams: sum.grams + grams }),
    NOTHING,
  );
}
