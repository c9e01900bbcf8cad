import { join } from 'node:path';
import { startDemo, type Demo } from '../../src/commands/demo';
import { type Config, ConfigFault, readConfig } from '../../src/config';
import { ACCOUNTS } from '../../src/demo/accounts';
import { IRREGULARITIES } from '../../src/demo/irregularities';
import { seed } from '../../src/demo/seed';
import { storyOf } from '../../src/demo/story';
import { SettableClock } from '../../src/kernel/clock';
import { entriesAt } from '../../src/ledger/entries';
import { readState } from '../../src/ledger/tables';
import { directoryOf, openParts, WrongInstallation } from '../../src/parts';
import { startService } from '../../src/service';
import { checkLedger } from '../support/check-ledger';
import { testPlace } from '../support/engine';
import { type Api, apiFor, type TestService } from '../support/service';
import { tempDir } from '../support/temp-dir';

jest.setTimeout(180_000);

const EVENING = '2026-11-23T10:00:00.000Z';
const MORNING = '2026-11-23T01:30:00.000Z';

interface Flag {
  readonly rule: string;
  readonly index: number;
  readonly asOfIndex: number;
  readonly state: string;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const folders: { remove(): void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

async function emptyFolder(): Promise<Config> {
  const folder = tempDir();
  folders.push(folder);
  const { env } = await testPlace(folder.path);
  return readConfig({ DATA_DIR: join(folder.path, 'data'), PORT: '0', LOG_LEVEL: 'silent', ...env });
}

async function signIn(url: string, username: string, password = 'demo-2026'): Promise<Api> {
  const { status, body } = await apiFor(url, '').post<{ token: string }>('/auth/login', { username, password });
  expect(status).toBe(200);
  return apiFor(url, body.token);
}

async function allFlags(api: Api, query: string): Promise<Flag[]> {
  const flags: Flag[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { body }: { body: Page<Flag> } = await api.get<Page<Flag>>(
      `/flags?limit=1000&${query}${next === '' ? '' : `&next=${encodeURIComponent(next)}`}`,
    );
    flags.push(...body.items);
    next = body.next;
  }
  return flags;
}

/** Where the steps of the story stand in the log, by key. */
async function placesOf({ service }: Demo): Promise<ReadonlyMap<string, { index: number; label: string }>> {
  const rows = await service.parts.database.reader.all<{ idem_key: string; answer: string }>(
    'SELECT idem_key, answer FROM idempotency',
  );
  return new Map(
    rows.map(({ idem_key, answer }) => {
      const { index, subject } = JSON.parse(answer) as { index: number; subject: { label: string } };
      return [idem_key.replace(/^demo-/, ''), { index, label: subject.label }];
    }),
  );
}

/** What was recorded, in order. The name of a batch of filings is new each time. */
async function told(demo: Demo): Promise<string[]> {
  const { reader } = demo.service.parts.database;
  const { size } = await readState(reader);
  const entries = await entriesAt(
    reader,
    Array.from({ length: size }, (_none, i) => i),
  );
  const labels = new Map([...(await placesOf(demo)).values()].map(({ index, label }) => [index, label]));
  return entries.map(({ index, kind }) => `${kind} ${kind.startsWith('filing.') ? '' : (labels.get(index) ?? '')}`);
}

function asTest(demo: Demo, config: Config, admin: Api): TestService {
  return {
    service: demo.service,
    config,
    folder: config.dataDir,
    admin,
    anybody: apiFor(demo.service.url, ''),
    person: () => Promise.reject(new Error('the demo has its own people')),
    close: () => demo.service.close(),
  };
}

describe('the demo', () => {
  let config: Config;
  const lines: string[] = [];
  let demo: Demo;
  let bureau: Api;
  beforeAll(async () => {
    config = await emptyFolder();
    demo = await startDemo(config, { clock: new SettableClock(new Date(EVENING)), say: (line) => lines.push(line) });
    bureau = await signIn(demo.service.url, 'bureau');
  });
  afterAll(() => demo.service.close());

  const count = async (what: string): Promise<number> =>
    (await demo.service.parts.database.reader.first<{ n: number }>(`SELECT count(*) AS n FROM ${what}`))?.n ?? 0;

  it('has the size that was promised', async () => {
    expect(await count('vehicle_book')).toBe(60);
    expect(await count('battery_book')).toBeGreaterThanOrEqual(100);
    expect(await count('battery_book')).toBeLessThanOrEqual(110);
    expect(await count('consignment_book')).toBeGreaterThan(30);
    const districts = await demo.service.parts.database.reader.all(
      'SELECT DISTINCT district FROM enterprise_book WHERE roles <> ?',
      ['[]'],
    );
    expect(districts.length).toBeGreaterThanOrEqual(8);
  });

  it('shows every kind of custody event, of correction and of filing', async () => {
    const kinds = new Set((await told(demo)).map((line) => line.split(' ')[0]));
    expect([...kinds].sort()).toEqual([
      'battery.codeAssigned',
      'battery.collected',
      'battery.recycled',
      'battery.removed',
      'battery.repurposed',
      'battery.stored',
      'consignment.dispatched',
      'consignment.pickedUp',
      'consignment.received',
      'consignment.returned',
      'enterprise.registered',
      'entry.corrected',
      'entry.voided',
      'filing.answered',
      'filing.exported',
      'qualification.recorded',
      'qualification.statusSet',
      'rules.adopted',
      'vehicle.certified',
      'vehicle.received',
    ]);
  });

  it('is told in its own time and ends on the day it starts', async () => {
    const { reader } = demo.service.parts.database;
    const { size } = await readState(reader);
    const [first, last] = await entriesAt(reader, [0, size - 1]);
    expect(first?.recordedAt.slice(0, 10)).toBe('2024-11-23');
    expect(last?.recordedAt).toBe(EVENING);
  });

  it('lets every irregularity be found by the rule that it breaks', async () => {
    const places = await placesOf(demo);
    const flags = await allFlags(bureau, '');
    const missed = (demo.seeded.story?.expected ?? []).filter(
      ({ rule, key }) =>
        !flags.some((flag) => flag.rule === rule && flag.index === places.get(key)?.index && flag.state === 'open'),
    );
    expect(missed).toEqual([]);
    const told = new Set(demo.seeded.story?.expected.map(({ name }) => name));
    expect([...told]).toEqual(IRREGULARITIES.map(({ name }) => name));
  });

  it.each(['RB-05a', 'RB-06', 'RB-07'])('has deadlines of %s that have passed', async (rule) => {
    expect((await allFlags(bureau, `rule=${rule}`)).length).toBeGreaterThanOrEqual(2);
  });

  it('has reports in every state: open, exported, accepted, sent back, accepted late', async () => {
    const { reader } = demo.service.parts.database;
    const states = await reader.all<{ state: string }>('SELECT DISTINCT state FROM due_book');
    expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'met', 'rejected']));
    expect(await count('due_book WHERE accepted_on > due_on')).toBeGreaterThan(0);
  });

