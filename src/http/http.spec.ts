import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsOptional } from 'class-validator';
import { SettableClock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { createAdapter } from './adapter';
import { rawTexts, warningsOf } from './field';
import {
  IsBatteryCodeField,
  IsBatteryRefField,
  IsDateField,
  IsFlag,
  IsInstantField,
  IsMassGrams,
  IsUsccField,
  IsVinField,
  IsWord,
  ListField,
  NestedField,
  OneOfField,
} from './fields';
import { HttpModule } from './http.module';
import { serveOpenApi } from './openapi';
import { ListQuery, page } from './paging';
import { Public } from './public';
import { Readiness } from './readiness';
import { Lang } from './request';
import type { RequestLog } from './request-log';
import { configureHttp, type HttpOptions } from './setup';

const CODE = '04QCB76836300JBC40000903';

class ItemDto {
  @IsBatteryCodeField()
  batteryCode!: string;

  @IsOptional()
  @IsMassGrams()
  massGrams?: number;
}

class SafetyDto {
  @OneOfField(['pass', 'fail', 'pending'])
  result!: string;
}

class SheetDto {
  @IsWord()
  consignmentNo!: string;

  @IsVinField()
  vin!: string;

  @ListField(() => ItemDto, { min: 1, max: 3 })
  items!: ItemDto[];

  @IsOptional()
  @IsUsccField()
  receiver?: string;

  @IsOptional()
  @IsDateField({ notFuture: true })
  receivedOn?: string;

  @IsOptional()
  @IsInstantField()
  occurredAt?: string;

  @IsOptional()
  @IsFlag()
  isSwapModel?: boolean;

  @IsOptional()
  @NestedField(() => SafetyDto)
  safety?: SafetyDto;

  @IsOptional()
  @IsBatteryRefField({ list: { min: 1, max: 2, isSet: true } })
  inputs?: string[];
}

@Public()
@Controller('api/v1/sheets')
class SheetController {
  @Post()
  record(@Body() sheet: SheetDto): object {
    return { sheet, raw: rawTexts(sheet), warnings: warningsOf(sheet) };
  }

  @Get()
  list(@Query() query: ListQuery): object {
    const rows = Array.from({ length: query.limit + 1 }, (_row, i) => i);
    return page(rows, query.limit, (last) => [last]);
  }

  @Post('empty')
  @HttpCode(204)
  withoutBody(): void {
    return;
  }

  @Get('busy')
  busy(): never {
    throw new Problem('QUEUE_FULL');
  }

  @Get('language')
  language(@Lang() language: Language): object {
    return { language };
  }

  @Get('locked')
  locked(): never {
    throw new Problem('LOGIN_LOCKED', { seconds: 29.2 });
  }

  @Get('broken/:code')
  broken(): never {
    throw new Error('secret of the database');
  }
}

@Module({ imports: [HttpModule], controllers: [SheetController] })
class SheetModule {}

/** What was logged, for looking at afterwards. */
class RecordingLog implements RequestLog {
  readonly lines: Readonly<Record<string, unknown>>[] = [];

  info(facts: Readonly<Record<string, unknown>>): void {
    this.lines.push(facts);
  }

  error(facts: Readonly<Record<string, unknown>>): void {
    this.lines.push(facts);
  }
}

const log = new RecordingLog();

let app: NestFastifyApplication;

const applications: NestFastifyApplication[] = [];

async function started(options: HttpOptions = {}): Promise<NestFastifyApplication> {
  const made = await NestFactory.create<NestFastifyApplication>(SheetModule, createAdapter({ bodyLimit: 20_000 }), {
    logger: false,
  });
  await configureHttp(made, { clock: new SettableClock(new Date('2026-11-23T02:00:00Z')), log, ...options });
  serveOpenApi(made);
  await made.init();
  await made.getHttpAdapter().getInstance().ready();
  applications.push(made);
  return made;
}

beforeAll(async () => {
  app = await started();
});

afterAll(async () => {
  for (const made of applications) await made.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown> & {
    readonly errors?: readonly { pointer: string; code: string; detail: string }[];
  };
  readonly text: string;
}

interface Question {
  readonly url?: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly payload?: string | Buffer;
  readonly headers?: Record<string, string>;
}

async function ask(question: Question, of = app): Promise<Answer> {
  const { url = '/api/v1/sheets', method = 'POST', payload, headers = {} } = question;
  const answer = await of.inject({
    url,
    method,
    headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.payload,
    body: isJson ? (JSON.parse(answer.payload) as Answer['body']) : {},
  };
}

const sheet = (changes: object = {}): object => ({
  consignmentNo: 'JJ-2026-000123',
  vin: 'LFWADRJF011002346',
  items: [{ batteryCode: CODE, massGrams: 412_000 }],
  ...changes,
});

const post = (changes: object = {}, headers: Record<string, string> = {}): Promise<Answer> =>
  ask({ payload: JSON.stringify(sheet(changes)), headers });

const places = ({ body }: Answer): string[] => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a body that is right', () => {
  it('is normalised, and the text as it came stays reachable', async () => {
    const { status, body } = await post({ vin: 'lfwad rjf0 1100 2346', occurredAt: '2026-10-08T09:30:00+08:00' });
    expect(status).toBe(201);
    expect(body['sheet']).toMatchObject({ vin: 'LFWADRJF011002346', occurredAt: '2026-10-08T01:30:00.000Z' });
    expect(body['raw']).toEqual({ '/vin': 'lfwad rjf0 1100 2346', '/occurredAt': '2026-10-08T09:30:00+08:00' });
  });

  it('carries the readers’ warnings with their places', async () => {
    const { status, body } = await post({
      vin: 'WP0ZZZ99ZTS392124',
      items: [{ batteryCode: '03UPE01000011C85A00FTY20' }],
    });
    expect(status).toBe(201);
    const warnings = body['warnings'] as { pointer: string; code: string }[];
    expect(warnings.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/vin VIN_CHK',
      '/items/0/batteryCode CODE_SERIAL',
    ]);
  });

  it('may be absent where the route takes none', async () => {
    expect((await ask({ url: '/api/v1/sheets/empty' })).status).toBe(204);
    const typed = { url: '/api/v1/sheets/empty', headers: { 'content-type': 'application/json' } };
    expect((await ask(typed)).status).toBe(204);
  });
});

