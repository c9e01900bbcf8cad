import { join } from 'node:path';
import { startDemo, type Demo } from '../../src/commands/demo';
import { readConfig } from '../../src/config';
import { ACCOUNTS } from '../../src/demo/accounts';
import { CARD_TEXTS } from '../../src/desk/card-texts';
import type { WorkbenchDto } from '../../src/desk/workbench.dto';
import { SettableClock } from '../../src/kernel/clock';
import { code, events, type Member, record, recordAll, registerMembers, USCC } from '../support/members';
import { allRows } from '../support/rows';
import { testPlace } from '../support/engine';
import { type Api, apiFor, startTestService, type TestService } from '../support/service';
import { tempDir } from '../support/temp-dir';

jest.setTimeout(180_000);

const CHINESE = { 'accept-language': 'zh-CN' };

async function workbench(api: Api): Promise<WorkbenchDto> {
  const { status, body } = await api.get<WorkbenchDto>('/workbench');
  expect(status).toBe(200);
  return body;
}

describe('the workbench of the demo', () => {
  const folder = tempDir();
  let demo: Demo;
  const people = new Map<string, Api>();

  beforeAll(async () => {
    const { env } = await testPlace(folder.path);
    const config = readConfig({ DATA_DIR: join(folder.path, 'data'), PORT: '0', LOG_LEVEL: 'silent', ...env });
    demo = await startDemo(config, {
      clock: new SettableClock(new Date('2026-11-23T10:00:00.000Z')),
      say: () => undefined,
    });
    for (const { username } of ACCOUNTS) {
      const answer = await apiFor(demo.service.url, '').post<{ token: string }>('/auth/login', {
        username,
        password: 'demo-2026',
      });
      people.set(username, apiFor(demo.service.url, answer.body.token));
    }
  });
  afterAll(async () => {
    await demo.service.close();
    folder.remove();
  });

  const apiOf = (username: string): Api => people.get(username) ?? apiFor(demo.service.url, '');

  it.each(ACCOUNTS.map(({ username }) => username))(
    'of %s counts exactly the rows that each of its cards opens',
    async (username) => {
      const api = apiOf(username);
      const { cards } = await workbench(api);
      expect(cards.length).toBeGreaterThan(3);
      for (const { key, count, rows } of cards) {
        const limit = rows.includes('/ledger/') ? 1000 : 50;
        expect({ key, count: (await allRows(api, rows, limit)).length }).toEqual({ key, count });
      }
    },
  );

  it.each(ACCOUNTS.filter(({ roles }) => roles.includes('clerk')).map(({ username }) => username))(
    'of %s weighs exactly the batteries that its stock opens',
    async (username) => {
      const { stock } = await workbench(apiOf(username));
      const batteries = await allRows<{ massGrams: number }>(apiOf(username), stock?.rows ?? '');
      const grams = batteries.reduce((sum, { massGrams }) => sum + massGrams, 0);
      expect(stock).toMatchObject({ pieces: batteries.length, grams });
    },
  );

  it('shows something to do to somebody of each kind, so that the counts are of something', async () => {
    const counts = new Map<string, number>();
    for (const { username } of ACCOUNTS)
      for (const { key, count } of (await workbench(apiOf(username))).cards)
        counts.set(key, (counts.get(key) ?? 0) + count);
    for (const key of ['overdue', 'lacking', 'flags', 'vehicles-missing', 'standing-UNQUALIFIED', 'log'])
      expect({ key, isEmpty: counts.get(key) === 0 }).toEqual({ key, isEmpty: false });
  });

  it('gives each card its own key, and a severity only where there is something', async () => {
    for (const { username } of ACCOUNTS) {
      const { cards } = await workbench(apiOf(username));
      expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
      for (const { count, severity } of cards) expect(severity === 'ok').toBe(count === 0);
    }
  });

  it('is Chinese, and English to whoever asks for that', async () => {
    const chinese = (await apiOf('bureau').get<WorkbenchDto>('/workbench', CHINESE)).body;
    const english = (await apiOf('bureau').get<WorkbenchDto>('/workbench', { 'accept-language': 'en' })).body;
    expect(chinese.cards.map(({ key }) => key)).toEqual(english.cards.map(({ key }) => key));
    for (const { title, hint } of chinese.cards) expect(title + hint).toMatch(/[一-龥].*[一-龥]/s);
    for (const { hint, key } of english.cards)
      expect({ key, hint }).toEqual({ key, hint: expect.not.stringMatching(/[一-龥]/) as string });
    for (const { title, hint } of [...chinese.cards, ...english.cards]) expect(title + hint).not.toMatch(/[{}]/);
  });

  it('tells the ten newest entries to their parties, and to an administrator without what they are about', async () => {
    for (const { username, roles } of ACCOUNTS) {
      const { recent } = await workbench(apiOf(username));
      expect(recent).toHaveLength(10);
      expect(recent.map(({ index }) => index)).toEqual(recent.map(({ index }) => index).sort((a, b) => b - a));
      for (const { subject, kind } of recent) {
        if (roles.includes('administrator')) expect(subject).toBeNull();
        else expect({ kind, label: subject?.label }).toEqual({ kind, label: expect.stringMatching(/./) as string });
      }
    }
  });
});

