import type { BatteryCardDto, BatteryDto } from '../src/custody/batteries.dto';
import type { ConsignmentCardDto } from '../src/custody/consignments.dto';
import type { GuideDto } from '../src/custody/guide.dto';
import type { TimelineDto, TimelineItemDto } from '../src/custody/timeline.dto';
import type { StepDto } from '../src/custody/step.dto';
import type { VehicleCardDto } from '../src/custody/vehicles.dto';
import { CODE, type Story, tellStory, VIN } from './support/battery-story';
import { exampleBatteryCode } from './support/examples';
import { CARRIER, OUTLET, type ReadingWorld, startReadingWorld, STRANGER } from './support/reading-world';

let world: ReadingWorld;
let story: Story;

const FIRST = 'NB-371502-2026-000001';
const SECOND = 'NB-371502-2026-000002';
const THIRD = 'NB-371502-2026-000003';

beforeAll(async () => {
  world = await startReadingWorld();
  story = await tellStory(world);
});

afterAll(() => world.close());

async function chain(who: string, code = FIRST): Promise<readonly TimelineItemDto[]> {
  return (await world.get<TimelineDto>(who, `/api/v1/batteries/${code}/timeline`)).body.items;
}

async function listed(who: string, query = ''): Promise<readonly BatteryDto[]> {
  return (await world.get<{ items: BatteryDto[] }>(who, `/api/v1/batteries${query}`)).body.items;
}

function entry(items: readonly TimelineItemDto[], name: string): TimelineItemDto | undefined {
  return items.find((item) => item.index === story[name]?.index);
}

function step(steps: readonly StepDto[], kind: string): StepDto | undefined {
  return steps.find((one) => one.kind === kind);
}

describe('a stranger', () => {
  it.each([
    ['stranger', `/api/v1/batteries/${FIRST}`, 'BATTERY_UNKNOWN'],
    ['stranger', `/api/v1/batteries/${FIRST}/timeline`, 'BATTERY_UNKNOWN'],
    ['stranger', `/api/v1/vehicles/${VIN}`, 'VEHICLE_UNKNOWN'],
    ['stranger', `/api/v1/consignments/${encodeURIComponent('示例-1')}`, 'CONSIGNMENT_UNKNOWN'],
    ['carrier', `/api/v1/batteries/${CODE}`, 'BATTERY_UNKNOWN'],
    ['outlet', `/api/v1/vehicles/${VIN}`, 'VEHICLE_UNKNOWN'],
    ['recycler', `/api/v1/consignments/${encodeURIComponent('示例-1')}`, 'CONSIGNMENT_UNKNOWN'],
    ['elsewhere', `/api/v1/batteries/${FIRST}`, 'BATTERY_UNKNOWN'],
    ['elsewhere', `/api/v1/vehicles/${VIN}`, 'VEHICLE_UNKNOWN'],
    ['admin', `/api/v1/batteries/${FIRST}`, 'BATTERY_UNKNOWN'],
    ['admin', `/api/v1/vehicles/${VIN}`, 'VEHICLE_UNKNOWN'],
    ['admin', `/api/v1/consignments/${encodeURIComponent('示例-1')}`, 'CONSIGNMENT_UNKNOWN'],
  ])('%s does not find %s', async (who, url, code) => {
    const { status, body } = await world.get(who, url);
    expect([status, body['code']]).toEqual([404, code]);
  });

  it.each(['batteries', 'vehicles', 'consignments'])('is shown no %s of others in a list', async (list) => {
    const own = list === 'batteries' ? [(await listed('stranger'))[0]?.batteryCode] : [];
    expect(own).toEqual(list === 'batteries' ? [CODE] : []);
    expect((await world.get<{ items: unknown[] }>('admin', `/api/v1/${list}`)).body.items).toEqual([]);
    expect((await world.get<{ items: unknown[] }>('stranger', `/api/v1/${list}`)).body.items).toHaveLength(own.length);
  });

  it('asks with a code in any writing, and with one that cannot be', async () => {
    const { body } = await world.get<BatteryCardDto>(
      'outlet',
      `/api/v1/batteries/${encodeURIComponent(' 04qpb76836300-jbc40000903')}`,
    );
    expect(body.traceNo).toBe(FIRST);
    expect((await world.get('outlet', '/api/v1/batteries/04QPB')).status).toBe(404);
  });
});

