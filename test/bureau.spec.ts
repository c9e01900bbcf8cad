import type { BalanceDto, MovementDto } from '../src/bureau/balance.dto';
import type { HoldingDto, OverviewDto } from '../src/bureau/figures.dto';
import type { FlowsDto } from '../src/bureau/flows.dto';
import { type Story, tellStory } from './support/battery-story';
import { DISMANTLER, OUTLET, type ReadingWorld, RECYCLER, startReadingWorld, STRANGER } from './support/reading-world';

let world: ReadingWorld;
let story: Story;

beforeEach(async () => {
  world = await startReadingWorld();
  story = await tellStory(world);
});

afterEach(() => world.close());

const OCTOBER = 'from=2026-10-01&to=2026-10-31';

interface Rows {
  readonly items: readonly {
    readonly pieces?: number;
    readonly grams?: number;
    readonly massGrams?: number;
    readonly receivedGrams?: number | null;
  }[];
}

async function overview(who = 'city', query = OCTOBER): Promise<OverviewDto> {
  return (await world.get<OverviewDto>(who, `/api/v1/bureau/overview?${query}`)).body;
}

async function balance(enterprise: string | undefined, query = OCTOBER, who = 'city'): Promise<BalanceDto> {
  const asked = enterprise === undefined ? '' : `&enterprise=${enterprise}`;
  return (await world.get<BalanceDto>(who, `/api/v1/bureau/mass-balance?${query}${asked}`)).body;
}

async function rowsBehind(url: string): Promise<Rows['items']> {
  const { status, body } = await world.get<Rows>('city', `${url}${url.includes('?') ? '&' : '?'}limit=1000`);
  expect(status).toBe(200);
  return body.items;
}

function lines({ lines: all }: { lines: BalanceDto['lines'] }): [string, string, number, number][] {
  return all
    .map(({ direction, reason, pieces, grams }): [string, string, number, number] => [direction, reason, pieces, grams])
    .sort();
}

/** Net of movement rows, as anybody could add them up. */
async function sumOf(url: string): Promise<{ pieces: number; grams: number }> {
  const rows = (await rowsBehind(url)) as readonly MovementDto[];
  const signed = (row: MovementDto): number => (row.direction === 'in' ? 1 : -1);
  return {
    pieces: rows.reduce((sum, row) => sum + signed(row) * row.pieces, 0),
    grams: rows.reduce((sum, row) => sum + signed(row) * row.grams, 0),
  };
}

describe('the bureau', () => {
  it.each(['overview', 'flows', 'transfers', 'mass-balance', 'movements', 'holdings'])(
    'answers %s to officers only',
    async (question) => {
      for (const who of ['dismantler', 'admin'])
        expect((await world.get(who, `/api/v1/bureau/${question}`)).status).toBe(403);
      expect((await world.get('city', `/api/v1/bureau/${question}`)).status).toBe(200);
    },
  );

  it('keeps an officer within its district', async () => {
    expect((await overview('county', 'district=371500')).district).toBe('371502');
    expect((await overview('city', 'district=371502')).district).toBe('371502');
    expect((await world.get('county', '/api/v1/bureau/overview?district=371503')).status).toBe(403);
    expect((await world.get('county', `/api/v1/bureau/mass-balance?enterprise=${RECYCLER}`)).status).toBe(404);
    expect(
      (await world.get<{ items: MovementDto[] }>('elsewhere', '/api/v1/bureau/movements')).body.items.map(
        (row) => row.enterprise.uscc,
      ),
    ).toEqual([STRANGER]);
  });

  it('refuses a period that ends before it begins', async () => {
    expect((await world.get('city', '/api/v1/bureau/overview?from=2026-10-02&to=2026-10-01')).status).toBe(400);
  });
});