describe('the lists behind the cards', () => {
  let test: TestService;
  let members: Readonly<Record<Member, Api>>;

  beforeAll(async () => {
    test = await startTestService({ clock: new SettableClock(new Date('2026-11-23T02:00:00.000Z')) });
    members = await registerMembers(test);
    const { dismantler, carrier, recycler } = members;
    for (const n of [1, 2, 3, 4]) await recordAll(dismantler, events.received(n), events.removed(n));
    await recordAll(dismantler, events.received(5), events.uncoded(5), events.certified(5), events.certified(1));
    await recordAll(dismantler, events.stored(1), events.dispatched('EX-1', [1]), events.dispatched('EX-2', [2]));
    await recordAll(carrier, events.pickedUp('EX-1'));
    await recordAll(dismantler, events.dispatched('EX-3', [3]));
    await record(recycler, events.receipt('EX-3', { 3: 'refused' }));
  });
  afterAll(() => test.close());

  const counts = async (api: Api): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries((await workbench(api)).cards.map(({ key, count }) => [key, count]));

  it('tell the sender what to store, what comes back, and whom it waits for', async () => {
    expect(await counts(members.dismantler)).toMatchObject({
      store: 2,
      'take-back': 1,
      returning: 1,
      'awaiting-receiver': 2,
      receive: 0,
      'pick-up': 0,
    });
  });

  it('tell the carrier what to pick up and the receiver what to receive', async () => {
    expect(await counts(members.carrier)).toMatchObject({ 'pick-up': 1, receive: 0 });
    expect(await counts(members.recycler)).toMatchObject({ receive: 2, 'take-back': 0, 'awaiting-receiver': 0 });
    expect(await counts(members.outlet)).toMatchObject({ receive: 0, store: 0, flags: 0 });
  });

  it('narrow consignments by whether they are underway, and by whether something comes back', async () => {
    const numbers = async (query: string): Promise<unknown[]> =>
      (await allRows(members.dismantler, `/api/v1/consignments?${query}`)).map(({ number }) => number).sort();
    expect(await numbers('underway=true')).toEqual(['EX-1', 'EX-2']);
    expect(await numbers('underway=false')).toEqual(['EX-3']);
    expect(await numbers('toTakeBack=true')).toEqual(['EX-3']);
    expect(await numbers('toTakeBack=false')).toEqual(['EX-1', 'EX-2']);
  });

  it('narrow batteries by whether they stand on site, and by whether they are to be stored', async () => {
    const codes = async (query: string): Promise<unknown[]> =>
      (await allRows(members.dismantler, `/api/v1/batteries?${query}`)).map(({ batteryCode }) => batteryCode).sort();
    expect(await codes('onSite=true')).toEqual([code(2), code(4), null].sort());
    expect(await codes('onSite=false')).toEqual([code(1), code(3)].sort());
    expect(await codes('toStore=true')).toEqual([code(4), null]);
  });

  it('say for how many days a consignment has been in transit, and of no other', async () => {
    const rows = await allRows(members.dismantler, '/api/v1/consignments');
    const days = Object.fromEntries(rows.map(({ number, daysInTransit }) => [number, daysInTransit]));
    expect(days).toEqual({ 'EX-1': 46, 'EX-2': null, 'EX-3': null });
  });

  it('narrow reports by whether something is lacking', async () => {
    const all = await allRows<{ id: string; lacks: string[] }>(members.dismantler, '/api/v1/filings');
    const lacking = await allRows<{ id: string }>(members.dismantler, '/api/v1/filings?lacking=true', 2);
    const ready = await allRows<{ id: string }>(members.dismantler, '/api/v1/filings?lacking=false', 2);
    const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
    expect(ids(lacking)).toEqual(ids(all.filter(({ lacks }) => lacks.length > 0)));
    expect(ids(ready)).toEqual(ids(all.filter(({ lacks }) => lacks.length === 0)));
    expect(lacking.length).toBeGreaterThan(0);
  });

  it.each([
    ['consignments', 'underway', 'perhaps'],
    ['consignments', 'toTakeBack', '1'],
    ['batteries', 'onSite', 'here'],
    ['batteries', 'toStore', 'ja'],
    ['filings', 'lacking', 'much'],
    ['qualifications', 'verified', 'no'],
    ['qualifications', 'expiring', '-1'],
    ['qualifications', 'type', 'Q-NONE'],
  ])('refuse GET /%s?%s=%s', async (list, name, value) => {
    const { status, body } = await members.dismantler.get<{ errors: { pointer: string }[] }>(
      `/${list}?${name}=${value}`,
    );
    expect({ status, pointers: body.errors.map(({ pointer }) => pointer) }).toEqual({
      status: 400,
      pointers: [`/${name}`],
    });
  });

  describe('of papers', () => {
    const paper = async (type: string, number: string, rest: object): Promise<void> => {
      const told = { type, number, issuer: '示例机关', validFrom: '2020-01-01', ...rest };
      const { status } = await members.dismantler.post(`/enterprises/${USCC.dismantler}/qualifications`, told);
      expect(status).toBe(201);
    };
    const numbers = async (api: Api, query: string): Promise<unknown[]> =>
      (await allRows(api, `/api/v1/qualifications?${query}`, 1)).map(({ number }) => number);

    beforeAll(async () => {
      await paper('Q-ELV-CERT', '示例一', { validTo: '2026-11-23' });
      await paper('Q-ELV-EV', '示例二', { validTo: '2027-01-22' });
      await paper('Q-STAFF-ELEC', '示例三', { validTo: '2027-01-23' });
      await paper('Q-FIRE', '示例四', { validTo: '2026-12-01' });
      await paper('Q-FIRE', '示例四续', { validFrom: '2026-12-01', validTo: '2030-01-01' });
    });

    it('include the last day and the sixtieth, and leave out what was renewed', async () => {
      const types = await allRows(members.dismantler, '/api/v1/qualifications?expiring=60');
      expect(types.map(({ number, daysLeft }) => [number, daysLeft])).toEqual([
        ['示例一', 0],
        ['示例二', 60],
      ]);
    });

    it('show what waits to be verified until somebody has, and to nobody else', async () => {
      const all = await numbers(members.dismantler, 'verified=false');
      const [first] = await allRows<{ id: string }>(members.dismantler, '/api/v1/qualifications');
      const officer = await test.person('verifying', { roles: ['officer'], district: '371500' });
      await officer.post(`/enterprises/${USCC.dismantler}/qualifications/${first?.id ?? ''}/status`, {
        status: 'verified',
        from: '2026-11-01',
        reason: '示例核验',
      });
      expect(await numbers(officer, 'verified=false')).toEqual(all.slice(1));
      expect(await numbers(officer, 'verified=true')).toEqual(all.slice(0, 1));
      expect(await numbers(members.recycler, '')).toEqual([]);
    });

    it('tell each lacking paper once, with all that it hinders', async () => {
      const lacks = await allRows<{ type: string; state: string; activities: unknown[]; enterprise: { uscc: string } }>(
        members.carrier,
        '/api/v1/qualifications/lacking',
        1,
      );
      expect(lacks.length).toBeGreaterThan(0);
      const keys = lacks.map(({ type, state }) => `${type} ${state}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { enterprise, state, activities } of lacks) {
        expect(enterprise.uscc).toBe(USCC.carrier);
        expect(state).not.toBe('UNVERIFIED');
        expect(activities.length).toBeGreaterThan(0);
      }
    });
  });
});

describe('the texts of cards', () => {
  it('are all there in both languages', () => {
    for (const { title, hint } of Object.values(CARD_TEXTS))
      for (const text of [title.zh, title.en, hint.zh, hint.en]) expect(text.length).toBeGreaterThan(1);
  });
});
