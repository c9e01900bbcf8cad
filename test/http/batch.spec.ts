import { SettableClock } from '../../src/kernel/clock';
import { checkLedger } from '../support/check-ledger';
import { code, type Event, events, type Member, type RecordedAnswer, registerMembers } from '../support/members';
import { type Answer, type Api, startTestService, type TestService } from '../support/service';

type Row = Partial<RecordedAnswer> & { readonly status: number; readonly code?: string };

let test: TestService;
let members: Readonly<Record<Member, Api>>;

beforeAll(async () => {
  test = await startTestService({ clock: new SettableClock(new Date('2026-11-23T02:00:00.000Z')) });
  members = await registerMembers(test);
});

afterAll(() => test.close());

async function batch(rows: readonly unknown[], key?: string, as: Member = 'dismantler'): Promise<Row[]> {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const answer: Answer = await members[as].post('/events/batch', { events: rows }, headers);
  expect(answer.status).toBe(200);
  return answer.body['results'] as Row[];
}

async function size(): Promise<number> {
  return (
    (await test.service.parts.database.reader.first<{ size: number }>('SELECT size FROM ledger_state'))?.size ?? -1
  );
}

const statuses = (rows: readonly Row[]): number[] => rows.map(({ status }) => status);

const storedAt = (n: number, site: string): Event => ({
  ...events.stored(n),
  data: { ...events.stored(n).data, site },
});

describe('a batch of events', () => {
  it('is recorded in the order of its rows, each of which sees those before it', async () => {
    const before = await size();
    const rows = await batch([
      events.received(1),
      events.removed(1),
      events.stored(1),
      events.dispatched('EX-1', [1]),
      events.certified(1),
    ]);
    expect(statuses(rows)).toEqual([201, 201, 201, 201, 201]);
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4].map((n) => before + n));
    expect(await size()).toBe(before + 5);
  });

  it('does not look ahead: a row that needs a later one is refused, and what is right stays', async () => {
    const rows = await batch([events.stored(2), events.removed(2), events.received(2), events.removed(2)]);
    expect(rows.map(({ status, code: said }) => said ?? status)).toEqual([
      'BATTERY_UNKNOWN',
      'VEHICLE_UNKNOWN',
      201,
      201,
    ]);
  });

  it('answers each row as the single event would', async () => {
    const alone = await members.dismantler.post('/events', events.received(3));
    const [row] = await batch([events.received(4)]);
    expect(row?.status).toBe(201);
    expect(Object.keys(row ?? {}).sort()).toEqual(['status', ...Object.keys(alone.body)].sort());
  });

  it('records the good rows among bad ones, and nothing of the bad', async () => {
    const before = await size();
    const rows = await batch([
      events.received(5),
      null,
      events.received(5),
      { ...events.removed(5), kind: 'battery.burnt' },
      events.removed(5),
      [],
      'x',
      storedAt(5, ''),
      storedAt(5, '示例一库'),
      events.recycled([77]),
    ]);
    expect(statuses(rows)).toEqual([201, 400, 409, 400, 201, 400, 400, 400, 201, 404]);
    expect(await size()).toBe(before + 3);
    for (const row of rows) if (row.status !== 201) expect(row).not.toHaveProperty('index');
  });

  it('gives every row to its own enterprise only', async () => {
    await batch([events.received(6), events.removed(6)]);
    expect(statuses(await batch([events.stored(6), events.collected(7)], undefined, 'outlet'))).toEqual([409, 201]);
  });

  it('takes 1,000 rows, and not one more', async () => {
    const before = await size();
    const rows = Array.from({ length: 1_000 }, (_, i) => events.collected(1_000 + i));
    const results = await batch(rows, undefined, 'recycler');
    expect(results).toHaveLength(1_000);
    expect(results.map(({ index }) => index)).toEqual(rows.map((_, i) => before + i));
    const more = await members.recycler.post('/events/batch', { events: [...rows, events.collected(2_000)] });
    expect(more).toMatchObject({ status: 400, body: { code: 'LIST_SIZE' } });
    expect(await size()).toBe(before + 1_000);
  });
});

