import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { generateSigner } from '../../src/ledger/checkpoint';
import { apiFor } from '../support/service';
import { tempDir } from '../support/temp-dir';

const CLI = join(__dirname, '..', '..', 'dist', 'src', 'cli.js');
const PASSWORD = 'test-pass-2026';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Served {
  readonly url: string;
  readonly out: string;
  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Ended>;
}

const folder = tempDir();
const running = new Set<ChildProcess>();
let folders = 0;

function newFolder(): string {
  folders += 1;
  return join(folder.path, String(folders));
}

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  folder.remove();
});

type Settings = Readonly<Record<string, string>>;

/** Only what a process needs, so that settings of whoever runs the tests do not count. */
function start(dataDir: string, settings: Settings, command = 'serve'): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...settings };
  const child = spawn(process.execPath, [CLI, command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, out, err });
    });
  });
  return { child, ended };
}

/** Resolves when the service has said where it is, and all that it says at its start. */
async function serve(dataDir: string, settings: Settings = {}): Promise<Served> {
  const { child, ended } = start(dataDir, settings);
  const out = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (/API documentation .*\n/.test(text)) setTimeout(() => resolve(text), 50);
    });
    void ended.then(({ err }) => reject(new Error(`it did not start: ${err}`)));
  });
  return {
    url: /https?:\/\/[^\s/]+/.exec(out)?.[0] ?? '',
    out,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A start that must not succeed. */
async function refused(dataDir: string, settings: Settings = {}): Promise<Ended> {
  const { child, ended } = start(dataDir, settings);
  child.stdout?.once('data', () => child.kill('SIGKILL'));
  return ended;
}

function codeIn(out: string): string {
  return /^ {2}([2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5})$/m.exec(out)?.[1] ?? '';
}

const setUp = (url: string, code: string, username = 'first') =>
  apiFor(url, '').post('/auth/setup', { code, username, password: PASSWORD });

/** A folder in which a service ran once, with one administrator. */
async function usedFolder(settings: Settings = {}): Promise<string> {
  const dataDir = newFolder();
  const service = await serve(dataDir, settings);
  const { status } = await setUp(service.url, codeIn(service.out));
  expect(status).toBe(201);
  await service.stop('SIGTERM');
  return dataDir;
}

describe('a service on an empty folder', () => {
  const dataDir = newFolder();
  let service: Served;

  beforeAll(async () => {
    service = await serve(dataDir);
  });
  afterAll(() => service.stop('SIGTERM'));

  it('prints a set-up code and where to use it, and no password', () => {
    expect(codeIn(service.out)).not.toBe('');
    expect(service.out).toContain(`POST ${service.url}/api/v1/auth/setup`);
    expect(service.out).toMatch(/"password":"…"/);
    expect(service.out.replace('"password":"…"', '')).not.toMatch(/password|口令|密码|demo/i);
  });

  it('is alive and ready', async () => {
    const anybody = apiFor(service.url, '');
    expect(await anybody.get('//health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await anybody.get('//health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('has a signed checkpoint of the empty log', async () => {
    const { status, body } = await apiFor(service.url, '').get<string>('/ledger/checkpoint');
    expect(status).toBe(200);
    expect(body).toMatch(/^battery-custody-ledger\/1\n0\n[\s\S]+\n\n— battery-custody-ledger\/1 /);
  });

  it('keeps database, side files and key for its owner only', () => {
    const files = readdirSync(dataDir);
    expect(files).toEqual(expect.arrayContaining(['ledger.key', 'ledger.sqlite', 'ledger.sqlite-wal']));
    expect(files.map((name) => [name, (statSync(join(dataDir, name)).mode & 0o777).toString(8)])).toEqual(
      files.map((name) => [name, '600']),
    );
  });

  it('makes the first administrator for the right code, once', async () => {
    const code = codeIn(service.out);
    expect((await setUp(service.url, 'AAAAA-AAAAA')).body['code']).toBe('SETUP_CODE_WRONG');
    expect((await setUp(service.url, code)).status).toBe(201);
    expect(await setUp(service.url, code, 'second')).toMatchObject({ status: 409, body: { code: 'SETUP_DONE' } });
    const login = { username: 'first', password: PASSWORD };
    const { body } = await apiFor(service.url, '').post<{ token: string }>('/auth/login', login);
    expect((await apiFor(service.url, body.token).get('/auth/me')).body).toMatchObject({ roles: ['administrator'] });
  });
});

describe('a service that is stopped', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s ends cleanly with exit code 0', async (signal) => {
    const dataDir = newFolder();
    const service = await serve(dataDir);
    expect(await service.stop(signal)).toMatchObject({ code: 0, signal: null, err: '' });
    // The side files go with the last connection that is closed in order.
    expect(readdirSync(dataDir).sort()).toEqual(['ledger.key', 'ledger.sqlite']);
  });

  it('ends cleanly though a browser keeps its connection open', async () => {
    const service = await serve(newFolder());
    await fetch(`${service.url}/health/live`, { headers: { connection: 'keep-alive' } });
    expect(await service.stop('SIGTERM')).toMatchObject({ code: 0, err: '' });
  });

  it('starts again with its users, without a code, and after a kill', async () => {
    const dataDir = await usedFolder();
    const again = await serve(dataDir);
    expect(codeIn(again.out)).toBe('');
    expect(await setUp(again.url, 'AAAAA-AAAAA', 'second')).toMatchObject({
      status: 409,
      body: { code: 'SETUP_DONE' },
    });
    expect((await again.stop('SIGKILL')).signal).toBe('SIGKILL');
    const third = await serve(dataDir);
    const login = { username: 'first', password: PASSWORD };
    expect((await apiFor(third.url, '').post('/auth/login', login)).status).toBe(200);
    expect((await third.stop('SIGTERM')).code).toBe(0);
  });
});

