import { type FilingApp, startFilingApp } from '../support/filing-app';
import {
  codeOf,
  DISMANTLER,
  dismantled,
  dispatched,
  type FilingWorld,
  received,
  RECYCLER,
  startFilingWorld,
  STRANGER,
  vinOf,
} from '../support/filing-world';

const OUTBOUND = 'trace-dismantler-outbound';
const MAY = { from: '2026-05-01', to: '2026-05-31' };

describe('GET /api/v1/filings and its batches', () => {
  let world: FilingWorld;
  let app: FilingApp;

  beforeEach(async () => {
    world = await startFilingWorld();
    app = await startFilingApp(world);
    await addUsers(app);
    for (const n of [1, 2]) await dismantled(world, n, '2026-05-06');
    await dismantled(world, 3, '2026-05-06', { codeStatus: 'damaged' });
    await dispatched(world, 'JJ-1', '2026-05-10', [codeOf(1), codeOf(2)]);
  });
  afterEach(async () => {
    await world.rebuildsToTheSame();
    await app.close();
    await world.close();
  });

  const exported = (body: object = {}, headers = {}) =>
    app.as(
      'clerk',
      'POST /api/v1/filings/export',
      { profile: OUTBOUND, enterprise: DISMANTLER, ...MAY, ...body },
      headers,
    );

  it('lists what is to be told, with its limit or 待核实', async () => {
    await received(world, 'JJ-1', '2026-05-11', { [codeOf(1)]: 'accepted', [codeOf(2)]: 'refused' });
    const own = await app.as('clerk', `GET /api/v1/filings?profile=${OUTBOUND}`);
    expect(own.json['items']).toMatchObject([
      {
        subject: { label: codeOf(1) },
        dueOn: null,
        dueState: 'unknown-rule',
        dueText: '待核实',
        rule: 'RB-05b',
        state: 'open',
        lacks: [],
      },
      { subject: { label: codeOf(2) }, state: 'lapsed', stateText: '无需报送' },
    ]);
    const theirs = await app.as('recycler', 'GET /api/v1/filings?due=overdue');
    expect(theirs.json['items']).toMatchObject([
      {
        profile: 'trace-recycler-inbound',
        dueOn: '2026-06-10',
        rule: 'RB-06',
        daysLeft: -166,
        clockSource: '第73号令 第二十四条(七)',
      },
    ]);
  });

  it('pages through all of it once', async () => {
    const seen: string[] = [];
    for (let next = ''; ;) {
      const { json } = await app.as('clerk', `GET /api/v1/filings?limit=3${next}`);
      seen.push(...(json['items'] as { id: string }[]).map(({ id }) => id));
      if (json['next'] === null) break;
      next = `&next=${json['next'] as string}`;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it('exports, hands out the same file twice, and takes the answers', async () => {
    const { status, json } = await exported();
    expect(status).toBe(201);
    expect(json).toMatchObject({ rows: 2, skipped: [], index: expect.any(Number) as number });
    const batch = String(json['batch']);
    const file = await app.as('clerk', `GET /api/v1/filings/${batch}/file?format=csv`);
    expect(file.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('废旧电池出库_2026-05-01')}`,
    );
    expect(file.text.split('\r\n').slice(1, 3)).toEqual([
      `${codeOf(1)},2026-05-10,示例再生企业,${RECYCLER},1,,再生利用,1`,
      `${codeOf(2)},2026-05-10,示例再生企业,${RECYCLER},1,,再生利用,2`,
    ]);
    await world.rebuildsToTheSame();
    expect((await app.as('clerk', `GET /api/v1/filings/${batch}/file?format=csv`)).text).toBe(file.text);
    const rows = [
      { row: 1, result: 'accepted', answeredOn: '2026-11-23', platformNo: 'P-1' },
      { row: 2, result: 'rejected', answeredOn: '2026-11-23', reason: '编码不存在' },
    ];
    const answer = await app.as('clerk', `POST /api/v1/filings/${batch}/results`, { rows });
    expect(answer).toMatchObject({ status: 201, json: { accepted: 1, rejected: 1 } });
    const audited = await world.db.reader.all(`SELECT detail FROM security_audit WHERE action = 'export'`);
    expect(audited).toHaveLength(3);
  });

  it('says beforehand what an export would hold and leave out, and records nothing', async () => {
    const { size } = (await world.db.reader.first<{ size: number }>('SELECT size FROM ledger_state')) ?? { size: 0 };
    const checked = await exported({ profile: 'trace-dismantler-scrapped', check: true });
    expect(checked.json).toMatchObject({
      batch: null,
      rows: 2,
      index: null,
      skipped: [{ subject: { label: vinOf(3) } }],
    });
    expect(await world.db.reader.first('SELECT size FROM ledger_state')).toEqual({ size });
    expect(await world.db.reader.all('SELECT batch FROM filing_batch')).toEqual([]);
    expect((await exported({ profile: 'trace-dismantler-scrapped' })).json).toMatchObject({
      rows: 2,
      skipped: checked.json['skipped'],
    });
  });

  it('lists batches, newest first, and the rows of one with what the platform said', async () => {
    const batch = String((await exported()).json['batch']);
    const later = String((await exported({ profile: 'trace-dismantler-scrapped' })).json['batch']);
    const rows = [
      { row: 1, result: 'accepted', answeredOn: '2026-11-23', platformNo: 'P-1' },
      { row: 2, result: 'rejected', answeredOn: '2026-11-23', reason: '编码不存在' },
    ];
    await app.as('clerk', `POST /api/v1/filings/${batch}/results`, { rows });
    const first = await app.as('clerk', 'GET /api/v1/filings/batches?limit=1&total=true');
    expect(first.json).toMatchObject({ items: [{ batch: later, rows: 2, accepted: 0, rejected: 0 }], total: 2 });
    const second = await app.as('clerk', `GET /api/v1/filings/batches?limit=1&next=${String(first.json['next'])}`);
    expect(second.json).toMatchObject({ items: [{ batch, rows: 2, accepted: 1, rejected: 1 }], next: null });
    expect((await app.as('clerk', `GET /api/v1/filings/${batch}/rows`)).json).toMatchObject({
      batch: { batch, profile: OUTBOUND, rows: 2, accepted: 1, rejected: 1 },
      items: [
        { row: 1, label: codeOf(1), result: 'accepted', platformNo: 'P-1', values: { packCode: codeOf(1) } },
        { row: 2, label: codeOf(2), result: 'rejected', reason: '编码不存在' },
      ],
      next: null,
    });
    expect((await app.as('clerk', `GET /api/v1/filings?batch=${batch}&state=rejected`)).json['items']).toMatchObject([
      { subject: { label: codeOf(2) }, reason: '编码不存在', platformNo: null, enterprise: DISMANTLER },
    ]);
    expect(await app.as('recycler', `GET /api/v1/filings/${batch}/rows`)).toMatchObject({
      status: 404,
      json: { code: 'BATCH_UNKNOWN' },
    });
    expect((await app.as('recycler', 'GET /api/v1/filings/batches')).json).toEqual({ items: [], next: null });
  });

  it('leaves out what was accepted, unless asked again, and records nothing for nothing', async () => {
    const { json } = await exported();
    const rows = [1, 2].map((row) => ({ row, result: 'accepted', answeredOn: '2026-11-23' }));
    await app.as('clerk', `POST /api/v1/filings/${String(json['batch'])}/results`, { rows });
    const { size } = (await world.db.reader.first<{ size: number }>('SELECT size FROM ledger_state')) ?? { size: 0 };
    expect((await exported()).json).toEqual({ batch: null, rows: 0, skipped: [], index: null });
    expect(await world.db.reader.first('SELECT size FROM ledger_state')).toEqual({ size });
    expect((await exported({ again: true })).json).toMatchObject({ rows: 2 });
  });

  it('says what keeps a vehicle back', async () => {
    const { json } = await exported({ profile: 'trace-dismantler-scrapped' });
    expect(json).toMatchObject({
      rows: 2,
      skipped: [
        {
          subject: { type: 'vehicle', label: vinOf(3) },
          lacks: ['电池包编码', '编码状态 damaged（编码污损，无法辨认）'],
        },
      ],
    });
  });

  it('gives the same batch to a request that is sent again', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await exported({}, headers);
    const second = await exported({}, headers);
    expect(second.json).toEqual(first.json);
    expect(await world.db.reader.all('SELECT batch FROM filing_batch')).toHaveLength(1);
  });

  it('splits a batch over entries of at most 200 batteries, in order', async () => {
    for (let n = 10; n < 260; n++) await dismantled(world, n, '2026-05-12');
    for (const [i, from] of [10, 140].entries()) {
      const codes = Array.from({ length: 120 }, (_none, k) => codeOf(from + k));
      await dispatched(world, `JJ-${String(i + 2)}`, '2026-05-13', codes);
    }
    const { json } = await exported({ from: '2026-05-13' });
    expect(json['rows']).toBe(240);
    const entries = await world.db.reader.all<{ envelope: string }>(
      `SELECT envelope FROM ledger_entry WHERE envelope LIKE '%filing.exported%' ORDER BY idx`,
    );
    expect(entries.map(({ envelope }) => (JSON.parse(envelope) as { touches: unknown[] }).touches.length)).toEqual([
      200, 40,
    ]);
    const file = await app.as('clerk', `GET /api/v1/filings/${String(json['batch'])}/file?format=json`);
    expect((file.json['rows'] as { row: number }[]).map(({ row }) => row)).toEqual(
      Array.from({ length: 240 }, (_none, i) => i + 1),
    );
    const rows = Array.from({ length: 240 }, (_none, i) => ({
      row: i + 1,
      result: 'accepted',
      answeredOn: '2026-11-23',
    }));
    expect(
      (await app.as('clerk', `POST /api/v1/filings/${String(json['batch'])}/results`, { rows })).json,
    ).toMatchObject({ accepted: 240 });
  });

  it('shows the profiles with grades, in the language asked for', async () => {
    const { json } = await app.as('officer', 'GET /api/v1/filings/profiles', undefined, { 'accept-language': 'en' });
    const items = json['items'] as { code: string; stage: string; fields: { title: string; grade: string }[] }[];
    expect(items.find(({ code }) => code === OUTBOUND)).toMatchObject({
      stage: 'waste battery out of storage',
      fields: expect.arrayContaining([expect.objectContaining({ title: '电池包编码', grade: 'CONFIRMED' })]) as unknown,
    });
  });
});

describe('who may do what with a batch', () => {
  let world: FilingWorld;
  let app: FilingApp;
  let batch: string;

  beforeAll(async () => {
    world = await startFilingWorld();
    app = await startFilingApp(world);
    await addUsers(app);
    await dismantled(world, 1, '2026-05-06');
    await dispatched(world, 'JJ-1', '2026-05-10', [codeOf(1)]);
    const { json } = await app.as('clerk', 'POST /api/v1/filings/export', { profile: OUTBOUND, ...MAY });
    batch = String(json['batch']);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  it.each([
    ['recycler', 404],
    ['stranger', 404],
    ['elsewhere', 404],
    ['admin', 403],
    ['officer', 200],
    ['clerk', 200],
  ])('the file for %s: %d', async (username, status) => {
    expect((await app.as(username, `GET /api/v1/filings/${batch}/file?format=json`)).status).toBe(status);
  });

  it.each([
    ['officer', { enterprise: DISMANTLER }, 403, 'FORBIDDEN'],
    ['stranger', { enterprise: DISMANTLER }, 404, 'ENTERPRISE_UNKNOWN'],
    ['clerk', { profile: 'nonsense' }, 404, 'PROFILE_UNKNOWN'],
    ['clerk', { to: '2026-04-01' }, 400, 'DATE_ORDER'],
    ['clerk', { unknown: 1 }, 400, 'UNKNOWN_FIELD'],
  ])('refuses an export by %s of %j', async (username, changes, status, code) => {
    const body = { profile: OUTBOUND, ...MAY, ...changes };
    const answer = await app.as(username, 'POST /api/v1/filings/export', body);
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
  });

  it.each([
    ['officer', 1, '2026-11-23', 403],
    ['stranger', 1, '2026-11-23', 404],
    ['clerk', 3, '2026-11-23', 404],
    ['clerk', 1, '2026-11-24', 400],
    ['clerk', 1, '2026-11-22', 400],
  ])('refuses answers by %s for row %d dated %s', async (username, row, answeredOn, status) => {
    const rows = [{ row, result: 'accepted', answeredOn }];
    expect((await app.as(username, `POST /api/v1/filings/${batch}/results`, { rows })).status).toBe(status);
  });
});

async function addUsers(app: FilingApp): Promise<void> {
  await app.add({ username: 'clerk', roles: ['clerk'], enterprise: DISMANTLER });
  await app.add({ username: 'recycler', roles: ['clerk'], enterprise: RECYCLER });
  await app.add({ username: 'stranger', roles: ['clerk'], enterprise: STRANGER });
  await app.add({ username: 'officer', roles: ['officer'], district: '371502' });
  await app.add({ username: 'elsewhere', roles: ['officer'], district: '371526' });
  await app.add({ username: 'admin', roles: ['administrator'] });
}