describe('a former holder', () => {
  it('sees the battery as it stood with the receipt, and nothing later', async () => {
    const { body } = await world.get<BatteryCardDto>('dismantler', `/api/v1/batteries/${CODE}`);
    expect(body).toMatchObject({
      state: '在库',
      stateCode: 'stored',
      massGrams: 411_000,
      site: null,
      location: null,
      seenUntil: story['receipt']?.index,
    });
    expect(body.holder).toEqual({ uscc: OUTLET, name: '示例网点' });
    expect((await listed('dismantler')).find((one) => one.traceNo === FIRST)).toMatchObject({
      stateCode: 'stored',
      massGrams: 411_000,
    });
  });

  it('has a chain that ends with the receipt, but for its own certificate', async () => {
    const items = await chain('dismantler');
    const later = items.filter((item) => item.index > (story['receipt']?.index ?? 0));
    expect(entry(items, 'receipt')?.data['items']).toEqual([
      { batteryCode: CODE, result: 'accepted', massGrams: 411_000 },
    ]);
    expect(later.map((item) => item.kind)).toEqual(['vehicle.certified']);
  });

  it('does not find it by what became of it', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await listed('dismantler', query)).map((one) => one.traceNo);
    expect(await found('?state=disposed')).toEqual([]);
    expect(await found(`?holder=${OUTLET}`)).toEqual([]);
    expect(await found('?open=true')).toEqual([THIRD, SECOND]);
    expect(await found(`?vin=${VIN}`)).toEqual([THIRD, SECOND, FIRST]);
    expect(await found(`?consignment=${encodeURIComponent('示例-1')}`)).toEqual([SECOND, FIRST]);
    expect(await found(`?consignment=${encodeURIComponent('示例-2')}`)).toEqual([]);
  });

  it('is told for each step why it is not possible, in its own language', async () => {
    const zh = (await world.get<BatteryCardDto>('dismantler', `/api/v1/batteries/${FIRST}`)).body.steps;
    const en = (await world.get<BatteryCardDto>('dismantler', `/api/v1/batteries/${FIRST}`, 'en')).body.steps;
    expect(zh.map((one) => one.possible)).toEqual(zh.map(() => false));
    expect(step(zh, 'battery.stored')?.reason).toContain('不由本单位保管');
    expect(step(en, 'battery.stored')).toMatchObject({
      title: 'battery stored',
      reason: expect.stringContaining('does not hold') as string,
    });
  });
});

describe('the earlier life of a battery', () => {
  it('is told with kind, time, organisation and identifying fields, and the figures are withheld', async () => {
    const removed = entry(await chain('outlet'), 'removed');
    expect(removed).toMatchObject({
      kind: 'battery.removed',
      title: '拆卸电池',
      stage: 'dismantling',
      occurredAt: '2026-10-02T01:00:00.000Z',
    });
    expect(removed?.org.name).toBe('示例拆解企业');
    expect(removed?.data).toEqual({ vin: VIN, batteryCode: CODE, level: 'pack', batteryType: 'B', traceNo: FIRST });
    expect(removed?.withheld).toEqual(['massGrams', 'operator', 'safety']);
  });

  it('holds no plate, licence or weight of consignments to which the holder was no party', async () => {
    const items = await chain('recycler');
    expect(items.map((item) => item.kind)).toEqual([
      'vehicle.received',
      'battery.removed',
      'consignment.dispatched',
      'consignment.pickedUp',
      'consignment.received',
      'vehicle.certified',
      'battery.stored',
      'consignment.dispatched',
      'consignment.received',
      'battery.recycled',
    ]);
    const dispatched = entry(items, 'dispatched');
    expect(dispatched?.data).toEqual({ consignmentNo: '示例-1', batteryCode: CODE });
    expect(dispatched?.withheld).toEqual(['carrier', 'driverLicence', 'items', 'receiver', 'unNumber', 'vehiclePlate']);
    expect(dispatched?.batch).toEqual({ consignmentNo: '示例-1', batteries: null, href: null });
    expect(entry(items, 'received')?.data).toEqual({ vin: VIN });
    expect(entry(items, 'last')?.data['items']).toEqual([
      { batteryCode: CODE, result: 'accepted', massGrams: 410_000 },
    ]);
    const text = JSON.stringify(items);
    for (const secret of ['鲁P00001', '412000', '甲-01', '示例操作员', 'person-1', '"b-', '"c-', '"v-'])
      expect(text).not.toContain(secret);
  });

  it('shows parties of a consignment the plate and the licence', async () => {
    expect(entry(await chain('outlet'), 'dispatched')?.data).toMatchObject({
      vehiclePlate: '鲁P12345',
      driverLicence: '示例驾驶证号',
    });
    const { body } = await world.get<ConsignmentCardDto>(
      'carrier',
      `/api/v1/consignments/${encodeURIComponent('示例-1')}`,
    );
    expect(body).toMatchObject({ vehiclePlate: '鲁P12345', state: '办结', count: 2, grams: 712_000 });
    expect(body.items.map((item) => [item.batteryCode, item.result, item.returned])).toEqual([
      [CODE, 'accepted', false],
      [SECOND, 'refused', true],
    ]);
  });
});

