import { exampleBatteryCode, exampleUscc } from '../../test/support/examples';
import { SettableClock } from '../kernel/clock';
import type { Entry } from '../ledger/entry';
import { readEvent } from './event-draft';

const ORG = exampleUscc(1, '371502');

/** As recorded: with what the service gave beside what was asked. */
const REPURPOSED: Entry = {
  index: 7,
  leafHash: '',
  kind: 'battery.repurposed',
  org: ORG,
  occurredAt: '2026-05-01T00:00:00.000Z',
  recordedAt: '2026-05-01T00:00:00.000Z',
  touches: [],
  refs: [],
  data: {
    inputs: [exampleBatteryCode({ n: 1 })],
    newCode: exampleBatteryCode({ n: 2 }),
    application: '储能',
    massGrams: 9,
    level: 'pack',
    batteryType: 'B',
    traceNo: 'NB-371502-2026-000001',
    product: 'b-2',
    batteries: ['b-1'],
    by: 'somebody',
  },
};

describe('a correction', () => {
  const correct = (changes: object): ReturnType<typeof readEvent> =>
    readEvent(
      { kind: 'entry.corrected', occurredAt: '2026-05-02T00:00:00Z', data: { index: 7, reason: '笔误', changes } },
      {
        org: ORG,
        by: 'somebody',
        clock: new SettableClock(new Date('2026-05-03T00:00:00Z')),
        wrappers: [],
        entryAt: () => Promise.resolve(REPURPOSED),
      },
    );

  it('is read by the rules of the entry it mends, whatever the service gave beside', async () => {
    const { draft } = await correct({ application: ' 备用电源 ' });
    expect(draft.data['changes']).toEqual({ application: '备用电源' });
  });

  it('is refused where the mended entry would not have been taken', async () => {
    await expect(correct({ massGrams: 0 })).rejects.toMatchObject({
      faults: [{ pointer: '/data/changes/massGrams', code: 'NUMBER_RANGE' }],
    });
  });
});
