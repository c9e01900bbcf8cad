import { expect, test } from './harness/test';
import { collect } from './loads';
import { newBatteryCode } from './numbers';
import { wedge } from './scanner';

test('batteries are recycled; what is not accounted for is shown before it is recorded', async ({
  page,
  signIn,
  as,
}) => {
  const recycler = await as('recycler');
  const codes = await collect(recycler, 2);
  await signIn('recycler');
  await page.goto('/recycling');
  await expect(page.getByRole('heading', { name: '再生利用' })).toBeVisible();
  for (const [i, code] of codes.entries()) {
    await wedge(page, code);
    await expect(page.getByTestId('total')).toContainText(`共 ${String(i + 1)} 件`);
  }
  await page.getByLabel('工艺').fill('湿法');
  await page.getByLabel('产出物').fill('黑粉');
  await page.getByLabel('质量', { exact: true }).fill('500');
  await page.getByRole('button', { name: '加一项残余物' }).click();
  await page.getByLabel('残余物', { exact: true }).fill('废电解液');
  await page.getByLabel('处置单位').fill('示例处置单位');
  await page.getByLabel('质量', { exact: true }).nth(1).fill('50.5');
  await expect(page.getByTestId('balance')).toContainText('投入 800.00 kg');
  await expect(page.getByTestId('balance')).toContainText('未列明 249.50 kg');
  await page.getByRole('button', { name: '登记再生利用' }).click();
  await expect(page.getByText('已登记，2 件电池处置完毕。')).toBeVisible();
  for (const code of codes) {
    const card = (await (await recycler.get(`/api/v1/batteries/${code}`)).json()) as { stateCode: string };
    expect(card.stateCode).toBe('disposed');
  }
});

test('batteries picked from stock become a second-use product with a code of its own', async ({ page, signIn, as }) => {
  const recycler = await as('recycler');
  const [code = ''] = await collect(recycler, 1);
  const product = newBatteryCode();
  await signIn('recycler');
  await page.goto('/repurposing');
  await page.getByRole('button', { name: '从库存选' }).click();
  const stock = page.getByRole('dialog', { name: '从本单位库存选择' });
  await stock.getByLabel('按编码、库位筛选').fill(code);
  await stock
    .getByRole('row')
    .filter({ hasText: code.slice(-7) })
    .getByRole('checkbox')
    .check();
  await stock.getByRole('button', { name: '加入所选 1 件' }).click();
  await expect(page.getByTestId('total')).toHaveText('共 1 件，400.00 kg');
  await page.getByLabel('新产品编码').focus();
  await wedge(page, product);
  await expect(page.getByLabel('新产品编码')).toHaveValue(product);
  await page.getByLabel('应用领域').fill('储能');
  await page.getByRole('button', { name: '登记梯次利用' }).click();
  await expect(page.getByText(`已登记，产品 ${product} 在库。`)).toBeVisible();
  const card = (await (await recycler.get(`/api/v1/batteries/${product}`)).json()) as { massGrams: number };
  expect(card.massGrams).toBe(400_000);
});
