import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '../../src/accounts/accounts.module';
import { type NewUser, Users } from '../../src/accounts/users';
import { DatabaseModule } from '../../src/database/database.module';
import { FilingModule } from '../../src/filing/filing.module';
import { createAdapter } from '../../src/http/adapter';
import { HttpModule } from '../../src/http/http.module';
import { configureHttp } from '../../src/http/setup';
import { LEDGER } from '../../src/ledger/ledger.module';
import type { FilingWorld } from './filing-world';

export interface FilingAnswer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface FilingApp {
  /** Calls as this user, who is signed in once. `route` is method and address. */
  as(username: string, route: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<FilingAnswer>;
  add(user: Omit<NewUser, 'password'>): Promise<void>;
  close(): Promise<void>;
}

const PASSWORD = 'demo-2026';

/** The filings, with accounts before them, on the ledger of a world. */
export async function startFilingApp(world: FilingWorld): Promise<FilingApp> {
  const app = await appOf(world);
  const tokens = new Map<string, string>();
  const call = async (
    route: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<FilingAnswer> => {
    const [method = 'GET', url = '/'] = route.split(' ');
    const answer = await app.inject({
      method: method as 'GET' | 'POST',
      url,
      headers: { host: 'ledger.example', ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    const json = (isJson ? JSON.parse(answer.payload) : {}) as FilingAnswer['json'];
    return { status: answer.statusCode, json, text: answer.payload, headers: answer.headers };
  };
  return {
    as: (username, route, body, headers = {}) =>
      call(route, body, { ...headers, authorization: `Bearer ${tokens.get(username) ?? ''}` }),
    add: async (user) => {
      await app.get(Users).add({ ...user, password: PASSWORD });
      const { json } = await call('POST /api/v1/auth/login', { username: user.username, password: PASSWORD });
      tokens.set(user.username, String(json['token']));
    },
    close: () => app.close(),
  };
}

async function appOf({ db, ledger, clock }: FilingWorld): Promise<NestFastifyApplication> {
  @Global()
  @Module({ providers: [{ provide: LEDGER, useValue: ledger }], exports: [LEDGER] })
  class LedgerTestModule {}
  const accounts = AccountsModule.with({
    sessionHours: 12,
    operatorUscc: '000000000000000000',
    directory: () => ({ districtOf: () => Promise.resolve('371502'), entryOf: () => Promise.resolve(undefined) }),
  });
  @Module({ imports: [DatabaseModule.with(db, clock), HttpModule, accounts, LedgerTestModule, FilingModule] })
  class FilingTestModule {}
  const app = await NestFactory.create<NestFastifyApplication>(FilingTestModule, createAdapter(), { logger: false });
  await configureHttp(app, { clock, log: { info: () => undefined, error: console.error } });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
