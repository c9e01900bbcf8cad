import type { APIRequestContext, Page } from '@playwright/test';
import { counted } from './counted';
import { expect, test } from './harness/test';
import { newVin, wrongVin } from './numbers';
import { paste, wedge } from './scanner';

const vinField = (page: Page) => page.getByRole('textbox', { name: '车辆识别代号' });
const presence = (page: Page, name: string) => page.getByRole('radio', { name });
const save = (page: Page) => page.getByRole('button', { name: /^保存/ });
const recorded = (page: Page) => page.getByRole('status').filter({ hasText: '已记入台账' });

async function openForm(page: Page): Promise<void> {
  await page.goto('/vehicles/new');
  await expect(page.getByRole('heading', { name: '登记报废车', exact: true })).toBeVisible();
  await expect(vinField(page)).toBeFocused();
  await expect(presence(page, '1 在车')).toBeAttached();
}

/** R01 of the user research is RV-01 of the rules: a scrapped new-energy vehicle without its battery. */
async function missingFlags(bureau: APIRequestContext, vin: string): Promise<number> {
  const { items } = (await (await bureau.get(`/api/v1/flags?rule=RV-01&subject=${vin}`)).json()) as {
    items: unknown[];
  };
  return items.length;
}

test('check 5 (T1): a vehicle is received by keyboard only, in at most six steps after the VIN', async ({
  page,
  signIn,
}, info) => {
  await signIn('dismantler');
  await page.goto('/vehicles');
  await expect(page.getByRole('heading', { name: '报废车辆', exact: true })).toBeVisible();
  const vin = newVin();
  const clerk = counted(page, info, 'T1');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: '扫码台' })).toBeVisible();
  await wedge(page, vin);
  const toForm = page.getByRole('button', { name: '登记车辆' });
  await expect(toForm).toBeVisible();
  for (let i = 0; i < 4 && !(await toForm.evaluate((button) => button === document.activeElement)); i++) {
    await clerk.press('Tab');
  }
  await clerk.press('Enter');
  await expect(vinField(page)).toHaveValue(vin);
  await expect(presence(page, '1 在车')).toBeAttached();
  await clerk.press('1');
  await expect(presence(page, '1 在车')).toBeChecked();
  await clerk.press('Control+Enter');
  await expect(recorded(page)).toBeVisible();
  clerk.atMost(6);
});

test('check 3: a full-width VIN that is pasted is stored half-width and in upper case', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = newVin();
  const fullWidth = [...vin.toLowerCase()]
    .map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .join('');
  await paste(page, fullWidth);
  await page.getByText('1 在车').click();
  await expect(vinField(page)).toHaveValue(vin);
  await save(page).click();
  await expect(recorded(page)).toBeVisible();
  const card = await (await as('dismantler')).get(`/api/v1/vehicles/${vin}`);
  expect(((await card.json()) as { vin: string }).vin).toBe(vin);
});

test('check 8: a VIN of 16 characters is said under its field, which gets the focus, and nothing is lost', async ({
  page,
  signIn,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const short = newVin().slice(0, 16);
  await vinField(page).fill(short);
  await page.getByText('4 部分缺失').click();
  await page.getByRole('combobox', { name: '缺失原因' }).fill('交车前已拆除');
  await page.getByRole('spinbutton', { name: '实有电池包数' }).fill('1');
  await save(page).click();
  const field = page.locator('.ant-form-item', { has: vinField(page) });
  await expect(field.getByText('应为 17 位，现为 16 位')).toBeVisible();
  await expect(vinField(page)).toBeFocused();
  await expect(vinField(page)).toHaveValue(short);
  await expect(presence(page, '4 部分缺失')).toBeChecked();
  await expect(page.getByRole('combobox', { name: '缺失原因' })).toHaveValue('交车前已拆除');
  await expect(page.getByRole('spinbutton', { name: '实有电池包数' })).toHaveValue('1');
});

test('check 9: a wrong check digit of a VIN that does not start with L is a warning, and saving goes on', async ({
  page,
  signIn,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = wrongVin('100');
  await vinField(page).fill(vin);
  await page.getByText('1 在车').click();
  await expect(page.getByText('第 9 位校验不一致')).toBeVisible();
  await save(page).click();
  await expect(recorded(page)).toContainText('第 9 位校验不一致');
});

test('check 10: without a certificate number it is saved; a missing battery needs a reason and reaches the bureau', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = newVin();
  await wedge(page, vin);
  await page.getByText('2 缺失').click();
  await save(page).click();
  await expect(page.getByText('电池缺失或部分缺失时须填原因')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '缺失原因' })).toBeFocused();
  await expect(recorded(page)).toBeHidden();
  await page.getByRole('combobox', { name: '缺失原因' }).fill('交车前已拆除');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: '车主书面说明' }).fill('说明第 12 号：电池由维修点换下');
  await save(page).click();
  await expect(recorded(page)).toContainText('RV-01');
  const bureau = await as('bureau');
  await expect.poll(() => missingFlags(bureau, vin), { timeout: 5_000 }).toBe(1);
  await page.getByRole('button', { name: '查看车辆档案' }).click();
  await expect(page.getByText('未出具').first()).toBeVisible();
  await expect(page.getByText('说明第 12 号：电池由维修点换下')).toBeVisible();
});

