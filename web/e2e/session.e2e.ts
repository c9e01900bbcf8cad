import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PASSWORD, startService } from './harness/service';
import { expect, test } from './harness/test';

/** Not of China, so that a check digit that does not fit is only remarked. */
const VIN = 'ZZZEXAMP9KN000777';

async function signInAs(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** What a person reads of a refusal: Chinese, with something to do, and no code of the program. */
function expectKind(text: string): void {
  expect(text).toMatch(/[一-龥]/);
  expect(text).toMatch(/请|可继续|建议|须/);
  expect(text).not.toMatch(/[A-Z]{2,}_[A-Z]+|undefined|null|\{\w+\}|Error/);
}

test('E01: a wrong password is refused kindly, the right one opens the workbench', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('请填写账号')).toBeVisible();
  await signInAs(page, 'outlet', '不对的口令');
  const refusal = page.getByRole('alert').filter({ hasText: '账号或密码' }).or(page.locator('.ant-alert-error'));
  await expect(refusal.first()).toBeVisible();
  expectKind((await refusal.first().textContent()) ?? '');
  await expect(page.getByLabel('账号')).toHaveValue('outlet');
  await signInAs(page, 'outlet', PASSWORD);
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
});

test('E01: on a shared machine the person changes by a click and a password', async ({ page }) => {
  await page.goto('/');
  await signInAs(page, 'dismantler', PASSWORD);
  await page.getByRole('button', { name: 'dismantler' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await signInAs(page, 'recycler', PASSWORD);
  await page.getByRole('button', { name: 'recycler' }).click();
  await page.getByRole('menuitem', { name: '换人' }).click();
  const dialog = page.getByRole('dialog', { name: '换人' });
  await dialog.getByRole('button', { name: 'dismantler', exact: true }).click();
  await expect(dialog.getByLabel('账号')).toHaveValue('dismantler');
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('button', { name: 'dismantler' })).toBeVisible();
});

test('check 65: the session ends in the middle of a form; after signing in there the step goes on', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('dismantler');
  await page.goto('/vehicles/new');
  await page.getByRole('textbox', { name: /^(\* )?车辆识别代号$/ }).fill(VIN);
  await page.getByRole('radio', { name: '否' }).check();
  await page.getByText('1 在车').click();
  await page.request.post('/api/v1/auth/logout', { headers: { Origin: new URL(page.url()).origin } });
  await page.getByRole('button', { name: /^保存/ }).first().click();
  const again = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
  await expect(again.getByLabel('账号')).toHaveValue('dismantler');
  await expect(page).toHaveURL(/\/vehicles\/new/);
  await expect(page.getByRole('textbox', { name: /^(\* )?车辆识别代号$/ })).toHaveValue(VIN);
  await again.getByLabel('密码', { exact: true }).fill('不对的口令');
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again.getByRole('alert')).toBeVisible();
  await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again).toBeHidden();
  await expect(page.locator(`[data-value="${VIN}"]`)).toBeVisible();
  const vehicle = await (await as('dismantler')).get(`/api/v1/vehicles/${VIN}`);
  expect(vehicle.status()).toBe(200);
});

test('check 66: refusals on the screen are Chinese with something to do, and show no codes', async ({
  page,
  signIn,
}) => {
  await signIn('dismantler');
  await page.goto('/vehicles/new');
  await page.getByRole('textbox', { name: /^(\* )?车辆识别代号$/ }).fill('LSVAEXAMP8KN0001');
  await page.getByRole('button', { name: /^保存/ }).first().click();
  const faults = page.locator('.ant-form-item-explain-error');
  await expect(faults.first()).toBeVisible();
  for (const text of await faults.allTextContents()) expectKind(text);
  for (const path of ['/vehicles/LSVAEXAMP8KN00017', '/consignments/JJ-NONE', '/filings/batches/none']) {
    await page.goto(path);
    const alert = page.locator('.ant-alert-error').first();
    await expect(alert).toBeVisible();
    expectKind((await alert.textContent()) ?? '');
  }
});

test('E01: an empty installation gets its first administrator by the code from its own window', async ({ page }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'console-empty-'));
  const service = await startService({ dataDir, command: 'serve' });
  try {
    await expect.poll(() => service.said()).toMatch(/"code":"/);
    const code = /"code":"([^"]+)"/.exec(service.said())?.[1] ?? '';
    await page.goto(service.url);
    await page.getByRole('button', { name: '首次启用' }).click();
    await page.getByLabel('启用码').fill('不对的启用码');
    await page.getByLabel('账号').fill('示例管理员');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '首次启用' }).click();
    const alert = page.locator('.ant-alert-error');
    await expect(alert).toBeVisible();
    expectKind((await alert.textContent()) ?? '');
    await page.getByLabel('启用码').fill(code);
    await page.getByRole('button', { name: '首次启用' }).click();
    await signInAs(page, '示例管理员', PASSWORD);
    await expect(page.getByRole('link', { name: '安全审计' })).toBeVisible();
  } finally {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
