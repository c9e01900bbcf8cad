import { SettableClock } from '../../src/kernel/clock';
import { checkLedger, dumpBooks, idle } from '../support/check-ledger';
import { code, events, type Member, record, recordAll, registerMembers, vin } from '../support/members';
import { type Answer, type Api, apiFor, startTestService, type TestService } from '../support/service';
import { BAD_BODIES, BAD_INPUTS, type BadInput, Text } from './bad-inputs';

interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

const ENGLISH = { 'accept-language': 'en' };

/** A plate as an example stands in Chinese in the English text, too. */
const PLATE = /鲁P\w+/g;

let test: TestService;
let members: Readonly<Record<Member, Api>>;
let clock: SettableClock;

/**
 * The dismantler holds batteries 1 and 9's vehicle; 2 is recycled; the recycler holds 4; 5 and 6 wait for the carrier
 * on sheet EX-OPEN; 2 and 4 went over on EX-DONE.
 */
beforeAll(async () => {
  clock = new SettableClock(new Date('2026-11-23T02:00:00.000Z'));
  test = await startTestService({ clock, env: { BODY_LIMIT_BYTES: '65536' } });
  members = await registerMembers(test);
  const { dismantler, recycler } = members;
  for (const n of [1, 2, 4, 5, 6]) await recordAll(dismantler, events.received(n), events.removed(n));
  await recordAll(dismantler, events.received(9), events.certified(1));
  await recordAll(dismantler, events.dispatched('EX-DONE', [2, 4]), events.dispatched('EX-OPEN', [5, 6]));
  await recordAll(recycler, events.receipt('EX-DONE', { 2: 'accepted', 4: 'accepted' }), events.recycled([2]));
});

afterAll(() => test.close());

/** What an English answer says to do now. */
const WAY_FORWARD =
  /please|should|must|copy|scan|check|compare|enter|the form is|permitted|required|see the list|give the|repeat that|is it UN/i;

