import { expect, test } from './harness/test';
import { newBatteryCode } from './numbers';
import { wedge } from './scanner';

test('check 13: after its code is found, old number and new code both find the battery, and its file tells both', async ({
  page,
  signIn,
  as,
}) => {
  const outlet = await as('outlet');
  const data = { codeStatus: 'damaged', level: 'pack', batteryType: 'B', massGrams: 300_000, labelText: 'EX0P?01' };
  const event = { kind: 'battery.collected', occurredAt: '2026-11-20T09:00:00+08:00', data };
  const { subject } = (await (await outlet.post('/api/v1/events', { data: event })).json()) as {
    subject: { label: string };
  };
  const traceNo = subject.label;
  await signIn('outlet');
  await page.goto(`/batteries/${traceNo}`);
  await page.getByRole('button', { name: /^补/ }).click();
  const dialog = page.getByRole('dialog', { name: '补登电池编码' });
  await expect(dialog).toBeVisible();
  const code = newBatteryCode();
  await wedge(page, code);
  await expect(dialog.getByRole('textbox', { name: '动力电池编码' })).toHaveValue(code);
  await dialog.getByText('厂家回函').click();
  await dialog.getByRole('button', { name: '保存编码' }).click();
  await expect(dialog).toBeHidden();
  const ids = await Promise.all(
    [traceNo, code].map(async (number) => {
      const card = (await (await outlet.get(`/api/v1/batteries/${number}`)).json()) as { id: string };
      return card.id;
    }),
  );
  expect(ids[0]).toBe(ids[1]);
  await page.goto(`/batteries/${code}`);
  await expect(page.locator(`[data-value="${code}"]`).first()).toBeVisible();
  await expect(page.getByText(traceNo).first()).toBeVisible();
});
