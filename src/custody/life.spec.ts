import type { Uscc } from '../identifiers/uscc';
import { Problem } from '../kernel/problem';
import { BATTERY_STATES, type Battery, type BatteryState, HELD, OPEN } from './battery';
import { CUSTODY_KINDS } from './kinds';
import { LIFE, mustFollow, mustNotPrecede } from './life';

const HOLDER = '91371500MA3UQ0K09P' as Uscc;
const STRANGER = '91330800575349959F' as Uscc;
const NOON = '2026-05-01T04:00:00.000Z';

function battery(state: BatteryState): Battery {
  return {
    id: 'b-1',
    traceNo: 'NB-371502-2026-000001',
    code: '04QCB76836300JBC40000903',
    codeStatus: 'readable',
    level: 'pack',
    batteryType: 'B',
    massGrams: 400_000,
    state,
    holder: HOLDER,
    originKind: 'battery.removed',
    originIndex: 1,
    originOrg: HOLDER,
    since: NOON,
    lastIndex: 1,
  };
}

function refusal(state: BatteryState, kind: string, org = HOLDER, occurredAt = NOON): string | undefined {
  try {
    mustFollow(battery(state), { kind, org, occurredAt });
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const STATES = Object.keys(BATTERY_STATES) as BatteryState[];
const pairs = Object.keys(LIFE).flatMap((kind) => STATES.map((state) => ({ kind, state })));

describe('the life of a battery', () => {
  it.each(pairs)('$kind of a battery that is $state', ({ kind, state }) => {
    const from = LIFE[kind]?.from ?? [];
    const isPossible = from !== 'unborn' && from.includes(state);
    const expected = isPossible ? undefined : state === 'disposed' && from !== 'unborn' ? 'BATTERY_FINISHED' : 'STATE';
    expect(refusal(state, kind)).toBe(expected);
  });

  it('has a row for every kind that changes a battery', () => {
    const changing = CUSTODY_KINDS.filter((kind) => kind.battery).map((kind) => kind.kind);
    expect(Object.keys(LIFE).sort()).toEqual(changing.sort());
  });

  it.each(Object.entries(LIFE).filter(([, step]) => step.by === 'holder'))(
    '%s is for the holder alone',
    (kind, step) => {
      const state = step.from === 'unborn' ? 'removed' : (step.from[0] ?? 'removed');
      expect(refusal(state, kind, STRANGER)).toBe('NOT_HOLDER');
      expect(refusal(state, kind, HOLDER)).toBeUndefined();
    },
  );

  it('tells a stranger that it does not hold the battery before telling it anything of its state', () => {
    expect(refusal('disposed', 'battery.stored', STRANGER)).toBe('NOT_HOLDER');
  });

  it('allows equal times and refuses earlier ones', () => {
    expect(refusal('removed', 'battery.stored', HOLDER, NOON)).toBeUndefined();
    expect(refusal('removed', 'battery.stored', HOLDER, '2026-05-01T03:59:59.999Z')).toBe('DATE_ORD');
    expect(() => mustNotPrecede(NOON, NOON)).not.toThrow();
  });

  it('counts as open whatever somebody still answers for', () => {
    expect(STATES.filter((state) => !OPEN.includes(state))).toEqual(['disposed', 'voided']);
    expect(HELD.every((state) => OPEN.includes(state))).toBe(true);
  });
});