/** Asks in Chinese and in English, and expects the same refusal of both, and no trace of either. */
async function expectRefused(
  ask: (headers: Record<string, string>) => Promise<Answer>,
  expected: Expected,
): Promise<void> {
  const before = await everything();
  const chinese = await ask({});
  const english = await ask(ENGLISH);
  expect(await everything()).toEqual(before);
  expectSame(chinese, expected);
  expectSame(english, expected);
  const [zh, en] = [refusalIn(chinese), refusalIn(english)];
  for (const text of [zh.title, zh.detail, ...(zh.errors ?? []).map(({ detail }) => detail)])
    expect(text).toMatch(/[一-龥]/);
  for (const text of [zh.detail, ...(zh.errors ?? []).map(({ detail }) => detail)])
    expect(text).toMatch(/请|应|可|须|格式/);
  for (const text of [en.detail, ...(en.errors ?? []).map(({ detail }) => detail)]) expect(text).toMatch(WAY_FORWARD);
  for (const text of [en.title, en.detail, ...(en.errors ?? []).map(({ detail }) => detail)])
    expect(text.replaceAll(PLATE, '')).not.toMatch(/[一-龥]/);
  const languages = [chinese, english].map(({ headers }) => headers.get('content-language'));
  expect(languages).toEqual(['zh-CN', 'en']);
  expect(JSON.stringify([zh, en])).not.toMatch(/\{\w+\}|undefined|\[object|[第 ]{2} ?项|item \./);
}

function refusalIn({ body }: Answer): Refusal {
  return body as unknown as Refusal;
}

type Expected = Pick<BadInput, 'status' | 'code' | 'pointers'>;

function expectSame({ status, body, headers }: Answer, expected: Expected): void {
  const refusal = body as unknown as Refusal;
  expect({ status, code: refusal.code, body: refusal.status }).toEqual({
    status: expected.status,
    code: expected.code,
    body: expected.status,
  });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(refusal.errors?.map(({ pointer }) => pointer)).toEqual(expected.pointers);
}

/** The state of the log, and every row of every book. */
async function everything(): Promise<unknown> {
  await idle(test);
  const { database } = test.service.parts;
  const state = await database.reader.first('SELECT size, root, edge, streams FROM ledger_state');
  const keys = await database.reader.first('SELECT count(*) AS count FROM idempotency');
  return { state, keys, books: await dumpBooks(database) };
}

const textOf = (body: unknown): string => (body instanceof Text ? body.text : JSON.stringify(body));

describe('an event is refused, and nothing changes, for', () => {
  it.each(BAD_INPUTS)('$what: $code', async ({ body, as = 'dismantler', ...expected }) => {
    await expectRefused((headers) => members[as].raw('/events', textOf(body), headers), expected);
  });

  it.each(BAD_BODIES)('$what: $code', async ({ text, ...expected }) => {
    await expectRefused((headers) => members.dismantler.raw('/events', text, headers), expected);
  });
});

describe('a row of a batch', () => {
  it('is refused as the event alone would be, and the rows around it are recorded', async () => {
    const own = BAD_INPUTS.filter(({ as = 'dismantler' }) => as === 'dismantler');
    for (const headers of [{}, ENGLISH]) {
      const alone: Answer[] = [];
      for (const { body } of own) alone.push(await members.dismantler.raw('/events', textOf(body), headers));
      const good = JSON.stringify(events.stored(1));
      for (let from = 0; from < own.length; from += 20) {
        const rows = own.slice(from, from + 20).map(({ body }) => textOf(body));
        const answer = await members.dismantler.raw(
          '/events/batch',
          `{"events":[${[good, ...rows, good].join()}]}`,
          headers,
        );
        expect(answer.status).toBe(200);
        const results = answer.body['results'] as (Refusal & { index?: number })[];
        expect([results.at(0)?.status, results.at(-1)?.status]).toEqual([201, 201]);
        const refusals = alone.slice(from, from + 20).map(({ body }) => {
          const { instance: _, ...refusal } = body as unknown as Refusal;
          return refusal;
        });
        expect(results.slice(1, -1)).toEqual(refusals);
      }
    }
  });

  it('with a bad text leaves every other row alone, wherever the text stands', async () => {
    const good = events.stored(1);
    const bad = ['e\u0301', '\ud800'].flatMap((text) => [
      { ...good, data: { ...good.data, site: text } },
      { ...good, data: { ...good.data, [text]: 1 } },
      { ...good, kind: text },
      { ...good, [text]: { deep: [text] } },
    ]);
    const answer = await members.dismantler.post('/events/batch', { events: bad.flatMap((row) => [row, good]) });
    const results = answer.body['results'] as Refusal[];
    expect(results.map(({ status }) => status)).toEqual(bad.flatMap(() => [400, 201]));
    const codes = new Set(results.map(({ code }) => code));
    expect(codes).toEqual(new Set(['TEXT_NOT_NFC', 'TEXT_NOT_WELL_FORMED', undefined]));
  });

  it.each([
    ['no rows', { events: [] }, { status: 400, code: 'LIST_SIZE', pointers: ['/events'] }],
    [
      '1,001 rows',
      { events: Array.from({ length: 1_001 }, () => ({})) },
      { status: 400, code: 'LIST_SIZE', pointers: ['/events'] },
    ],
    ['an object for the rows', { events: {} }, { status: 400, code: 'WRONG_TYPE', pointers: ['/events'] }],
    [
      'a field beside the rows',
      { events: [events.stored(1)], x: 1 },
      { status: 400, code: 'UNKNOWN_FIELD', pointers: ['/x'] },
    ],
    [
      'a bad text beside the rows',
      { events: [events.stored(1)], x: 'e\u0301' },
      { status: 400, code: 'TEXT_NOT_NFC', pointers: ['/x'] },
    ],
  ])('belongs to a batch that is refused whole for %s', async (_what, body, expected) => {
    await expectRefused((headers) => members.dismantler.post('/events/batch', body, headers), expected);
  });

  it('belongs to a batch that is refused whole for a name that stands twice in any row', async () => {
    const good = JSON.stringify(events.stored(1));
    const text = `{"events":[${good},{"kind":"a","kind":"b"},${good}]}`;
    const expected = { status: 400, code: 'BODY_DUPLICATE_NAME' };
    await expectRefused((headers) => members.dismantler.raw('/events/batch', text, headers), expected);
  });
});

describe('whoever asks is refused for', () => {
  const stored = events.stored(1);

  const keyOf = async (scopes: readonly string[], hours: number): Promise<{ id: string; api: Api }> => {
    const expiresAt = new Date(clock.now().getTime() + hours * 3_600_000).toISOString();
    const { status, body } = await members.dismantler.post<{ id: string; key: string }>('/keys', {
      name: 'program',
      scopes,
      expiresAt,
    });
    expect(status).toBe(201);
    return { id: body.id, api: apiFor(test.service.url, body.key) };
  };

  it('nobody being signed in', async () => {
    await expectRefused((headers) => test.anybody.post('/events', stored, headers), {
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it.each([
    ['a token of nobody', 'A'.repeat(43)],
    ['a key of nobody', `blk_${'0'.repeat(32)}_${'A'.repeat(43)}`],
    ['a token that is no token', 'x y'],
  ])('%s', async (_what, token) => {
    const foreign = apiFor(test.service.url, token);
    await expectRefused((headers) => foreign.post('/events', stored, headers), {
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('a key that has expired', async () => {
    const { api } = await keyOf(['read', 'events:write'], 1);
    expect((await api.get('/auth/me')).status).toBe(200);
    const now = clock.now();
    clock.set(new Date(now.getTime() + 2 * 3_600_000));
    await expectRefused((headers) => api.post('/events', stored, headers), { status: 401, code: 'KEY_EXPIRED' });
    clock.set(now);
  });

  it('a key that was revoked', async () => {
    const { id, api } = await keyOf(['events:write'], 1);
    const revoked = await fetch(`${test.service.url}/api/v1/keys/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${members.dismantler.token}` },
    });
    expect(revoked.status).toBe(204);
    await expectRefused((headers) => api.post('/events', stored, headers), { status: 401, code: 'KEY_REVOKED' });
  });

  it('a key without the scope', async () => {
    const { api } = await keyOf(['read'], 1);
    await expectRefused((headers) => api.post('/events', stored, headers), { status: 403, code: 'FORBIDDEN' });
    await expectRefused((headers) => api.post('/events/batch', { events: [stored] }, headers), {
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  it('a role that records nothing', async () => {
    const officer = await test.person('officer', { roles: ['officer'], district: '371500' });
    for (const other of [test.admin, officer])
      await expectRefused((headers) => other.post('/events', stored, headers), { status: 403, code: 'FORBIDDEN' });
  });

  it.each([
    ['a battery', `/batteries/${code(1)}`, 'BATTERY_UNKNOWN'],
    ['the chain of a battery', `/batteries/${code(1)}/timeline`, 'BATTERY_UNKNOWN'],
    ['a vehicle', `/vehicles/${vin(1)}`, 'VEHICLE_UNKNOWN'],
    ['a consignment', '/consignments/EX-OPEN', 'CONSIGNMENT_UNKNOWN'],
  ])('%s of strangers, as for one that nobody has', async (_what, path, expected) => {
    await expectRefused((headers) => members.outlet.get(path, headers), { status: 404, code: expected });
    const nobodys = path.replace(code(1), code(99)).replace(vin(1), vin(99)).replace('EX-OPEN', 'EX-NONE');
    await expectRefused((headers) => members.outlet.get(nobodys, headers), { status: 404, code: expected });
  });
});

describe('a request is refused for', () => {
  it('an idempotency key that stands for something else', async () => {
    await record(members.dismantler, events.stored(1), { 'idempotency-key': 'bad-input-1' });
    const other = { ...events.stored(1), data: { ...events.stored(1).data, site: '示例二库' } };
    const ask = (headers: Record<string, string>): Promise<Answer> =>
      members.dismantler.post('/events', other, { ...headers, 'idempotency-key': 'bad-input-1' });
    await expectRefused(ask, { status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each(['x'.repeat(129), 'a b'])('the idempotency key %p', async (key) => {
    const ask = (headers: Record<string, string>): Promise<Answer> =>
      members.dismantler.post('/events', events.stored(1), { ...headers, 'idempotency-key': key });
    await expectRefused(ask, { status: 400, code: 'IDEMPOTENCY_KEY_FORM' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'the content type %s',
    async (type) => {
      const ask = (headers: Record<string, string>): Promise<Answer> =>
        members.dismantler.raw('/events', 'kind=battery.stored', { ...headers, 'content-type': type });
      await expectRefused(ask, { status: 415, code: 'BODY_TYPE' });
    },
  );

  const LISTS = ['/batteries', '/vehicles', '/consignments', '/enterprises', '/flags', '/filings', '/keys', '/users'];

  it.each(LISTS.flatMap((list) => ['0', '1001', '-1', '1.5', 'all', ''].map((limit) => [list, limit] as const)))(
    '%s?limit=%s',
    async (list, limit) => {
      const ask = (headers: Record<string, string>): Promise<Answer> =>
        members.dismantler.get(`${list}?limit=${limit}`, headers);
      await expectRefused(ask, { status: 400, code: 'LIMIT_RANGE', pointers: ['/limit'] });
    },
  );

  it.each(LISTS.flatMap((list) => ['rubbish', 'WyJ4Il0x', 'e30', 'W251bGxd'].map((next) => [list, next] as const)))(
    '%s?next=%s',
    async (list, next) => {
      const ask = (headers: Record<string, string>): Promise<Answer> =>
        members.dismantler.get(`${list}?next=${next}`, headers);
      await expectRefused(ask, { status: 400, code: 'CURSOR', pointers: ['/next'] });
    },
  );

  it.each(['/ledger/entries?limit=0', '/ledger/entries?limit=1001'])('%s', async (path) => {
    await expectRefused((headers) => members.dismantler.get(path, headers), {
      status: 400,
      code: 'LIMIT_RANGE',
      pointers: ['/limit'],
    });
  });

  it.each([
    '/ledger/entries?from=-1',
    '/ledger/proofs/inclusion?index=0&size=100000',
    '/ledger/proofs/consistency?from=3&to=2',
  ])('%s', async (path) => {
    const answer = await members.dismantler.get(path);
    expect(answer).toMatchObject({ status: 400, body: { code: 'NUMBER_RANGE' } });
  });

  it('a query that the list does not know', async () => {
    const ask = (headers: Record<string, string>): Promise<Answer> =>
      members.dismantler.get('/batteries?colour=red', headers);
    await expectRefused(ask, { status: 400, code: 'UNKNOWN_FIELD', pointers: ['/colour'] });
  });

  it.each(['/nothing', '//nothing', '/events/1', '/batteries/x/y'])('the address %s', async (path) => {
    await expectRefused((headers) => members.dismantler.get(path, headers), { status: 404, code: 'NOT_FOUND' });
  });
});

it('all of that has left a log that verifies and books that rebuild', async () => {
  await checkLedger(test);
});

describe('a name that every object has', () => {
  const nameless = ['constructor', 'toString', '__proto__'].map((kind) => ({ ...events.stored(1), kind }));

  it.each(nameless)('is no kind of event: $kind', async (body) => {
    const expected = { status: 400, code: 'KIND_UNKNOWN', pointers: ['/kind'] };
    await expectRefused((headers) => members.dismantler.post('/events', body, headers), expected);
  });

  it('is no kind of event in a row of a batch either', async () => {
    const { status, body } = await members.dismantler.post('/events/batch', {
      events: [...nameless, events.stored(1)],
    });
    expect(status).toBe(200);
    expect((body['results'] as Refusal[]).map((row) => row.status)).toEqual([400, 400, 400, 201]);
  });
});

describe('a correction of an entry that the caller cannot correct', () => {
  it.each([{}, { 'idempotency-key': 'bad-correction' }])(
    'is refused whatever its changes hold, with %p',
    async (more) => {
      const ask = (headers: Record<string, string>): Promise<Answer> =>
        members.dismantler.post('/events', events.corrected(100_000, { massGrams: 0.5 }), { ...headers, ...more });
      await expectRefused(ask, { status: 404, code: 'ENTRY_UNKNOWN' });
    },
  );
});

describe('what looks bad and is not', () => {
  it('is five minutes ahead of our clock, and minus nothing', async () => {
    const { data } = events.received(30);
    const text = JSON.stringify({
      kind: 'vehicle.received',
      occurredAt: '2026-11-23T10:05:00+08:00',
      data: { ...data, expectedPacks: '@' },
    }).replace('"@"', '-0');
    expect((await members.dismantler.raw('/events', text)).status).toBe(201);
  });
});
