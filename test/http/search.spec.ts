import type { FoundPageDto } from '../../src/desk/search.dto';
import { SettableClock } from '../../src/kernel/clock';
import { rebuild } from '../../src/commands/rebuild';
import { checkLedger } from '../support/check-ledger';
import {
  code,
  type Event,
  events,
  type Member,
  record,
  recordAll,
  registerMembers,
  USCC,
  vin,
} from '../support/members';
import { type Api, startTestService, type TestService } from '../support/service';

const PLATES = { scrapped: '鲁P00001', carrying: '鲁P54321' };
const TRACE_NO = 'NB-371502-2026-000001';

let test: TestService;
let members: Readonly<Record<Member, Api>>;
let officer: Api;
let far: Api;
let removedAt: number;

const more = (event: Event, data: object): Event => ({ ...event, data: { ...event.data, ...data } });

beforeAll(async () => {
  test = await startTestService({ clock: new SettableClock(new Date('2026-11-23T02:00:00.000Z')) });
  members = await registerMembers(test);
  await record(members.dismantler, more(events.received(1), { licencePlate: PLATES.scrapped }));
  removedAt = (await record(members.dismantler, events.removed(1))).index;
  await recordAll(
    members.dismantler,
    events.certified(1),
    more(events.dispatched('JJ-2026-000124', [1]), { vehiclePlate: PLATES.carrying }),
  );
  await record(members.carrier, events.pickedUp('JJ-2026-000124'));
  await record(members.recycler, events.receipt('JJ-2026-000124', { 1: 'accepted' }));
  officer = await test.person('city', { roles: ['officer'], district: '371500' });
  far = await test.person('far', { roles: ['officer'], district: '371526' });
});

afterAll(() => test.close());

async function find(api: Api, q: string): Promise<FoundPageDto> {
  const { status, body } = await api.get<FoundPageDto>(`/search?q=${encodeURIComponent(q)}`);
  expect({ q, status }).toEqual({ q, status: 200 });
  return body;
}

const labels = async (api: Api, q: string): Promise<string[]> =>
  (await find(api, q)).items.map(({ type, label }) => `${type} ${label}`);

const BATTERY = `battery ${code(1)}`;
const VEHICLE = `vehicle ${vin(1)}`;
const SHEET = 'consignment JJ-2026-000124';
const DISMANTLER = '示例企业 dismantler';

