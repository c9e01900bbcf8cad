import fc from 'fast-check';
import type { Battery, BatteryState } from '../custody/battery';
import type { Uscc } from '../identifiers/uscc';
import type { Entry } from '../ledger/entry';
import { type Account, type Movement, movementsOf } from './movements';

const ORGS = ['示例甲', '示例乙', '示例丙'] as Uscc[];
const ROAD: readonly BatteryState[] = ['consigned', 'in-transit', 'returning'];

const stands = fc.record({
  holder: fc.constantFrom(...ORGS),
  massGrams: fc.integer({ min: 1, max: 900_000 }),
  state: fc.constantFrom<BatteryState>('removed', 'collected', 'stored', ...ROAD),
});

/** A battery that stands so; the rest of it moves nothing. */
function battery(stand: { holder: Uscc; massGrams: number; state: BatteryState }): Battery {
  const origin = { originKind: 'battery.removed', originIndex: 0, originOrg: stand.holder, lastIndex: 0, since: '' };
  return {
    id: 'b-1',
    traceNo: 'NB-371502-2026-000001',
    codeStatus: 'missing',
    level: 'pack',
    batteryType: 'B',
    ...origin,
    ...stand,
  };
}

function entry(index: number, kind: string): Entry {
  const at = '2026-10-31T16:30:00.000Z';
  return {
    index,
    leafHash: '',
    kind,
    org: '' as Uscc,
    occurredAt: at,
    recordedAt: at,
    touches: [],
    refs: [],
    data: {},
  };
}

function movementsOfAll(stages: readonly Battery[]): Movement[] {
  return stages.flatMap((after, i) => {
    const kind = i === 0 ? 'battery.removed' : after.state === 'disposed' ? 'battery.recycled' : 'battery.stored';
    return movementsOf(stages[i - 1], after, entry(i, kind));
  });
}

function net(movements: readonly Movement[], org: string, account: Account): [number, number] {
  const rows = movements.filter((row) => row.org === org && row.account === account);
  const sum = (of: 'pieces' | 'grams'): number =>
    rows.reduce((total, row) => total + (row.direction === 'in' ? row[of] : -row[of]), 0);
  return [sum('pieces'), sum('grams')];
}

describe('the movements of a battery', () => {
  it('leave its whole mass with its holder and nothing with anybody else, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(stands, { minLength: 1, maxLength: 12 }), fc.boolean(), (life, ends) => {
        const last = life.at(-1) ?? { holder: ORGS[0] as Uscc, massGrams: 1, state: 'stored' as const };
        const stages = [...life, ...(ends ? [{ ...last, state: 'disposed' as const }] : [])].map(battery);
        const movements = movementsOfAll(stages);
        for (const org of ORGS) {
          const holds = !ends && org === last.holder;
          expect(net(movements, org, 'custody')).toEqual(holds ? [1, last.massGrams] : [0, 0]);
        }
        const onTheRoad = ORGS.reduce((sum, org) => sum + net(movements, org, 'transit')[0], 0);
        const began = life[0] !== undefined && ROAD.includes(life[0].state);
        if (!began) expect(onTheRoad).toBe(!ends && ROAD.includes(last.state) ? 1 : 0);
      }),
    );
  });

  it('are dated by the day in Asia/Shanghai', () => {
    const [first] = movementsOfAll([battery({ holder: ORGS[0] as Uscc, massGrams: 5, state: 'removed' })]);
    expect(first).toMatchObject({
      on: '2026-11-01',
      recordedOn: '2026-11-01',
      reason: 'removed',
      direction: 'in',
      pieces: 1,
      grams: 5,
    });
  });

  it('tell a second weighing apart: mass without a piece', () => {
    const stand = { holder: ORGS[0] as Uscc, state: 'stored' as const };
    const rows = movementsOfAll([battery({ ...stand, massGrams: 500 }), battery({ ...stand, massGrams: 480 })]);
    expect(rows[1]).toMatchObject({ reason: 'reweighed', direction: 'out', pieces: 0, grams: 20 });
  });
});
