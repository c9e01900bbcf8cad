import type { UsualDto } from '../../src/desk/usual.dto';
import { SettableClock } from '../../src/kernel/clock';
import { exampleUscc } from '../support/examples';
import { code, type Event, events, type Member, record, recordAll, registerMembers, USCC } from '../support/members';
import { type Api, startTestService, type TestService } from '../support/service';

/** Not registered here. */
const ELSEWHERE = exampleUscc(9, '371600');

let test: TestService;
let members: Readonly<Record<Member, Api>>;

const more = (event: Event, data: object): Event => ({ ...event, data: { ...event.data, ...data } });

const sheet = (n: number, data: object = {}): Event =>
  more(events.dispatched(`JJ-2026-00012${String(n)}`, [n]), { vehiclePlate: '鲁P12345', ...data });

beforeAll(async () => {
  test = await startTestService({ clock: new SettableClock(new Date('2026-11-23T02:00:00.000Z')) });
  members = await registerMembers(test);
  const { dismantler } = members;
  await test.admin.post(`/enterprises/${USCC.dismantler}`, { sites: [{ name: '示例一车间' }], reason: '示例' });
  for (const n of [1, 2, 3, 4]) {
    const operator = n < 3 ? '示例员甲' : '示例员乙';
    await recordAll(dismantler, events.received(n), more(events.removed(n), { operator }));
    await record(dismantler, more(events.stored(n), { site: '示例一车间', location: `A-0${String(n)}` }));
  }
  await recordAll(dismantler, sheet(1), {
    ...sheet(2, { receiver: ELSEWHERE }),
    occurredAt: '2026-10-09T09:00:00+08:00',
  });
  const wrong = await record(dismantler, sheet(3, { carrier: USCC.outlet, vehiclePlate: '鲁P99999' }));
  await record(dismantler, events.voided(wrong.index));
});

afterAll(() => test.close());

async function usual(api: Api): Promise<UsualDto> {
  const { status, body } = await api.get<UsualDto>('/usual');
  expect(status).toBe(200);
  return body;
}

describe('what a clerk would type again', () => {
  it('names receivers that were used, the last first, then those of the city that may receive', async () => {
    const { receivers } = await usual(members.dismantler);
    expect(receivers.map(({ uscc, registered, times }) => ({ uscc, registered, times }))).toEqual([
      { uscc: ELSEWHERE, registered: false, times: 1 },
      { uscc: USCC.recycler, registered: true, times: 1 },
      { uscc: USCC.outlet, registered: true, times: 0 },
    ]);
    expect(receivers[0]).toMatchObject({ name: null, standing: [], lastUsedAt: '2026-10-09T01:00:00.000Z' });
    expect(receivers[1]?.standing).toEqual([
      { activity: 'collection', activityName: '收集', state: expect.any(String) as string },
      { activity: 'recycling', activityName: '再生利用', state: expect.any(String) as string },
    ]);
    expect(receivers[2]?.lastUsedAt).toBeNull();
  });

  it('names carriers with what they may do today, and none of a consignment that was voided', async () => {
    const { carriers } = await usual(members.dismantler);
    expect(carriers.map(({ uscc, times }) => [uscc, times])).toEqual([[USCC.carrier, 2]]);
    expect(carriers[0]?.standing).toEqual([{ activity: 'transport', activityName: '运输', state: 'UNQUALIFIED' }]);
  });

  it('names plates with whose vehicle it was, and none of a consignment that was voided', async () => {
    const { plates } = await usual(members.dismantler);
    expect(plates).toEqual([
      {
        plate: '鲁P12345',
        carrier: USCC.carrier,
        carrierName: '示例企业 carrier',
        lastUsedAt: '2026-10-09T01:00:00.000Z',
        times: 2,
      },
    ]);
  });

  it('names own sites, places and operators, the last first', async () => {
    const { sites, locations, operators } = await usual(members.dismantler);
    expect(sites).toEqual([{ name: '示例一车间', address: null }]);
    expect(locations.map(({ location }) => location).sort()).toEqual(['A-01', 'A-02', 'A-03', 'A-04']);
    expect(locations[0]?.site).toBe('示例一车间');
    expect(operators).toEqual(['示例员乙', '示例员甲']);
  });

  it('suggests the number after its own highest, one that was voided among them', async () => {
    const { nextConsignmentNo } = await usual(members.dismantler);
    expect(nextConsignmentNo).toBe('JJ-2026-000124');
    await record(members.dismantler, more(events.dispatched(nextConsignmentNo, [4]), {}));
    expect((await usual(members.dismantler)).nextConsignmentNo).toBe('JJ-2026-000125');
  });

  it('tells another enterprise nothing of it', async () => {
    for (const member of ['recycler', 'carrier', 'outlet'] as const) {
      const told = await usual(members[member]);
      expect(told).toMatchObject({ plates: [], locations: [], operators: [], nextConsignmentNo: 'JJ-2026-000001' });
      expect([...told.receivers, ...told.carriers].every(({ times }) => times === 0)).toBe(true);
      expect(JSON.stringify(told)).not.toContain('示例员');
    }
  });

  it('tells the receiver of a battery no place where the sender had it', async () => {
    await record(
      members.recycler,
      more(events.receipt('JJ-2026-000121', {}), { items: [{ batteryCode: code(1), result: 'accepted' }] }),
    );
    expect((await usual(members.recycler)).locations).toEqual([]);
  });

  it('shows an operator as it was mended', async () => {
    await record(members.dismantler, events.received(8));
    const removed = await record(members.dismantler, more(events.removed(8), { operator: '示列员丙' }));
    await record(members.dismantler, events.corrected(removed.index, { operator: '示例员丙' }));
    const { operators } = await usual(members.dismantler);
    expect(operators[0]).toBe('示例员丙');
    expect(operators).not.toContain('示列员丙');
  });
});
