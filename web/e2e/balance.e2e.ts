import type { Page } from '@playwright/test';
import { expectTotal, read, readAll } from './lists';
import { expect, test } from './harness/test';

interface Movement {
  readonly enterprise: { readonly uscc: string };
  readonly counterpart: { readonly uscc: string } | null;
  readonly account: 'custody' | 'transit';
  readonly direction: 'in' | 'out';
  readonly reason: string;
  readonly on: string;
  readonly pieces: number;
  readonly grams: number;
}

interface Sum {
  readonly pieces: number;
  readonly grams: number;
}

const FROM = '2026-01-01';
const TO = '2026-09-30';
const PERIOD = `from=${FROM}&to=${TO}`;

const plus = (rows: readonly Movement[]): Sum => ({
  pieces: rows.reduce((sum, row) => sum + row.pieces, 0),
  grams: rows.reduce((sum, row) => sum + row.grams, 0),
});

const net = (rows: readonly Movement[]): Sum => {
  const [came, went] = [
    plus(rows.filter((r) => r.direction === 'in')),
    plus(rows.filter((r) => r.direction === 'out')),
  ];
  return { pieces: came.pieces - went.pieces, grams: came.grams - went.grams };
};

const before = (rows: readonly Movement[]): Movement[] => rows.filter(({ on }) => on < FROM);
const during = (rows: readonly Movement[]): Movement[] => rows.filter(({ on }) => on >= FROM && on <= TO);

async function expectLine(page: Page, line: string, { pieces, grams }: Sum): Promise<void> {
  const row = page.locator(`[data-line="${line}"]`);
  await expect(row, line).toHaveAttribute('data-pieces', String(pieces));
  await expect(row, line).toHaveAttribute('data-grams', String(grams));
  const cells = row.getByRole('cell');
  const kilograms = (grams / 1000).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  await expect(cells.nth(1)).toHaveText(pieces.toLocaleString('en'));
  await expect(cells.nth(2)).toHaveText(kilograms);
}

/** Every line of one account on the page against the raw rows. */
async function expectAccount(page: Page, account: Movement['account'], rows: readonly Movement[]): Promise<void> {
  const own = rows.filter((row) => row.account === account);
  await expectLine(page, `${account}-opening`, net(before(own)));
  const lines = new Set(during(own).map(({ direction, reason }) => `${direction}-${reason}`));
  for (const line of lines) {
    const of = during(own).filter(({ direction, reason }) => `${direction}-${reason}` === line);
    await expectLine(page, `${account}-${line}`, plus(of));
  }
  await expectLine(page, `${account}-closing`, net([...before(own), ...during(own)]));
  await expect(page.locator(`[data-line^="${account}-in-"], [data-line^="${account}-out-"]`)).toHaveCount(lines.size);
}

test('check 51: the mass balance of each enterprise is what its raw rows add up to, in pieces and in kilograms', async ({
  page,
  signIn,
  as,
}) => {
  test.slow();
  const bureau = await as('bureau');
  const movements = await readAll<Movement>(bureau, '/api/v1/bureau/movements');
  const enterprises = [...new Set(movements.map(({ enterprise }) => enterprise.uscc))];
  const registered = await readAll<{ uscc: string }>(bureau, '/api/v1/enterprises');
  const asked = enterprises.filter((uscc) => registered.some((row) => row.uscc === uscc));
  expect(asked.length).toBeGreaterThan(3);
  await signIn('bureau');
  for (const uscc of asked) {
    await page.goto(`/balance?${PERIOD}&enterprise=${uscc}`);
    const own = movements.filter((row) => row.enterprise.uscc === uscc);
    await expectAccount(page, 'custody', own);
    await expectAccount(page, 'transit', own);
  }
});

test('check 51: the city is the sum of its enterprises less what they gave each other; the road is not counted twice', async ({
  page,
  signIn,
  as,
}) => {
  const bureau = await as('bureau');
  const movements = await readAll<Movement>(bureau, '/api/v1/bureau/movements');
  const inCity = new Set(
    (await readAll<{ uscc: string }>(bureau, '/api/v1/enterprises?district=371500')).map((e) => e.uscc),
  );
  const custody = movements.filter((row) => row.account === 'custody' && inCity.has(row.enterprise.uscc));
  const isInternal = (row: Movement): boolean => row.counterpart !== null && inCity.has(row.counterpart.uscc);
  await signIn('bureau');
  await page.goto(`/balance?${PERIOD}`);
  await expectLine(page, 'custody-opening', net(before(custody)));
  await expectLine(page, 'custody-closing', net([...before(custody), ...during(custody)]));
  const outward = during(custody).filter((row) => !isInternal(row));
  const lines = new Set(outward.map(({ direction, reason }) => `${direction}-${reason}`));
  for (const line of lines) {
    await expectLine(page, `custody-${line}`, plus(outward.filter((r) => `${r.direction}-${r.reason}` === line)));
  }
  const internal = net(during(custody).filter(isInternal));
  expect(internal.pieces).toBe(0);
  await expectLine(page, 'custody-internal', internal);

  await page.goto('/balance');
  const { now } = await read<{ now: Record<string, Sum> }>(bureau, '/api/v1/bureau/overview');
  const held = Object.values(now);
  const onTheRoad = ['consigned', 'inTransit', 'returning'].map((state) => now[state]?.pieces ?? 0);
  const closing = page.locator('[data-line="custody-closing"]');
  await expect(closing).toHaveAttribute('data-pieces', String(held.reduce((sum, { pieces }) => sum + pieces, 0)));
  const road = page.locator('[data-line="transit-closing"]');
  await expect(road).toHaveAttribute('data-pieces', String(onTheRoad.reduce((sum, pieces) => sum + pieces, 0)));
});

test('each line of the balance opens its rows', async ({ page, signIn, as }) => {
  const bureau = await as('bureau');
  const { lines } = await read<{ lines: { direction: string; reason: string; rows: string }[] }>(
    bureau,
    `/api/v1/bureau/mass-balance?${PERIOD}`,
  );
  await signIn('bureau');
  for (const { direction, reason, rows } of lines) {
    const { total } = await read<{ total: number }>(bureau, `${rows}&total=true`);
    await page.goto(`/balance?${PERIOD}`);
    await page.locator(`[data-line="custody-${direction}-${reason}"]`).getByRole('link').click();
    await expectTotal(page, total, reason);
  }
});

test('what was recorded after the end of the period stands in a line of its own', async ({ page, signIn, as }) => {
  const bureau = await as('bureau');
  const { late } = await read<{ late: { entries: number } }>(bureau, `/api/v1/bureau/mass-balance?${PERIOD}`);
  await signIn('bureau');
  await page.goto(`/balance?${PERIOD}`);
  await expect(page.locator('[data-late]')).toHaveAttribute('data-late', String(late.entries));
  await expect(page.locator('[data-late]')).toContainText(`截止后补录 ${String(late.entries)} 条`);
});
