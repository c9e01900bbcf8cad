import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { DISMANTLER, post } from './cast';

/** The real service as a process of its own, with one dismantler, its papers and a clerk who is signed in. */
export interface ServiceProcess {
  readonly base: string;
  readonly token: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

const PASSWORD = 'bench-pass-2026';

export async function startProcess(folder: string): Promise<ServiceProcess> {
  const dataDir = join(folder, 'data');
  const child = spawn(process.execPath, [join(__dirname, '..', 'src', 'cli.js'), 'serve'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, code } = await announced(child);
  const base = `${url}/api/v1`;
  await post(base, '', '/auth/setup', { code, username: 'admin', password: PASSWORD });
  const admin = await signIn(base, 'admin');
  await post(base, admin, '/enterprises', {
    uscc: DISMANTLER,
    name: '示例拆解企业',
    roles: ['dismantler'],
    districtCode: '371502',
  });
  for (const type of ['Q-ELV-CERT', 'Q-ELV-EV']) {
    const paper = await post(base, admin, `/enterprises/${DISMANTLER}/qualifications`, {
      type,
      number: `示例-${type}`,
      issuer: '示例机关',
      validFrom: '2020-01-01',
    });
    await post(base, admin, `/enterprises/${DISMANTLER}/qualifications/${String(paper['id'])}/status`, {
      status: 'verified',
      from: '2020-01-01',
      reason: '示例',
    });
  }
  await post(base, admin, '/users', {
    username: 'clerk',
    password: PASSWORD,
    roles: ['clerk'],
    enterprise: DISMANTLER,
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { base, token: await signIn(base, 'clerk'), dataDir, stop };
}

async function signIn(base: string, username: string): Promise<string> {
  return String((await post(base, '', '/auth/login', { username, password: PASSWORD }))['token']);
}

function announced(child: ChildProcess): Promise<{ url: string; code: string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (status) => reject(new Error(`the service ended with ${String(status)}: ${text}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /http:\/\/\S+/.exec(text)?.[0];
      const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(text)?.[0];
      if (url !== undefined && code !== undefined) resolve({ url, code });
    });
  });
}