describe('a body that cannot be read', () => {
  it.each([
    ['a missing bracket', '{"a": [1, 2}', 1, 12],
    ['a comment', '{\n  // note\n}', 2, 3],
    ['a trailing comma', '{"a": 1,\n}', 2, 1],
    ['a bare word', 'vin', 1, 1],
    ['a broken escape', '{"a": "\\q"}', 1, 7],
    ['two values', '{} {}', 1, 4],
  ])('%s is named with its line and column', async (_what, payload, line, column) => {
    const { status, body } = await ask({ payload });
    expect([status, body['code']]).toEqual([400, 'BODY_NOT_JSON']);
    expect(body['detail']).toContain(`第 ${String(line)} 行第 ${String(column)} 列`);
  });

  it('bytes that are no UTF-8 are no JSON', async () => {
    const { status, body } = await ask({ payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) });
    expect([status, body['code']]).toEqual([400, 'BODY_NOT_JSON']);
  });

  it.each([
    ['{"a":1,"b":{"a":1},"a":2}', '/a'],
    ['{"items":[{"x":1},{"y~/":1,"y~/":2}]}', '/items/1/y~0~1'],
    ['{"a":1,"\\u0061":2}', '/a'],
  ])('a name given twice is refused: %s', async (payload, pointer) => {
    const { status, body } = await ask({ payload });
    expect([status, body['code']]).toEqual([400, 'BODY_DUPLICATE_NAME']);
    expect(body['detail']).toContain(pointer);
  });

  it.each(['__proto__', 'constructor', 'toString'])('the name %s is unknown', async (name) => {
    const answer = await ask({ payload: `{"items":[{"${name}":{"x":1}}]}` });
    expect([answer.status, answer.body['code']]).toEqual([400, 'UNKNOWN_FIELD']);
    expect(places(answer)).toEqual([`/items/0/${name} UNKNOWN_FIELD`]);
  });

  it('thirty-three levels are too many', async () => {
    const { status, body } = await ask({ payload: '['.repeat(33) + ']'.repeat(33) });
    expect([status, body['code']]).toEqual([400, 'TOO_DEEP']);
  });

  it('text that is not in NFC is refused, written plainly or escaped', async () => {
    const plain = await ask({ payload: '{"consignmentNo":"e\u0301"}' });
    expect([plain.status, ...places(plain)]).toEqual([400, '/consignmentNo TEXT_NOT_NFC']);
    expect(places(await ask({ payload: '{"consignmentNo":"e\\u0301"}' }))).toEqual(['/consignmentNo TEXT_NOT_NFC']);
  });

  it('half a character is refused', async () => {
    const answer = await ask({ payload: '{"consignmentNo":"\\ud83d"}' });
    expect(places(answer)).toEqual(['/consignmentNo TEXT_NOT_WELL_FORMED']);
  });

  it('is 413 when it is too large, and 415 when it is no JSON', async () => {
    const large = await ask({ payload: JSON.stringify({ a: 'x'.repeat(20_001) }) });
    expect([large.status, large.body['code']]).toEqual([413, 'BODY_TOO_LARGE']);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/xml']) {
      const other = await ask({ payload: 'a=1', headers: { 'content-type': type } });
      expect([other.status, other.body['code']]).toEqual([415, 'BODY_TYPE']);
    }
  });

  it('is refused with the fields it lacks when there is none', async () => {
    const answer = await ask({});
    expect([answer.status, answer.body['code']]).toEqual([400, 'REQUIRED']);
    expect(places(answer)).toEqual(['/consignmentNo REQUIRED', '/vin REQUIRED', '/items REQUIRED']);
  });

  it.each(['[]', 'null', '"text"', '3', '[{}]'])('%s is no object', async (payload) => {
    const answer = await ask({ payload });
    expect([answer.status, ...places(answer)]).toEqual([400, ' WRONG_TYPE']);
  });
});

