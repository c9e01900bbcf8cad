import { Controller, Get, Post } from '@nestjs/common';
import { type AccountsApp, DISMANTLER, startAccounts } from '../../test/support/accounts-app';
import { Allow, Public } from '../http/public';
import type { Actor } from './actor';
import { Who } from './who';

const OK = { ok: true };

@Controller()
class ProbeController {
  @Get('probe/open')
  @Public()
  open() {
    return OK;
  }

  @Get('probe/unsaid')
  unsaid() {
    return OK;
  }

  @Get('probe/officers')
  @Allow('officer')
  officers() {
    return OK;
  }

  @Get('probe/who')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  who(@Who() { username, requestId }: Actor) {
    return { username, requestId };
  }

  @Post('api/v1/events')
  @Allow('clerk', 'manager')
  record() {
    return OK;
  }

  @Post('api/v1/events/batch')
  @Allow('clerk', 'manager')
  recordMany() {
    return OK;
  }

  @Post('api/v1/enterprises')
  @Allow('clerk', 'officer')
  register() {
    return OK;
  }

  @Post('api/v1/filings/export')
  @Allow('clerk', 'manager')
  exportFilings() {
    return OK;
  }

  @Get('api/v1/filings')
  @Allow('clerk', 'manager')
  filings() {
    return OK;
  }

  @Get('api/v1/eventsource')
  @Allow('clerk')
  neighbour() {
    return OK;
  }

  @Post('api/v1/eventsource')
  @Allow('clerk')
  neighbourWrite() {
    return OK;
  }
}

@Public()
@Controller('probe/public-class')
class PublicClassController {
  @Get('shut')
  @Allow('administrator')
  shut() {
    return OK;
  }

  @Get('open')
  open() {
    return OK;
  }
}

