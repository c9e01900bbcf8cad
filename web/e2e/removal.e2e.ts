import type { APIRequestContext, Page } from '@playwright/test';
import { counted } from './counted';
import { expect, test } from './harness/test';
import { newBatteryCode, newVin } from './numbers';
import { wedge } from './scanner';

const vinField = (page: Page) => page.getByRole('textbox', { name: '车辆识别代号' });
const codeField = (page: Page) => page.getByRole('textbox', { name: '动力电池编码' });
const massField = (page: Page) => page.getByRole('textbox', { name: '净重 (kg)' });
const list = (page: Page) => page.getByRole('region', { name: '这辆车已登记的电池' });
const saved = (page: Page) => page.getByTestId('saved');

async function receive(clerk: APIRequestContext, vin: string): Promise<void> {
  const data = { vin, receivedOn: '2026-11-20', isSwapModel: false, batteryPresence: 'present', expectedPacks: 2 };
  const event = { kind: 'vehicle.received', occurredAt: '2026-11-20T09:00:00+08:00', data };
  const response = await clerk.post('/api/v1/events', { data: event });
  expect(response.status()).toBe(201);
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/removal');
  await expect(page.getByRole('heading', { name: '电池拆卸', exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: '通过', exact: true })).toBeAttached();
  await expect(page.getByRole('combobox', { name: '拆卸人' })).not.toHaveValue('');
  await expect(vinField(page)).toBeFocused();
}

async function fillIn(page: Page, code: string, mass: string): Promise<void> {
  await wedge(page, code);
  await expect(massField(page)).toBeFocused();
  await page.keyboard.type(mass);
  await page.getByText('通过', { exact: true }).click();
}

test('check 6 (T2): two packs of one vehicle in at most twelve steps, without picking the vehicle again', async ({
  page,
  signIn,
  as,
}, info) => {
  const vin = newVin();
  const dismantler = await as('dismantler');
  await receive(dismantler, vin);
  await signIn('dismantler');
  await openForm(page);
  const clerk = counted(page, info, 'T2');
  const codes = [newBatteryCode(), newBatteryCode()] as const;
  await clerk.scan(vin);
  await expect(page.getByText('电池包应有 2，实有 –，已拆 0')).toBeVisible();
  for (const [i, code] of codes.entries()) {
    await expect(codeField(page)).toBeFocused();
    await clerk.scan(code);
    await expect(massField(page)).toBeFocused();
    await clerk.type('312.5');
    await clerk.click('通过', () => page.getByText('通过', { exact: true }).click());
    await clerk.press('Control+Enter');
    await expect(list(page).getByRole('listitem')).toHaveCount(i + 1);
    await expect(saved(page).getByRole('link')).toHaveText(/^NB-\d{6}-\d{4}-\d{6}$/);
    await expect(vinField(page)).toHaveValue(vin);
  }
  clerk.atMost(12);
  const card = (await (await dismantler.get(`/api/v1/vehicles/${vin}`)).json()) as {
    packsRemoved: number;
    batteries: { batteryCode: string; massGrams: number; batteryType: string; level: string }[];
  };
  expect(card.packsRemoved).toBe(2);
  expect(card.batteries.map(({ batteryCode }) => batteryCode).toSorted()).toEqual([...codes].toSorted());
  expect(card.batteries[0]).toMatchObject({ massGrams: 312_500, batteryType: 'B', level: 'pack' });
});

