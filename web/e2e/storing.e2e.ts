import type { APIRequestContext, Page } from '@playwright/test';
import { counted } from './counted';
import { expect, test } from './harness/test';
import { newBatteryCode } from './numbers';
import { wedge } from './scanner';

const rows = (page: Page) => page.getByRole('region', { name: '本次入库' }).getByRole('listitem');

async function collect(outlet: APIRequestContext): Promise<string> {
  const code = newBatteryCode();
  const data = { batteryCode: code, level: 'pack', batteryType: 'B', massGrams: 300_000 };
  const event = { kind: 'battery.collected', occurredAt: '2026-11-20T09:00:00+08:00', data };
  expect((await outlet.post('/api/v1/events', { data: event })).status()).toBe(201);
  return code;
}

async function listenForTones(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { tonesHeard: heard });
    window.addEventListener('ledger:tone', (event) => event instanceof CustomEvent && heard.push(event.detail));
  });
  return () => page.evaluate(() => (window as unknown as { tonesHeard: string[] }).tonesHeard);
}

async function openScreen(page: Page): Promise<void> {
  await page.goto('/storing');
  await expect(page.getByRole('heading', { name: '入库', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '贮存场所' })).not.toHaveValue('');
}

test('check 7 (T3): two scans store a battery: no click, a row, a tone, and words for a screen reader', async ({
  page,
  signIn,
  as,
}, info) => {
  const outlet = await as('outlet');
  const code = await collect(outlet);
  const tones = await listenForTones(page);
  await signIn('outlet');
  await openScreen(page);
  const keeper = counted(page, info, 'T3');
  await keeper.scan(code);
  await keeper.scan('A-13');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('已入库');
  await expect(page.getByTestId('announced')).toContainText(`${code} 已入库 A-13`);
  expect(await tones()).toEqual(['ok', 'ok']);
  keeper.atMost(2);
  const card = (await (await outlet.get(`/api/v1/batteries/${code}`)).json()) as {
    location: string;
    stateCode: string;
  };
  expect(card).toMatchObject({ location: 'A-13', stateCode: 'stored' });
});

test('check 14: the same code twice in one list is one row, and the screen says it was scanned', async ({
  page,
  signIn,
  as,
}) => {
  const outlet = await as('outlet');
  const code = await collect(outlet);
  await signIn('outlet');
  await openScreen(page);
  await wedge(page, code);
  await wedge(page, 'A-14');
  await expect(rows(page).first()).toContainText('已入库');
  await wedge(page, code);
  await expect(page.getByTestId('announced')).toContainText(`已扫：${code}`);
  await expect(rows(page)).toHaveCount(1);
});

test('what cannot be stored stays as a row that says why, and the next pair of scans goes on', async ({
  page,
  signIn,
  as,
}) => {
  const outlet = await as('outlet');
  const code = await collect(outlet);
  const tones = await listenForTones(page);
  await signIn('outlet');
  await openScreen(page);
  const unknown = newBatteryCode();
  await wedge(page, unknown);
  await wedge(page, 'A-15');
  const refused = rows(page).filter({ hasText: unknown });
  await expect(refused).toContainText('未入库');
  await expect(refused.getByRole('alert')).toBeVisible();
  await expect(page.getByTestId('alarmed')).toContainText(unknown);
  await wedge(page, code);
  await wedge(page, 'A-15');
  await expect(rows(page).filter({ hasText: code })).toContainText('已入库');
  await expect.poll(tones).toEqual(['ok', 'bad', 'ok', 'ok']);
  await refused.getByRole('button', { name: /^移出清单/ }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('a place that is scanned before any battery is refused with a tone and words', async ({ page, signIn }) => {
  const tones = await listenForTones(page);
  await signIn('outlet');
  await openScreen(page);
  await wedge(page, 'A-16');
  await expect(page.getByTestId('alarmed')).toContainText('请先扫电池');
  expect(await tones()).toEqual(['bad']);
  await expect(rows(page)).toHaveCount(0);
});
