import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rebuild } from '../../src/commands/rebuild';
import { readConfig } from '../../src/config';
import { SystemClock } from '../../src/kernel/clock';
import { shanghaiDate } from '../../src/kernel/dates';
import { verifyLog } from '../../src/ledger/verify';
import { KEY_FILE, openParts } from '../../src/parts';
import { postgresSource } from '../../src/postgres-log';
import { dumpBooks } from '../support/check-ledger';
import { describeOn, type TestPlace, testPlace } from '../support/engine';
import { type Event, eventsAt, USCC } from '../support/members';
import { type Api, apiFor } from '../support/service';
import { tempDir } from '../support/temp-dir';

const CLI = join(__dirname, '..', '..', 'dist', 'src', 'cli.js');
const PASSWORD = 'test-pass-2026';
const INSTANCES = 4;
const CALLERS = 24;

interface Instance {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: string;
}

interface Place {
  readonly index: number;
  readonly leafHash: string;
}

/** A request, and whether it is sent to two instances at the same time, as an impatient client would. */
interface Request {
  readonly key: string;
  readonly rows: readonly Event[];
  readonly isTwice: boolean;
}

describeOn('postgres', 'four services on one database', 'SQLite belongs to one process', () => {
  const folder = tempDir();
  const running = new Set<ChildProcess>();
  let place: TestPlace;
  let instances: Instance[];
  let tokens: { admin: string; clerk: string };

  const start = async (n: number): Promise<Instance> => {
    const env = { ...process.env, ...place.env, DATA_DIR: folderOf(n), PORT: '0', LOG_LEVEL: 'silent' };
    const child = spawn(process.execPath, [CLI, 'serve'], { env: { ...env, CHECKPOINT_SECONDS: '1' }, stdio: 'pipe' });
    running.add(child);
    let said = '';
    for (const out of [child.stdout, child.stderr]) out.on('data', (chunk: Buffer) => (said += chunk.toString()));
    for (;;) {
      const url = /http:\/\/[\d.]+:\d+(?=\s)/.exec(said)?.[0];
      if (url !== undefined) return { child, url, said };
      if (child.exitCode !== null) throw new Error(`the service ended: ${said}`);
      await wait(10);
    }
  };
  const folderOf = (n: number): string => join(folder.path, String(n));
  const apiOf = (n: number, token = tokens.clerk): Api => apiFor(instances[n % instances.length]?.url ?? '', token);

  beforeAll(async () => {
    place = await testPlace(folder.path);
    const first = await start(0);
    for (let n = 1; n < INSTANCES; n++) {
      mkdirSync(folderOf(n));
      cpSync(join(folderOf(0), KEY_FILE), join(folderOf(n), KEY_FILE));
    }
    instances = [first, ...(await Promise.all([1, 2, 3].map(start)))];
    tokens = await settle(first);
  }, 60_000);
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    folder.remove();
  });

  it('know at once what one of them was told: people, sessions, enterprises', async () => {
    for (let n = 0; n < INSTANCES; n++) {
      expect((await apiOf(n).get('/auth/me')).body).toMatchObject({ username: 'clerk' });
      expect((await apiOf(n, tokens.admin).get(`/enterprises/${USCC.dismantler}`)).status).toBe(200);
    }
    const setUp = { code: /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(instances[1]?.said ?? '')?.[0] ?? '', username: 'second' };
    expect((await apiOf(1, '').post('/auth/setup', { ...setUp, password: PASSWORD })).status).toBe(409);
  });

  it('lose, double and reorder nothing under load, though one of them is killed', async () => {
    const before = (await leavesOf(apiOf(0, tokens.admin))).length;
    const told = new Map<string, readonly Place[]>();
    const victim = instances[3] as Instance;
    let sent = 0;
    const calls = Array.from({ length: CALLERS }, async (_, caller) => {
      let last = -1;
      for (const request of planOf(caller)) {
        sent += 1;
        const places = await sendUntilAnswered(request, caller + sent);
        const [index = -1] = places.map((one) => one.index);
        expect(index).toBeGreaterThan(last);
        last = places.at(-1)?.index ?? -1;
        told.set(request.key, places);
      }
    });
    const killing = (async () => {
      while (told.size < CALLERS * 4) await wait(5);
      const ended = once(victim.child, 'exit');
      victim.child.kill('SIGKILL');
      await ended;
      running.delete(victim.child);
      instances = instances.slice(0, 3);
    })();
    await Promise.all([...calls, killing]);

    const places = [...told.values()].flat();
    const indexes = places.map(({ index }) => index).sort((a, b) => a - b);
    expect(indexes).toEqual(indexes.map((_, i) => before + i));
    for (let n = 0; n < instances.length; n++) {
      const leaves = await leavesOf(apiOf(n, tokens.admin));
      expect(leaves).toHaveLength(before + places.length);
      for (const { index, leafHash } of places) expect(leaves[index]).toBe(leafHash);
    }
  }, 120_000);

  it('leave a log that is whole, signed by each of them with one key, and books as a rebuild makes them', async () => {
    for (const { child } of instances) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      running.delete(child);
    }
    const { source, verifierKey, close } = await postgresSource(place.place);
    const { whole, fault, checks } = await verifyLog(source, { verifierKey: verifierKey ?? '' });
    await close();
    expect([whole, fault]).toEqual([true, undefined]);
    expect(checks.find(({ name }) => name === 'checkpoints')?.count).toBeGreaterThan(1);
    const parts = await openParts(readConfig({ ...place.env, DATA_DIR: folderOf(1) }), new SystemClock(), 'real', {
      onFault: (error) => {
        throw error;
      },
    });
    const live = await dumpBooks(parts.database);
    await rebuild(parts);
    expect(await dumpBooks(parts.database)).toEqual(live);
    await parts.close();
  }, 60_000);

  it('do not start without the key of the first, and leave no other key behind', async () => {
    await expect(start(9)).rejects.toThrow(/key file .* is missing/);
    await expect(start(9)).rejects.toThrow(/key file .* is missing/);
  });

  /** Says it again to another instance where one is busy, away, or was killed before it answered. */
  async function sendUntilAnswered(request: Request, n: number): Promise<readonly Place[]> {
    for (let tries = 0; tries < 60; tries++) {
      const answers = await Promise.all(
        (request.isTwice ? [n + tries, n + tries + 1] : [n + tries]).map((one) => send(apiOf(one), request)),
      );
      const given = answers.filter((answer) => answer !== undefined);
      for (const other of given.slice(1)) expect(other).toEqual(given[0]);
      if (given[0] !== undefined) return given[0];
      await wait(50);
    }
    throw new Error(`${request.key} was never answered`);
  }
});