  it('is mostly as it should be', async () => {
    const flagged = await count(`(SELECT DISTINCT idx FROM flag_book WHERE newest = 1 AND verdict = 'hit') AS flagged`);
    expect(flagged / (await count('judged_facts'))).toBeLessThan(0.3);
  });

  it('shows flags of at least five rules on the first page', async () => {
    const { body } = await bureau.get<Page<Flag>>('/flags');
    expect(new Set(body.items.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(5);
  });

  it('shows verdicts that papers of a later day have changed, both ways', async () => {
    const history = await allFlags(bureau, 'history=true');
    const later = history.filter((flag) => flag.asOfIndex > flag.index);
    expect(later.filter((flag) => flag.state === 'cleared').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['RQ-22']),
    );
    expect(later.filter((flag) => flag.state === 'open').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['RQ-02', 'RQ-09']),
    );
  });

  it('has sheets in every state', async () => {
    const rows = await demo.service.parts.database.reader.all<{ state: string }>(
      'SELECT DISTINCT state FROM consignment_book',
    );
    expect(rows.map(({ state }) => state).sort()).toEqual([
      'closed',
      'dispatched',
      'in-transit',
      'part-received',
      'received',
      'refused',
    ]);
  });

  it.each(ACCOUNTS)('lets $username sign in', async ({ username, roles, of }) => {
    const { body } = await (await signIn(demo.service.url, username)).get<{ roles: string[] }>('/auth/me');
    expect(body.roles).toEqual(roles);
    expect(lines.some((line) => line.trim().startsWith(`${username} `))).toBe(true);
    expect(JSON.stringify(body)).toContain(of?.uscc ?? 'administrator');
  });

