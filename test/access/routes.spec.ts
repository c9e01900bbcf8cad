import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { type Role, ROLES } from '../../src/http/public';
import { SettableClock } from '../../src/kernel/clock';
import { code, type Event, events, type Member, recordAll, registerMembers, USCC, vin } from '../support/members';
import { apiFor, type Answer, type Api, startTestService, type TestService } from '../support/service';
import { type RouteRule, ROUTES } from './route-table';

const SCOPES = ['read', 'events:write', 'filings'] as const;

let test: TestService;
let members: Readonly<Record<Member, Api>>;
const byRole = new Map<Role, Api>();
/** Batch of the dismantler's filing. */
let batch: string;
/** Paper of the dismantler. */
let paper: string;

/** What the parties of the story know and nobody else may read. */
const SECRETS = {
  operator: '示例拆卸员甲',
  licencePlate: '鲁P00001',
  vehiclePlate: '鲁P54321',
  driverLicence: 'EXAMPLE-DRIVER-7',
  massGrams: '412345',
  ownSite: '示例拆解库',
  laterSite: '示例再生库',
  paper: '示例证书7',
};

const more = (event: Event, data: object): Event => ({ ...event, data: { ...event.data, ...data } });

beforeAll(async () => {
  test = await startTestService({ clock: new SettableClock(new Date('2026-11-23T02:00:00.000Z')) });
  members = await registerMembers(test);
  const { operator, licencePlate, vehiclePlate, driverLicence, ownSite: site } = SECRETS;
  const massGrams = Number(SECRETS.massGrams);
  await recordAll(
    members.dismantler,
    more(events.received(1), { licencePlate }),
    more(events.removed(1), { operator, massGrams }),
    more(events.stored(1), { site }),
    events.certified(1),
    more(events.dispatched('EX-1', [1]), { vehiclePlate, driverLicence, items: [{ batteryCode: code(1), massGrams }] }),
  );
  await recordAll(members.carrier, events.pickedUp('EX-1'));
  await recordAll(
    members.recycler,
    events.receipt('EX-1', { 1: 'accepted' }),
    more(events.stored(1), { site: SECRETS.laterSite }),
  );
  const recorded = await members.dismantler.post<{ id: string }>(`/enterprises/${USCC.dismantler}/qualifications`, {
    type: 'Q-ELV-CERT',
    number: SECRETS.paper,
    issuer: '示例机关',
    validFrom: '2020-01-01',
  });
  paper = recorded.body.id;
  const { body } = await members.dismantler.get<{ items: { code: string }[] }>('/filings/profiles');
  for (const { code: profile } of body.items) {
    const asked = { profile, from: '2026-10-01', to: '2026-10-31' };
    const answer = await members.dismantler.post<{ batch?: string }>('/filings/export', asked);
    batch ??= answer.body.batch ?? batch;
  }
  for (const role of ROLES) byRole.set(role, await personOf(role, `only-${role}`));
});

afterAll(() => test.close());

function personOf(role: Role, username: string): Promise<Api> {
  const isOfEnterprise = role === 'clerk' || role === 'manager';
  return test.person(username, { roles: [role], ...(isOfEnterprise ? { enterprise: USCC.dismantler } : {}) });
}

function addressOf(route: string): { method: string; path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const names: Readonly<Record<string, string>> = {
    uscc: USCC.dismantler,
    code: code(1),
    vin: vin(1),
    number: 'EX-1',
    batch,
    id: pattern.includes('qualifications') ? paper : '01900000-0000-7000-8000-000000000000',
  };
  const path = pattern.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(names[name] ?? ''));
  const queries: Readonly<Record<string, string>> = {
    '/api/v1/ledger/proofs/inclusion': '?index=0&size=1',
    '/api/v1/ledger/proofs/consistency': '?from=1&to=2',
    '/api/v1/search': `?q=${encodeURIComponent(SECRETS.vehiclePlate)}`,
  };
  return { method, path: path + (queries[path] ?? '') };
}

/** Calls a route with an empty object, which no writing route takes for a request. */
async function call(
  route: string,
  headers: Record<string, string>,
): Promise<{ status: number; code: string; text: string }> {
  const { method, path } = addressOf(route);
  const body = method === 'POST' ? { body: '{}' } : {};
  const type: Record<string, string> = method === 'POST' ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(test.service.url + path, { method, headers: { ...headers, ...type }, ...body });
  const text = await answer.text();
  const isProblem = answer.headers.get('content-type')?.includes('problem+json') ?? false;
  return { status: answer.status, code: isProblem ? (JSON.parse(text) as { code: string }).code : '', text };
}

const bearer = ({ token }: Api): Record<string, string> => ({ authorization: `Bearer ${token}` });

const rows = Object.entries(ROUTES).map(([route, rule]) => ({ route, ...rule }));
const shut = rows.flatMap(({ route, roles, key }) => (roles === 'public' ? [] : [{ route, roles, key }]));
const isWriting = ({ route }: { readonly route: string }): boolean => !route.startsWith('GET ');

