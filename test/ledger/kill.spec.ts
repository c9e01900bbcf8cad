import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rebuild } from '../../src/commands/rebuild';
import { verify } from '../../src/commands/verify';
import { readConfig } from '../../src/config';
import { SystemClock } from '../../src/kernel/clock';
import { shanghaiDate } from '../../src/kernel/dates';
import { openParts } from '../../src/parts';
import { dumpBooks } from '../support/check-ledger';
import { ENGINE, type TestPlace, testPlace } from '../support/engine';
import { type Event, eventsAt, USCC } from '../support/members';
import { type Api, apiFor } from '../support/service';
import { tempDir } from '../support/temp-dir';

const CLI = join(__dirname, '..', '..', 'dist', 'src', 'cli.js');
const PASSWORD = 'test-pass-2026';
const CALLERS = 32;
const KILLS = 6;
/** Give the printed one to meet the same kills again, as far as the machine allows. */
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const random = seeded(SEED);

/** One request with its own key, and how many entries it makes. */
interface Request {
  readonly key: string;
  readonly rows: readonly Event[];
}

interface Place {
  readonly index: number;
  readonly leafHash: string;
}

process.stdout.write(`KILL_SEED=${String(SEED)}\n`);

const folder = tempDir();
const dataDir = join(folder.path, 'data');
const known = join(folder.path, 'known.checkpoint');
const settings = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', CHECKPOINT_SECONDS: '1' };
let place: TestPlace = { place: '', env: {} };
const running = new Set<ChildProcess>();

beforeAll(async () => {
  place = await testPlace(dataDir);
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  folder.remove();
});

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ...settings, ...place.env };
}