/** The first administrator, an enterprise, and a clerk of it. */
async function settle({ url, said }: Instance): Promise<{ admin: string; clerk: string }> {
  const anybody = apiFor(url, '');
  const signIn = async (username: string): Promise<string> =>
    (await anybody.post<{ token: string }>('/auth/login', { username, password: PASSWORD })).body.token;
  const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(said)?.[0];
  expect((await anybody.post('/auth/setup', { code, username: 'admin', password: PASSWORD })).status).toBe(201);
  const admin = await signIn('admin');
  const enterprise = { uscc: USCC.dismantler, name: '示例拆解企业', roles: ['dismantler'], districtCode: '371502' };
  expect((await apiFor(url, admin).post('/enterprises', enterprise)).status).toBe(201);
  const clerk = { username: 'clerk', password: PASSWORD, roles: ['clerk'], enterprise: USCC.dismantler };
  expect((await apiFor(url, admin).post('/users', clerk)).status).toBe(201);
  return { admin, clerk: await signIn('clerk') };
}

/** What each caller asks, one after the other. Each step needs the one before, wherever that was recorded. */
function planOf(caller: number): Request[] {
  const yesterday = new Date(new SystemClock().now().getTime() - 86_400_000);
  const make = eventsAt(yesterday.toISOString(), shanghaiDate(yesterday));
  const life = (n: number): Event[] => [make.received(n), make.removed(n), make.stored(n), make.certified(n)];
  return [0, 1, 2].flatMap((round) => {
    const n = caller * 100 + round * 10;
    const singles = life(n).map((event, i) => ({
      key: `${String(n)}-${String(i)}`,
      rows: [event],
      isTwice: i % 2 === 0,
    }));
    return [...singles, { key: `${String(n)}-batch`, rows: [...life(n + 1), ...life(n + 2)], isTwice: round === 1 }];
  });
}

/** Where the entries stand; undefined where there was no answer, or one that says to try again. */
async function send(api: Api, { key, rows }: Request): Promise<readonly Place[] | undefined> {
  const headers = { 'idempotency-key': key };
  const sent =
    rows.length === 1 ? api.post('/events', rows[0], headers) : api.post('/events/batch', { events: rows }, headers);
  const answer = await sent.catch(() => undefined);
  if (answer === undefined || answer.status === 503) return undefined;
  const results =
    rows.length === 1 ? [{ status: answer.status, ...answer.body }] : (answer.body['results'] as { status: number }[]);
  if (results.some(({ status }) => status === 503)) return undefined;
  for (const { status } of results) if (status !== 201) throw new Error(`${key}: ${JSON.stringify(answer.body)}`);
  return (results as unknown as Place[]).map(({ index, leafHash }) => ({ index, leafHash }));
}

async function leavesOf(api: Api): Promise<string[]> {
  const leaves: string[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: { body: { items: { leafHash: string }[]; next: number | null } } = await api.get(
      `/ledger/entries?from=${String(from)}&limit=1000`,
    );
    leaves.push(...page.body.items.map(({ leafHash }) => leafHash));
    from = page.body.next;
  }
  return leaves;
}
