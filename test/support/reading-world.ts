import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '../../src/accounts/accounts.module';
import { PartyBook } from '../../src/accounts/party-book';
import { Users } from '../../src/accounts/users';
import { BureauModule } from '../../src/bureau/bureau.module';
import { MOVEMENT_BOOK } from '../../src/bureau/movement-book';
import { DEADLINE_FLAGS, type DeadlineFlags } from '../../src/compliance/deadline-flags';
import { CUSTODY_BOOK } from '../../src/custody/custody-book';
import { CustodyReadingModule } from '../../src/custody/custody-reading.module';
import { type Database, openDatabase } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import { ENTERPRISE_BOOK } from '../../src/enterprises/enterprise-book';
import { createAdapter } from '../../src/http/adapter';
import { HttpModule } from '../../src/http/http.module';
import type { Role } from '../../src/http/public';
import { configureHttp } from '../../src/http/setup';
import { type Uscc, usccCheckCharacter } from '../../src/identifiers/uscc';
import type { CanonicalObject } from '../../src/kernel/canonical';
import { SettableClock } from '../../src/kernel/clock';
import { Ledger, type Recorded } from '../../src/ledger/ledger';
import { openLog } from '../../src/ledger/open-log';
import { rebuildBooks } from '../../src/ledger/rebuild';
import { KINDS } from '../../src/pipeline';
import { testPlace } from './engine';
import { tempDir } from './temp-dir';

const uscc = (first17: string): Uscc => (first17 + usccCheckCharacter(first17)) as Uscc;

/** 示例 codes of 示例 companies, each in a county of its own. */
export const DISMANTLER = uscc('91371502MA3EXAMP1');
export const OUTLET = uscc('91371503MA3EXAMP5');
export const RECYCLER = uscc('91371521MA3EXAMP2');
export const CARRIER = uscc('91371581MA3EXAMP3');
export const STRANGER = uscc('91371526MA3EXAMP4');

const ENTERPRISES = [
  { uscc: DISMANTLER, name: '示例拆解企业', roles: ['dismantler'], districtCode: '371502' },
  { uscc: OUTLET, name: '示例网点', roles: ['outlet'], districtCode: '371503' },
  { uscc: RECYCLER, name: '示例再生企业', roles: ['recycler'], districtCode: '371521' },
  { uscc: CARRIER, name: '示例承运企业', roles: ['carrier'], districtCode: '371581' },
  { uscc: STRANGER, name: '示例旁观企业', roles: ['recycler'], districtCode: '371526' },
] as const;

const PEOPLE: readonly { username: string; roles: readonly Role[]; enterprise?: Uscc; district?: string }[] = [
  { username: 'dismantler', roles: ['clerk'], enterprise: DISMANTLER },
  { username: 'outlet', roles: ['clerk'], enterprise: OUTLET },
  { username: 'recycler', roles: ['clerk'], enterprise: RECYCLER },
  { username: 'carrier', roles: ['clerk'], enterprise: CARRIER },
  { username: 'stranger', roles: ['clerk'], enterprise: STRANGER },
  { username: 'city', roles: ['officer'], district: '371500' },
  { username: 'county', roles: ['officer'], district: '371502' },
  { username: 'receivers-county', roles: ['officer'], district: '371521' },
  { username: 'elsewhere', roles: ['officer'], district: '371526' },
  { username: 'admin', roles: ['administrator'] },
];

export const FOLLOWERS = [ENTERPRISE_BOOK, CUSTODY_BOOK, MOVEMENT_BOOK, new PartyBook()];

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface ReadingWorld {
  readonly db: Database;
  /** Records what an organisation did; `on` is a date, at nine in the morning there. Recorded on the day itself unless told. */
  did(org: Uscc, kind: string, on: string, data: CanonicalObject, recordedOn?: string): Promise<Recorded>;
  /** Asks as one of the people, in Chinese unless told otherwise. */
  get<T = Record<string, unknown>>(who: string, url: string, language?: string): Promise<Answer<T>>;
  /** Replays the log, and expects the books as they were. */
  rebuildsToTheSame(): Promise<void>;
  close(): Promise<void>;
}