/** Starts the built service, as `npm start` does, and answers when it takes requests. */
async function serve(): Promise<{ child: ChildProcess; url: string; said: string }> {
  const child = spawn(process.execPath, [CLI, 'serve'], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  let url: string | undefined;
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    url ??= /http:\/\/[\d.]+:\d+(?=\s)/.exec(said)?.[0];
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  while (url === undefined) {
    if (child.exitCode !== null) throw new Error(`the service ended: ${said}`);
    await wait(10);
  }
  return { child, url, said };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  running.delete(child);
}

/** The first administrator, an enterprise, and a clerk of it. */
async function settle(url: string, said: string): Promise<Api> {
  const anybody = apiFor(url, '');
  const signIn = async (username: string): Promise<Api> => {
    const { body } = await anybody.post<{ token: string }>('/auth/login', { username, password: PASSWORD });
    return apiFor(url, body.token);
  };
  const setupCode = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(said)?.[0];
  const first = { code: setupCode, username: 'admin', password: PASSWORD };
  expect((await anybody.post('/auth/setup', first)).status).toBe(201);
  const admin = await signIn('admin');
  const enterprise = { uscc: USCC.dismantler, name: '示例拆解企业', roles: ['dismantler'], districtCode: '371502' };
  expect((await admin.post('/enterprises', enterprise)).status).toBe(201);
  const clerk = { username: 'clerk', password: PASSWORD, roles: ['clerk'], enterprise: USCC.dismantler };
  expect((await admin.post('/users', clerk)).status).toBe(201);
  return signIn('clerk');
}

/** What each caller asks, one after the other: 32 entries in 14 requests. Callers have nothing to do with each other. */
function planOf(caller: number): Request[] {
  const yesterday = new Date(new SystemClock().now().getTime() - 86_400_000);
  const make = eventsAt(yesterday.toISOString(), shanghaiDate(yesterday));
  return [0, 1].flatMap((round) => {
    const n = caller * 100 + round * 50;
    const life = (k: number): Event[] => [make.received(k), make.removed(k), make.stored(k), make.certified(k)];
    const found = (k: number): Event[] => [make.collected(k), make.stored(k)];
    const singles = [...life(n), ...found(n + 1)].map((event, i) => ({
      key: `${String(n)}-${String(i)}`,
      rows: [event],
    }));
    const batch = [...life(n + 2), ...found(n + 3), ...found(n + 4), ...found(n + 5)];
    return [...singles, { key: `${String(n)}-batch`, rows: batch }];
  });
}

/** Sends a request, and answers where its entries stand; undefined when the service died before it answered. */
async function send(api: Api, { key, rows }: Request): Promise<readonly Place[] | undefined> {
  const headers = { 'idempotency-key': key };
  const [event] = rows;
  const sent =
    rows.length === 1 ? api.post('/events', event, headers) : api.post('/events/batch', { events: rows }, headers);
  const answer = await sent.catch(() => undefined);
  if (answer === undefined) return undefined;
  const results =
    rows.length === 1 ? [{ status: answer.status, ...answer.body }] : (answer.body['results'] as object[]);
  for (const result of results) {
    if ((result as { status: number }).status !== 201) throw new Error(`${key}: ${JSON.stringify(answer.body)}`);
  }
  return (results as Place[]).map(({ index, leafHash }) => ({ index, leafHash }));
}

/** The callers, what they have been told, and how far each has got. */
class Load {
  readonly told = new Map<string, readonly Place[]>();
  private readonly plans = Array.from({ length: CALLERS }, (_, caller) => planOf(caller));
  inFlight = 0;

  readonly entries = this.plans.flat().reduce((sum, { rows }) => sum + rows.length, 0);

  get acknowledged(): number {
    return [...this.told.values()].reduce((sum, places) => sum + places.length, 0);
  }

  /** Every caller goes on where it was, from the request that was not answered, until all is done or the service dies. */
  async goOn(api: Api): Promise<void> {
    await Promise.all(
      this.plans.map((plan) =>
        this.call(
          api,
          plan.filter(({ key }) => !this.told.has(key)),
        ),
      ),
    );
  }

  /** Every caller sends everything again. */
  async repeat(api: Api): Promise<Map<string, readonly Place[]>> {
    const first = new Map(this.told);
    this.told.clear();
    await Promise.all(this.plans.map((plan) => this.call(api, plan)));
    return first;
  }

  private async call(api: Api, plan: readonly Request[]): Promise<void> {
    for (const request of plan) {
      this.inFlight += 1;
      const places = await send(api, request);
      this.inFlight -= 1;
      if (places === undefined) return;
      this.told.set(request.key, places);
    }
  }
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

/** The exit code of `verify`, and what it said; `checkpoint` is one that somebody kept outside. */
async function verified(checkpoint?: string): Promise<unknown> {
  const lines: string[] = [];
  const outputs = [process.stdout, process.stderr].map((out) =>
    jest.spyOn(out, 'write').mockImplementation((line) => lines.push(String(line)) > 0),
  );
  const exit = await verify({ data: ENGINE === 'sqlite' ? dataDir : place.place, checkpoint, json: true });
  for (const output of outputs) output.mockRestore();
  const { whole, fault } = JSON.parse(lines.join('')) as { whole: boolean; fault?: object };
  return { exit, whole, fault };
}

const WHOLE = { exit: 0, whole: true, fault: undefined };

it(`a service that is killed again and again under load loses nothing it has acknowledged, and doubles nothing (KILL_SEED=${String(SEED)})`, async () => {
  const load = new Load();
  expect(load.entries).toBe(1_024);
  let service = await serve();
  const { token } = await settle(service.url, service.said);
  const before = (await leavesOf(apiFor(service.url, token))).length;

  for (let killed = 0; killed < KILLS; killed++) {
    const share = load.entries / (KILLS + 1);
    const enough = Math.floor(share * killed) + random(10, Math.floor(share));
    const api = apiFor(service.url, token);
    const working = load.goOn(api);
    if (killed < 2) {
      while (load.acknowledged < enough / 2) await Promise.race([wait(1), working]);
      // What is verified is the log at one moment, though others go on writing.
      expect(await verified()).toEqual(WHOLE);
    }
    while (load.acknowledged < enough) await Promise.race([wait(1), working]);
    writeFileSync(known, (await api.get<string>('/ledger/checkpoint')).body);
    await wait(random(0, 25));
    const [inFlight, acknowledged] = [load.inFlight, load.acknowledged];
    await kill(service.child);
    await working;
    expect(inFlight).toBeGreaterThan(0);
    expect(load.acknowledged).toBeGreaterThanOrEqual(acknowledged);
    expect(load.acknowledged).toBeLessThan(load.entries);
    expect(await verified(known)).toEqual(WHOLE);
    if (killed % 2 === 1) await killWhileStarting();
    service = await serve();
    const leaves = await leavesOf(apiFor(service.url, token));
    for (const { index, leafHash } of [...load.told.values()].flat()) expect(leaves[index]).toBe(leafHash);
  }

  const api = apiFor(service.url, token);
  await load.goOn(api);
  const first = await load.repeat(api);
  expect(Object.fromEntries(load.told)).toEqual(Object.fromEntries(first));
  const indexes = [...load.told.values()].flat().map(({ index }) => index);
  expect(indexes.sort((a, b) => a - b)).toEqual(Array.from({ length: load.entries }, (_, i) => before + i));
  expect(await leavesOf(api)).toHaveLength(before + load.entries);
  await kill(service.child);
  expect(await verified()).toEqual(WHOLE);
  await expectBooksAsRebuilt();
}, 300_000);

/** Whole numbers from `low` up to `high`, without the latter: the same ones for the same seed (Mulberry32). */
function seeded(seed: number): (low: number, high: number) => number {
  let state = seed;
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * (high - low));
  };
}

/** Somewhere between opening the database and taking requests; and what such a process may leave is put there. */
async function killWhileStarting(): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'serve'], { env: environment(), stdio: 'ignore' });
  running.add(child);
  writeFileSync(join(dataDir, 'service.lock'), String(child.pid ?? ''));
  await wait(random(100, 900));
  await kill(child);
}

async function expectBooksAsRebuilt(): Promise<void> {
  const parts = await openParts(readConfig({ DATA_DIR: dataDir, ...place.env }), new SystemClock(), 'real', {
    onFault: (error) => {
      throw error;
    },
  });
  const { database, reviewer } = parts;
  while ((await database.reader.first('SELECT 1 FROM review_queue WHERE done = 0')) !== undefined) {
    reviewer.wake();
    await wait(5);
  }
  const live = await dumpBooks(database);
  await rebuild(parts);
  expect(await dumpBooks(database)).toEqual(live);
  await parts.close();
}