/** Check 47: what a person may type, and the page on which Enter lands. */
const NUMBERS: readonly (readonly [what: string, q: string, first: string])[] = [
  ['battery code', code(1), BATTERY],
  ['battery code in groups', `${code(1).slice(0, 3)} ${code(1).slice(3, 10)}-${code(1).slice(10)}`, BATTERY],
  ['battery code in small letters', code(1).toLowerCase(), BATTERY],
  ['internal number', TRACE_NO, BATTERY],
  ['internal number without hyphens', 'nb3715022026000001', BATTERY],
  ['VIN', vin(1), VEHICLE],
  ['VIN in wide letters', vin(1).replace(/[A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), VEHICLE],
  ['plate of the vehicle', PLATES.scrapped, VEHICLE],
  ['plate with its dot', '鲁P·00001', VEHICLE],
  ['plate of the transport', PLATES.carrying, SHEET],
  ['consignment number', 'JJ-2026-000124', SHEET],
  ['consignment number without hyphens', 'jj2026000124', SHEET],
  ['certificate number', 'EX-CERT-1', VEHICLE],
  ['certificate number without hyphens', 'excert1', VEHICLE],
  ['USCC', USCC.dismantler, `enterprise ${DISMANTLER}`],
];

describe('the one box', () => {
  it.each(NUMBERS)('finds by %s', async (_what, q, first) => {
    for (const api of [members.dismantler, officer]) {
      const { items } = await find(api, q);
      expect(`${items[0]?.type ?? ''} ${items[0]?.label ?? ''}`).toBe(first);
      expect(items[0]?.exact).toBe(true);
    }
  });

  it.each(NUMBERS)('tells a stranger of nothing by %s', async (_what, q) => {
    for (const api of [members.outlet, far]) expect(await find(api, q)).toMatchObject({ items: [], next: null });
  });

  it.each(NUMBERS)('opens what it found by %s', async (_what, q) => {
    for (const api of [members.dismantler, officer])
      for (const { path } of (await find(api, q)).items) expect((await api.get(`/${path}`)).status).toBe(200);
  });

  it('finds a name by two characters of it, and the beginning of a number by four', async () => {
    expect(await labels(officer, '示例')).toHaveLength(4);
    expect(await labels(members.dismantler, '示例')).toEqual([`enterprise ${DISMANTLER}`]);
    expect(await labels(officer, 'JJ-20')).toEqual([SHEET]);
    expect(await labels(officer, 'JJ-2')).toEqual([]);
    expect(await labels(officer, vin(1).slice(0, 4))).toContain(VEHICLE);
    expect(await labels(officer, vin(1).slice(0, 3))).toEqual([]);
    expect(await labels(officer, 'NB-371502')).toContain(BATTERY);
    expect(await labels(officer, '鲁P54')).toEqual([SHEET]);
    expect((await find(officer, 'JJ-20')).items.map(({ exact }) => exact)).toEqual([false]);
  });

  it('shows no wildcard its way', async () => {
    for (const q of ['%%%%', '____', 'JJ-2%', '鲁P____']) expect(await labels(officer, q)).toEqual([]);
  });

  it('lists the batteries of a vehicle after it', async () => {
    expect(await labels(members.dismantler, vin(1))).toEqual([VEHICLE, BATTERY]);
  });

  it('finds an entry by its index, for its parties and whoever sees envelopes', async () => {
    const q = `#${String(removedAt)}`;
    for (const api of [members.dismantler, officer, test.admin]) {
      const { items, recognisedAs } = await find(api, q);
      expect(recognisedAs).toBe('entry');
      expect(items.map(({ type, label }) => `${type} ${label}`)).toEqual([`entry ${q}`]);
      const page = await api.get<{ items: { index: number }[] }>(`/${items[0]?.path ?? ''}`);
      expect(page.body.items.map(({ index }) => index)).toEqual([removedAt]);
    }
    for (const api of [members.outlet, members.carrier, far]) expect(await labels(api, q)).toEqual([]);
    expect(await labels(officer, '#999999')).toEqual([]);
  });

  it('tells an administrator of enterprises, and of nothing behind an envelope', async () => {
    expect(await labels(test.admin, DISMANTLER)).toEqual([`enterprise ${DISMANTLER}`]);
    for (const q of [code(1), vin(1), 'JJ-2026-000124', PLATES.carrying])
      expect(await labels(test.admin, q)).toEqual([]);
  });

  it('tells whoever handed a battery over no code that was given to it later', async () => {
    await recordAll(members.dismantler, events.received(2), events.uncoded(2));
    const { body } = await members.dismantler.get<{ items: { traceNo: string }[] }>(`/batteries?vin=${vin(2)}`);
    const traceNo = body.items[0]?.traceNo ?? '';
    const items = [{ batteryCode: traceNo, massGrams: 412_000 }];
    await record(members.dismantler, more(events.dispatched('JJ-2026-000125', []), { items }));
    const received = [{ batteryCode: traceNo, result: 'accepted' }];
    await record(members.recycler, more(events.receipt('JJ-2026-000125', {}), { items: received }));
    await record(members.recycler, {
      ...events.stored(9),
      kind: 'battery.codeAssigned',
      data: { batteryCode: traceNo, newCode: code(77), evidence: '示例依据' },
    });
    for (const q of [code(77), code(77).slice(0, -2)]) {
      expect(await labels(members.recycler, q)).toContain(`battery ${code(77)}`);
      expect(await labels(members.dismantler, q)).not.toContain(`battery ${code(77)}`);
      expect((await find(members.dismantler, q)).items.map(({ path }) => path)).not.toContain(
        `/api/v1/batteries/${traceNo}`,
      );
    }
    expect(await labels(members.dismantler, traceNo)).toEqual([`battery ${traceNo}`]);
  });

  it('finds at most twenty, what is exact among them first', async () => {
    const rows = Array.from({ length: 25 }, (_none, i) => i + 100);
    for (const n of rows) await record(members.outlet, events.received(n));
    const { items } = await find(members.outlet, vin(100).slice(0, 6));
    expect(items).toHaveLength(20);
    expect((await find(members.outlet, vin(117))).items[0]).toMatchObject({ label: vin(117), exact: true });
  });

  it.each([
    ['nothing', ''],
    ['what is too long', `?q=${'x'.repeat(65)}`],
    ['an empty text', '?q=%20'],
    ['another field', '?q=EX&limit=5'],
  ])('refuses %s', async (_what, query) => {
    expect((await officer.get(`/search${query}`)).status).toBe(400);
  });

  it('finds by the mended plate and by no other, and a rebuild gives the same books', async () => {
    const vehicle = await record(members.dismantler, more(events.received(3), { licencePlate: '鲁P77777' }));
    await record(members.dismantler, events.corrected(vehicle.index, { licencePlate: '鲁P88888' }));
    expect(await labels(members.dismantler, '鲁P77777')).toEqual([]);
    expect(await labels(members.dismantler, '鲁P88888')).toEqual([`vehicle ${vin(3)}`]);
    await checkLedger(test);
    await rebuild(test.service.parts);
    expect(await labels(members.dismantler, '鲁P88888')).toEqual([`vehicle ${vin(3)}`]);
  });
});
