import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './harness/test';

/** Words of controls that write what enterprises record. Verifying papers is the bureau's own and has words of its own. */
const WRITES =
  /保存|更正|作废|登记$|^登记|提交|签发|入库$|拆卸登记|收集登记|移交出库|承运人提货|接收入库|退回入库|补登|补码|删除|回填|生成文件/;

/** Every screen that an officer reaches by the navigation. */
async function screensOf(page: Page): Promise<string[]> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const links = page.getByRole('navigation').first().getByRole('link');
  await expect(links.first()).toBeVisible();
  const all = await links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  return [...new Set(all)];
}

async function files(api: APIRequestContext): Promise<string[]> {
  const first = async <T>(path: string): Promise<T> => {
    const { items } = (await (await api.get(path)).json()) as { items: T[] };
    if (items[0] === undefined) throw new Error(`nothing at ${path}`);
    return items[0];
  };
  const battery = await first<{ traceNo: string }>('/api/v1/batteries?state=stored&limit=1');
  const vehicle = await first<{ vin: string }>('/api/v1/vehicles?limit=1');
  const sheet = await first<{ number: string; sender: { uscc: string } }>('/api/v1/consignments?limit=1');
  return [
    `/trace/${battery.traceNo}`,
    `/batteries/${battery.traceNo}`,
    `/vehicles/${vehicle.vin}`,
    `/consignments/${encodeURIComponent(sheet.number)}?sender=${sheet.sender.uscc}`,
  ];
}

async function writingControls(page: Page): Promise<string[]> {
  const names = await page
    .locator('main')
    .locator('button, a.ant-btn, [role=button], input[type=submit]')
    .evaluateAll((found) => found.map((one) => `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.trim()));
  return names.filter((name) => WRITES.test(name) && !name.includes('保存检查点文件'));
}

test('check 32: an officer meets no control that edits what enterprises record, on any screen', async ({
  page,
  signIn,
  as,
}) => {
  test.setTimeout(180_000);
  await signIn('bureau');
  const screens = [...(await screensOf(page)), ...(await files(await as('bureau')))];
  expect(screens.length).toBeGreaterThan(10);
  for (const screen of screens) {
    await test.step(screen, async () => {
      await page.goto(screen);
      await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('.loading')).toHaveCount(0);
      expect(await writingControls(page), screen).toEqual([]);
    });
  }
});

test('check 32: a clerk does meet them, so that the search for them can fail', async ({ page, signIn, as }) => {
  await signIn('dismantler');
  const [, file = ''] = await files(await as('dismantler'));
  await page.goto(file);
  await expect(page.getByRole('heading', { name: '时间线' })).toBeVisible();
  expect((await writingControls(page)).length).toBeGreaterThan(0);
});

test('check 32: the service refuses an officer with 403 whatever enterprises may write', async ({ as }) => {
  const officer = await as('bureau');
  const event = { kind: 'entry.voided', occurredAt: new Date().toISOString(), data: { index: 1, reason: '示例' } };
  const asked: readonly (readonly [path: string, data: object])[] = [
    ['/api/v1/events', event],
    ['/api/v1/events/check', event],
    ['/api/v1/events/batch', { events: [event] }],
    [
      '/api/v1/filings/export',
      { profile: 'x', enterprise: '91371502EXAMPLE11W', from: '2026-01-01', to: '2026-01-02' },
    ],
    ['/api/v1/filings/x/results', { rows: [] }],
  ];
  for (const [path, data] of asked) {
    const { status } = await officer.post(path, { data }).then((response) => ({ status: response.status() }));
    expect(status, path).toBe(403);
  }
});
