import { expectTotal, read, tile } from './lists';
import { expect, test } from './harness/test';

interface Quantity { readonly pieces: number; readonly grams: number; readonly rows: string }
interface Count { readonly count: number; readonly rows: string }

interface Overview {
  readonly vehicles: Readonly<Record<string, Count>>;
  readonly removed: Quantity;
  readonly collected: Quantity;
  readonly handedToUtilisers: Quantity;
  readonly recycled: Quantity;
  readonly repurposed: Quantity;
  readonly now: Readonly<
    Record<'removed' | 'collected' | 'stored' | 'consigned' | 'inTransit' | 'returning', Quantity>
  >;
  readonly flags: readonly (Count & { readonly severity: string })[];
}

interface Flow {
  readonly sender: { readonly uscc: string };
  readonly receiver: { readonly uscc: string };
  readonly pieces: number;
  readonly grams: number;
}

/** Every figure of the overview by the name of its tile. */
function figuresOf(overview: Overview): ReadonlyMap<string, number> {
  const { vehicles, removed, collected, handedToUtilisers, recycled, repurposed, now, flags } = overview;
  const events = { removed, collected, handedToUtilisers, recycled, repurposed };
  const { removed: nowRemoved, collected: nowCollected, ...others } = now;
  return new Map([
    ...Object.entries(vehicles).map(([name, { count }]) => [name, count] as const),
    ...Object.entries({ ...events, nowRemoved, nowCollected, ...others }).map(([name, q]) => [name, q.pieces] as const),
    ...flags.map(({ severity, count }) => [`flags-${severity}`, count] as const),
  ]);
}

for (const query of ['', '?from=2025-01-01&to=2025-12-31&district=371502']) {
  test(`check 48: each figure of the overview${query} opens as many rows as it says`, async ({ page, signIn, as }) => {
    test.slow();
    const overview = await read<Overview>(await as('bureau'), `/api/v1/bureau/overview${query}`);
    const figures = figuresOf(overview);
    await signIn('bureau');
    await page.goto(`/overview${query}`);
    await expect(page.locator('[data-tile]')).toHaveCount(figures.size);
    for (const [name, count] of figures) {
      await page.goto(`/overview${query}`);
      await expect(tile(page, name)).toHaveAttribute('data-count', String(count));
      await tile(page, name).click();
      await expectTotal(page, count, name);
    }
  });
}

test('periods by preset and by own days stand in the address', async ({ page, signIn }) => {
  await signIn('bureau');
  await page.goto('/overview');
  await page.getByText('上年', { exact: true }).click();
  await expect(page).toHaveURL(/from=\d{4}-01-01&to=\d{4}-12-31/);
  const year = Number(/from=(\d{4})/.exec(page.url())?.[1]);
  await page.getByText('上月', { exact: true }).click();
  await expect(page).not.toHaveURL(new RegExp(`to=${String(year)}-12-31`));
  await page.reload();
  await expect(page.getByRole('radio', { name: '上月' })).toBeChecked();
});

test('check 49: the chart adds up to its table, returns stand apart, the table alone shows the same', async ({
  page,
  signIn,
  as,
}) => {
  const bureau = await as('bureau');
  const { flows, returns } = await read<{ flows: Flow[]; returns: Flow[] }>(
    bureau,
    '/api/v1/bureau/flows?from=2024-01-01&to=2026-12-31',
  );
  const sum = (rows: readonly Flow[], of: 'pieces' | 'grams'): string =>
    String(rows.reduce((total, row) => total + row[of], 0));
  await signIn('bureau');
  for (const [by, of] of [
    ['', 'pieces'],
    ['&by=mass', 'grams'],
  ] as const) {
    await page.goto(`/flows?from=2024-01-01&to=2026-12-31${by}`);
    const caption = page.locator('figcaption');
    await expect(caption).toHaveAttribute('data-total', sum(flows, of));
    const [drawn, left] = [await caption.getAttribute('data-drawn'), await caption.getAttribute('data-left-out')];
    expect(String(Number(drawn) + Number(left))).toBe(sum(flows, of));
    await expect(
      page
        .getByRole('img', { name: /^去向图/ })
        .locator('svg path')
        .first(),
    ).toBeAttached();
  }
  const table = page.getByRole('region', { name: '移交去向' }).locator('[data-total-pieces]');
  const inChart = await table.innerText();
  await expect(table).toHaveAttribute('data-total-pieces', sum(flows, 'pieces'));
  await expect(table).toHaveAttribute('data-total-grams', sum(flows, 'grams'));
  const back = page.getByRole('region', { name: '退回（拒收或未到）' }).locator('[data-total-pieces]');
  await expect(back).toHaveAttribute('data-total-pieces', sum(returns, 'pieces'));
  await page.getByText('表格', { exact: true }).click();
  await expect(page.locator('figure')).toHaveCount(0);
  expect(await table.innerText()).toBe(inChart);
});

test('each flow opens the transfers behind it', async ({ page, signIn, as }) => {
  const { flows } = await read<{ flows: Flow[] }>(await as('bureau'), '/api/v1/bureau/flows');
  await signIn('bureau');
  for (const [i, { pieces }] of flows.slice(0, 4).entries()) {
    await page.goto('/flows?view=table');
    const table = page.getByRole('region', { name: '移交去向' });
    await table.getByRole('link', { name: /明细$/ }).nth(i).click();
    await expectTotal(page, pieces, `flow ${String(i)}`);
  }
});

test('check 50: eight named squares, 茌平区 among them; a square narrows the page to its county', async ({
  page,
  signIn,
  as,
}) => {
  const bureau = await as('bureau');
  await signIn('bureau');
  await page.goto('/overview');
  const squares = page.locator('[data-county]');
  await expect(squares).toHaveCount(8);
  for (const name of ['东昌府区', '茌平区', '阳谷县', '莘县', '东阿县', '冠县', '高唐县', '临清市']) {
    await expect(page.locator('.cartogram').getByRole('button', { name: new RegExp(`^${name}：`) })).toBeVisible();
  }
  for (const code of ['371503', '371502']) {
    const { vehicles } = await read<Overview>(bureau, `/api/v1/bureau/overview?district=${code}`);
    await expect(page.locator(`[data-county="${code}"]`)).toHaveAttribute(
      'data-count',
      String(vehicles['received']?.count),
    );
  }
  await page.locator('[data-county="371502"]').click();
  await expect(page).toHaveURL(/district=371502/);
  const { removed } = await read<Overview>(bureau, '/api/v1/bureau/overview?district=371502');
  await expect(tile(page, 'removed')).toHaveAttribute('data-count', String(removed.pieces));
  await expect(page.locator('[data-county="371502"]')).toHaveAttribute('aria-pressed', 'true');
  const counties = page.getByRole('region', { name: '各县（市、区）' });
  await counties.getByText('表格', { exact: true }).click();
  await expect(counties.getByRole('row')).toHaveCount(9);
});

test('the overview fills the screen and gives it back', async ({ page, signIn }) => {
  await signIn('bureau');
  await page.goto('/overview');
  await page.getByRole('button', { name: '全屏', exact: true }).click();
  await expect(page.getByRole('button', { name: '退出全屏' })).toBeAttached();
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.getByRole('button', { name: '全屏', exact: true })).toBeVisible();
});