describe('a key of a batch counts for each row', () => {
  it('sent again, it gives the same answers and records nothing', async () => {
    const rows = [events.received(10), events.removed(10), events.stored(99), events.stored(10)];
    const first = await batch(rows, 'batch-a');
    const before = await size();
    expect(statuses(first)).toEqual([201, 201, 404, 201]);
    expect(await batch(rows, 'batch-a')).toEqual(first);
    expect(await size()).toBe(before);
  });

  it('after an interruption, a repetition finishes the rest and doubles nothing', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => events.collected(3_000 + i));
    const done = await batch(rows.slice(0, 11), 'batch-b');
    const before = await size();
    const all = await batch(rows, 'batch-b');
    expect(all.slice(0, 11)).toEqual(done);
    expect(all.slice(11).map(({ index }) => index)).toEqual(rows.slice(11).map((_, i) => before + i));
    expect(await batch(rows, 'batch-b')).toEqual(all);
    expect(await size()).toBe(before + 19);
  });

  it('whose caller has hung up can be sent again', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => events.collected(4_000 + i));
    const before = await size();
    const hangUp = new AbortController();
    const cut = fetch(`${test.service.url}/api/v1/events/batch`, {
      method: 'POST',
      signal: hangUp.signal,
      headers: {
        authorization: `Bearer ${members.dismantler.token}`,
        'content-type': 'application/json',
        'idempotency-key': 'batch-c',
      },
      body: JSON.stringify({ events: rows }),
    });
    setTimeout(() => hangUp.abort(), 15);
    await cut.catch(() => undefined);
    const [first, second] = [await batch(rows, 'batch-c'), await batch(rows, 'batch-c')];
    expect(statuses(first)).toEqual(rows.map(() => 201));
    expect(second).toEqual(first);
    expect(await size()).toBe(before + 400);
  });

  it('sent at the same time by ten, it records each row once', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => events.collected(5_000 + i));
    const before = await size();
    const answers = await Promise.all(Array.from({ length: 10 }, () => batch(rows, 'batch-d')));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await size()).toBe(before + 20);
  });

  it('refuses the one row that says something else, and lets a mended one through', async () => {
    const first = await batch([events.collected(6_000), events.stored(6_001), events.collected(6_002)], 'batch-e');
    expect(statuses(first)).toEqual([201, 404, 201]);
    const mended = await batch([events.collected(6_009), events.collected(6_001), events.collected(6_002)], 'batch-e');
    expect(mended.map(({ status, code: said }) => said ?? status)).toEqual(['IDEMPOTENCY_KEY_REUSED', 201, 201]);
    expect(mended[2]).toEqual(first[2]);
  });

  it('that is malformed refuses every row', async () => {
    const rows = await batch([events.collected(6_100), events.collected(6_101)], 'a b');
    expect(rows.map(({ code: said }) => said)).toEqual(['IDEMPOTENCY_KEY_FORM', 'IDEMPOTENCY_KEY_FORM']);
  });
});

describe('a correction in a batch', () => {
  it('may point at a row before it, and rows behind it see what it changed', async () => {
    const from = await size();
    const rows = [
      events.received(20),
      events.removed(20),
      events.corrected(from + 1, { massGrams: 399_000 }),
      events.voided(from + 1),
      events.stored(20),
      events.removed(20),
      events.stored(20),
    ];
    const results = await batch(rows);
    expect(results.map(({ status, code: said }) => said ?? status)).toEqual([
      201,
      201,
      201,
      201,
      'BATTERY_UNKNOWN',
      201,
      201,
    ]);
    expect((await members.dismantler.get(`/batteries/${code(20)}`)).body).toMatchObject({ massGrams: 412_000 });
  });

  it('sent again with its key is made once', async () => {
    const from = await size();
    const rows = [
      events.collected(23),
      events.corrected(from, { massGrams: 7_000 }),
      events.voided(from),
      events.collected(23),
    ];
    const results = await batch(rows, 'batch-f');
    expect(statuses(results)).toEqual([201, 201, 201, 201]);
    expect(await batch(rows, 'batch-f')).toEqual(results);
    expect(await size()).toBe(from + 4);
  });

  it('that changes a figure is seen at once', async () => {
    const from = await size();
    const results = await batch([events.collected(21), events.corrected(from, { massGrams: 7_000 })]);
    expect(statuses(results)).toEqual([201, 201]);
    expect((await members.dismantler.get(`/batteries/${code(21)}`)).body).toMatchObject({ massGrams: 7_000 });
  });

  it('that cannot be is refused, and the rows around it stay', async () => {
    const from = await size();
    const results = await batch([
      events.collected(22),
      events.corrected(from, { vin: '' }),
      events.corrected(0, { name: 'x' }),
      events.corrected(from + 9, { massGrams: 1 }),
      events.voided(from),
      events.voided(from),
      events.collected(22),
    ]);
    expect(results.map(({ status, code: said }) => said ?? status)).toEqual([
      201,
      'UNKNOWN_FIELD',
      'NOT_OWN_ENTRY',
      'ENTRY_UNKNOWN',
      201,
      'NOT_CORRECTABLE',
      201,
    ]);
  });
});

it('all of that has left a log that verifies and books that rebuild', async () => {
  await checkLedger(test);
});
