import { type AccountsApp, type Answer, DISMANTLER, startAccounts } from '../../test/support/accounts-app';
import { forgetDrafts, MOST_DRAFTS } from './drafts';

const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('drafts', () => {
  let app: AccountsApp;
  const tokens: Record<string, string> = {};

  beforeEach(async () => {
    app = await startAccounts();
    const people = {
      clerk: { roles: ['clerk'], enterprise: DISMANTLER },
      manager: { roles: ['clerk', 'manager'], enterprise: DISMANTLER },
      admin: { roles: ['administrator'] },
    } as const;
    for (const [username, person] of Object.entries(people)) {
      await app.add({ username, ...person });
      tokens[username] = await app.signIn(username);
    }
  });
  afterEach(() => app.close());

  const call = (by: string, route: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> =>
    app.call(route, { token: tokens[by] ?? '', headers, ...(body === undefined ? {} : { body }) });
  const save = (by: string, n: number, draft: object = {}): Promise<Answer> =>
    call(by, `PUT /api/v1/drafts/${idOf(n)}`, {
      kind: 'battery.removed',
      title: '拆卸 示例',
      data: { massGrams: 1 },
      version: 0,
      ...draft,
    });
  const read = (by: string, n: number): Promise<Answer> => call(by, `GET /api/v1/drafts/${idOf(n)}`);
  const listed = async (by: string, query = ''): Promise<unknown[]> =>
    ((await call(by, `GET /api/v1/drafts${query}`)).body['items'] as { id: unknown }[]).map(({ id }) => id);
  const codeOf = ({ status, body }: Answer): unknown => (status < 300 ? status : body['code']);

  it('come back as they were left, on another machine, too', async () => {
    const data = { vin: 'LFW', packs: [{ massGrams: null }], 备注: '缺编码' };
    const saved = await save('clerk', 1, { data });
    expect(saved.body).toEqual({
      id: idOf(1),
      kind: 'battery.removed',
      title: '拆卸 示例',
      version: 1,
      createdAt: '2026-11-23T02:00:00.000Z',
      updatedAt: '2026-11-23T02:00:00.000Z',
    });
    tokens['clerk'] = await app.signIn('clerk');
    expect((await read('clerk', 1)).body).toEqual({ ...saved.body, data });
  });

  it('are not overwritten by somebody who opened them before they were changed', async () => {
    await save('clerk', 1);
    app.wait(1);
    const changed = await save('clerk', 1, { version: 1, title: '改过' });
    expect(changed.body).toMatchObject({ version: 2, title: '改过', createdAt: '2026-11-23T02:00:00.000Z' });
    for (const version of [0, 1, 3]) expect(codeOf(await save('clerk', 1, { version }))).toBe('STALE_VERSION');
    expect((await save('clerk', 1, { version: 1 })).status).toBe(409);
    expect(codeOf(await save('clerk', 2, { version: 1 }))).toBe('STALE_VERSION');
    expect((await read('clerk', 1)).body).toMatchObject({ version: 2, title: '改过' });
  });

  it('belong to one person: nobody else lists, reads, changes or deletes them', async () => {
    await save('clerk', 1);
    for (const other of ['manager', 'admin']) {
      expect(await listed(other)).toEqual([]);
      expect(codeOf(await read(other, 1))).toBe('DRAFT_UNKNOWN');
      expect((await call(other, `DELETE /api/v1/drafts/${idOf(1)}`)).status).toBe(204);
      expect((await save(other, 1, { title: '另一份' })).status).toBe(200);
    }
    expect((await read('clerk', 1)).body).toMatchObject({ title: '拆卸 示例', version: 1 });
  });

  it('are listed by kind, the last changed first, a page at a time', async () => {
    for (const [n, kind] of [
      [1, 'battery.removed'],
      [2, 'vehicle.received'],
      [3, 'battery.removed'],
    ] as const) {
      await save('clerk', n, { kind });
      app.wait(1);
    }
    await save('clerk', 1, { version: 1 });
    expect(await listed('clerk')).toEqual([idOf(1), idOf(3), idOf(2)]);
    expect(await listed('clerk', '?kind=battery.removed')).toEqual([idOf(1), idOf(3)]);
    const first = await call('clerk', 'GET /api/v1/drafts?limit=2&total=true');
    expect(first.body).toMatchObject({ total: 3 });
    expect(first.body['items']).not.toContainEqual(expect.objectContaining({ data: expect.anything() as unknown }));
    expect(await listed('clerk', `?limit=2&next=${String(first.body['next'])}`)).toEqual([idOf(2)]);
  });

  it('are gone when they are deleted, which may be said twice', async () => {
    await save('clerk', 1);
    for (let times = 0; times < 2; times++)
      expect((await call('clerk', `DELETE /api/v1/drafts/${idOf(1)}`)).status).toBe(204);
    expect(codeOf(await read('clerk', 1))).toBe('DRAFT_UNKNOWN');
  });

  it('are forgotten after thirty days without a change', async () => {
    await save('clerk', 1);
    app.wait(29 * 24 * 60);
    tokens['clerk'] = await app.signIn('clerk');
    await save('clerk', 2);
    expect(await listed('clerk')).toEqual([idOf(2), idOf(1)]);
    app.wait(2 * 24 * 60);
    tokens['clerk'] = await app.signIn('clerk');
    expect(await listed('clerk')).toEqual([idOf(2)]);
    expect(codeOf(await read('clerk', 1))).toBe('DRAFT_UNKNOWN');
    expect(await app.database.work.solo((tx) => forgetDrafts(tx, app.clock.now()))).toBe(1);
    expect((await save('clerk', 1)).body).toMatchObject({ version: 1 });
  });

  it('may be many and large, up to a limit', async () => {
    const size = (bytes: number): object => ({ data: { text: 'x'.repeat(bytes - '{"text":""}'.length) } });
    expect(codeOf(await save('clerk', 1, size(64 * 1024)))).toBe(200);
    expect(codeOf(await save('clerk', 2, size(64 * 1024 + 1)))).toBe('DRAFT_TOO_LARGE');
    for (let n = 2; n <= MOST_DRAFTS; n++) await save('clerk', n);
    expect(codeOf(await save('clerk', MOST_DRAFTS + 1))).toBe('DRAFT_LIMIT');
    expect(codeOf(await save('clerk', 1, { version: 1 }))).toBe(200);
    expect(codeOf(await save('manager', 1))).toBe(200);
  });

  it.each([
    ['an id that is no UUID', 'PUT /api/v1/drafts/1', {}, '/id'],
    ['data that are no object', `PUT /api/v1/drafts/${idOf(1)}`, { data: [] }, '/data'],
    ['no title', `PUT /api/v1/drafts/${idOf(1)}`, { title: '' }, '/title'],
    ['a negative version', `PUT /api/v1/drafts/${idOf(1)}`, { version: -1 }, '/version'],
  ])('with %s are refused', async (_what, route, wrong, pointer) => {
    const { status, body } = await call('clerk', route, { kind: 'k', title: 't', data: {}, version: 0, ...wrong });
    expect([status, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([400, pointer]);
  });

  it('leave nothing of themselves in the security audit', async () => {
    await save('clerk', 1, { title: '机密标题' });
    await call('clerk', `DELETE /api/v1/drafts/${idOf(1)}`);
    const audit = await app.database.reader.all<{ action: string }>('SELECT * FROM security_audit');
    expect(audit.every(({ action }) => action === 'sign-in')).toBe(true);
    expect(JSON.stringify(audit)).not.toContain('机密');
  });

  it('say what is wrong in the language that was asked for', async () => {
    const english = await call('clerk', `GET /api/v1/drafts/${idOf(9)}`, undefined, { 'accept-language': 'en' });
    expect(english.body).toMatchObject({ code: 'DRAFT_UNKNOWN', title: 'No such draft' });
    expect((await read('clerk', 9)).body).toMatchObject({ title: '没有这份草稿' });
  });
});
