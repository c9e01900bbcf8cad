import type { Page } from '@playwright/test';
import { counted } from './counted';
import { expect, test } from './harness/test';
import { tabTo } from './keyboard';
import { collect, DISMANTLER, dispatch, PLATE } from './loads';
import { wedge } from './scanner';

const total = (page: Page) => page.getByTestId('total');
const batteries = (page: Page) => page.getByRole('region', { name: '移交的电池' });

/** As the screen writes it. */
function sum(pieces: number, gramsEach = 400_000): string {
  const kilograms = ((pieces * gramsEach) / 1000).toLocaleString('en', { minimumFractionDigits: 2 });
  return `共 ${String(pieces)} 件，${kilograms} kg`;
}

async function openNew(page: Page): Promise<void> {
  await page.goto('/consignments/new');
  await expect(page.getByLabel('交接单号', { exact: true })).not.toHaveValue('');
}

test('T7: three batteries are dispatched with three scans and four clicks', async ({ page, signIn, as }, info) => {
  const codes = await collect(await as('dismantler'), 3);
  await signIn('dismantler');
  await page.goto('/consignments');
  const path = counted(page, info, 'T7');
  await path.click('新建交接单', () => page.getByRole('link', { name: '新建交接单' }).click());
  await expect(page.getByLabel('交接单号', { exact: true })).not.toHaveValue('');
  for (const [i, code] of codes.entries()) {
    await path.scan(code);
    await expect(total(page)).toHaveText(sum(i + 1));
  }
  await path.click(PLATE, () => page.getByRole('button', { name: PLATE }).click());
  await path.click('通过', () => page.getByText('通过', { exact: true }).click());
  await path.click('签发', () => page.getByRole('button', { name: '签发', exact: true }).click());
  await expect(page.getByText(/交接单 \S+ 已签发。/)).toBeVisible();
  path.atMost(codes.length + 4);
  await page.getByRole('button', { name: '查看交接单' }).click();
  await expect(page.getByText('待提货').first()).toBeVisible();
  await expect(page.getByRole('table').getByText('400.00')).toHaveCount(3);
});

test('check 59 (T7): a consignment is dispatched by keyboard and scanner alone', async ({ page, signIn, as }) => {
  const codes = await collect(await as('dismantler'), 2);
  await signIn('dismantler');
  await openNew(page);
  for (const [i, code] of codes.entries()) {
    await wedge(page, code);
    await expect(total(page)).toHaveText(sum(i + 1));
  }
  await tabTo(page, page.getByRole('button', { name: PLATE }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: '通过', exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: '签发', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/交接单 \S+ 已签发。/)).toBeVisible();
});

test('check 17, check 14: totals follow twenty scans, one again, one removed and brought back', async ({
  page,
  signIn,
  as,
}) => {
  test.slow();
  const codes = await collect(await as('dismantler'), 20);
  const [first = ''] = codes;
  await signIn('dismantler');
  await openNew(page);
  for (const [i, code] of codes.entries()) {
    await wedge(page, code);
    await expect(total(page)).toHaveText(sum(i + 1));
  }
  await wedge(page, first);
  await expect(batteries(page).getByText(`已扫：${first} 已在清单中`)).toBeVisible();
  await expect(total(page)).toHaveText(sum(20));
  await page.getByRole('button', { name: `移除 ${first}` }).click();
  await expect(total(page)).toHaveText(sum(19));
  await page.getByRole('button', { name: '撤销移除' }).click();
  await expect(total(page)).toHaveText(sum(20));
  await page.getByLabel(`${first} 的发出质量`).fill('390.5');
  await expect(total(page)).toHaveText('共 20 件，7,990.50 kg');
});

test('a battery that cannot be dispatched is not added, and the reason is said', async ({ page, signIn, as }) => {
  const context = await as('dismantler');
  const [code = ''] = await collect(context, 1);
  await dispatch(context, [code]);
  await signIn('dismantler');
  await openNew(page);
  await wedge(page, code);
  await expect(batteries(page).getByText(`${code} 未加入。`)).toContainText('待发运');
  await expect(total(page)).toHaveText(sum(0));
});

interface Counterparty {
  readonly uscc: string;
  readonly standing: readonly {
    readonly lacks: readonly { readonly state: string; readonly since: string | null }[];
  }[];
}

test('check 18: a receiver whose licence has expired is told with its date, and stops nobody', async ({
  page,
  signIn,
  as,
}) => {
  const found = await (await as('bureau')).get('/api/v1/enterprises', { params: { q: '莘县示例报废机动车拆解企业' } });
  const { items } = (await found.json()) as { items: Counterparty[] };
  const expired = items[0]?.standing.flatMap(({ lacks }) => lacks).find(({ state }) => state === 'EXPIRED');
  const uscc = items[0]?.uscc ?? '';
  const [code = ''] = await collect(await as('dismantler'), 1);
  await signIn('dismantler');
  await openNew(page);
  await page.getByLabel('收货单位', { exact: true }).fill(uscc);
  await page.getByTitle(`用信用代码 ${uscc}`).click();
  await expect(page.getByText(`（自 ${expired?.since ?? 'no date'} 起）`).first()).toBeVisible();
  await wedge(page, code);
  await expect(total(page)).toHaveText(sum(1));
  await page.getByRole('button', { name: PLATE }).click();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(page.getByText(/已签发。 已记录。系统提示以下事项/)).toBeVisible();
});

test('a load that was judged unsafe is issued only after a word about it, and is remarked on', async ({
  page,
  signIn,
  as,
}) => {
  const [code = ''] = await collect(await as('dismantler'), 1);
  await signIn('dismantler');
  await openNew(page);
  await wedge(page, code);
  await expect(total(page)).toHaveText(sum(1));
  await page.getByRole('button', { name: PLATE }).click();
  await page.getByText('不通过', { exact: true }).click();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  const question = page.getByRole('dialog', { name: '有安全判定不通过的内容，仍要签发？' });
  await question.getByRole('button', { name: '已采取措施，仍要签发' }).click();
  await expect(page.getByText('RB-13')).toBeVisible();
});

test('a form that a reload interrupts comes back with its batteries', async ({ page, signIn, as }) => {
  const codes = await collect(await as('dismantler'), 2);
  await signIn('dismantler');
  await openNew(page);
  for (const [i, code] of codes.entries()) {
    await wedge(page, code);
    await expect(total(page)).toHaveText(sum(i + 1));
  }
  await page.getByLabel('合同号').fill('HT-1');
  await page.reload();
  await expect(total(page)).toHaveText(sum(2));
  await expect(page.getByLabel('合同号')).toHaveValue('HT-1');
  await page.getByRole('button', { name: '清空重填' }).click();
  await expect(total(page)).toHaveText(sum(0));
});

test('the carrier finds what it has to pick up, and the tab counts what it lists', async ({ page, signIn, as }) => {
  const context = await as('dismantler');
  const number = await dispatch(context, await collect(context, 1));
  await signIn('carrier');
  await page.goto('/consignments');
  await page.getByRole('tab', { name: /^待我办理 \(\d+\)$/ }).click();
  await expect(page).toHaveURL(/todo=true/);
  const count = /\d+/.exec((await page.getByRole('tab', { name: /^待我办理/ }).textContent()) ?? '')?.[0] ?? '';
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: '承运人提货' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提货' }).click();
  await expect(page.getByText('已登记提货，交接单在途。')).toBeVisible();
  const sheet = await context.get(`/api/v1/consignments/${number}?sender=${DISMANTLER}`);
  expect(((await sheet.json()) as { stateCode: string }).stateCode).toBe('in-transit');
});