describe('the guard', () => {
  let app: AccountsApp;
  let clerk: string;

  beforeAll(async () => {
    app = await startAccounts([ProbeController, PublicClassController]);
    await app.add({ username: 'clerk', roles: ['clerk'], enterprise: DISMANTLER });
    await app.add({ username: 'clerk-officer', roles: ['clerk', 'officer'], enterprise: DISMANTLER });
    await app.add({ username: 'officer', roles: ['officer'] });
    clerk = await app.signIn('clerk');
  });
  afterAll(() => app.close());

  const codeOf = async (route: string, call: Parameters<AccountsApp['call']>[1]): Promise<unknown> => {
    const { status, body } = await app.call(route, call);
    return status < 300 ? status : body['code'];
  };

  it('opens a public route to everybody', async () => {
    expect(await codeOf('GET /probe/open', {})).toBe(200);
    expect(await codeOf('GET /probe/public-class/open', {})).toBe(200);
  });

  it('heeds the method before the class', async () => {
    expect(await codeOf('GET /probe/public-class/shut', {})).toBe('UNAUTHENTICATED');
    expect(await codeOf('GET /probe/public-class/shut', { token: clerk })).toBe('FORBIDDEN');
  });

  it('shuts a route that says nothing about access', async () => {
    expect(await codeOf('GET /probe/unsaid', {})).toBe('UNAUTHENTICATED');
    expect(await codeOf('GET /probe/unsaid', { token: clerk })).toBe('FORBIDDEN');
  });

  it('refuses a role that the route does not name', async () => {
    expect(await codeOf('GET /probe/officers', { token: clerk })).toBe('FORBIDDEN');
    expect(await codeOf('GET /probe/officers', { token: await app.signIn('officer') })).toBe(200);
  });

  it('hands the actor to the route', async () => {
    const headers = { 'x-request-id': 'request-0001' };
    const { body } = await app.call('GET /probe/who', { token: clerk, headers });
    expect(body).toEqual({ username: 'clerk', requestId: 'request-0001' });
  });

  it('lets no officer record an enterprise’s facts, though the same person be its clerk', async () => {
    const token = await app.signIn('clerk-officer');
    expect(await codeOf('POST /api/v1/events', { token })).toBe('FORBIDDEN');
    expect(await codeOf('POST /api/v1/enterprises', { token })).toBe(201);
    expect(await codeOf('GET /api/v1/filings', { token })).toBe(200);
    expect(await codeOf('POST /api/v1/events', { token: clerk })).toBe(201);
  });

  it.each([
    ['no token', {}],
    ['an unknown token', { authorization: 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['another scheme', { authorization: 'Basic Y2xlcms6ZGVtby0yMDI2' }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('refuses %s', async (_what, headers) => {
    expect(await codeOf('GET /probe/who', { headers })).toBe('UNAUTHENTICATED');
  });

  it('does not fall back to the cookie where a header is wrong', async () => {
    expect(await codeOf('GET /probe/who', { cookie: clerk, headers: { authorization: 'Basic eA==' } })).toBe(
      'UNAUTHENTICATED',
    );
  });

  describe('a write with the cookie', () => {
    it.each([
      ['nothing said', {}, 'FOREIGN_ORIGIN'],
      ['the same origin', { origin: 'http://ledger.example' }, 201],
      ['the same origin behind a proxy that speaks HTTPS', { origin: 'https://ledger.example' }, 201],
      ['another origin', { origin: 'https://other.example' }, 'FOREIGN_ORIGIN'],
      ['another port', { origin: 'http://ledger.example:8080' }, 'FOREIGN_ORIGIN'],
      ['a name that ends alike', { origin: 'http://evil-ledger.example' }, 'FOREIGN_ORIGIN'],
      ['an origin that is kept back', { origin: 'null' }, 'FOREIGN_ORIGIN'],
      ['a fetch from the same origin', { 'sec-fetch-site': 'same-origin' }, 201],
      ['a fetch from the same site', { 'sec-fetch-site': 'same-site' }, 'FOREIGN_ORIGIN'],
      [
        'a fetch from another site',
        { 'sec-fetch-site': 'cross-site', origin: 'http://ledger.example' },
        'FOREIGN_ORIGIN',
      ],
    ])('with %s', async (_what, headers, expected) => {
      expect(await codeOf('POST /api/v1/events', { cookie: clerk, headers })).toBe(expected);
    });
  });

  it('reads with the cookie whatever the origin, and writes with a token whatever the origin', async () => {
    const headers = { origin: 'https://other.example' };
    expect(await codeOf('GET /probe/who', { cookie: clerk, headers })).toBe(200);
    expect(await codeOf('POST /api/v1/events', { token: clerk, headers })).toBe(201);
  });

  describe('a key', () => {
    const ROUTES = [
      'GET /probe/who',
      'GET /api/v1/eventsource',
      'POST /api/v1/events',
      'POST /api/v1/events/batch',
      'GET /api/v1/filings',
      'POST /api/v1/filings/export',
      'POST /api/v1/eventsource',
      'POST /api/v1/keys',
      'POST /api/v1/auth/password',
      'POST /api/v1/auth/logout',
    ];
    const keyFor = async (...scopes: string[]): Promise<string> => {
      const body = { name: 'erp', scopes, expiresAt: '2027-11-23T00:00:00+08:00' };
      return String((await app.call('POST /api/v1/keys', { token: clerk, body })).body['key']);
    };
    const open = async (token: string): Promise<string[]> => {
      const codes = await Promise.all(ROUTES.map((route) => codeOf(route, { token, body: {} })));
      return ROUTES.filter((_route, i) => codes[i] !== 'FORBIDDEN');
    };

    it.each([
      [['read'], ['GET /probe/who', 'GET /api/v1/eventsource']],
      [['events:write'], ['POST /api/v1/events', 'POST /api/v1/events/batch']],
      [['filings'], ['GET /api/v1/filings', 'POST /api/v1/filings/export']],
    ])('with the scope %s opens what it is for and nothing else', async (scopes, expected) => {
      expect(await open(await keyFor(...scopes))).toEqual(expected);
    });

    it('does not count in a cookie', async () => {
      expect(await codeOf('GET /probe/who', { cookie: await keyFor('read') })).toBe('UNAUTHENTICATED');
    });

    it('opens no more than its person may', async () => {
      expect(await codeOf('GET /probe/officers', { token: await keyFor('read') })).toBe('FORBIDDEN');
    });
  });
});