describe('the table of routes', () => {
  it('has a row for every route that the description of the API has, and no other', async () => {
    const { body } = await test.anybody.get<{ paths: Record<string, object> }>('//api/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('has a row for every method of every controller', () => {
    const routes = [...test.service.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ metatype }) => routesOf(metatype as Type)),
    );
    expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('opens to the public what the contract lists, and nothing else', () => {
    expect(rows.filter(({ roles }) => roles === 'public').map(({ route }) => route)).toEqual([
      'GET /health/live',
      'GET /health/ready',
      'GET /api/v1/ledger/checkpoint',
      'GET /api/v1/ledger/key',
      'POST /api/v1/auth/setup',
      'POST /api/v1/auth/login',
    ]);
  });

  it('gives officers no way to write what an enterprise says', () => {
    const written = shut.filter((row) => isWriting(row) && row.roles.includes('officer')).map(({ route }) => route);
    expect(written).toEqual([
      'POST /api/v1/auth/logout',
      'POST /api/v1/auth/password',
      'POST /api/v1/keys',
      'DELETE /api/v1/keys/{id}',
      'PUT /api/v1/drafts/{id}',
      'DELETE /api/v1/drafts/{id}',
      'POST /api/v1/enterprises/{uscc}/qualifications/{id}/status',
    ]);
  });
});

function routesOf(controller: Type): string[] {
  const methods = Object.getOwnPropertyNames(controller.prototype).map(
    (name) => (controller.prototype as Record<string, object>)[name] ?? {},
  );
  return methods.flatMap((method) => {
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
    if (verb === undefined) return [];
    const parts = [controller, method].map((part) => String(Reflect.getMetadata(PATH_METADATA, part)));
    const path = parts.map((part) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '');
    return [`${RequestMethod[verb]} /${path.join('/').replace(/:(\w+)/g, '{$1}')}`];
  });
}

