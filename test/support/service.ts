import { join } from 'node:path';
import { Users } from '../../src/accounts/users';
import { type Config, readConfig } from '../../src/config';
import type { Role } from '../../src/http/public';
import { type Clock, SystemClock } from '../../src/kernel/clock';
import { type Service, startService } from '../../src/service';
import { testPlace } from './engine';
import { tempDir } from './temp-dir';

/** What an HTTP call answered. `body` is parsed JSON, or the text where it is none. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** One person's way to the API: signed in, over real HTTP. */
export interface Api {
  readonly token: string;
  get<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Sends text as it is, for bodies that are not JSON. */
  raw(path: string, text: string | Uint8Array, headers?: Record<string, string>): Promise<Answer>;
}

export interface TestService {
  readonly service: Service;
  readonly config: Config;
  readonly folder: string;
  /** Signed in as the first administrator. */
  readonly admin: Api;
  /** Makes a person and signs in. Roles default to clerk and manager of the enterprise. */
  person(username: string, who: { enterprise?: string; roles?: readonly Role[]; district?: string }): Promise<Api>;
  /** Without signing in. */
  readonly anybody: Api;
  /** Ends the service and removes its folder. */
  close(): Promise<void>;
}

const PASSWORD = 'test-pass-2026';

/** A real service on a free port with a database of its own. */
export async function startTestService(
  options: { clock?: Clock; env?: Record<string, string> } = {},
): Promise<TestService> {
  const dir = tempDir();
  const { env } = await testPlace(dir.path);
  const settings = { DATA_DIR: join(dir.path, 'data'), PORT: '0', LOG_LEVEL: 'silent', ...env, ...options.env };
  const config = readConfig(settings);
  const service = await startService(config, { kind: 'real', clock: options.clock ?? new SystemClock() });
  const users = service.app.get(Users, { strict: false });
  await users.add({ username: 'admin', password: PASSWORD, roles: ['administrator'] });
  const signIn = async (username: string): Promise<Api> => {
    const answer = await apiFor(service.url, '').post<{ token: string }>('/auth/login', {
      username,
      password: PASSWORD,
    });
    return apiFor(service.url, answer.body.token);
  };
  return {
    service,
    config,
    folder: dir.path,
    admin: await signIn('admin'),
    anybody: apiFor(service.url, ''),
    person: async (username, { enterprise, roles = ['clerk', 'manager'], district }) => {
      await users.add({ username, password: PASSWORD, roles, enterprise, district });
      return signIn(username);
    },
    close: async () => {
      await service.close();
      dir.remove();
    },
  };
}

/** Paths are under `/api/v1` unless they begin with `//` (then from the root). */
export function apiFor(url: string, token: string): Api {
  const call = async <T>(
    method: string,
    path: string,
    body?: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> => {
    const address = path.startsWith('//') ? url + path.slice(1) : `${url}/api/v1${path}`;
    const response = await fetch(address, {
      method,
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body as string }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers };
  };
  return {
    token,
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body, headers) => call('POST', path, JSON.stringify(body), headers),
    raw: (path, text, headers) => call('POST', path, text, headers),
  };
}