describe('an officer', () => {
  it('of the county sees the battery that began there, and withheld figures of steps that were taken elsewhere', async () => {
    const { body } = await world.get<BatteryCardDto>('county', `/api/v1/batteries/${CODE}`);
    expect(body).toMatchObject({ traceNo: FIRST, stateCode: 'disposed', seenUntil: null, steps: [], namesakes: 0 });
    const items = await chain('county');
    expect(entry(items, 'removed')?.data).toMatchObject({ massGrams: 412_000, operator: '示例操作员' });
    expect(entry(items, 'stored')).toMatchObject({
      data: { batteryCode: CODE },
      withheld: ['location', 'massGrams', 'site'],
    });
    expect(entry(items, 'recycled')?.withheld).toEqual(['inputs', 'outputs', 'process']);
  });

  it('of the city sees every figure', async () => {
    const items = await chain('city');
    expect(items.flatMap((item) => item.withheld)).toEqual([]);
    expect(entry(items, 'recycled')?.data).toMatchObject({ process: '示例工艺' });
  });

  it('of the county of the named receiver sees what is on its way there, and not what never comes', async () => {
    expect((await world.get<BatteryCardDto>('receivers-county', `/api/v1/batteries/${THIRD}`)).body.stateCode).toBe(
      'consigned',
    );
    expect((await world.get('receivers-county', `/api/v1/batteries/${SECOND}`)).status).toBe(404);
    expect((await listed('receivers-county')).map((one) => one.traceNo)).toEqual([THIRD, FIRST]);
    expect((await world.get('receivers-county', `/api/v1/vehicles/${VIN}`)).status).toBe(404);
  });

  it('must choose between two batteries under one code; whoever holds one need not', async () => {
    const { status, body } = await world.get('city', `/api/v1/batteries/${CODE}`);
    expect([status, body['code']]).toEqual([409, 'CODE_AMBIGUOUS']);
    expect((await world.get<BatteryCardDto>('city', `/api/v1/batteries/${FIRST}`)).body.namesakes).toBe(1);
    expect((await world.get<BatteryCardDto>('stranger', `/api/v1/batteries/${CODE}`)).body).toMatchObject({
      traceNo: 'NB-371526-2026-000001',
      namesakes: 0,
    });
  });

  it('pages through the batteries without losing or repeating one', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const from: string = next === null ? '' : `&next=${next}`;
      const page = await world.get<{ items: BatteryDto[]; next: string | null }>(
        'city',
        `/api/v1/batteries?limit=2${from}`,
      );
      seen.push(...page.body.items.map((one) => one.traceNo));
      next = page.body.next;
    } while (next !== null);
    expect(seen).toEqual((await listed('city')).map((one) => one.traceNo));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
  });
});

describe('papers beside a step', () => {
  it('stand as of the day of the step, with what was known then where it differs', async () => {
    const papers = entry(await chain('outlet'), 'removed')?.papers;
    expect(papers).toEqual([
      {
        type: 'Q-ELV-CERT',
        name: '报废机动车回收拆解企业资质认定书',
        number: '示例认定0001',
        grade: 'CONFIRMED',
        holderEnterprise: papers?.[0]?.holderEnterprise,
        state: 'SUSPENDED',
        stateText: '已暂停',
        asKnownThen: 'UNVERIFIED',
        asKnownThenText: '未核验',
        validFrom: '2020-01-01',
        validTo: null,
      },
    ]);
    expect(entry(await chain('outlet'), 'received')?.papers[0]).toMatchObject({
      state: 'QUALIFIED',
      asKnownThen: 'UNVERIFIED',
    });
  });
});