describe('the overview', () => {
  it('counts vehicles, batteries and grams of the period, and what is held now', async () => {
    const found = await overview();
    expect(found.vehicles).toMatchObject({ received: { count: 1 }, present: { count: 1 }, missing: { count: 0 } });
    expect(found.removed).toMatchObject({ pieces: 3, grams: 912_000 });
    expect(found.collected).toMatchObject({ pieces: 1, grams: 100_000 });
    expect(found.handedToUtilisers).toMatchObject({ pieces: 1, grams: 410_000 });
    expect(found.recycled).toMatchObject({ pieces: 1, grams: 410_000 });
    expect(found.now).toMatchObject({
      stored: { pieces: 1, grams: 300_000 },
      consigned: { pieces: 1, grams: 200_000 },
      inTransit: { pieces: 0 },
    });
  });

  it('leads from every figure to exactly the rows behind it', async () => {
    for (const query of [OCTOBER, `${OCTOBER}&district=371502`, 'from=2026-11-01&to=2026-11-30']) {
      const found = await overview('city', query);
      const { received, present, missing, swap, partial } = found.vehicles;
      for (const { count, rows } of [received, present, missing, swap, partial])
        expect(await rowsBehind(rows)).toHaveLength(count);
      const { removed, collected, recycled, repurposed, handedToUtilisers, now } = found;
      const held = [now.removed, now.collected, now.stored, now.consigned, now.inTransit, now.returning];
      for (const { pieces, grams, rows } of [removed, collected, recycled, repurposed, handedToUtilisers, ...held]) {
        const behind = await rowsBehind(rows);
        expect(behind).toHaveLength(pieces);
        expect(behind.reduce((sum, row) => sum + (row.grams ?? row.massGrams ?? row.receivedGrams ?? 0), 0)).toBe(
          grams,
        );
      }
    }
  });

  it('counts newest flags that hold, by severity, against enterprises of the district', async () => {
    const flag = {
      rule: 'RQ-01',
      grade: 'CONFIRMED',
      rule_version: 1,
      occurred_at: '2026-10-02T01:00:00.000Z',
      subject_type: 'battery',
      subject_id: 'b-1',
      subject_label: 'x',
      reason: '{}',
    };
    await world.db.work.solo((tx) =>
      tx.insert('flag_book', [
        { ...flag, idx: 1, about: DISMANTLER, as_of: 1, verdict: 'hit', newest: 0, severity: 'HIGH' },
        { ...flag, idx: 1, about: DISMANTLER, as_of: 9, verdict: 'hit', newest: 1, severity: 'HIGH' },
        { ...flag, idx: 2, about: DISMANTLER, as_of: 2, verdict: 'clear', newest: 1, severity: 'HIGH' },
        { ...flag, idx: 3, about: OUTLET, as_of: 3, verdict: 'hit', newest: 1, severity: 'LOW' },
      ]),
    );
    const counted = async (who: string): Promise<unknown> =>
      (await overview(who)).flags.map(({ severity, count }) => [severity, count]);
    expect(await counted('county')).toEqual([['HIGH', 1]]);
    expect(await counted('city')).toEqual([
      ['HIGH', 1],
      ['LOW', 1],
    ]);
  });
});

describe('the flows', () => {
  it('tell who gave how much to whom, and what went back, apart', async () => {
    const { body } = await world.get<FlowsDto>('city', `/api/v1/bureau/flows?${OCTOBER}`);
    expect(
      body.flows.map(({ sender, receiver, pieces, grams }) => [sender.uscc, receiver.uscc, pieces, grams]),
    ).toEqual([
      [DISMANTLER, OUTLET, 1, 411_000],
      [OUTLET, RECYCLER, 1, 410_000],
    ]);
    expect(
      body.returns.map(({ sender, receiver, pieces, grams, back }) => [
        sender.uscc,
        receiver.uscc,
        pieces,
        grams,
        back,
      ]),
    ).toEqual([[DISMANTLER, OUTLET, 1, 300_000, 1]]);
    expect(body.byReceiverRole.map(({ role, pieces }) => [role, pieces])).toEqual([
      ['outlet', 1],
      ['recycler', 1],
    ]);
    for (const flow of [...body.flows, ...body.returns, ...body.byReceiverRole])
      expect(await rowsBehind(flow.rows)).toHaveLength(flow.pieces);
  });

  it('count by the day of receipt in Asia/Shanghai, and show a county its own', async () => {
    const { body } = await world.get<FlowsDto>('city', '/api/v1/bureau/flows?from=2026-10-11&to=2026-10-11');
    expect(body.flows.map((flow) => flow.receiver.uscc)).toEqual([RECYCLER]);
    const county = (await world.get<FlowsDto>('county', `/api/v1/bureau/flows?${OCTOBER}`)).body;
    expect(county.flows.map((flow) => flow.receiver.uscc)).toEqual([OUTLET]);
  });
});