  it('says where it serves, with which password, and that it is a demo', () => {
    const text = lines.join('\n');
    for (const said of [demo.service.url, 'demo-2026', 'This is a demo', '/api/docs']) expect(text).toContain(said);
  });

  it('holds to the last byte', async () => {
    const { size } = await checkLedger(asTest(demo, config, await signIn(demo.service.url, 'admin')), bureau);
    expect(size).toBeGreaterThan(500);
  });
});

describe('starting a demo again', () => {
  it('finishes what was interrupted, the same as if it had not been, and then only continues', async () => {
    const whole = await startDemo(await emptyFolder(), {
      clock: new SettableClock(new Date(EVENING)),
      say: () => undefined,
    });
    const expected = await told(whole);
    await whole.service.close();

    const config = await emptyFolder();
    await interruptedHalfway(config, new SettableClock(new Date(MORNING)));
    const finished = await startDemo(config, { clock: new SettableClock(new Date(EVENING)), say: () => undefined });
    expect(finished.seeded.startedAt).toBe(MORNING);
    expect(await told(finished)).toEqual(expected);
    await finished.service.close();

    const lines: string[] = [];
    const again = await startDemo(
      { ...config, demoPassword: 'another-one-2027' },
      { scale: 5, say: (line) => lines.push(line) },
    );
    expect(again.seeded.story).toBeUndefined();
    expect(await told(again)).toEqual(expected);
    expect(lines.filter((line) => line.includes('another password'))).toHaveLength(ACCOUNTS.length);
    await again.service.close();
  });

  it('leaves a real installation alone', async () => {
    const config = await emptyFolder();
    const real = await startService(config, { kind: 'real' });
    await real.close();
    await expect(startDemo(config, { say: () => undefined })).rejects.toThrow(WrongInstallation);
  });

  it('refuses a scale and a password that cannot be used', async () => {
    const config = { ...(await emptyFolder()), demoPassword: 'short' };
    await expect(startDemo(config, { scale: 0.5, say: () => undefined })).rejects.toThrow(ConfigFault);
    await expect(startDemo(config, { scale: 0.5, say: () => undefined })).rejects.toThrow(/--scale[^]*DEMO_PASSWORD/);
  });
});

describe('the story', () => {
  it('has five times the size at scale 5', () => {
    const { size } = storyOf(EVENING, 5);
    expect(size.vehicles).toBe(300);
    expect(size.batteries).toBeGreaterThanOrEqual(500);
    expect(size.batteries).toBeLessThanOrEqual(530);
    expect(size.uncoded).toBeGreaterThanOrEqual(40);
    expect(size.sheets).toBeGreaterThanOrEqual(60);
  });

  it('leaves out what the law of its two years does not know', () => {
    const rulesOf = (startedAt: string): string[] => storyOf(startedAt, 1).expected.map(({ rule }) => rule);
    expect(rulesOf('2026-11-23T10:00:00.000Z')).toEqual(expect.arrayContaining(['RV-01', 'RV-02', 'RQ-11']));
    expect(rulesOf('2026-03-20T10:00:00.000Z')).not.toContain('RV-01');
    expect(rulesOf('2028-12-01T10:00:00.000Z')).not.toContain('RV-02');
  });
});

/** A service that dies while it tells the story. */
async function interruptedHalfway(config: Config, clock: SettableClock): Promise<void> {
  const parts = await openParts(config, clock, 'demo', { onFault: () => undefined });
  const progress = (step: number, of: number): void => {
    if (step > of / 2) throw new Error('killed');
  };
  const { demoPassword: password } = config;
  const seeding = seed(parts.database, { clock, scale: 1, password, directory: directoryOf(parts.database), progress });
  await expect(seeding).rejects.toThrow('killed');
  expect((await readState(parts.database.reader)).size).toBeGreaterThan(100);
  await parts.close();
}
