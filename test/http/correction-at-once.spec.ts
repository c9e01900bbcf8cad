import { checkLedger } from '../support/check-ledger';
import { code, type Event, events, type Member, record, registerMembers } from '../support/members';
import { type Api, startTestService, type TestService } from '../support/service';
import { sizeOf } from './whole-record';

let test: TestService;
let members: Readonly<Record<Member, Api>>;

beforeAll(async () => {
  test = await startTestService();
  members = await registerMembers(test);
});

afterAll(() => test.close());

/** What nobody may record as a new value of a collected battery. */
const BAD_CHANGES: readonly object[] = [
  { colour: 'red' },
  { massGrams: 0.5 },
  { massGrams: 'lots' },
  { massGrams: 0 },
  { level: 'tray' },
  { sourceUscc: '1' },
  { massGrams: null },
];

describe('a correction of an entry that is just being recorded', () => {
  it('is read by the rules of that entry, or finds no entry: bad values never come in', async () => {
    const { dismantler } = members;
    const seen = new Set<unknown>();
    for (let n = 1; n <= 20; n++) {
      const at = await sizeOf(test);
      const mend = (changes: object): Event => events.corrected(at, changes);
      const [first, ...others] = await Promise.all([
        dismantler.post('/events', events.collected(n)),
        ...BAD_CHANGES.map((changes) =>
          dismantler.post('/events', mend(changes), { 'idempotency-key': `at-${String(at)}` }),
        ),
      ]);
      expect(first.status).toBe(201);
      for (const { status, body } of others) {
        seen.add(status);
        expect([400, 404]).toContain(status);
        expect(status === 400 || body['code'] === 'ENTRY_UNKNOWN').toBe(true);
      }
      expect(await sizeOf(test)).toBe(at + 1);
    }
    expect(seen.has(404)).toBe(true);
    await checkLedger(test);
  });

  it('of values that may be is taken as soon as the entry is there', async () => {
    const { dismantler } = members;
    const { index } = await record(dismantler, events.collected(50));
    await record(dismantler, events.corrected(index, { massGrams: 7_000 }));
    expect((await dismantler.get(`/batteries/${code(50)}`)).body).toMatchObject({ massGrams: 7_000 });
  });
});

describe('an entry that cannot be corrected', () => {
  it.each<[string, number, string, () => Promise<number>]>([
    ['is not there', 404, 'ENTRY_UNKNOWN', async () => (await sizeOf(test)) + 9],
    ['is a stranger’s', 404, 'ENTRY_UNKNOWN', async () => (await record(members.outlet, events.collected(60))).index],
    ['is no event', 409, 'NOT_OWN_ENTRY', () => Promise.resolve(0)],
    [
      'is itself a void',
      409,
      'NOT_CORRECTABLE',
      async () => {
        const { index } = await record(members.dismantler, events.collected(61));
        return (await record(members.dismantler, events.voided(index))).index;
      },
    ],
  ])('for it %s, is refused alike whatever the values are', async (_why, status, expected, indexOf) => {
    const index = await indexOf();
    for (const changes of [{ massGrams: 7_000 }, ...BAD_CHANGES]) {
      const answer = await members.dismantler.post('/events', events.corrected(index, changes));
      expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code: expected });
    }
  });
});