test('check 11: a swap model without its battery is saved and no missing battery is flagged', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = newVin();
  await wedge(page, vin);
  await expect(vinField(page)).toHaveValue(vin);
  await expect(vinField(page)).not.toBeFocused();
  await page.keyboard.press('3');
  await expect(presence(page, '3 换电车型')).toBeChecked();
  await expect(page.getByRole('radio', { name: '是', exact: true }).first()).toBeChecked();
  await page.getByRole('textbox', { name: '换电车型佐证' }).fill('换电租用合同 示例-7');
  await page.keyboard.press('Control+Enter');
  await expect(recorded(page)).toBeVisible();
  const card = (await (await (await as('dismantler')).get(`/api/v1/vehicles/${vin}`)).json()) as {
    isSwapModel: boolean;
  };
  expect(card.isSwapModel).toBe(true);
  expect(await missingFlags(await as('bureau'), vin)).toBe(0);
});

test('the certificate is recorded later, and then cannot be recorded again, which the button explains', async ({
  page,
  signIn,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = newVin();
  await wedge(page, vin);
  await page.getByText('1 在车').click();
  await save(page).click();
  await page.getByRole('button', { name: '查看车辆档案' }).click();
  await page.getByRole('button', { name: '出具回收证明' }).click();
  const dialog = page.getByRole('dialog', { name: '登记回收证明' });
  await wedge(page, `https://example.invalid/check?id=${vin.slice(-6)}`);
  await expect(dialog.getByRole('textbox', { name: '证明验真链接' })).toHaveValue(/example\.invalid/);
  await dialog.getByRole('textbox', { name: '回收证明编号' }).fill(`示例证明-${vin.slice(-6)}`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已出具').first()).toBeVisible();
  const again = page.getByRole('button', { name: '出具回收证明' });
  await expect(again).toHaveAttribute('aria-disabled', 'true');
  await expect(again).toHaveAccessibleDescription(/证明/);
});

test('a form that was not sent is offered with its time after the page was closed, and is gone once recorded', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = newVin();
  await vinField(page).fill(vin);
  await page.getByText('4 部分缺失').click();
  await expect(page.getByText(/草稿已存/)).toBeVisible();
  await page.close();

  const later = await context.newPage();
  await later.goto('/vehicles/new');
  await expect(vinField(later)).toBeVisible();
  const offer = later.getByRole('listitem').filter({ hasText: vin });
  await expect(offer.getByRole('time')).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  await expect(vinField(later)).toHaveValue('');
  await offer.getByRole('button', { name: '继续填写' }).click();
  await expect(vinField(later)).toHaveValue(vin);
  await expect(presence(later, '4 部分缺失')).toBeChecked();
  await later.getByRole('combobox', { name: '缺失原因' }).fill('原因不明');
  await later.keyboard.press('Control+Enter');
  await expect(recorded(later)).toBeVisible();

  await later.goto('/vehicles/new');
  await expect(vinField(later)).toBeVisible();
  await expect(later.getByRole('listitem').filter({ hasText: vin })).toBeHidden();
});

test('a form that was not sent survives a reload, and Ctrl+S keeps it as a draft without recording anything', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('dismantler');
  await openForm(page);
  const vin = newVin();
  await vinField(page).fill(vin);
  await page.reload();
  await expect(page.getByText('已恢复上次未提交的内容')).toBeVisible();
  await expect(vinField(page)).toHaveValue(vin);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/草稿已存/)).toBeVisible();
  const clerk = await as('dismantler');
  expect((await clerk.get(`/api/v1/vehicles/${vin}`)).status()).toBe(404);
});