describe('the mass balance', () => {
  it('closes for each enterprise, in pieces and in grams', async () => {
    const dismantler = await balance(DISMANTLER);
    expect(lines(dismantler)).toEqual([
      ['in', 'removed', 3, 912_000],
      ['out', 'handed-over', 1, 412_000],
    ]);
    expect(dismantler.closing).toMatchObject({ pieces: 2, grams: 500_000 });
    expect(dismantler.inTransit).toMatchObject({ opening: { pieces: 0 }, closing: { pieces: 1, grams: 200_000 } });
    const outlet = await balance(OUTLET);
    expect(lines(outlet)).toEqual([
      ['in', 'received', 1, 411_000],
      ['out', 'handed-over', 1, 410_500],
      ['out', 'reweighed', 0, 500],
    ]);
    expect(outlet.closing).toMatchObject({ pieces: 0, grams: 0 });
    expect(lines(await balance(RECYCLER))).toEqual([
      ['in', 'received', 1, 410_000],
      ['out', 'recycled', 1, 410_000],
    ]);
  });

  it('agrees with what each enterprise holds now', async () => {
    const { body } = await world.get<{ items: HoldingDto[] }>('city', '/api/v1/bureau/holdings');
    expect(body.items.map((one) => one.enterprise.uscc).sort()).toEqual([DISMANTLER, STRANGER].sort());
    for (const holding of body.items) {
      const { closing } = await balance(holding.enterprise.uscc);
      expect(closing).toMatchObject({ pieces: holding.pieces, grams: holding.grams });
      expect(await rowsBehind(holding.rows)).toHaveLength(holding.pieces);
      for (const state of holding.states) expect(await rowsBehind(state.rows)).toHaveLength(state.pieces);
    }
  });

  it('opens a period with what the one before closed with', async () => {
    const first = await balance(OUTLET, 'from=2026-10-01&to=2026-10-09');
    const second = await balance(OUTLET, 'from=2026-10-10&to=2026-10-31');
    expect(first.closing).toMatchObject({ pieces: 1, grams: 410_500 });
    expect(second.opening).toMatchObject({ pieces: 1, grams: 410_500 });
    expect(second.inTransit).toMatchObject({ opening: { pieces: 0 }, closing: { pieces: 0 } });
    expect((await balance(OUTLET, 'from=2026-10-01&to=2026-10-10')).inTransit.closing).toMatchObject({
      pieces: 1,
      grams: 410_500,
    });
  });

  it('can be added up again from its rows, for an enterprise and for the district', async () => {
    for (const enterprise of [DISMANTLER, OUTLET, undefined]) {
      const found = await balance(enterprise, 'from=2026-10-05&to=2026-10-31');
      for (const stock of [found.opening, found.closing])
        expect(await sumOf(stock.rows)).toEqual({ pieces: stock.pieces, grams: stock.grams });
      for (const line of found.lines) {
        const { pieces, grams } = await sumOf(line.rows);
        expect([Math.abs(pieces), line.direction === 'in' ? grams : -grams]).toEqual([line.pieces, line.grams]);
        expect(line.entries.length).toBeGreaterThan(0);
      }
    }
  });

  it('of the district nets what its enterprises gave each other, and keeps the difference in weighing', async () => {
    const city = await balance(undefined);
    expect(lines(city)).toEqual([
      ['in', 'collected', 1, 100_000],
      ['in', 'removed', 3, 912_000],
      ['out', 'recycled', 1, 410_000],
      ['out', 'reweighed', 0, 500],
    ]);
    expect(city.internal).toMatchObject({ pieces: 2, differenceGrams: -1_500 });
    expect(city.closing).toMatchObject({ pieces: 3, grams: 600_000 });
    const county = await balance(undefined, OCTOBER, 'county');
    expect(lines(county)).toContainEqual(['out', 'handed-over', 1, 412_000]);
    expect(county.internal).toMatchObject({ pieces: 0, differenceGrams: 0 });
  });

  it('goes by event date, and counts what was recorded after the period', async () => {
    const data = { codeStatus: 'missing', level: 'pack', batteryType: 'B', massGrams: 7_000 };
    await world.did(OUTLET, 'battery.collected', '2026-10-30', data, '2026-10-31');
    expect((await balance(OUTLET)).late.entries).toBe(0);
    const { index } = await world.did(OUTLET, 'battery.collected', '2026-10-30', data, '2026-11-05');
    const found = await balance(OUTLET);
    expect(lines(found)).toContainEqual(['in', 'collected', 2, 14_000]);
    expect(found.late.entries).toBe(1);
    expect(((await rowsBehind(found.late.rows)) as readonly MovementDto[]).map((row) => row.index)).toEqual([index]);
    expect((await balance(DISMANTLER)).late.entries).toBe(0);
  });
});

