import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CLI = join(ROOT, 'dist', 'src', 'cli.js');
const PATIENCE_MS = 120_000;

export const PASSWORD = 'demo-2026';

/** A service process of the tests' own, on its own copy of the data. */
export interface RunningService {
  readonly url: string;
  readonly dataDir: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly command?: 'demo' | 'serve';
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built service as a user would, and waits until it is ready. */
export async function startService({
  dataDir,
  command = 'demo',
  port,
  env = {},
}: StartOptions): Promise<RunningService> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, [CLI, command], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(at), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${String(at)}`;
  await untilReady(url, child, () => said);
  return { url, dataDir, port: at, stop: () => stop(child) };
}

/** A service on a copy of the seeded demo; the copy goes away with it. */
export async function startOnCopy(env: Readonly<Record<string, string>> = {}): Promise<RunningService> {
  const seeded = process.env['SEEDED_DATA_DIR'];
  if (seeded === undefined) throw new Error('the global set-up has not seeded a demo');
  const dataDir = mkdtempSync(join(tmpdir(), 'console-'));
  cpSync(seeded, dataDir, { recursive: true });
  const service = await startService({ dataDir, env });
  const stopAndForget = async (): Promise<void> => {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...service, stop: stopAndForget };
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the service ended by itself:\n${said()}`);
    const isReady = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the service was not ready in time:\n${said()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
