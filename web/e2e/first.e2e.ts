import { expect, test } from './harness/test';
import { PASSWORD } from './harness/service';

test('a clerk signs in and finds the ledger of batteries', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('账号').fill('dismantler');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: '电池台账' }).click();
  await expect(page.getByRole('heading', { name: '电池台账' })).toBeVisible();
  await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible();
});
