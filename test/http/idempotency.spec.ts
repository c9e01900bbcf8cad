import { forgetAnswers } from '../../src/ledger/idempotency';
import { SettableClock } from '../../src/kernel/clock';
import { checkLedger } from '../support/check-ledger';
import { AT, DAY, events, eventsAt, type Member, record, registerMembers, USCC } from '../support/members';
import { exampleUscc } from '../support/examples';
import { type Answer, type Api, startTestService, type TestService } from '../support/service';

let test: TestService;
let members: Readonly<Record<Member, Api>>;
let clock: SettableClock;

beforeAll(async () => {
  clock = new SettableClock(new Date('2026-11-23T02:00:00.000Z'));
  test = await startTestService({ clock });
  members = await registerMembers(test);
});

afterAll(() => test.close());

const key = (name: string): Record<string, string> => ({ 'idempotency-key': name });

async function size(): Promise<number> {
  return (
    (await test.service.parts.database.reader.first<{ size: number }>('SELECT size FROM ledger_state'))?.size ?? -1
  );
}

/** How many entries the calls have made, and what they answered. */
async function counted(calls: () => Promise<Answer[]>): Promise<{ entries: number; answers: Answer[] }> {
  const before = await size();
  const answers = await calls();
  return { entries: (await size()) - before, answers };
}

const bodies = (answers: readonly Answer[]): unknown[] => answers.map(({ body }) => body);