describe('the book of movements', () => {
  it('follows corrections and voids', async () => {
    const second = story['second']?.index ?? -1;
    const { index } = await world.did(STRANGER, 'battery.collected', '2026-10-24', {
      codeStatus: 'missing',
      level: 'pack',
      batteryType: 'B',
      massGrams: 9_000,
    });
    await world.did(STRANGER, 'entry.corrected', '2026-10-25', {
      index,
      reason: '示例',
      changes: { massGrams: 8_000 },
    });
    expect(lines(await balance(STRANGER))).toEqual([['in', 'collected', 2, 108_000]]);
    await world.did(STRANGER, 'entry.voided', '2026-10-26', { index, reason: '示例' });
    expect(lines(await balance(STRANGER))).toEqual([['in', 'collected', 1, 100_000]]);
    await expect(
      world.did(DISMANTLER, 'entry.voided', '2026-10-26', { index: second, reason: '示例' }),
    ).rejects.toThrow('BUILT_UPON');
  });

  it('tells what second use takes in and what it makes, and what came unexpected', async () => {
    const inputs = ['NB-371502-2026-000002'];
    await world.did(DISMANTLER, 'battery.repurposed', '2026-10-20', {
      inputs,
      newCode: '04QPB76JBC40000903RP',
      application: '示例',
      massGrams: 290_000,
    });
    await world.did(RECYCLER, 'consignment.received', '2026-10-21', {
      consignmentNo: '示例-3',
      items: [
        { batteryCode: 'NB-371502-2026-000003', result: 'missing' },
        { batteryCode: '04QPB76836300JBC40000904', result: 'unexpected', massGrams: 60_000 },
      ],
    });
    expect(lines(await balance(DISMANTLER))).toEqual([
      ['in', 'produced', 1, 290_000],
      ['in', 'removed', 3, 912_000],
      ['out', 'handed-over', 1, 412_000],
      ['out', 'repurposed', 1, 300_000],
    ]);
    expect((await balance(RECYCLER)).closing).toMatchObject({ pieces: 1, grams: 60_000 });
    expect((await overview()).repurposed).toMatchObject({ pieces: 1, grams: 300_000 });
    await world.rebuildsToTheSame();
  });

  it('takes back a receipt that the receiver voids: the battery is on the road again', async () => {
    const receipt = await world.did(RECYCLER, 'consignment.received', '2026-10-20', {
      consignmentNo: '示例-3',
      items: [{ batteryCode: 'NB-371502-2026-000003', result: 'accepted', massGrams: 199_000 }],
    });
    expect((await balance(RECYCLER)).closing).toMatchObject({ pieces: 1, grams: 199_000 });
    await world.did(RECYCLER, 'entry.voided', '2026-10-21', { index: receipt.index, reason: '示例' });
    expect((await balance(RECYCLER)).closing).toMatchObject({ pieces: 0, grams: 0 });
    expect((await balance(DISMANTLER)).inTransit.closing).toMatchObject({ pieces: 1, grams: 200_000 });
    await world.rebuildsToTheSame();
  });

  it('rebuilds to the same rows after corrections and voids', async () => {
    const { index } = await world.did(STRANGER, 'battery.collected', '2026-10-24', {
      codeStatus: 'missing',
      level: 'pack',
      batteryType: 'B',
      massGrams: 9_000,
    });
    await world.did(STRANGER, 'battery.stored', '2026-10-25', {
      batteryCode: 'NB-371526-2026-000002',
      site: '示例库',
      massGrams: 8_500,
    });
    await world.did(STRANGER, 'entry.corrected', '2026-10-26', {
      index,
      reason: '示例',
      changes: { massGrams: 8_000 },
    });
    expect(lines(await balance(STRANGER))).toEqual([
      ['in', 'collected', 2, 108_000],
      ['in', 'reweighed', 0, 500],
    ]);
    await world.rebuildsToTheSame();
  });
});
