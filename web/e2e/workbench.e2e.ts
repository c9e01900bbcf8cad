import { expectTotal, read, tile } from './lists';
import { expect, test } from './harness/test';
import { PASSWORD } from './harness/service';

interface Card {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly severity: string;
}

interface Workbench {
  readonly cards: readonly Card[];
  readonly stock: { readonly pieces: number } | null;
}

/** Cards of an administrator lead to screens that are no lists of rows. */
const WHO = ['dismantler', 'outlet', 'carrier', 'recycler', 'bureau'] as const;

for (const username of WHO) {
  test(`T16: what is owed today stands there when ${username} has signed in, without a click`, async ({ page, as }) => {
    const { cards } = await read<Workbench>(await as(username), '/api/v1/workbench');
    await page.goto('/');
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
    for (const { key, count } of cards.filter((card) => card.count > 0)) {
      await expect(tile(page, key), key).toHaveAttribute('data-count', String(count));
    }
    const pressing = cards.find((card) => card.severity === 'danger') ?? cards.find((c) => c.severity === 'warning');
    const next = page.getByRole('region', { name: '下一步' });
    await expect(next).toContainText(pressing === undefined ? '目前没有需要办理的事项' : pressing.title);
  });

  test(`each card of ${username} opens a list of exactly as many rows as it says`, async ({ page, signIn, as }) => {
    const { cards, stock } = await read<Workbench>(await as(username), '/api/v1/workbench');
    const shown = cards.filter((card) => card.count > 0).map(({ key, count }) => ({ key, count }));
    if (stock !== null) shown.push({ key: 'stock', count: stock.pieces });
    expect(shown.length).toBeGreaterThan(0);
    await signIn(username);
    for (const { key, count } of shown) {
      await page.goto('/');
      await tile(page, key).click();
      await expectTotal(page, count, key);
    }
  });
}

for (const [what, name] of [
  ['vehicles without battery', 'vehicles-missing'],
  ['receivers without qualification', 'flags-by-rule-RQ-10'],
] as const) {
  test(`T17: ${what}, from the tile to the table file in two clicks`, async ({ page, signIn }) => {
    await signIn('bureau');
    await page.goto('/');
    const count = Number(await tile(page, name).getAttribute('data-count'));
    expect(count).toBeGreaterThan(0);
    await tile(page, name).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await expect(page.getByText(`已导出 ${String(count)} 行`)).toBeVisible();
  });
}

test('check 59 (T17): the same by keyboard alone', async ({ page, signIn }) => {
  await signIn('bureau');
  await page.goto('/');
  await tile(page, 'vehicles-missing').focus();
  await page.keyboard.press('Enter');
  const exporting = page.getByRole('button', { name: '导出表格' });
  await expect(exporting).toBeVisible();
  for (let i = 0; i < 60 && !(await exporting.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(exporting).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await download;
});

test('the administrator sees accounts, keys, reviews and the log', async ({ page, signIn, as }) => {
  const { cards } = await read<Workbench>(await as('admin'), '/api/v1/workbench');
  await signIn('admin');
  await page.goto('/');
  await expect(tile(page, 'users')).toHaveAttribute('data-count', String(cards.find((c) => c.key === 'users')?.count));
  await expect(tile(page, 'log')).toHaveAttribute('href', '/log');
});

test('who has nothing to do is told so, and what to begin with', async ({ page, as, signIn }) => {
  const admin = await as('admin');
  const { items } = await read<{ items: { uscc: string; roles: string[]; name: string }[] }>(
    await as('bureau'),
    '/api/v1/enterprises?role=trader&limit=1000',
  );
  const quiet = items.find(({ name }) => name.includes('储能')) ?? items[0];
  expect(quiet).toBeDefined();
  const made = await admin.post('/api/v1/users', {
    data: { username: 'quiet-clerk', password: 'quiet-clerk-1', roles: ['clerk'], enterprise: quiet?.uscc },
  });
  expect(made.ok()).toBe(true);
  await signIn('quiet-clerk', 'quiet-clerk-1');
  await page.goto('/');
  const { cards } = await read<Workbench>(await as('quiet-clerk', 'quiet-clerk-1'), '/api/v1/workbench');
  const pressing = cards.filter(({ severity }) => severity === 'danger' || severity === 'warning');
  const next = page.getByRole('region', { name: '下一步' });
  if (pressing.length === 0) await expect(next.getByRole('link', { name: '登记一辆报废车' })).toBeVisible();
  else await expect(next).toContainText(pressing[0]?.title ?? '');
  await expect(page.getByText(/^暂无：/)).toBeVisible();
});
