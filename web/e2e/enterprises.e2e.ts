import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';

const DISMANTLER = '91371502EXAMPLE11W';

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Chooses from a select of antd by what is read. */
async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(option);
  const page = 'page' in within ? within.page() : within;
  await page.locator('.ant-select-item-option').filter({ hasText: option }).last().click();
}

test('T17: the unqualified enterprises are a list that goes out as a table', async ({ page, signIn }) => {
  await signIn('bureau');
  await page.goto('/enterprises?standing=UNQUALIFIED');
  await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible();
  const badges = page.locator('tbody [data-code="UNQUALIFIED"]');
  expect(await badges.count()).toBeGreaterThan(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^企业名录-.*\.xlsx$/);
});

test('an officer finds an enterprise by role, district and name; the address keeps the question', async ({
  page,
  signIn,
}) => {
  await signIn('bureau');
  await page.goto('/enterprises');
  await choose(page, '类型', '报废机动车回收拆解企业');
  await expect(page).toHaveURL(/role=dismantler/);
  await choose(page, '行政区划', '东昌府区');
  await expect(page).toHaveURL(/district=371502/);
  await page.getByRole('link', { name: /东昌府示例报废机动车拆解企业/ }).click();
  await expect(page).toHaveURL(new RegExp(`/enterprises/${DISMANTLER}$`));
  await expect(page.getByRole('heading', { name: /能否从事/ })).toBeVisible();
  await page.getByRole('navigation', { name: '明细' }).getByRole('link', { name: '报送事项' }).click();
  await expect(page).toHaveURL(new RegExp(`/filings\\?enterprise=${DISMANTLER}`));
});

test('a manager records a paper, the officer verifies it, suspends and restores it', async ({ page, signIn }) => {
  await signIn('dismantler-manager');
  await page.goto('/enterprise');
  await page.getByRole('button', { name: '登记资质' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('此项必填').first()).toBeVisible();
  await choose(dialog, '资质类型', '贮存建筑消防验收或备案');
  await dialog.getByLabel('证书编号').fill('示例-消防-9');
  await dialog.getByLabel('发证机关').fill('住房和城乡建设主管部门（示例）');
  await dialog.getByLabel('有效期起').fill('2026-01-01');
  await dialog.getByLabel('有效期起').press('Enter');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, '示例-消防-9')).toContainText('2026-01-01 – 长期');
  await expect(rowOf(page, '示例-消防-9')).toContainText('未核验');
  await expect(page.getByRole('button', { name: /核验或变更状态/ })).toHaveCount(0);

  await signIn('bureau');
  await page.goto('/papers?verified=false');
  await expect(rowOf(page, '示例-消防-9')).toBeVisible();
  await rowOf(page, '示例-消防-9').getByRole('link').first().click();
  const steps: readonly (readonly [string, string])[] = [
    ['核验', '有效'],
    ['暂停', '已暂停'],
    ['恢复', '有效'],
  ];
  for (const [step, state] of steps) {
    await page.getByRole('button', { name: /核验或变更状态.*示例-消防-9/ }).click();
    await expect(page.getByRole('dialog')).toContainText('自所填日期起');
    await page.getByRole('radio', { name: new RegExp(`^${step}`) }).check();
    await page.getByLabel('原因或依据').fill(`示例：${step}，已核对原件`);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(rowOf(page, '示例-消防-9')).toContainText(state);
  }
  await rowOf(page, '示例-消防-9').getByRole('button', { name: /展开/ }).click();
  await expect(page.getByText('示例：暂停，已核对原件')).toBeVisible();
  await page.getByRole('button', { name: /核验或变更状态.*示例-消防-9/ }).click();
  await expect(page.getByRole('radio', { name: /^核验/ })).toBeDisabled();
  await expect(page.getByRole('dialog')).toContainText('已核验，涵盖整个有效期，不必重复');
});

test('the administrator registers an enterprise, and its change records only what was changed', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/enterprises');
  await page.getByRole('button', { name: '登记企业' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('统一社会信用代码').fill('91371502EXAMPLE999');
  await dialog.getByLabel('企业名称').fill('示例新登记企业');
  await choose(dialog, '行政区划', '东昌府区');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText(/校验/).first()).toBeVisible();
  await dialog.getByLabel('统一社会信用代码').fill(DISMANTLER);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: '该企业已登记' })).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();

  await page.goto('/enterprises/91371521EXAMPLEA53');
  await page.getByRole('button', { name: '变更登记' }).click();
  await dialog.getByLabel('变更原因').fill('示例：增设场所');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('没有改动')).toBeVisible();
  await dialog.getByRole('button', { name: '添加场所' }).click();
  await dialog.getByLabel('场所名称').last().fill('示例停车场');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('示例停车场')).toBeVisible();
});

test('check 32: an officer has no control that edits an enterprise, and the service refuses', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('bureau');
  await page.goto(`/enterprises/${DISMANTLER}`);
  await expect(page.getByRole('heading', { name: '资质', exact: true })).toBeVisible();
  for (const name of ['登记资质', '变更登记']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.goto('/enterprises');
  await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible();
  await expect(page.getByRole('button', { name: '登记企业' })).toHaveCount(0);
  await page.goto('/filings');
  await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible();
  await expect(page.getByRole('button', { name: '生成上报文件' })).toHaveCount(0);
  const officer = await as('bureau');
  const paper = { type: 'Q-FIRE', number: '示例-1', issuer: '示例', validFrom: '2026-01-01' };
  const refused = [
    await officer.post(`/api/v1/enterprises/${DISMANTLER}/qualifications`, { data: paper }),
    await officer.post(`/api/v1/enterprises/${DISMANTLER}`, { data: { name: '示例改名', reason: '示例' } }),
    await officer.post('/api/v1/filings/export', {
      data: { profile: 'trace-dismantler-outbound', from: '2026-01-01', to: '2026-11-01' },
    }),
  ];
  expect(refused.map((response) => response.status())).toEqual([403, 403, 403]);
});