/** Ledger, books and the reading routes on a database of their own. What is recorded is not validated on the way in. */
export async function startReadingWorld(): Promise<ReadingWorld> {
  const folder = tempDir();
  const clock = new SettableClock(new Date('2026-09-01T02:00:00.000Z'));
  const db = await openDatabase((await testPlace(folder.path)).place);
  await db.work.solo((tx) => openLog(tx, 'example.org/reading'));
  const ledger = new Ledger(db.work, clock, KINDS, FOLLOWERS);
  const did: ReadingWorld['did'] = (org, kind, on, data, recordedOn = on) => {
    clock.set(new Date(`${recordedOn}T02:00:00.000Z`));
    return ledger.record({ kind, org, by: 'person-1', occurredAt: `${on}T01:00:00.000Z`, data });
  };
  for (const data of ENTERPRISES) await did(DISMANTLER, 'enterprise.registered', '2026-09-01', { ...data, sites: [] });
  const app = await listening(db, clock);
  const tokenOf = signingIn(app);
  return {
    db,
    did,
    get: async <T>(who: string, url: string, language = 'zh-CN'): Promise<Answer<T>> => {
      const headers = {
        host: 'ledger.example',
        authorization: `Bearer ${await tokenOf(who)}`,
        'accept-language': language,
      };
      const answer = await app.inject({ method: 'GET', url, headers });
      return { status: answer.statusCode, body: JSON.parse(answer.payload) as T };
    },
    rebuildsToTheSame: async () => {
      const live = await booksOf(db);
      await db.work.solo((tx) => rebuildBooks(tx, KINDS, FOLLOWERS));
      expect(await booksOf(db)).toEqual(live);
    },
    close: async () => {
      await app.close();
      await db.close();
      folder.remove();
    },
  };
}

const NO_DEADLINES: DeadlineFlags = { list: () => Promise.resolve([]) };

/** In this world nothing is due. */
@Global()
@Module({ providers: [{ provide: DEADLINE_FLAGS, useValue: NO_DEADLINES }], exports: [DEADLINE_FLAGS] })
class NoDeadlinesModule {}

@Module({})
class ReadingTestModule {}

async function listening(db: Database, clock: SettableClock): Promise<NestFastifyApplication> {
  const accounts = AccountsModule.with({
    sessionHours: 24 * 365,
    operatorUscc: '000000000000000000',
    directory: () => ({
      districtOf: (asked) => Promise.resolve(ENTERPRISES.find((one) => one.uscc === asked)?.districtCode),
      entryOf: (asked) => Promise.resolve(ENTERPRISES.find((one) => one.uscc === asked)),
    }),
  });
  const imports = [
    DatabaseModule.with(db, clock),
    HttpModule,
    accounts,
    CustodyReadingModule,
    NoDeadlinesModule,
    BureauModule,
  ];
  const module = { module: ReadingTestModule, imports };
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(), { logger: false });
  await configureHttp(app, { clock, log: { info: () => undefined, error: console.error } });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const PASSWORD = 'demo-2026';

/** Makes a person, and signs it in, when it first asks. */
function signingIn(app: NestFastifyApplication): (username: string) => Promise<string> {
  const tokens = new Map<string, string>();
  return async (username) => {
    const known = tokens.get(username);
    if (known !== undefined) return known;
    const person = PEOPLE.find((one) => one.username === username);
    if (!person) throw new Error(`nobody is called ${username}`);
    await app.get(Users).add({ ...person, roles: [...person.roles], password: PASSWORD });
    const payload = { username, password: PASSWORD };
    const headers = { host: 'ledger.example' };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/login', headers, payload });
    const { token } = JSON.parse(answer.payload) as { token: string };
    tokens.set(username, token);
    return token;
  };
}

async function booksOf(db: Database): Promise<Record<string, string[]>> {
  const tables = FOLLOWERS.flatMap((follower) => follower.tables);
  const books = await Promise.all(
    tables.map(
      async (table) =>
        [table, (await db.reader.all(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).sort()] as const,
    ),
  );
  return Object.fromEntries(books);
}
