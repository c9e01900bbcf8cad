import { join } from 'node:path';
import { type Demo, startDemo } from '../../src/commands/demo';
import { readConfig } from '../../src/config';
import { SettableClock } from '../../src/kernel/clock';
import { testPlace } from '../support/engine';
import { type Api, apiFor } from '../support/service';
import { tempDir } from '../support/temp-dir';

jest.setTimeout(180_000);

interface Battery {
  readonly traceNo: string;
  readonly batteryCode: string | null;
}

interface Timeline {
  readonly items: readonly {
    readonly kind: string;
    readonly org: { readonly uscc: string };
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

/** A batch names every battery of a period. What it says of others is nobody's business but the filer's and the bureau's. */
describe('the filings in the life of a battery', () => {
  const folder = tempDir();
  let demo: Demo;

  beforeAll(async () => {
    const { env } = await testPlace(folder.path);
    const config = readConfig({ DATA_DIR: join(folder.path, 'data'), PORT: '0', LOG_LEVEL: 'silent', ...env });
    const clock = new SettableClock(new Date('2026-11-23T01:30:00.000Z'));
    demo = await startDemo(config, { clock, say: () => undefined });
  });

  afterAll(async () => {
    await demo.service.close();
    folder.remove();
  });

  it('tell a later holder nothing of what an earlier one filed', async () => {
    const filings = await filingsSeenBy('recycler');
    const own = (await (await signIn('recycler')).get<{ enterprise: string }>('/auth/me')).body.enterprise;
    const foreign = filings.filter(({ org }) => org !== own);
    expect(foreign.length).toBeGreaterThan(0);
    for (const { data } of foreign) expect(data).not.toMatch(/[A-Z0-9]{17,24}|NB-\d+/);
  });

  it('tell their own filer of the battery that is asked about, and of no other', async () => {
    const filings = await filingsSeenBy('dismantler');
    const told = filings.filter(({ data }) => data.includes('rows'));
    expect(told.length).toBeGreaterThan(0);
    const named = told.flatMap(({ data, battery }) =>
      (data.match(/\b[A-Z0-9]{24}\b/g) ?? []).filter((code) => code !== battery.batteryCode),
    );
    expect(told.some(({ data, battery }) => data.includes(battery.batteryCode ?? '-'))).toBe(true);
    expect(named).toEqual([]);
  });

  async function filingsSeenBy(username: string): Promise<{ org: string; data: string; battery: Battery }[]> {
    const api = await signIn(username);
    const { items } = (await api.get<{ items: Battery[] }>('/batteries?limit=200')).body;
    const seen: { org: string; data: string; battery: Battery }[] = [];
    for (const battery of items) {
      const timeline = (await api.get<Timeline>(`/batteries/${battery.traceNo}/timeline`)).body;
      const filings = timeline.items.filter(({ kind }) => kind.startsWith('filing.'));
      seen.push(...filings.map(({ org, data }) => ({ org: org.uscc, data: JSON.stringify(data), battery })));
    }
    return seen;
  }

  async function signIn(username: string): Promise<Api> {
    const body = { username, password: 'demo-2026' };
    const answer = await apiFor(demo.service.url, '').post<{ token: string }>('/auth/login', body);
    return apiFor(demo.service.url, answer.body.token);
  }
});