describe('without signing in', () => {
  it.each(rows)('$route is open, or asks for it', async ({ route, roles }) => {
    const { status, code: said } = await call(route, {});
    if (roles === 'public') expect([401, 403, 404, 500]).not.toContain(status);
    else expect({ status, said }).toEqual({ status: 401, said: 'UNAUTHENTICATED' });
  });

  it.each(['/api/openapi.json', '/api/docs'])('%s is open', async (path) => {
    expect((await fetch(test.service.url + path)).status).toBe(200);
  });

  it.each(shut.filter(isWriting))('$route takes no cookie of a page of another site', async ({ route, roles }) => {
    const { token } = byRole.get(roles[0] ?? 'clerk') ?? test.admin;
    for (const origin of [{}, { origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await call(route, { cookie: `session=${token}`, ...origin })).toMatchObject({
        status: 403,
        code: 'FOREIGN_ORIGIN',
      });
    }
  });
});

describe('every role', () => {
  const cells = shut.flatMap(({ route, roles }) => ROLES.map((role) => ({ route, role, may: roles.includes(role) })));

  it.each(cells)('$role, $route: $may', async ({ route, role, may }) => {
    // Signing out would end the session that the other rows need.
    const isLast = route.endsWith('/auth/logout');
    const api = isLast ? await personOf(role, `leaving-${role}`) : byRole.get(role);
    const { status, code: said } = await call(route, bearer(api ?? test.anybody));
    expect(said === 'FORBIDDEN' && status === 403).toBe(!may);
    expect([401, 500]).not.toContain(status);
  });

  it('stays shut to an officer who is also a clerk, where an enterprise speaks', async () => {
    const both = await test.person('both', { roles: ['officer', 'clerk', 'manager'], enterprise: USCC.dismantler });
    const speaking = shut.filter(
      (row) => isWriting(row) && row.roles.every((role) => role === 'clerk' || role === 'manager'),
    );
    expect(speaking.length).toBeGreaterThan(4);
    for (const { route } of speaking) expect(await call(route, bearer(both))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a key for programs', () => {
  const owners = new Map<string, Record<string, Api>>();

  beforeAll(async () => {
    const manager = await test.person('key-manager', { roles: ['clerk', 'manager'], enterprise: USCC.dismantler });
    const officer = await personOf('officer', 'key-officer');
    const all = { manager, officer, administrator: test.admin };
    for (const [name, owner] of Object.entries(all)) {
      const keys = await Promise.all(SCOPES.map(async (scope) => [scope, await keyOf(owner, scope)] as const));
      owners.set(name, Object.fromEntries(keys));
    }
  });

  async function keyOf(owner: Api, scope: string): Promise<Api> {
    const asked = { name: scope, scopes: [scope], expiresAt: '2026-12-01T00:00:00Z' };
    const { status, body } = await owner.post<{ key: string }>('/keys', asked);
    expect(status).toBe(201);
    return apiFor(test.service.url, body.key);
  }

  const ownerOf = ({ roles }: RouteRule): string =>
    ['manager', 'officer', 'administrator'].find((role) => roles.includes(role as Role)) ?? '';

  it.each(shut)('$route needs $key', async ({ route, roles, key }) => {
    for (const scope of SCOPES) {
      const api = owners.get(ownerOf({ roles, key }))?.[scope];
      const { status, code: said } = await call(route, bearer(api ?? test.anybody));
      expect({ scope, isShut: status === 403 && said === 'FORBIDDEN' }).toEqual({ scope, isShut: scope !== key });
    }
  });
});

describe('to a stranger, what others have does not exist', () => {
  const objects = [
    ['GET', `/batteries/${code(1)}`],
    ['GET', `/batteries/${code(1)}/timeline`],
    ['GET', '/batteries/NB-371502-2026-000001'],
    ['GET', `/vehicles/${vin(1)}`],
    ['GET', '/consignments/EX-1'],
    ['GET', `/enterprises/${USCC.dismantler}`],
    ['GET', '/filings/@/file'],
    ['POST', '/filings/@/results'],
    ['POST', `/enterprises/${USCC.dismantler}/qualifications`],
  ] as const;

  const bodies: Readonly<Record<string, object>> = {
    results: { rows: [{ row: 1, result: 'accepted', answeredOn: '2026-11-01' }] },
    qualifications: { type: 'Q-OUTLET', number: 'x', issuer: 'x', validFrom: '2020-01-01' },
  };

  const ask = (api: Api, [method, path]: readonly [string, string]): Promise<Answer> => {
    const address = path.replace('@', batch);
    return method === 'GET' ? api.get(address) : api.post(address, bodies[path.split('/').at(-1) ?? ''] ?? {});
  };

  it.each(objects)('%s %s is 404 to an enterprise that has no part in it, as an unknown one is', async (...object) => {
    const answer = await ask(members.outlet, object);
    expect(answer.status).toBe(404);
    const [method, path] = object;
    const unknown = path
      .replace(code(1), code(888))
      .replace('000001', '000888')
      .replace(vin(1), vin(888))
      .replace('EX-1', 'EX-888')
      .replace(USCC.dismantler, '000000000000000000')
      .replace('@', '01900000-0000-7000-8000-000000000000');
    const same = await ask(members.outlet, [method, unknown]);
    expect(same.status).toBe(404);
    expect(same.body['code']).toBe(answer.body['code']);
    expect(same.body['title']).toBe(answer.body['title']);
  });

  it.each(objects.filter(([method]) => method === 'GET'))(
    '%s %s is 404 to an officer of another county',
    async (...object) => {
      const officer = await test.person(`officer-${object[1]}`.replace(/[^\w-]/g, ''), {
        roles: ['officer'],
        district: '371526',
      });
      expect((await ask(officer, object)).status).toBe(404);
    },
  );
});

describe('no answer to somebody without a part in it tells a secret:', () => {
  const readers: readonly (readonly [string, () => Promise<Api>, readonly (keyof typeof SECRETS)[]])[] = [
    ['the outlet', () => Promise.resolve(members.outlet), all()],
    ['an officer of another county', () => test.person('far', { roles: ['officer'], district: '371526' }), all()],
    ['an administrator', () => Promise.resolve(test.admin), all().filter((name) => name !== 'paper')],
    ['the dismantler, after the hand-over', () => Promise.resolve(members.dismantler), ['laterSite']],
    [
      'the carrier',
      () => Promise.resolve(members.carrier),
      ['operator', 'licencePlate', 'ownSite', 'laterSite', 'paper'],
    ],
    // The papers of each step stand in the timeline of whoever holds the battery.
    ['the recycler', () => Promise.resolve(members.recycler), ['operator', 'licencePlate', 'ownSite']],
  ];

  function all(): (keyof typeof SECRETS)[] {
    return Object.keys(SECRETS) as (keyof typeof SECRETS)[];
  }

  it.each(readers)('%s', async (_who, reader, secrets) => {
    const api = await reader();
    for (const { route } of rows.filter((row) => !isWriting(row))) {
      const { text } = await call(route, bearer(api));
      for (const name of secrets)
        expect({ route, tells: text.includes(SECRETS[name]) ? name : '' }).toEqual({ route, tells: '' });
    }
  });

  it('though the parties do read theirs', async () => {
    const timeline = await call('GET /api/v1/batteries/{code}/timeline', bearer(members.dismantler));
    for (const name of ['operator', 'ownSite', 'massGrams'] as const) expect(timeline.text).toContain(SECRETS[name]);
  });

  it('an administrator reads every envelope, and a stranger that of its own registration', async () => {
    const { body } = await test.admin.get<{ items: { envelope: string | null }[] }>('/ledger/entries?limit=1000');
    for (const { envelope } of body.items) expect(envelope).toMatch(/^\{"dataCommit"/);
    const stranger = await members.outlet.get<typeof body>('/ledger/entries?limit=1000');
    expect(stranger.body.items.length).toBe(body.items.length);
    const seen = stranger.body.items.flatMap(({ envelope }) => (envelope === null ? [] : [envelope]));
    expect(seen.map((envelope) => (JSON.parse(envelope) as { kind: string }).kind)).toEqual(['enterprise.registered']);
  });
});
