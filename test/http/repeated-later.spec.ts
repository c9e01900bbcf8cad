import { rmSync } from 'node:fs';
import { SettableClock } from '../../src/kernel/clock';
import { startService } from '../../src/service';
import { checkLedger } from '../support/check-ledger';
import { code, type Event, events, type Member, record, recordAll, registerMembers } from '../support/members';
import { type Answer, type Api, apiFor, startTestService, type TestService } from '../support/service';
import { sizeOf, wholeRecord } from './whole-record';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let test: TestService;
let members: Readonly<Record<Member, Api>>;

beforeEach(async () => {
  test = await startTestService({ clock: new SettableClock(NOW) });
  members = await registerMembers(test);
});

afterEach(async () => {
  await checkLedger(test);
  await test.close();
  rmSync(test.folder, { recursive: true, force: true });
});

const key = (name: string): Record<string, string> => ({ 'idempotency-key': name });

/** The same request, sent again, must give the same answer and leave everything as it was. */
async function expectRepeated(api: Api, event: Event, name: string, first: object): Promise<void> {
  const before = await wholeRecord(test);
  expect(await api.post('/events', event, key(name))).toMatchObject({ status: 201, body: first });
  expect(await wholeRecord(test)).toEqual(before);
}

describe('a request that is repeated later', () => {
  it('has its first answer, though the battery has gone on to its end since', async () => {
    const { dismantler, recycler } = members;
    await recordAll(dismantler, events.received(1));
    const removed = await record(dismantler, events.removed(1), key('removed'));
    const stored = await record(dismantler, events.stored(1), key('stored'));
    const sent = await record(dismantler, events.dispatched('EX-1', [1]), key('sent'));
    await recordAll(recycler, events.receipt('EX-1', { 1: 'accepted' }), events.recycled([1]));
    expect((await dismantler.post('/events', events.stored(1))).body).toMatchObject({ code: 'NOT_HOLDER' });
    await expectRepeated(dismantler, events.removed(1), 'removed', removed);
    await expectRepeated(dismantler, events.stored(1), 'stored', stored);
    await expectRepeated(dismantler, events.dispatched('EX-1', [1]), 'sent', sent);
  });

  it('has its first answer, though the entry was voided since', async () => {
    const { dismantler } = members;
    const first = await record(dismantler, events.received(1), key('received'));
    const voided = await record(dismantler, events.voided(first.index), key('voided'));
    await expectRepeated(dismantler, events.received(1), 'received', first);
    await expectRepeated(dismantler, events.voided(first.index), 'voided', voided);
    const again = await record(dismantler, events.received(1));
    expect(again.index).toBeGreaterThan(voided.index);
  });

  it('tells it in the language of whoever asks', async () => {
    const { dismantler } = members;
    const chinese = await dismantler.post('/events', events.received(1), key('received'));
    const english = await dismantler.post('/events', events.received(1), {
      ...key('received'),
      'accept-language': 'en',
    });
    expect(english.body).toMatchObject({ index: chinese.body['index'], leafHash: chinese.body['leafHash'] });
    expect(JSON.stringify(chinese.body['remarks'])).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(english.body['remarks'])).not.toMatch(/\p{Script=Han}/u);
  });

  it('by an API key of the same enterprise is the same request', async () => {
    const { dismantler, outlet } = members;
    const keyOf = async (api: Api): Promise<Api> => {
      const asked = { name: '示例', scopes: ['events:write'], expiresAt: '2027-01-01T00:00:00+08:00' };
      return apiFor(test.service.url, (await api.post<{ key: string }>('/keys', asked)).body.key);
    };
    const first = await record(dismantler, events.received(1), key('one'));
    await expectRepeated(await keyOf(dismantler), events.received(1), 'one', first);
    const other = await (await keyOf(outlet)).post('/events', events.received(1), key('one'));
    expect([other.status, other.body['code']]).toEqual([409, 'VEHICLE_DUP']);
  });

  it('has its first answer after the service was closed and started again', async () => {
    const { dismantler } = members;
    const first = await record(dismantler, events.received(1), key('before'));
    const batch = { events: [events.removed(1), events.stored(99), events.stored(1)] };
    const rows = await dismantler.post('/events/batch', batch, key('rows'));
    const before = await wholeRecord(test);
    await test.service.close();
    const service = await startService(test.config, { kind: 'real', clock: new SettableClock(NOW) });
    test = { ...test, service, admin: apiFor(service.url, test.admin.token), close: () => service.close() };

    const again = apiFor(service.url, dismantler.token);
    expect((await again.post('/events', events.received(1), key('before'))).body).toEqual({ ...first });
    expect((await again.post('/events/batch', batch, key('rows'))).body).toEqual(rows.body);
    expect(await wholeRecord(test)).toMatchObject({ kept: (before as { kept: unknown }).kept });
    const other = await again.post('/events', events.received(2), key('before'));
    expect([other.status, other.body['code']]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('a key under which nothing was recorded is free', () => {
  it.each<[string, number, () => Promise<Answer>]>([
    ['broken JSON', 400, () => members.dismantler.raw('/events', '{"kind":', key('free'))],
    ['a missing field', 400, () => members.dismantler.post('/events', { kind: 'battery.stored' }, key('free'))],
    ['no token', 401, () => test.anybody.post('/events', events.received(1), key('free'))],
    ['the wrong role', 403, () => test.admin.post('/events', events.received(1), key('free'))],
    ['an unknown battery', 404, () => members.dismantler.post('/events', events.stored(1), key('free'))],
    ['something untrue', 409, () => members.dismantler.post('/events', events.received(2), key('free'))],
    [
      'another content type',
      415,
      () => members.dismantler.raw('/events', 'x', { ...key('free'), 'content-type': 'text/plain' }),
    ],
  ])('after %s (%i)', async (_what, status, refused) => {
    await recordAll(members.outlet, events.received(2));
    const before = await wholeRecord(test);
    expect((await refused()).status).toBe(status);
    expect((await refused()).status).toBe(status);
    expect(await wholeRecord(test)).toEqual(before);
    const first = await record(members.dismantler, events.received(1), key('free'));
    await expectRepeated(members.dismantler, events.received(1), 'free', first);
  });

  it('after it was asked for what was not true yet, and is now', async () => {
    const { dismantler } = members;
    expect((await dismantler.post('/events', events.removed(1), key('early'))).status).toBe(404);
    await record(dismantler, events.received(1));
    const removed = await record(dismantler, events.removed(1), key('early'));
    await expectRepeated(dismantler, events.removed(1), 'early', removed);
    expect((await dismantler.get(`/batteries/${code(1)}`)).body).toMatchObject({ batteryCode: code(1) });
  });
});

describe('twenty at once', () => {
  it('of a step that could be taken twenty times are one step', async () => {
    const { dismantler } = members;
    await recordAll(dismantler, events.received(1), events.removed(1));
    const before = await sizeOf(test);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => dismantler.post('/events', events.stored(1), key('twenty'))),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: answers[0]?.body });
    expect(await sizeOf(test)).toBe(before + 1);
  });

  it('of a step that is not true are refused twenty times, and leave the key free', async () => {
    const { dismantler } = members;
    const before = await wholeRecord(test);
    const ask = (): Promise<Answer> => dismantler.post('/events', events.removed(1), key('untrue'));
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map(({ body }) => body['code']))).toEqual(new Set(['VEHICLE_UNKNOWN']));
    expect(await wholeRecord(test)).toEqual(before);
    await record(dismantler, events.received(1), key('untrue'));
  });

  it('of two enterprises under one key are two entries', async () => {
    const { dismantler, outlet } = members;
    const before = await sizeOf(test);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_asked, i) =>
        i % 2 === 0
          ? dismantler.post('/events', events.received(1), key('shared'))
          : outlet.post('/events', events.received(2), key('shared')),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body['index'])).size).toBe(2);
    expect(await sizeOf(test)).toBe(before + 2);
  });
});