describe('fields that are wrong', () => {
  it.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, '/colour UNKNOWN_FIELD'],
    ['an unknown field inside', { items: [{ batteryCode: CODE, colour: 1 }] }, '/items/0/colour UNKNOWN_FIELD'],
    ['null for an optional field', { receiver: null }, '/receiver WRONG_TYPE'],
    ['null for an optional object', { safety: null }, '/safety WRONG_TYPE'],
    ['null inside', { items: [{ batteryCode: CODE, massGrams: null }] }, '/items/0/massGrams WRONG_TYPE'],
    ['a number for a text', { consignmentNo: 5 }, '/consignmentNo WRONG_TYPE'],
    ['a text for a truth', { isSwapModel: 'true' }, '/isSwapModel WRONG_TYPE'],
    ['blank text', { consignmentNo: '   ' }, '/consignmentNo TEXT_LEN'],
    ['too long a text', { consignmentNo: '单'.repeat(65) }, '/consignmentNo TEXT_LEN'],
    ['a control character', { consignmentNo: 'a\u0000b' }, '/consignmentNo TEXT_CONTROL'],
    ['a wrong check digit', { vin: 'LFWADRJFA11002346' }, '/vin VIN_CHECK'],
    ['a code too short', { items: [{ batteryCode: 'A765101015' }] }, '/items/0/batteryCode CODE_LEN'],
    ['a code that is a number', { items: [{ batteryCode: 12 }] }, '/items/0/batteryCode WRONG_TYPE'],
    ['a fraction of a gram', { items: [{ batteryCode: CODE, massGrams: 1.5 }] }, '/items/0/massGrams NUMBER_INTEGER'],
    ['no mass at all', { items: [{ batteryCode: CODE, massGrams: 0 }] }, '/items/0/massGrams NUMBER_RANGE'],
    ['a value out of the list', { safety: { result: 'maybe' } }, '/safety/result DICT'],
    ['a list for an object', { safety: [{ result: 'pass' }] }, '/safety WRONG_TYPE'],
    ['a text for an object', { safety: 'pass' }, '/safety WRONG_TYPE'],
    ['no items', { items: [] }, '/items LIST_SIZE'],
    ['four items', { items: Array.from({ length: 4 }, () => ({ batteryCode: CODE })) }, '/items LIST_SIZE'],
    ['an object for a list', { items: { 0: { batteryCode: CODE } } }, '/items WRONG_TYPE'],
    ['an item that is no object', { items: [{ batteryCode: CODE }, 7] }, '/items/1 WRONG_TYPE'],
    ['an item that is a list', { items: [[{ batteryCode: CODE }]] }, '/items/0 WRONG_TYPE'],
    ['a date in another form', { receivedOn: '2026/10/8' }, '/receivedOn DATE_FORM'],
    ['a day that does not exist', { receivedOn: '2026-02-30' }, '/receivedOn DATE_IMPOSSIBLE'],
    ['tomorrow', { receivedOn: '2026-11-24' }, '/receivedOn DATE_FUTURE'],
    ['a time without offset', { occurredAt: '2026-10-08T09:30:00' }, '/occurredAt TIME_OFFSET'],
    ['a time that is a date', { occurredAt: '2026-10-08' }, '/occurredAt TIME_FORM'],
    ['an hour that does not exist', { occurredAt: '2026-10-08T25:00:00Z' }, '/occurredAt TIME_FORM'],
    ['an instant on no day', { occurredAt: '2026-02-30T09:30:00Z' }, '/occurredAt DATE_IMPOSSIBLE'],
    ['one battery twice', { inputs: [CODE, CODE.toLowerCase()] }, '/inputs/1 ITEM_TWICE'],
    ['a bad code in a list', { inputs: [CODE, 'NB-371502-26-1'] }, '/inputs/1 TRACE_NO_FORM'],
    ['a wrong USCC', { receiver: '91350900587527783Q' }, '/receiver USCC_CHK'],
  ])('%s', async (_what, changes, place) => {
    const answer = await post(changes);
    expect(answer.status).toBe(400);
    expect(places(answer)).toEqual([place]);
    expect(answer.body['code']).toBe(place.split(' ')[1]);
  });

  it('are all named at once, under one code when they differ', async () => {
    const answer = await post({ vin: 'x', colour: 1, items: [{ batteryCode: 'y' }] });
    expect(answer.body['code']).toBe('VALIDATION_FAILED');
    expect(places(answer).sort()).toEqual(['/colour UNKNOWN_FIELD', '/items/0/batteryCode CODE_LEN', '/vin VIN_LEN']);
    expect(answer.body['detail']).toContain('3');
  });

  it('are named up to fifty', async () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_none, i) => [`field${String(i)}`, i]));
    expect(places(await post(many))).toHaveLength(50);
  });
});