describe('a request with an idempotency key', () => {
  it('sent again gives the same answer and makes one entry', async () => {
    const ask = (): Promise<Answer> => members.dismantler.post('/events', events.received(1), key('once'));
    const { entries, answers } = await counted(async () => [await ask(), await ask(), await ask()]);
    expect(entries).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(bodies(answers).map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it('sent 20 times at once makes one entry', async () => {
    const ask = (): Promise<Answer> => members.dismantler.post('/events', events.received(2), key('twenty'));
    const { entries, answers } = await counted(() => Promise.all(Array.from({ length: 20 }, ask)));
    expect(entries).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    for (const body of bodies(answers)) expect(body).toEqual(answers[0]?.body);
  });

  it('is the same request by another person of the enterprise, in other words and in another order', async () => {
    const colleague = await test.person('colleague', { enterprise: USCC.dismantler, roles: ['clerk'] });
    const first = await record(members.dismantler, events.received(3), key('colleague'));
    const { data } = events.received(3);
    const again = {
      data: { ...Object.fromEntries(Object.entries(data).reverse()), vin: String(data['vin']) },
      occurredAt: '2026-10-08T01:00:00Z',
      kind: 'vehicle.received',
    };
    const { entries, answers } = await counted(async () => [
      await members.dismantler.post('/events', again, key('colleague')),
      await colleague.post('/events', again, key('colleague')),
    ]);
    expect(entries).toBe(0);
    for (const body of bodies(answers)) expect(body).toMatchObject({ index: first.index, leafHash: first.leafHash });
  });

  it('sent at once with two bodies makes one entry, and refuses the other', async () => {
    const ask = (n: number): Promise<Answer> => members.dismantler.post('/events', events.received(n), key('either'));
    const { entries, answers } = await counted(() => Promise.all([4, 5, 4, 5, 4, 5].map(ask)));
    expect(entries).toBe(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(3);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('does not stand in the way of another enterprise with the same key', async () => {
    const { entries, answers } = await counted(() =>
      Promise.all([
        members.dismantler.post('/events', events.collected(100), key('shared')),
        members.outlet.post('/events', events.collected(101), key('shared')),
        members.recycler.post('/events', events.collected(102), key('shared')),
      ]),
    );
    expect(entries).toBe(3);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('that was refused may be sent again with the same key, mended or when its time has come', async () => {
    const bad = { ...events.received(6), data: { ...events.received(6).data, receivedOn: 'yesterday' } };
    expect((await members.dismantler.post('/events', bad, key('mended'))).status).toBe(400);
    expect((await members.dismantler.post('/events', events.removed(6), key('mended'))).status).toBe(404);
    const { entries, answers } = await counted(async () => [
      await members.dismantler.post('/events', events.received(6), key('mended')),
      await members.dismantler.post('/events', events.removed(6), key('mended')),
    ]);
    expect(entries).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 409]);
  });

  it('is told from one that differs in anything', async () => {
    const base = events.collected(110);
    await record(members.outlet, base, key('different'));
    const others = [
      { ...base, occurredAt: '2026-10-08T09:00:00.001+08:00' },
      { ...base, data: { ...base.data, massGrams: 412_001 } },
      { ...base, data: { ...base.data, sourceName: '示例' } },
      { ...events.collected(111) },
    ];
    for (const other of others) {
      expect(await members.outlet.post('/events', other, key('different'))).toMatchObject({
        status: 409,
        body: { code: 'IDEMPOTENCY_KEY_REUSED' },
      });
    }
  });

  it('without a key is a request of its own each time', async () => {
    const { entries } = await counted(async () => [
      await members.dismantler.post('/events', events.removed(1)),
      await members.dismantler.post('/events', events.stored(1)),
      await members.dismantler.post('/events', events.stored(1)),
    ]);
    expect(entries).toBe(3);
  });

  it('takes the keys `Key` and `key`, and a key of 128 characters, for different ones', async () => {
    const long = 'x'.repeat(128);
    const { entries } = await counted(async () => [
      await members.outlet.post('/events', events.collected(120), key('case-Key')),
      await members.outlet.post('/events', events.collected(121), key('case-key')),
      await members.outlet.post('/events', events.collected(122), key(long)),
      await members.outlet.post('/events', events.collected(122), key(long)),
    ]);
    expect(entries).toBe(3);
  });
});

describe('the registry', () => {
  const enterprise = { uscc: '', name: '示例登记企业', roles: ['trader'], districtCode: '371526' };
  const paper = { type: 'Q-OUTLET', number: '示例0001', issuer: '示例机关', validFrom: '2026-01-01' };

  /** Sends the same twice, a minute apart, as somebody does who saw no answer. */
  async function twice(ask: () => Promise<Answer>): Promise<{ entries: number; answers: Answer[] }> {
    return counted(async () => {
      const first = await ask();
      clock.set(new Date(clock.now().getTime() + 60_000));
      return [first, await ask()];
    });
  }

  it.each([
    [
      'an enterprise',
      (): Promise<Answer> =>
        test.admin.post('/enterprises', { ...enterprise, uscc: exampleUscc(31, '371526') }, key('registry-1')),
    ],
    [
      'a change of an enterprise',
      (): Promise<Answer> =>
        test.admin.post(`/enterprises/${USCC.outlet}`, { name: '示例新名', reason: '示例' }, key('registry-2')),
    ],
    [
      'a paper',
      (): Promise<Answer> =>
        members.outlet.post(`/enterprises/${USCC.outlet}/qualifications`, paper, key('registry-3')),
    ],
  ])('records %s once, though it be asked again later with the same key', async (_what, ask) => {
    const { entries, answers } = await twice(ask);
    expect(answers.map(({ status, body }) => body['code'] ?? status)).toEqual([201, 201]);
    expect(entries).toBe(1);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  });
});

describe('an answer', () => {
  it('is kept for 30 days and then forgotten; the entry stays', async () => {
    const { parts } = test.service;
    const other = eventsAt(AT, DAY).collected(130);
    const first = await record(members.outlet, other, key('month'));
    const day = 86_400_000;
    const at = clock.now().getTime();
    await parts.database.work.solo((tx) => forgetAnswers(tx, new Date(at + 30 * day - 1)));
    expect((await record(members.outlet, other, key('month'))).index).toBe(first.index);
    await parts.database.work.solo((tx) => forgetAnswers(tx, new Date(at + 31 * day)));
    expect(await members.outlet.post('/events', other, key('month'))).toMatchObject({
      status: 409,
      body: { code: 'CODE_DUP' },
    });
  });
});

it('all of that has left a log that verifies and books that rebuild', async () => {
  await checkLedger(test);
});