describe('what is not recorded', () => {
  const gaps = async (who: string, code: string): Promise<unknown[][]> => {
    const { body } = await world.get<TimelineDto>(who, `/api/v1/batteries/${code}/timeline`);
    return body.gaps.map((gap) => [gap.code, gap.after, gap.before]);
  };
  const at = (name: string): number => story[name]?.index ?? -1;

  it('stands between the entries where it would be', async () => {
    expect(await gaps('city', FIRST)).toEqual([
      ['NOT_STORED_BEFORE_DISPATCH', at('removed'), at('dispatched')],
      ['PICK_UP_NOT_RECORDED', at('last') - 1, at('last')],
    ]);
    expect(await gaps('city', SECOND)).toEqual([
      ['CODE_MISSING', at('second'), null],
      ['NOT_STORED_BEFORE_DISPATCH', at('second'), at('dispatched')],
    ]);
  });

  it('is told apart from what is withheld', async () => {
    const codes = (await gaps('recycler', FIRST)).map(([code]) => code);
    expect(codes).toEqual(expect.arrayContaining(['FIELDS_WITHHELD', 'PICK_UP_NOT_RECORDED']));
    expect(await gaps('dismantler', FIRST)).toContainEqual(['LATER_STEPS_WITHHELD', at('receipt'), null]);
  });
});

describe('who took part in a step', () => {
  it('is named with what it was in it, as far as the caller sees it', async () => {
    const parties = async (who: string): Promise<unknown[][]> =>
      (entry(await chain(who), 'dispatched')?.parties ?? []).map(({ part, partTitle, org }) => [
        part,
        partTitle,
        org.name,
      ]);
    expect(await parties('outlet')).toEqual([
      ['acting', '办理单位', '示例拆解企业'],
      ['receiver', '收货单位', '示例网点'],
      ['carrier', '承运单位', '示例承运企业'],
    ]);
    expect(await parties('recycler')).toEqual([['acting', '办理单位', '示例拆解企业']]);
  });
});

describe('the steps possible now', () => {
  it('are those that the ledger would record', async () => {
    const { steps } = (await world.get<BatteryCardDto>('dismantler', `/api/v1/batteries/${SECOND}`)).body;
    expect(steps.filter((one) => one.possible).map((one) => one.kind)).toEqual([
      'battery.stored',
      'consignment.dispatched',
      'battery.repurposed',
      'battery.recycled',
      'battery.codeAssigned',
    ]);
    expect(step(steps, 'consignment.received')?.reason).toContain('在库');
  });

  it('of a consignment differ by party', async () => {
    const possible = async (who: string): Promise<string[]> => {
      const { body } = await world.get<ConsignmentCardDto>(who, `/api/v1/consignments/${encodeURIComponent('示例-3')}`);
      return body.steps.filter((one) => one.possible).map((one) => one.kind);
    };
    expect(await possible('carrier')).toEqual(['consignment.pickedUp']);
    expect(await possible('recycler')).toEqual(['consignment.received']);
    expect(await possible('dismantler')).toEqual([]);
    expect(await possible('city')).toEqual([]);
  });

  it('of a vehicle end with its certificate, but for further batteries', async () => {
    const { body } = await world.get<VehicleCardDto>('dismantler', `/api/v1/vehicles/${VIN}`);
    expect(body).toMatchObject({ certificateNo: '示例证明1', batteryPresence: 'present', packsRemoved: 3 });
    expect(body.batteries.map((one) => [one.traceNo, one.stateCode])).toEqual([
      [THIRD, 'consigned'],
      [SECOND, 'stored'],
      [FIRST, 'stored'],
    ]);
    expect(body.steps.map((one) => [one.kind, one.possible])).toEqual([
      ['vehicle.certified', false],
      ['battery.removed', true],
    ]);
  });
});

describe('a list', () => {
  it.each([
    ['vehicles', '?certified=true', 1],
    ['vehicles', '?certified=false', 0],
    ['vehicles', `?vin=${VIN}&presence=present&from=2026-10-01&to=2026-10-01`, 1],
    ['vehicles', '?from=2026-10-02', 0],
    ['consignments', '?role=sender', 2],
    ['consignments', '?role=receiver', 0],
    ['consignments', '?state=dispatched', 1],
    ['batteries', '?codeStatus=damaged', 1],
    ['batteries', `?state=${encodeURIComponent('待发运')}`, 1],
    ['batteries', `?certificate=${encodeURIComponent('示例证明1')}`, 3],
  ])('of %s%s has what was asked for', async (list, query, count) => {
    const { status, body } = await world.get<{ items: unknown[] }>('dismantler', `/api/v1/${list}${query}`);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(count);
  });
});

