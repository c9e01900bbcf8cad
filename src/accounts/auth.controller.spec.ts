import { type AccountsApp, DISMANTLER, PASSWORD, startAccounts } from '../../test/support/accounts-app';

describe('signing in and out', () => {
  let app: AccountsApp;

  beforeEach(async () => {
    app = await startAccounts();
    await app.add({ username: 'clerk', roles: ['clerk'], enterprise: DISMANTLER });
  });
  afterEach(() => app.close());

  const login = (username: string, password: string, address = '127.0.0.1') =>
    app.call('POST /api/v1/auth/login', { body: { username, password }, address });
  const me = (token: string) => app.call('GET /api/v1/auth/me', { token });
  const audit = () => app.database.reader.all<Record<string, unknown>>('SELECT * FROM security_audit ORDER BY id');

  it('tells a person of the sign-in before, and of what failed since', async () => {
    await login('clerk', PASSWORD, '10.0.0.1');
    app.wait(60);
    const second = await login('clerk', PASSWORD, '10.0.0.2');
    app.wait(60);
    await login('clerk', 'wrong-password', '10.0.0.3');
    app.wait(60);
    const third = await login('clerk', PASSWORD, '10.0.0.4');
    const lastOf = async ({ body }: { body: Record<string, unknown> }) =>
      (await me(String(body['token']))).body['lastLogin'];
    expect(await lastOf(second)).toEqual({ at: '2026-11-23T02:00:00.000Z', address: '10.0.0.1', failedSince: 0 });
    expect(await lastOf(third)).toEqual({ at: '2026-11-23T03:00:00.000Z', address: '10.0.0.2', failedSince: 1 });
  });

  it('names the district of an officer in the language that was asked for', async () => {
    await app.add({ username: 'county', roles: ['officer'], district: '371503' });
    const token = await app.signIn('county');
    expect((await me(token)).body).toMatchObject({ districtName: '茌平区', enterpriseName: null, enterpriseRoles: [] });
    const english = await app.call('GET /api/v1/auth/me', { token, headers: { 'accept-language': 'en' } });
    expect(english.body['districtName']).toBe('Chiping District');
  });

  it('gives a token and a cookie that scripts and other sites cannot use', async () => {
    const { status, body, headers } = await login('clerk', PASSWORD);
    expect(status).toBe(200);
    expect(body).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), expiresAt: '2026-11-23T14:00:00.000Z' });
    expect(headers['set-cookie']).toMatch(/^session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect((await me(String(body['token']))).body).toEqual({
      username: 'clerk',
      roles: ['clerk'],
      enterprise: DISMANTLER,
      enterpriseName: '示例企业',
      enterpriseRoles: ['dismantler'],
      district: null,
      districtName: null,
      via: 'session',
      expiresAt: '2026-11-23T14:00:00.000Z',
      lastLogin: null,
    });
  });

  it('takes the name in whatever case and width it is typed', async () => {
    expect((await login(' Ｃlerk', PASSWORD)).status).toBe(200);
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    const [wrong, unknown] = [await login('clerk', 'not-this-one'), await login('nobody', PASSWORD)];
    expect(wrong.status).toBe(401);
    expect(wrong.body['code']).toBe('LOGIN_FAILED');
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
  });

  it.each(['clerk', 'nobody'])(
    'locks %s for 15 minutes after five failures, also for the right password',
    async (username) => {
      for (let i = 0; i < 5; i++) expect((await login(username, 'wrong-one')).body['code']).toBe('LOGIN_FAILED');
      const locked = await login(username, PASSWORD);
      expect([locked.status, locked.body['code'], locked.headers['retry-after']]).toEqual([429, 'LOGIN_LOCKED', '900']);
      app.wait(15);
      expect((await login(username, PASSWORD)).status).toBe(username === 'clerk' ? 200 : 401);
    },
  );

  it('lets through no more than five guesses that arrive together', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => login('clerk', `guess-${String(i)}`)));
    const codes = guesses.map(({ body }) => body['code']);
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'LOGIN_LOCKED')).toHaveLength(7);
  });

  it('forgets earlier failures after a success, and counts anew after a lock', async () => {
    const fail = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) await login('clerk', 'wrong-one');
    };
    await fail(4);
    expect((await login('clerk', PASSWORD)).status).toBe(200);
    await fail(4);
    expect((await login('clerk', PASSWORD)).status).toBe(200);
    await fail(5);
    app.wait(16);
    await fail(4);
    expect((await login('clerk', PASSWORD)).status).toBe(200);
  });

  it('throttles an address that fails again and again, and no other', async () => {
    for (let i = 0; i < 30; i++) await login(`name-${String(i)}`, 'wrong-one', '192.0.2.1');
    const throttled = await login('clerk', PASSWORD, '192.0.2.1');
    expect([throttled.status, throttled.body['code'], throttled.headers['retry-after']]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '900',
    ]);
    expect((await login('clerk', PASSWORD, '192.0.2.2')).status).toBe(200);
  });

  it('does not throttle those who know their password', async () => {
    for (let i = 0; i < 40; i++) expect((await login('clerk', PASSWORD)).status).toBe(200);
  });

  it('ends a session at log-out, and clears the cookie', async () => {
    const token = await app.signIn('clerk');
    const other = await app.signIn('clerk');
    const out = await app.call('POST /api/v1/auth/logout', { token });
    expect(out.status).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^session=; /);
    expect((await me(token)).body['code']).toBe('UNAUTHENTICATED');
    expect((await me(other)).status).toBe(200);
  });

  it('ends a session when its hours are over', async () => {
    const token = await app.signIn('clerk');
    app.wait(12 * 60 - 1);
    expect((await me(token)).status).toBe(200);
    app.wait(1);
    expect((await me(token)).body['code']).toBe('UNAUTHENTICATED');
  });

  it('stores no token that could be used', async () => {
    const token = await app.signIn('clerk');
    const rows = await app.database.reader.all<{ token_hash: string }>('SELECT token_hash FROM login_session');
    expect(rows).toEqual([{ token_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect((await me(rows[0]?.token_hash ?? '')).status).toBe(401);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('refuses a sign-in that comes from a page of another site', async () => {
    const body = { username: 'clerk', password: PASSWORD };
    const foreign = await app.call('POST /api/v1/auth/login', { body, headers: { origin: 'https://other.example' } });
    expect(foreign.body['code']).toBe('FOREIGN_ORIGIN');
    expect(foreign.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a field that it does not know', async () => {
    const body = { username: 'clerk', password: PASSWORD, admin: true };
    expect((await app.call('POST /api/v1/auth/login', { body })).body['code']).toBe('UNKNOWN_FIELD');
  });

  it('writes every attempt into the audit, and no secret and no unknown name', async () => {
    await login('clerk', 'my-wrong-password');
    await login('my-password-in-the-wrong-field', 'x');
    const token = await app.signIn('clerk');
    await app.call('POST /api/v1/auth/password', {
      token,
      body: { oldPassword: PASSWORD, newPassword: 'new-secret-1' },
    });
    await app.call('POST /api/v1/auth/logout', { token });
    const lines = await audit();
    expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['sign-in', 'failed'],
      ['sign-in', 'failed'],
      ['sign-in', 'ok'],
      ['password-changed', 'ok'],
      ['sign-out', 'ok'],
    ]);
    expect(lines[1]?.['user_id']).toBeNull();
    expect(lines[0]?.['user_id']).toEqual(lines[2]?.['user_id']);
    const text = JSON.stringify(lines);
    for (const secret of ['my-wrong-password', 'wrong-field', PASSWORD, 'new-secret-1', token])
      expect(text).not.toContain(secret);
    expect(text).toContain('127.0.0.1');
  });

  describe('changing one’s own password', () => {
    const change = (token: string, oldPassword: string, newPassword: string) =>
      app.call('POST /api/v1/auth/password', { token, body: { oldPassword, newPassword } });

    it('needs the present one, and ends the other sessions', async () => {
      const [token, other] = [await app.signIn('clerk'), await app.signIn('clerk')];
      expect((await change(token, 'not-this-one', 'new-secret-1')).body['code']).toBe('PASSWORD_WRONG');
      expect((await change(token, PASSWORD, 'new-secret-1')).status).toBe(204);
      expect((await me(token)).status).toBe(200);
      expect((await me(other)).status).toBe(401);
      expect((await login('clerk', PASSWORD)).status).toBe(401);
      expect((await login('clerk', 'new-secret-1')).status).toBe(200);
    });

    it('is no way to guess the present one', async () => {
      const token = await app.signIn('clerk');
      for (let i = 0; i < 5; i++) await change(token, `guess-${String(i)}`, 'new-secret-1');
      expect((await change(token, PASSWORD, 'new-secret-1')).body['code']).toBe('LOGIN_LOCKED');
    });

    it.each(['short-1', 'password123', 'clerk', '88888888'])('refuses the weak %s', async (weak) => {
      const token = await app.signIn('clerk');
      expect((await change(token, PASSWORD, weak)).body['code']).toBe('PASSWORD_WEAK');
    });
  });
});

describe('setting up a new installation', () => {
  let app: AccountsApp;
  beforeEach(async () => {
    app = await startAccounts();
  });
  afterEach(() => app.close());

  const setUp = (code: string, username = 'admin', password = 'first-admin-1') =>
    app.call('POST /api/v1/auth/setup', { body: { code, username, password } });

  it('makes the first administrator once, by the code that was printed', async () => {
    const code = (await app.setup.begin()) ?? '';
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    expect((await setUp('AAAAA-AAAAA')).body['code']).toBe('SETUP_CODE_WRONG');
    expect(await setUp(code.toLowerCase().replace('-', ' '))).toMatchObject({
      status: 201,
      body: { username: 'admin' },
    });
    const token = await app.signIn('admin', 'first-admin-1');
    expect((await app.call('GET /api/v1/auth/me', { token })).body['roles']).toEqual(['administrator']);
    expect((await setUp(code, 'second')).body['code']).toBe('SETUP_DONE');
    expect(await app.setup.begin()).toBeUndefined();
  });

  it('makes one administrator of two that are set up at the same time', async () => {
    const code = (await app.setup.begin()) ?? '';
    const answers = await Promise.all([setUp(code, 'one'), setUp(code, 'two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await app.database.reader.all('SELECT 1 FROM app_user')).toHaveLength(1);
  });

  it('takes no code before one was made', async () => {
    expect((await setUp('')).status).toBe(400);
    expect((await setUp('undefined')).body['code']).toBe('SETUP_CODE_WRONG');
  });

  it('keeps the code when the password is too weak', async () => {
    const code = (await app.setup.begin()) ?? '';
    expect((await setUp(code, 'admin', 'admin123')).body['code']).toBe('PASSWORD_WEAK');
    expect((await setUp(code)).status).toBe(201);
  });

  it('takes ten wrong codes from an address, then none for a while', async () => {
    const code = (await app.setup.begin()) ?? '';
    for (let i = 0; i < 10; i++) await setUp('AAAAA-AAAAA');
    expect((await setUp(code)).body['code']).toBe('TOO_MANY_REQUESTS');
    app.wait(15);
    expect((await setUp(code)).status).toBe(201);
  });
});
