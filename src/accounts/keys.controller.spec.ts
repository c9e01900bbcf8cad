import { type AccountsApp, type Answer, DISMANTLER, RECYCLER, startAccounts } from '../../test/support/accounts-app';

describe('API keys', () => {
  let app: AccountsApp;
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};

  beforeEach(async () => {
    app = await startAccounts();
    const people = {
      clerk: { roles: ['clerk'], enterprise: DISMANTLER },
      manager: { roles: ['manager'], enterprise: DISMANTLER },
      officer: { roles: ['clerk', 'officer'], enterprise: DISMANTLER },
      stranger: { roles: ['manager'], enterprise: RECYCLER },
      admin: { roles: ['administrator'] },
    } as const;
    for (const [username, person] of Object.entries(people)) {
      ids[username] = await app.add({ username, ...person });
      tokens[username] = await app.signIn(username);
    }
  });
  afterEach(() => app.close());

  const create = (by: string, key: object = {}): Promise<Answer> => {
    const body = { name: 'erp', scopes: ['read'], expiresAt: '2027-11-23T10:00:00+08:00', ...key };
    return app.call('POST /api/v1/keys', { token: tokens[by] ?? '', body });
  };
  const me = (key: unknown) => app.call('GET /api/v1/auth/me', { token: String(key) });
  const codeOf = ({ status, body }: Answer): unknown => (status < 300 ? status : body['code']);

  it('act as their person and say so', async () => {
    const { status, body } = await create('clerk');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      key: expect.stringMatching(/^blk_[0-9a-f]{32}_[\w-]{43}$/),
      expiresAt: '2027-11-23T02:00:00.000Z',
    });
    expect((await me(body['key'])).body).toMatchObject({
      username: 'clerk',
      roles: ['clerk'],
      enterprise: DISMANTLER,
      via: 'key',
      expiresAt: '2027-11-23T02:00:00.000Z',
    });
  });

  it('are shown once and stored as a hash', async () => {
    const { body } = await create('clerk');
    const secret = String(body['key']).slice(-43);
    const tables = ['api_key', 'security_audit', 'app_user'];
    for (const table of tables) {
      expect(JSON.stringify(await app.database.reader.all(`SELECT * FROM ${table}`))).not.toContain(secret);
    }
    const list = await app.call('GET /api/v1/keys', { token: tokens['clerk'] ?? '' });
    expect(list.body['items']).toEqual([
      {
        id: body['id'],
        name: 'erp',
        userId: ids['clerk'],
        username: 'clerk',
        scopes: ['read'],
        createdAt: '2026-11-23T02:00:00.000Z',
        expiresAt: '2027-11-23T02:00:00.000Z',
        revokedAt: null,
      },
    ]);
  });

  it('expire', async () => {
    const { body } = await create('clerk', { expiresAt: '2026-11-23T11:00:00+08:00' });
    app.wait(59);
    expect((await me(body['key'])).status).toBe(200);
    app.wait(1);
    expect(codeOf(await me(body['key']))).toBe('KEY_EXPIRED');
  });

  it('are revoked for good', async () => {
    const { body } = await create('clerk');
    const revoke = (by: string) => app.call(`DELETE /api/v1/keys/${String(body['id'])}`, { token: tokens[by] ?? '' });
    expect(codeOf(await revoke('stranger'))).toBe('KEY_UNKNOWN');
    expect(codeOf(await revoke('officer'))).toBe('KEY_UNKNOWN');
    expect((await me(body['key'])).status).toBe(200);
    expect(codeOf(await revoke('manager'))).toBe(204);
    expect(codeOf(await me(body['key']))).toBe('KEY_REVOKED');
    expect(codeOf(await revoke('clerk'))).toBe(204);
    const lines = await app.database.reader.all<{ user_id: string }>(
      `SELECT user_id FROM security_audit WHERE action = 'key-revoked'`,
    );
    expect(lines).toEqual([{ user_id: ids['manager'] }]);
  });

  it('with a wrong secret are nobody’s', async () => {
    const { body } = await create('clerk');
    const forged = String(body['key']).replace(/.{43}$/, 'A'.repeat(43));
    expect(codeOf(await me(forged))).toBe('UNAUTHENTICATED');
    expect(codeOf(await me(String(body['key']).slice(0, -1)))).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['no expiry', { expiresAt: undefined }, 'REQUIRED'],
    ['an expiry in the past', { expiresAt: '2026-11-23T09:59:59+08:00' }, 'NUMBER_RANGE'],
    ['an expiry after more than two years', { expiresAt: '2028-12-01T00:00:00+08:00' }, 'NUMBER_RANGE'],
    ['two years', { expiresAt: '2028-11-23T10:00:00+08:00' }, 201],
    ['an unknown scope', { scopes: ['everything'] }, 'DICT'],
    ['no scope', { scopes: [] }, 'LIST_SIZE'],
  ])('with %s', async (_what, key, expected) => {
    expect(codeOf(await create('clerk', key))).toBe(expected);
  });

  it.each([
    ['manager', 'clerk', 201],
    ['manager', 'officer', 'USER_UNKNOWN'],
    ['manager', 'stranger', 'USER_UNKNOWN'],
    ['manager', 'admin', 'USER_UNKNOWN'],
    ['clerk', 'manager', 'USER_UNKNOWN'],
    ['stranger', 'clerk', 'USER_UNKNOWN'],
    ['officer', 'clerk', 'USER_UNKNOWN'],
    ['admin', 'clerk', 'USER_UNKNOWN'],
    ['officer', 'officer', 201],
    ['admin', 'admin', 201],
  ])('made by the %s for the %s', async (by, owner, expected) => {
    expect(codeOf(await create(by, { userId: ids[owner] }))).toBe(expected);
  });

  it('are listed to whoever may revoke them', async () => {
    for (const name of ['clerk', 'manager', 'officer', 'stranger', 'admin']) await create(name, { name });
    const names = async (by: string): Promise<unknown[]> => {
      const { body } = await app.call('GET /api/v1/keys', { token: tokens[by] ?? '' });
      return (body['items'] as { name: string }[]).map(({ name }) => name);
    };
    expect(await names('clerk')).toEqual(['clerk']);
    expect(await names('manager')).toEqual(['manager', 'clerk']);
    expect(await names('officer')).toEqual(['officer']);
    expect(await names('stranger')).toEqual(['stranger']);
    expect(await names('admin')).toEqual(['admin', 'stranger', 'officer', 'manager', 'clerk']);
  });
});
