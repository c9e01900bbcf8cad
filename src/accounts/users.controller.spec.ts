import {
  type AccountsApp,
  type Answer,
  DISMANTLER,
  PASSWORD,
  RECYCLER,
  startAccounts,
} from '../../test/support/accounts-app';

describe('accounts', () => {
  let app: AccountsApp;
  let administrator: string;
  let manager: string;

  beforeEach(async () => {
    app = await startAccounts();
    await app.add({ username: 'admin', roles: ['administrator'] });
    await app.add({ username: 'manager', roles: ['manager'], enterprise: DISMANTLER });
    administrator = await app.signIn('admin');
    manager = await app.signIn('manager');
  });
  afterEach(() => app.close());

  const create = (token: string, user: object): Promise<Answer> =>
    app.call('POST /api/v1/users', { token, body: { username: 'new', password: PASSWORD, roles: ['clerk'], ...user } });
  const codeOf = ({ status, body }: Answer): unknown => (status < 300 ? status : body['code']);

  it('made by an administrator can be used at once', async () => {
    const { status, body } = await create(administrator, { enterprise: DISMANTLER, roles: ['clerk', 'manager'] });
    expect([status, body]).toEqual([201, { id: expect.stringMatching(/^[0-9a-f-]{36}$/), username: 'new' }]);
    const me = await app.call('GET /api/v1/auth/me', { token: await app.signIn('new') });
    expect(me.body).toMatchObject({ roles: ['clerk', 'manager'], enterprise: DISMANTLER });
  });

  it.each([
    ['without an enterprise', { enterprise: undefined }, 'REQUIRED'],
    ['of an enterprise that is not registered', { enterprise: '91350100M000100Y43' }, 'ENTERPRISE_UNKNOWN'],
    ['with a role that does not exist', { roles: ['owner'] }, 'DICT'],
    ['with no role', { roles: [] }, 'LIST_SIZE'],
    ['with a role twice', { roles: ['clerk', 'clerk'] }, 'ITEM_TWICE'],
    ['with a weak password', { password: '12345678' }, 'PASSWORD_WEAK'],
    ['with a name of spaces inside', { username: 'a b' }, 'TEXT_PATTERN'],
    ['with a name that differs in case only', { username: 'Manager' }, 'USER_DUP'],
  ])('are refused %s', async (_what, user, code) => {
    expect(codeOf(await create(administrator, { enterprise: DISMANTLER, ...user }))).toBe(code);
  });

  it.each([
    [{ roles: ['officer'] }, '371500'],
    [{ roles: ['officer'], district: '371521' }, '371521'],
    [{ roles: ['officer'], enterprise: RECYCLER }, '371521'],
    [{ roles: ['officer'], enterprise: '91350100M000100Y43' }, '371500'],
    [{ roles: ['administrator'] }, null],
  ])('of %j look after the district %s', async (user, district) => {
    await create(administrator, user);
    const me = await app.call('GET /api/v1/auth/me', { token: await app.signIn('new') });
    expect(me.body['district']).toBe(district);
  });

  describe('in the hands of a manager', () => {
    it.each([
      ['a clerk, its own enterprise unsaid', {}, 201],
      ['a manager of its own', { roles: ['manager'], enterprise: DISMANTLER }, 201],
      ['an officer', { roles: ['officer'] }, 'FORBIDDEN'],
      ['a clerk who is an officer, too', { roles: ['clerk', 'officer'] }, 'FORBIDDEN'],
      ['an administrator', { roles: ['administrator'] }, 'FORBIDDEN'],
      ['a clerk of another enterprise', { enterprise: RECYCLER }, 'FORBIDDEN'],
    ])('making %s', async (_what, user, expected) => {
      expect(codeOf(await create(manager, user))).toBe(expected);
    });

    it('are those of its own enterprise', async () => {
      await app.add({ username: 'own', roles: ['clerk'], enterprise: DISMANTLER });
      await app.add({ username: 'foreign', roles: ['clerk'], enterprise: RECYCLER });
      const names = async (token: string): Promise<unknown[]> => {
        const { body } = await app.call('GET /api/v1/users', { token });
        return (body['items'] as { username: string }[]).map(({ username }) => username);
      };
      expect(await names(manager)).toEqual(['manager', 'own']);
      expect(await names(administrator)).toEqual(['admin', 'manager', 'own', 'foreign']);
    });

    it('are open to it only where they can do no more than itself', async () => {
      const own = await app.add({ username: 'own', roles: ['clerk'], enterprise: DISMANTLER });
      const officer = await app.add({ username: 'officer', roles: ['clerk', 'officer'], enterprise: DISMANTLER });
      const foreign = await app.add({ username: 'foreign', roles: ['clerk'], enterprise: RECYCLER });
      const body = { password: 'new-secret-1' };
      const reset = (id: string) => app.call(`POST /api/v1/users/${id}/password`, { token: manager, body });
      expect(codeOf(await reset(own))).toBe(204);
      expect(codeOf(await reset(officer))).toBe('USER_UNKNOWN');
      expect(codeOf(await reset(foreign))).toBe('USER_UNKNOWN');
      expect(codeOf(await reset('no-such-id'))).toBe('USER_UNKNOWN');
    });
  });

  it('are closed to clerks and officers', async () => {
    await app.add({ username: 'clerk', roles: ['clerk'], enterprise: DISMANTLER });
    await app.add({ username: 'officer', roles: ['officer'] });
    for (const name of ['clerk', 'officer']) {
      const token = await app.signIn(name);
      expect(codeOf(await app.call('GET /api/v1/users', { token }))).toBe('FORBIDDEN');
      expect(codeOf(await create(token, { enterprise: DISMANTLER }))).toBe('FORBIDDEN');
    }
  });

  it('come page by page, each once', async () => {
    for (const name of ['a1', 'b2', 'c3']) await app.add({ username: name, roles: ['clerk'], enterprise: DISMANTLER });
    const names: string[] = [];
    for (let next: unknown = ''; next !== null;) {
      const after = next === '' ? '' : `&next=${String(next)}`;
      const { body } = await app.call(`GET /api/v1/users?limit=2${after}`, { token: administrator });
      names.push(...(body['items'] as { username: string }[]).map(({ username }) => username));
      next = body['next'];
    }
    expect(names).toEqual(['admin', 'manager', 'a1', 'b2', 'c3']);
  });

  it('show no password', async () => {
    const { body } = await app.call('GET /api/v1/users', { token: administrator });
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect(JSON.stringify(body)).not.toContain('password');
  });

  it('whose password is reset lose their sessions and their lock', async () => {
    const id = await app.add({ username: 'clerk', roles: ['clerk'], enterprise: DISMANTLER });
    const token = await app.signIn('clerk');
    for (let i = 0; i < 5; i++) await app.signIn('clerk', 'wrong-one');
    const body = { password: 'new-secret-1' };
    expect((await app.call(`POST /api/v1/users/${id}/password`, { token: administrator, body })).status).toBe(204);
    expect((await app.call('GET /api/v1/auth/me', { token })).status).toBe(401);
    expect(await app.signIn('clerk')).toBe('undefined');
    expect(await app.signIn('clerk', 'new-secret-1')).toMatch(/^[\w-]{43}$/);
  });

  it('that are disabled can neither stay nor come back, nor can their keys, until they are enabled', async () => {
    const id = await app.add({ username: 'clerk', roles: ['clerk'], enterprise: DISMANTLER });
    const token = await app.signIn('clerk');
    const keyBody = { name: 'erp', scopes: ['read'], expiresAt: '2027-01-01T00:00:00+08:00' };
    const key = String((await app.call('POST /api/v1/keys', { token, body: keyBody })).body['key']);
    const status = (disabled: boolean) =>
      app.call(`POST /api/v1/users/${id}/status`, { token: administrator, body: { disabled } });
    const me = async (with_: string) => codeOf(await app.call('GET /api/v1/auth/me', { token: with_ }));

    expect(await me(key)).toBe(200);
    expect((await status(true)).status).toBe(204);
    expect([await me(token), await me(key)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const refused = await app.call('POST /api/v1/auth/login', { body: { username: 'clerk', password: PASSWORD } });
    expect(refused.body['code']).toBe('LOGIN_FAILED');
    expect((await status(false)).status).toBe(204);
    expect(await me(await app.signIn('clerk'))).toBe(200);
    expect([await me(token), await me(key)]).toEqual(['UNAUTHENTICATED', 200]);
  });

  it('that are disabled are shut out even where a session of theirs is still on record', async () => {
    await app.database.work.solo((tx) => tx.run(`UPDATE app_user SET disabled = 1 WHERE username = 'manager'`));
    expect(codeOf(await app.call('GET /api/v1/auth/me', { token: manager }))).toBe('UNAUTHENTICATED');
  });

  it('are not shut by their own person, nor given a new password without the old one', async () => {
    const { body } = await app.call('GET /api/v1/users', { token: administrator });
    const own = (body['items'] as { id: string }[])[0]?.id ?? '';
    const call = { token: administrator, body: { disabled: true } };
    expect(codeOf(await app.call(`POST /api/v1/users/${own}/status`, call))).toBe('FORBIDDEN');
    const reset = { token: administrator, body: { password: 'new-secret-1' } };
    expect(codeOf(await app.call(`POST /api/v1/users/${own}/password`, reset))).toBe('FORBIDDEN');
  });

  it('leave a trace of every change, which administrators alone can read', async () => {
    const { body } = await create(manager, {});
    await app.call(`POST /api/v1/users/${String(body['id'])}/status`, { token: manager, body: { disabled: true } });
    expect(codeOf(await app.call('GET /api/v1/audit', { token: manager }))).toBe('FORBIDDEN');
    const { body: list } = await app.call('GET /api/v1/audit?limit=2', { token: administrator });
    expect(list['items']).toMatchObject([
      { action: 'user-disabled', username: 'manager', outcome: 'ok', detail: { aboutId: body['id'] } },
      { action: 'user-created', username: 'manager', at: '2026-11-23T02:00:00.000Z' },
    ]);
    const { body: second } = await app.call(`GET /api/v1/audit?limit=1&next=${String(list['next'])}`, {
      token: administrator,
    });
    expect(second['items']).toMatchObject([{ action: 'sign-in', username: 'manager' }]);
  });
});