test('a battery without a readable code is entered by F8 with what its label shows, and gets a trace number', async ({
  page,
  signIn,
  as,
}) => {
  const vin = newVin();
  await receive(await as('dismantler'), vin);
  await signIn('dismantler');
  await openForm(page);
  await wedge(page, vin);
  await page.keyboard.press('F8');
  await page.getByText('污损', { exact: true }).click();
  await page.getByRole('textbox', { name: '标签上能看清的文字' }).fill('EX0P?01');
  await page.getByText('电池包', { exact: true }).click();
  await page.getByRole('combobox', { name: '电池类型' }).fill('三元');
  await page.keyboard.press('Enter');
  await massField(page).fill('280');
  await page.getByText('待判', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(saved(page).getByRole('link')).toHaveText(/^NB-\d{6}-\d{4}-\d{6}$/);
  await expect(saved(page)).toContainText('RB-01');
  await expect(list(page).getByText('无可读编码')).toBeVisible();
});

test('F4 fills in as for the battery before, all but its code', async ({ page, signIn, as }) => {
  const vin = newVin();
  await receive(await as('dismantler'), vin);
  await signIn('dismantler');
  await openForm(page);
  await wedge(page, vin);
  await fillIn(page, newBatteryCode(), '301');
  await page.getByRole('textbox', { name: '电池型号' }).fill('示例型号-1');
  await page.keyboard.press('Control+Enter');
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(massField(page)).toHaveValue('');
  await page.keyboard.press('F4');
  await expect(massField(page)).toHaveValue('301');
  await expect(page.getByRole('textbox', { name: '电池型号' })).toHaveValue('示例型号-1');
  await expect(codeField(page)).toHaveValue('');
});

test('check 15: a code that is held elsewhere is blocked, names nobody, and can be declared as a conflict', async ({
  page,
  signIn,
  as,
}) => {
  const outlet = await as('outlet');
  const code = newBatteryCode();
  const data = { batteryCode: code, level: 'pack', batteryType: 'B', massGrams: 300_000 };
  const event = { kind: 'battery.collected', occurredAt: '2026-11-20T09:00:00+08:00', data };
  expect((await outlet.post('/api/v1/events', { data: event })).status()).toBe(201);
  const vin = newVin();
  await receive(await as('dismantler'), vin);
  await signIn('dismantler');
  await openForm(page);
  await wedge(page, vin);
  await fillIn(page, code, '300');
  await page.keyboard.press('Control+Enter');
  const refusal = page.getByRole('alert').filter({ hasText: '编码' }).first();
  await expect(refusal).toBeVisible();
  await expect(refusal).not.toContainText('茌平');
  await expect(massField(page)).toHaveValue('300');
  await page.getByRole('button', { name: '申报编码冲突' }).click();
  await page.getByRole('button', { name: '确认，申报冲突' }).click();
  await expect(saved(page)).toContainText('RB-02');
  for (const who of ['outlet', 'dismantler', 'bureau']) {
    const flags = await (await as(who)).get(`/api/v1/flags?rule=RB-02&subject=${code}`);
    const { items } = (await flags.json()) as { items: unknown[] };
    expect(items.length, who).toBeGreaterThan(0);
  }
});

test('check 14: a code that this vehicle has already is not taken again', async ({ page, signIn, as }) => {
  const vin = newVin();
  await receive(await as('dismantler'), vin);
  await signIn('dismantler');
  await openForm(page);
  await wedge(page, vin);
  const code = newBatteryCode();
  await fillIn(page, code, '300');
  await page.keyboard.press('Control+Enter');
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await wedge(page, code);
  await expect(page.getByTestId('alarmed')).toContainText('已扫');
  await expect(codeField(page)).toHaveValue('');
});

test('an outlet collects a battery and reads its trace number', async ({ page, signIn }) => {
  await signIn('outlet');
  await page.goto('/collection');
  await expect(codeField(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: '电池包' })).toBeAttached();
  const code = newBatteryCode();
  await wedge(page, code);
  await expect(page.getByRole('radio', { name: '电池包' })).toBeChecked();
  await page.keyboard.type('295.75');
  await page.getByRole('textbox', { name: '来源名称' }).fill('示例维修点');
  await page.keyboard.press('Control+Enter');
  await expect(saved(page).getByRole('link')).toHaveText(/^NB-/);
  await expect(page.getByRole('region', { name: '本次收集的电池' }).getByRole('listitem')).toContainText(code);
  await expect(page.getByRole('textbox', { name: '来源名称' })).toHaveValue('示例维修点');
});
