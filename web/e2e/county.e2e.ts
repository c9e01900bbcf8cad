import type { APIRequestContext } from '@playwright/test';
import { expectTotal, read, readAll, tile } from './lists';
import { expect, test } from './harness/test';

const OFFICER = { username: 'county-officer', password: 'county-officer-1' };
const OWN = '371502';

async function makeOfficer(admin: APIRequestContext): Promise<void> {
  const made = await admin.post('/api/v1/users', { data: { ...OFFICER, roles: ['officer'], district: OWN } });
  expect([201, 409]).toContain(made.status());
}

test('check 55: an officer of one county sees that county alone: lists, counts, search, export, direct addresses', async ({
  page,
  as,
  signIn,
}) => {
  test.slow();
  await makeOfficer(await as('admin'));
  const county = await as(OFFICER.username, OFFICER.password);
  const city = await as('bureau');
  const [own, all] = [
    await readAll<{ uscc: string; districtCode: string; name: string }>(county, '/api/v1/enterprises'),
    await readAll<{ uscc: string; districtCode: string; name: string }>(city, '/api/v1/enterprises'),
  ];
  expect(own.length).toBeGreaterThan(0);
  expect(new Set(own.map(({ districtCode }) => districtCode))).toEqual(new Set([OWN]));
  const elsewhere = all.find(({ districtCode }) => districtCode !== OWN);
  expect(elsewhere).toBeDefined();

  await signIn(OFFICER.username, OFFICER.password);
  await page.goto('/overview');
  const { vehicles } = await read<{ vehicles: { received: { count: number } } }>(county, '/api/v1/bureau/overview');
  const ofCity = await read<{ vehicles: { received: { count: number } } }>(city, '/api/v1/bureau/overview');
  expect(vehicles.received.count).toBeLessThan(ofCity.vehicles.received.count);
  await expect(tile(page, 'received')).toHaveAttribute('data-count', String(vehicles.received.count));
  await tile(page, 'received').click();
  await expectTotal(page, vehicles.received.count, 'vehicles');
  await page.goto('/overview');
  await expect(page.locator('[data-county]')).toHaveCount(0);

  await page.goto('/holdings');
  const holders = await readAll<{ enterprise: { uscc: string } }>(county, '/api/v1/bureau/holdings');
  expect(holders.every(({ enterprise }) => own.some(({ uscc }) => uscc === enterprise.uscc))).toBe(true);
  await expectTotal(page, holders.length, 'holdings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出表格' }).click();
  await download;
  await expect(page.getByText(`已导出 ${String(holders.length)} 行`)).toBeVisible();

  const seen = new Set((await readAll<{ vin: string }>(county, '/api/v1/vehicles')).map(({ vin }) => vin));
  const foreign = (await readAll<{ vin: string }>(city, '/api/v1/vehicles')).find(({ vin }) => !seen.has(vin));
  expect(foreign).toBeDefined();
  const vin = foreign?.vin ?? '';
  expect((await county.get(`/api/v1/vehicles/${vin}`)).status()).toBe(404);
  expect((await county.get(`/api/v1/enterprises/${elsewhere?.uscc ?? ''}`)).status()).toBe(404);
  const found = await read<{ items: unknown[] }>(county, `/api/v1/search?q=${vin}`);
  expect(found.items).toEqual([]);
  const asked = page.waitForResponse((response) => response.url().includes(`/api/v1/vehicles/${vin}`));
  await page.goto(`/vehicles/${vin}`);
  expect((await asked).status()).toBe(404);
  await expect(page.getByRole('alert').filter({ hasText: '没有找到' })).toBeVisible();
});

test('check 55: a county officer that asks for another county is refused, not answered with something else', async ({
  as,
}) => {
  await makeOfficer(await as('admin'));
  const county = await as(OFFICER.username, OFFICER.password);
  for (const path of ['overview', 'flows', 'mass-balance', 'movements', 'transfers', 'holdings']) {
    expect((await county.get(`/api/v1/bureau/${path}?district=371503`)).status(), path).toBe(403);
  }
});