describe('a service refuses to start, in one clear line and with exit code 2,', () => {
  let used = '';
  const copyOfUsed = (): string => {
    const dataDir = newFolder();
    cpSync(used, dataDir, { recursive: true });
    return dataDir;
  };
  const expectOneLine = ({ code, out, err }: Ended, about: RegExp): void => {
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(about);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*[.]js|node:internal|Error:/);
  };

  beforeAll(async () => {
    used = await usedFolder();
  });

  it('when the key file is missing, and makes no other', async () => {
    const dataDir = copyOfUsed();
    rmSync(join(dataDir, 'ledger.key'));
    expectOneLine(await refused(dataDir), /key file .*ledger\.key is missing/);
    expect(existsSync(join(dataDir, 'ledger.key'))).toBe(false);
  });

  it('when the key is another one', async () => {
    const dataDir = copyOfUsed();
    writeFileSync(join(dataDir, 'ledger.key'), generateSigner('battery-custody-ledger/1').toPem());
    expectOneLine(await refused(dataDir), /key file is not the one that signed this log/);
  });

  it('when the key file holds no key', async () => {
    const dataDir = copyOfUsed();
    writeFileSync(join(dataDir, 'ledger.key'), 'no key\n');
    expectOneLine(await refused(dataDir), /cannot be read as an Ed25519 key/);
  });

  it('when LOG_ORIGIN names another log', async () => {
    const ended = await refused(copyOfUsed(), { LOG_ORIGIN: 'example.org/another' });
    expectOneLine(ended, /"battery-custody-ledger\/1".*"example\.org\/another"/);
  });

  it('when the folder holds a demo', async () => {
    const dataDir = copyOfUsed();
    const hand = new SqliteDatabase(join(dataDir, 'ledger.sqlite'));
    hand.exec(`UPDATE installation SET value = 'demo' WHERE name = 'kind'`);
    hand.close();
    expectOneLine(await refused(dataDir), /holds a demo/);
  });

  it('when a guard of the log is gone', async () => {
    const dataDir = copyOfUsed();
    const hand = new SqliteDatabase(join(dataDir, 'ledger.sqlite'));
    hand.exec('DROP TRIGGER ledger_entry_no_update');
    hand.close();
    expectOneLine(await refused(dataDir), /ledger_entry_no_update missing/);
  });

  it('when the database file is none', async () => {
    const dataDir = newFolder();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'ledger.sqlite'), 'not a database, though it has the name of one\n'.repeat(50));
    expectOneLine(await refused(dataDir), /ledger\.sqlite/);
  });

  it('when the port is taken', async () => {
    const other = await serve(newFolder());
    const { port } = new URL(other.url);
    const { code, err } = await refused(newFolder(), { PORT: port });
    expect(code).toBe(2);
    // Nest says it in a line of its own before.
    expect(err.trim().split('\n').at(-1)).toBe(`PORT ${port} of 127.0.0.1 is taken by another program`);
    expect(err).not.toMatch(/^\s+at /m);
    await other.stop('SIGTERM');
  });

  it('and leaves what it refused as it was: with the right settings it starts', async () => {
    const dataDir = copyOfUsed();
    await refused(dataDir, { LOG_ORIGIN: 'example.org/another' });
    const service = await serve(dataDir);
    expect((await service.stop('SIGTERM')).code).toBe(0);
  });
});

describe('settings that are not usable', () => {
  const WRONG: Settings = {
    PORT: 'eighty',
    DATABASE_URL: 'mysql://ledger.example/custody',
    LOG_LEVEL: 'loud',
    LOG_ORIGIN: 'two words',
    OPERATOR_USCC: '91371502MA3EXAMP1X',
    QUEUE_LIMIT: '0',
  };
  const faultLines = ({ err }: Ended): string[] => err.split('\n').filter((line) => line.startsWith('  - '));

  it.each(Object.entries(WRONG).slice(0, 2))('%s=%s: one line, exit code 2, nothing made', async (name, value) => {
    const dataDir = newFolder();
    const ended = await refused(dataDir, { [name]: value });
    expect(ended.code).toBe(2);
    expect(faultLines(ended)).toEqual([expect.stringContaining(name)]);
    expect(ended.err).not.toMatch(/node:internal|\bat .*[.]js/);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('are told all at once', async () => {
    const ended = await refused(newFolder(), WRONG);
    expect(ended.code).toBe(2);
    for (const name of Object.keys(WRONG)) expect(faultLines(ended).join('\n')).toContain(name);
    expect(faultLines(ended)).toHaveLength(Object.keys(WRONG).length);
  });

  it('do not count when they are empty', async () => {
    const service = await serve(newFolder(), { DATABASE_URL: '', LOG_ORIGIN: '' });
    expect((await service.stop('SIGTERM')).code).toBe(0);
  });
});