describe('a correction and a void', () => {
  it('stand in the chain beside what they mend, and the book follows', async () => {
    const { index } = await world.did(OUTLET, 'battery.collected', '2026-10-21', {
      codeStatus: 'missing',
      level: 'cell',
      batteryType: 'B',
      massGrams: 5_000,
    });
    const corrected = await world.did(OUTLET, 'entry.corrected', '2026-10-22', {
      index,
      reason: '示例称重错误',
      changes: { massGrams: 4_000 },
    });
    const items = await chain('outlet', 'NB-371503-2026-000001');
    expect(items.map((item) => [item.kind, item.correctedBy, item.data['massGrams']])).toEqual([
      ['battery.collected', [corrected.index], 5_000],
      ['entry.corrected', [], undefined],
    ]);
    expect(items[1]).toMatchObject({
      title: '更正',
      stage: 'correction',
      data: { index, reason: '示例称重错误', changes: { massGrams: 4_000 } },
    });
    const voided = await world.did(OUTLET, 'entry.voided', '2026-10-23', { index, reason: '示例' });
    expect((await chain('outlet', 'NB-371503-2026-000001'))[0]?.voidedBy).toBe(voided.index);
    expect((await listed('outlet')).map((one) => one.traceNo)).not.toContain('NB-371503-2026-000001');
    expect((await listed('outlet', '?state=voided')).map((one) => one.traceNo)).toEqual(['NB-371503-2026-000001']);
  });
});

describe('the guide', () => {
  it('has five stages with safety, papers and limits, each with source and grade, in both languages', async () => {
    const zh = (await world.get<GuideDto>('carrier', '/api/v1/guide')).body;
    const en = (await world.get<GuideDto>('admin', '/api/v1/guide', 'en')).body;
    expect(zh.stages.map((stage) => stage.title)).toEqual(['拆卸', '收集', '贮存', '运输', '回收利用']);
    expect(en.stages.map((stage) => stage.title)).toEqual([
      'dismantling',
      'collection',
      'storage',
      'transport',
      'recycling',
    ]);
    const points = zh.stages.flatMap((stage) => [...stage.safety, ...stage.papers, ...stage.reports]);
    for (const point of points) {
      expect(point.source).not.toBe('');
      expect(['CONFIRMED', 'INFERRED', 'NOT FOUND']).toContain(point.grade);
    }
    expect(zh.stages.every((stage) => stage.safety.length > 2 && stage.papers.length > 0)).toBe(true);
    expect(zh.stages[0]?.reports.map((report) => [report.days, report.gradeTitle])).toContainEqual([null, '待核实']);
    expect(zh.stages[4]?.reports.map((report) => report.days)).toContain(30);
  });

  it('answers one stage by its Chinese word, and stands on the card of a battery', async () => {
    const { body } = await world.get<GuideDto>('outlet', `/api/v1/guide?stage=${encodeURIComponent('贮存')}`);
    expect(body.stages.map((stage) => stage.stage)).toEqual(['storage']);
    const card = (await world.get<BatteryCardDto>('dismantler', `/api/v1/batteries/${THIRD}`)).body;
    expect(card.guide?.stage).toBe('transport');
  });
});

describe('a code that was found after the hand-over', () => {
  it('neither finds nor counts the battery for who had it before', async () => {
    const transport = { carrier: CARRIER, unNumber: 'UN3480', vehiclePlate: '鲁P12345' };
    const [code, item] = [exampleBatteryCode({ n: 9 }), 'NB-371526-2026-000002'];
    const uncoded = { codeStatus: 'damaged', level: 'pack', batteryType: 'B', massGrams: 9_000 };
    await world.did(STRANGER, 'battery.collected', '2026-10-24', uncoded);
    await world.did(STRANGER, 'consignment.dispatched', '2026-10-24', {
      ...transport,
      consignmentNo: '示例-9',
      receiver: OUTLET,
      items: [{ batteryCode: item, massGrams: 9_000 }],
    });
    const items = [{ batteryCode: item, result: 'accepted' }];
    await world.did(OUTLET, 'consignment.received', '2026-10-25', { consignmentNo: '示例-9', items });
    const found = { batteryCode: item, newCode: code, evidence: '示例照片' };
    await world.did(OUTLET, 'battery.codeAssigned', '2026-10-26', found);
    const asked = async (who: string, name: string): Promise<unknown[]> => {
      const { body } = await world.get<{ items: unknown[]; total: number }>(
        who,
        `/api/v1/batteries?code=${name}&total=true`,
      );
      return [body.items.length, body.total];
    };
    expect(await asked('outlet', code)).toEqual([1, 1]);
    expect(await asked('stranger', code)).toEqual([0, 0]);
    expect(await asked('stranger', item)).toEqual([1, 1]);
  });
});
