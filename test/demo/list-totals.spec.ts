import { join } from 'node:path';
import { type Demo, startDemo } from '../../src/commands/demo';
import { readConfig } from '../../src/config';
import { SettableClock } from '../../src/kernel/clock';
import { testPlace } from '../support/engine';
import { type Api, apiFor } from '../support/service';
import { tempDir } from '../support/temp-dir';

jest.setTimeout(180_000);

interface Page {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
  readonly total?: number;
}

const OF_CUSTODY = [
  '/batteries',
  '/batteries?open=true',
  '/batteries?level=pack&codeStatus=readable',
  '/batteries?state=disposed',
  '/batteries?state=voided',
  '/vehicles',
  '/vehicles?presence=missing',
  '/consignments',
  '/consignments?state=refused',
  '/enterprises',
  '/enterprises?standing=UNQUALIFIED',
  '/enterprises?q=示例&role=recycler',
] as const;

const OF_COMPLIANCE = [
  '/flags',
  '/flags?history=true',
  '/flags?state=late',
  '/flags?severity=HIGH',
  '/filings',
  '/filings?due=overdue',
] as const;

const OF_BUREAU = [
  '/bureau/holdings',
  '/bureau/holdings?state=disposed',
  '/bureau/transfers?from=2020-01-01',
  '/bureau/transfers?from=2020-01-01&outcome=returned',
  '/bureau/movements',
  '/bureau/movements?account=transit&direction=in',
] as const;

/** Who pages through which lists. Between them they reach every list of the service. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'dismantler-manager': [...OF_CUSTODY, ...OF_COMPLIANCE, '/users', '/keys'],
  outlet: [...OF_CUSTODY, ...OF_COMPLIANCE, '/keys'],
  bureau: [...OF_CUSTODY, ...OF_COMPLIANCE, ...OF_BUREAU, '/keys'],
  admin: [...OF_CUSTODY, '/users', '/keys', '/audit'],
};

describe('the total of a list', () => {
  const folder = tempDir();
  let demo: Demo;

  beforeAll(async () => {
    const { env } = await testPlace(folder.path);
    const config = readConfig({ DATA_DIR: join(folder.path, 'data'), PORT: '0', LOG_LEVEL: 'silent', ...env });
    demo = await startDemo(config, {
      clock: new SettableClock(new Date('2026-11-23T01:30:00.000Z')),
      say: () => undefined,
    });
  });

  afterAll(async () => {
    await demo.service.close();
    folder.remove();
  });

  async function signIn(username: string): Promise<Api> {
    const answer = await apiFor(demo.service.url, '').post<{ token: string }>('/auth/login', {
      username,
      password: 'demo-2026',
    });
    return apiFor(demo.service.url, answer.body.token);
  }

  it.each(Object.entries(LISTS))('is what %s finds by paging through it', async (username, lists) => {
    const api = await signIn(username);
    const lengths: number[] = [];
    for (const list of lists) {
      const { body } = await api.get<Page>(`${withQuery(list)}limit=1&total=true`);
      const { items, totals } = await pagedThrough(api, list, 7);
      expect({ list, total: body.total }).toEqual({ list, total: items });
      expect({ list, totals }).toEqual({ list, totals: [] });
      lengths.push(items);
    }
    expect(Math.max(...lengths)).toBeGreaterThan(21);
  });
});

function withQuery(list: string): string {
  return list.includes('?') ? `${list}&` : `${list}?`;
}

/** How many items come page by page, and the totals that nobody asked for. */
async function pagedThrough(api: Api, list: string, limit: number): Promise<{ items: number; totals: number[] }> {
  const seen = new Set<string>();
  const totals: number[] = [];
  for (let next: string | null = ''; next !== null;) {
    const from: string = next === '' ? '' : `&next=${encodeURIComponent(next)}`;
    const { status, body }: { status: number; body: Page } = await api.get<Page>(
      `${withQuery(list)}limit=${String(limit)}${from}`,
    );
    if (status !== 200) throw new Error(`${list}: ${JSON.stringify(body)}`);
    for (const item of body.items) seen.add(JSON.stringify(item));
    if (body.total !== undefined) totals.push(body.total);
    next = body.next;
  }
  return { items: seen.size, totals };
}
