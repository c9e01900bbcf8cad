import type { CanonicalObject } from '../kernel/canonical';
import type { Entry } from '../ledger/entry';
import type { Battery, BatteryLevel, BatteryState, CodeStatus } from './battery';
import { numberOf, textOf } from './data';

/** A battery as the first entry of its life tells it. */
export function bornFrom(entry: Entry, id: string, data: CanonicalObject, state: BatteryState): Battery {
  return {
    id,
    traceNo: textOf(data, 'traceNo') ?? '',
    code: textOf(data, 'batteryCode'),
    codeStatus: (textOf(data, 'codeStatus') ?? 'readable') as CodeStatus,
    level: (textOf(data, 'level') ?? 'pack') as BatteryLevel,
    batteryType: textOf(data, 'batteryType') ?? 'Z',
    massGrams: numberOf(data, 'massGrams') ?? 0,
    safety: textOf(data, 'safety') as Battery['safety'],
    state,
    holder: entry.org,
    vin: textOf(data, 'vin'),
    originKind: entry.kind,
    originIndex: entry.index,
    originOrg: entry.org,
    site: textOf(data, 'site'),
    location: textOf(data, 'location'),
    since: entry.occurredAt,
    lastIndex: entry.index,
    model: textOf(data, 'model'),
    maker: textOf(data, 'maker'),
  };
}

/** The battery after a step that leaves all but the named members as they were. */
export function after(before: Battery | undefined, entry: Entry, change: Partial<Battery>): Battery {
  if (!before) throw new Error(`${entry.kind} of a battery that was never recorded`);
  return { ...before, since: entry.occurredAt, lastIndex: entry.index, ...change };
}
