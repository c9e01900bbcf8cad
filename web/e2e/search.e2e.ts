import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './harness/test';

interface Named {
  readonly battery: { readonly traceNo: string; readonly batteryCode: string };
  readonly vehicle: { readonly vin: string; readonly certificateNo: string; readonly licencePlate: string };
  readonly sheet: { readonly number: string };
}

/** One thing of each kind that the caller sees, by the numbers it goes by. */
async function named(api: APIRequestContext): Promise<Named> {
  const list = async <T>(path: string): Promise<T[]> => ((await (await api.get(path)).json()) as { items: T[] }).items;
  const card = async (vin: string): Promise<{ data: { licencePlate?: string } }> =>
    (await (await api.get(`/api/v1/vehicles/${vin}`)).json()) as { data: { licencePlate?: string } };
  const batteries = await list<Named['battery'] & { batteryCode: string | null }>(
    '/api/v1/batteries?codeStatus=readable&state=stored&limit=5',
  );
  const vehicles = await list<{ vin: string; certificateNo: string | null }>('/api/v1/vehicles?limit=50');
  const sheets = await list<Named['sheet']>('/api/v1/consignments?limit=1');
  const certified = vehicles.find(({ certificateNo }) => certificateNo !== null);
  const [battery, sheet] = [batteries[0], sheets[0]];
  if (!battery || !sheet || !certified) throw new Error('the demo lacks something to search for');
  const { licencePlate = '' } = (await card(certified.vin)).data;
  expect(licencePlate).not.toBe('');
  return {
    battery,
    sheet,
    vehicle: { vin: certified.vin, certificateNo: certified.certificateNo ?? '', licencePlate },
  };
}

const box = (page: Page) => page.getByRole('textbox', { name: '查编码、车架号' });

/** As T18 has it: `/`, the number, Enter. */
async function lookFor(page: Page, text: string): Promise<void> {
  await page.locator('body').press('/');
  await expect(box(page)).toBeFocused();
  await box(page).pressSequentially(text, { delay: 60 });
  await page.keyboard.press('Enter');
}

const id = encodeURIComponent;

const WAYS: readonly (readonly [
  what: string,
  text: (all: Named) => string,
  page: (all: Named, user: string) => string,
])[] = [
  ['battery code', ({ battery }) => battery.batteryCode, fileOf],
  ['internal number', ({ battery }) => battery.traceNo, fileOf],
  ['VIN', ({ vehicle }) => vehicle.vin, ({ vehicle }) => `/vehicles/${vehicle.vin}`],
  ['plate', ({ vehicle }) => vehicle.licencePlate, ({ vehicle }) => `/vehicles/${vehicle.vin}`],
  ['sheet number', ({ sheet }) => sheet.number, ({ sheet }) => `/consignments/${id(sheet.number)}`],
  ['certificate number', ({ vehicle }) => vehicle.certificateNo, ({ vehicle }) => `/vehicles/${vehicle.vin}`],
];

function fileOf({ battery }: Named, user: string): string {
  return `/${user === 'bureau' ? 'trace' : 'batteries'}/${battery.traceNo}`;
}

for (const user of ['bureau', 'dismantler']) {
  test(`check 47 (T18): ${user} lands on the right page by each kind of number with Enter`, async ({
    page,
    signIn,
    as,
  }) => {
    test.slow();
    const all = await named(await as(user));
    await signIn(user);
    for (const [what, text, address] of WAYS) {
      await test.step(what, async () => {
        await page.goto('/batteries');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await lookFor(page, text(all));
        await expect(page).toHaveURL((url) => url.pathname === address(all, user));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('main .ant-alert-error')).toHaveCount(0);
      });
    }
  });
}

test('check 47: the way back from a page that was found leads to where the search began', async ({
  page,
  signIn,
  as,
}) => {
  const { battery } = await named(await as('bureau'));
  await signIn('bureau');
  await page.goto('/flags');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await lookFor(page, battery.traceNo);
  await expect(page).toHaveURL(new RegExp(`/trace/${battery.traceNo}$`));
  await page.goBack();
  await expect(page).toHaveURL(/\/flags$/);
});

test('T18: F2, the code and Enter lead an officer to the trace, without the mouse', async ({ page, signIn, as }) => {
  const { battery } = await named(await as('bureau'));
  await signIn('bureau');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('F2');
  const desk = page.getByRole('dialog', { name: '扫码台' });
  await desk.getByRole('textbox', { name: /^扫码或输入/ }).pressSequentially(battery.batteryCode, { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(desk.getByTestId('found').first()).toBeVisible();
  const open = desk.getByRole('button', { name: '查看档案' }).first();
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/trace/${battery.traceNo}$`));
});

test('what begins several numbers is listed by what it is', async ({ page, signIn }) => {
  await signIn('bureau');
  await page.goto('/search?q=JJ-3715');
  await expect(page.locator('[data-type=consignment] li')).toHaveCount(20);
  await expect(page.getByText('识别为：交接单号或证明编号')).toBeVisible();
});

test('where nothing is found it says what may be entered', async ({ page, signIn }) => {
  await signIn('dismantler');
  await page.goto('/search?q=NOSUCH123');
  await expect(page.getByText('没有查到“NOSUCH123”。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '可以输入' })).toBeVisible();
});

test('an entry by its index opens in the log with its words and its hash', async ({ page, signIn }) => {
  await signIn('bureau');
  await page.goto('/search?q=%23782');
  await expect(page).toHaveURL(/\/log\?from=782/);
  await expect(page.locator('[data-entry="782"]')).toContainText('叶哈希');
});