describe('an answer that says no', () => {
  it('is a problem in Chinese by default, with the id of the request', async () => {
    const { headers, body } = await post({ vin: 'x' }, { 'x-request-id': 'console-0001' });
    expect(headers).toMatchObject({ 'content-language': 'zh-CN', 'x-request-id': 'console-0001' });
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:problem:vin-len', status: 400, instance: 'console-0001' });
    expect(body['title']).toMatch(/[一-龥]/);
    expect(body['detail']).toMatch(/[一-龥]/);
  });

  it.each([
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['fr,en;q=0.5', 'en'],
    ['en, zh', 'en'],
    ['zh, en', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['*', 'zh-CN'],
    [';;;,=,q=', 'zh-CN'],
  ])('speaks the language that %s prefers', async (accepted, language) => {
    const { headers, body } = await post({ vin: 'x' }, { 'accept-language': accepted });
    expect(headers['content-language']).toBe(language);
    expect(/[一-龥]/.test(String(body['detail']))).toBe(language === 'zh-CN');
  });

  it('shares its language with the controllers', async () => {
    const question: Question = { url: '/api/v1/sheets/language', method: 'GET' };
    expect((await ask(question)).body).toEqual({ language: 'zh' });
    expect((await ask({ ...question, headers: { 'accept-language': 'en' } })).body).toEqual({ language: 'en' });
  });

  it('replaces a request id that could harm a log', async () => {
    for (const bad of ['short', 'a'.repeat(65), 'has space in it', 'new\u0009line-1']) {
      const { headers } = await ask({ url: '/health/live', method: 'GET', headers: { 'x-request-id': bad } });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('is the same for a route, a method or an address that does not exist', async () => {
    const unknown: Question[] = [
      { url: '/api/v1/nothing', method: 'GET' },
      { url: '/api/v1/sheets', method: 'PUT' },
      { url: '/%zz', method: 'GET' },
      { url: `/api/v1/sheets/broken/${'x'.repeat(400)}`, method: 'GET' },
    ];
    for (const question of unknown) {
      const { status, headers, body } = await ask(question);
      expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });

  it('says when to come back if the queue is full', async () => {
    const { status, headers, body } = await ask({ url: '/api/v1/sheets/busy', method: 'GET' });
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'QUEUE_FULL', '1']);
    const locked = await ask({ url: '/api/v1/sheets/locked', method: 'GET' });
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, '30']);
  });

  it('tells nothing of a bug, and logs it with the id of the request', async () => {
    const { status, body, text } = await ask({
      url: `/api/v1/sheets/broken/${CODE}`,
      method: 'GET',
      headers: { 'x-request-id': 'find-me-again' },
    });
    expect([status, body['code'], body['instance']]).toEqual([500, 'INTERNAL', 'find-me-again']);
    expect(text).not.toContain('secret');
    expect(log.lines).toContainEqual(
      expect.objectContaining({ requestId: 'find-me-again', message: 'secret of the database' }),
    );
    expect(JSON.stringify(log.lines)).not.toContain(CODE);
  });
});

describe('a list', () => {
  it('has 100 items unless told otherwise, and a cursor when there are more', async () => {
    const { body } = await ask({ method: 'GET' });
    expect(body['items']).toHaveLength(100);
    expect(body['next']).toEqual(expect.any(String));
    expect((await ask({ method: 'GET', url: '/api/v1/sheets?limit=7' })).body['items']).toHaveLength(7);
  });

  it.each(['0', '1001', '-1', 'ten', '1.5', '', '1e2', '5&limit=6'])('refuses limit=%s', async (limit) => {
    const { status, body } = await ask({ method: 'GET', url: `/api/v1/sheets?limit=${limit}` });
    expect([status, body['code']]).toEqual([400, 'LIMIT_RANGE']);
    expect(body['detail']).toContain('1000');
  });

  it.each(['colour', 'constructor', '__proto__'])('refuses the unknown query name %s', async (name) => {
    const answer = await ask({ method: 'GET', url: `/api/v1/sheets?${name}=1` });
    expect(places(answer)).toEqual([`/${name} UNKNOWN_FIELD`]);
  });
});

describe('around the routes', () => {
  it('a caller beyond the limit is asked to wait, health is always answered', async () => {
    const limited = await started({ requestsPerMinute: 2 });
    const get = (url: string, token = 'a'): Promise<Answer> =>
      ask({ url, method: 'GET', headers: { authorization: `Bearer ${token}` } }, limited);
    const answers = [await get('/api/v1/sheets'), await get('/api/v1/sheets'), await get('/api/v1/sheets')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.body['code']).toBe('TOO_MANY_REQUESTS');
    expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/api/v1/sheets', 'b')).status).toBe(200);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is ready only when every step is done', async () => {
    const fresh = await started();
    const ready = (): Promise<Answer> => ask({ url: '/health/ready', method: 'GET' }, fresh);
    expect(await ready()).toMatchObject({ status: 503, body: { waitingFor: ['migration', 'seeding', 'checkpoint'] } });
    const readiness = fresh.get(Readiness);
    readiness.finished('migration');
    readiness.finished('seeding');
    expect((await ready()).status).toBe(503);
    readiness.finished('checkpoint');
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('measures by route pattern', async () => {
    await ask({ url: `/api/v1/sheets/broken/${CODE}`, method: 'GET' });
    const { status, text } = await ask({ url: '/metrics', method: 'GET' });
    expect(status).toBe(200);
    expect(text).toContain('route="/api/v1/sheets/broken/:code"');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toContain('ledger_queue_depth');
    expect(text).not.toContain(CODE);
  });

  it('sends headers that suit plain HTTP, and HSTS only behind HTTPS', async () => {
    const plain = await ask({ url: '/health/live', method: 'GET' });
    expect(plain.headers['content-security-policy']).toContain("default-src 'self'");
    expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(plain.headers['strict-transport-security']).toBeUndefined();
    const secure = await ask({ url: '/health/live', method: 'GET' }, await started({ isHttps: true }));
    expect(secure.headers['strict-transport-security']).toEqual(expect.any(String));
  });

  it('logs one line for a request, with the person and without what was asked', async () => {
    const secret = new RecordingLog();
    const watched = await started({ log: secret, userOf: () => 'u-1' });
    await ask(
      { url: `/api/v1/sheets?next=${CODE}`, method: 'GET', headers: { 'x-request-id': 'one-line-please' } },
      watched,
    );
    expect(secret.lines).toEqual([
      {
        method: 'GET',
        route: '/api/v1/sheets',
        status: 200,
        ms: expect.any(Number) as number,
        requestId: 'one-line-please',
        user: 'u-1',
      },
    ]);
  });

  it('hands on the types that are asked for, and only where a route takes them', async () => {
    const open = await started({ binaryTypes: ['text/csv'] });
    const { status, body } = await ask({ payload: 'a,b', headers: { 'content-type': 'text/csv' } }, open);
    expect([status, body['code']]).toEqual([415, 'BODY_TYPE']);
  });
});

describe('the description of the API', () => {
  it('names full paths, required fields and the problem', async () => {
    const { body } = await ask({ url: '/api/openapi.json', method: 'GET' });
    const document = body as unknown as {
      info: { title: string };
      paths: Record<string, unknown>;
      components: { schemas: Record<string, { required?: string[]; properties: object }>; securitySchemes: object };
    };
    expect(document.info.title).toBe('动力电池流转台账 API');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/sheets', '/health/ready', '/metrics']),
    );
    expect(document.components.schemas['SheetDto']?.required?.sort()).toEqual(['consignmentNo', 'items', 'vin']);
    expect(document.components.schemas['ItemDto']?.required).toEqual(['batteryCode']);
    expect(document.components.schemas['Problem']?.required).toContain('code');
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer', 'cookie']);
    expect(JSON.stringify(document.paths)).toContain('application/problem+json');
  });

  it('has a page whose parts all come from this server', async () => {
    const { status, text } = await ask({ url: '/api/docs', method: 'GET' });
    expect(status).toBe(200);
    const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(parts.length).toBeGreaterThanOrEqual(4);
    for (const part of parts) {
      expect(part).not.toMatch(/^(https?:)?\/\//);
      const answer = await ask({ url: new URL(part, 'http://localhost/api/docs').pathname, method: 'GET' });
      expect([part, answer.status]).toEqual([part, 200]);
    }
    expect(text).not.toMatch(/<script>[^<]/);
  });
});
