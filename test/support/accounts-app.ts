import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '../../src/accounts/accounts.module';
import { Setup } from '../../src/accounts/setup';
import { type NewUser, Users } from '../../src/accounts/users';
import { type Database, openDatabase } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import { createAdapter } from '../../src/http/adapter';
import { HttpModule } from '../../src/http/http.module';
import { configureHttp } from '../../src/http/setup';
import { SettableClock } from '../../src/kernel/clock';
import { testPlace } from './engine';
import { tempDir } from './temp-dir';

/** 示例 codes; the districts are those the directory of the test answers. */
export const DISMANTLER = '91371502MA3EXAMP1C';
export const RECYCLER = '91371521MA3EXAMP20';
export const PASSWORD = 'demo-2026';

const REGISTERED: Readonly<Record<string, string>> = { [DISMANTLER]: '371502', [RECYCLER]: '371521' };

export interface Call {
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly address?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface AccountsApp {
  readonly database: Database;
  readonly clock: SettableClock;
  readonly setup: Setup;
  /** `route` is method and address: `GET /api/v1/users`. */
  call(route: string, call?: Call): Promise<Answer>;
  /** Makes a user with the usual password, and answers its id. */
  add(user: Omit<NewUser, 'password'>): Promise<string>;
  /** Signs in with the usual password unless told otherwise, and answers the token. */
  signIn(username: string, password?: string): Promise<string>;
  wait(minutes: number): void;
  close(): Promise<void>;
}

@Module({})
class AccountsTestModule {}

/** The accounts as a whole application on a database of its own, and whatever controllers a test adds. */
export async function startAccounts(controllers: readonly Type[] = []): Promise<AccountsApp> {
  const folder = tempDir();
  const clock = new SettableClock(new Date('2026-11-23T02:00:00.000Z'));
  const database = await openDatabase((await testPlace(folder.path)).place);
  const app = await listeningApp(database, clock, controllers);
  const call = caller(app);
  return {
    database,
    clock,
    setup: app.get(Setup),
    call,
    add: async (user) => (await app.get(Users).add({ ...user, password: PASSWORD })).id,
    signIn: async (username, password = PASSWORD) => {
      const { body } = await call('POST /api/v1/auth/login', { body: { username, password } });
      return String(body['token']);
    },
    wait: (minutes) => {
      clock.set(new Date(clock.now().getTime() + minutes * 60_000));
    },
    close: async () => {
      await app.close();
      await database.close();
      folder.remove();
    },
  };
}

async function listeningApp(
  database: Database,
  clock: SettableClock,
  controllers: readonly Type[],
): Promise<NestFastifyApplication> {
  const accounts = AccountsModule.with({
    sessionHours: 12,
    operatorUscc: '000000000000000000',
    directory: () => ({
      districtOf: (uscc) => Promise.resolve(REGISTERED[uscc]),
      entryOf: (uscc) => Promise.resolve(uscc in REGISTERED ? { name: '示例企业', roles: ['dismantler'] } : undefined),
    }),
  });
  const root = {
    module: AccountsTestModule,
    imports: [DatabaseModule.with(database, clock), HttpModule, accounts],
    controllers: [...controllers],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(), { logger: false });
  await configureHttp(app, { clock, logLevel: 'error' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

function caller(app: NestFastifyApplication): AccountsApp['call'] {
  return async (route, { token, cookie, headers = {}, body, address = '127.0.0.1' } = {}) => {
    const [method = 'GET', url = '/'] = route.split(' ');
    const answer = await app.inject({
      method: method as 'GET' | 'POST' | 'DELETE',
      url,
      remoteAddress: address,
      headers: {
        host: 'ledger.example',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(cookie === undefined ? {} : { cookie: `session=${cookie}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const parsed = answer.payload === '' ? {} : (JSON.parse(answer.payload) as Record<string, unknown>);
    return { status: answer.statusCode, body: parsed, headers: answer.headers };
  };
}
