import { expect, test } from './harness/test';
import { PASSWORD } from './harness/service';

const NEW_PASSWORD = '示例口令-2026-甲';

test('a manager adds a clerk, who can sign in at once; disabled, no longer', async ({ page, signIn, as }) => {
  await signIn('dismantler-manager');
  await page.goto('/people');
  await page.getByRole('button', { name: '新建人员' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('账号').fill('示例经办甲');
  await dialog.getByLabel('初始密码').fill('123');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('密码');
  await expect(dialog.getByLabel('账号')).toHaveValue('示例经办甲');
  await dialog.getByLabel('初始密码').fill(NEW_PASSWORD);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row').filter({ hasText: '示例经办甲' });
  await expect(row).toContainText('在用');
  const clerk = await as('示例经办甲', NEW_PASSWORD);
  expect((await clerk.get('/api/v1/auth/me')).status()).toBe(200);

  await row.getByRole('button', { name: '停用 示例经办甲' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('已停用');
  expect((await clerk.get('/api/v1/auth/me')).status()).toBe(401);
  const own = page
    .getByRole('row')
    .filter({ hasText: '（本人）' })
    .or(page.getByRole('row').filter({ hasText: '(本人)' }));
  await expect(own.getByRole('button', { name: /停用/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(own.getByText('不能对本人办理', { exact: false }).first()).toBeAttached();
});

test('the administrator makes an officer with a district and a clerk with an enterprise', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('admin');
  await page.goto('/people');
  const dialog = page.getByRole('dialog');
  const pick = async (label: string, option: RegExp | string): Promise<void> => {
    await dialog.getByLabel(label).click();
    await page.locator('.ant-select-item-option').filter({ hasText: option }).last().click();
  };
  await page.getByRole('button', { name: '新建人员' }).first().click();
  await dialog.getByLabel('账号').fill('示例监管甲');
  await dialog.getByLabel('初始密码').fill(NEW_PASSWORD);
  await pick('岗位', '经办人');
  await pick('岗位', '商务主管部门工作人员');
  await page.keyboard.press('Escape');
  await expect(dialog.getByLabel('所属企业')).toHaveCount(0);
  await dialog.getByLabel('行政区划').fill('茌平');
  await pick('行政区划', '茌平区');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row').filter({ hasText: '示例监管甲' })).toContainText('茌平区');
  const officer = await as('示例监管甲', NEW_PASSWORD);
  expect(await (await officer.get('/api/v1/auth/me')).json()).toMatchObject({ roles: ['officer'], district: '371503' });
});

test('a key is shown once, works, and stops when it is revoked', async ({ page, signIn, request, service }) => {
  await signIn('dismantler-manager');
  await page.goto('/keys');
  await page.getByRole('button', { name: '新建密钥' }).first().click();
  await page.getByRole('dialog').getByLabel('名称').fill('示例管理系统');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const shown = page.getByRole('dialog', { name: '请现在保存密钥' });
  await expect(shown).toContainText('只显示这一次');
  const key = await shown.getByRole('textbox').inputValue();
  const read = (): Promise<number> =>
    request
      .get(`${service.url}/api/v1/batteries?limit=1`, { headers: { Authorization: `Bearer ${key}` } })
      .then((response) => response.status());
  expect(await read()).toBe(200);
  await shown.getByRole('button', { name: '已保存，关闭' }).click();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole('button', { name: '停用 示例管理系统' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('row').filter({ hasText: '示例管理系统' })).toContainText('已停用');
  expect(await read()).toBe(401);
});

test('one changes one’s own password and language; the audit tells the administrator', async ({
  page,
  freshService,
}) => {
  const login = (username: string, password: string) =>
    page.request.post(`${freshService.url}/api/v1/auth/login`, { data: { username, password } });
  await login('outlet', PASSWORD);
  await page.goto(`${freshService.url}/account`);
  await page.getByLabel('原密码').fill(PASSWORD);
  await page.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('再输一次新密码').fill(`${NEW_PASSWORD}x`);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('两次输入的新密码不一致')).toBeVisible();
  await page.getByLabel('再输一次新密码').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('密码已修改。')).toBeVisible();
  expect((await login('outlet', PASSWORD)).status()).toBe(401);
  expect((await login('outlet', NEW_PASSWORD)).status()).toBe(200);
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
  await page.getByRole('radio', { name: '中文' }).check();
  await login('admin', PASSWORD);
  await page.goto(`${freshService.url}/audit`);
  await expect(page.getByRole('row').filter({ hasText: '修改密码' }).filter({ hasText: 'outlet' })).toBeVisible();
});
