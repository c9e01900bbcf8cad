import type { APIRequestContext, Page } from '@playwright/test';
import { counted } from './counted';
import { expect, test } from './harness/test';
import { balanceOf, collect, DISMANTLER, dispatch, RECYCLER } from './loads';
import { newBatteryCode } from './numbers';
import { wedge } from './scanner';

const sums = (page: Page) => page.getByTestId('sums');

async function openReceipt(page: Page, number: string): Promise<void> {
  await page.goto(`/consignments/${number}/receipt?sender=${DISMANTLER}`);
  await expect(sums(page)).toBeVisible();
}

/** Chooses what became of one item. */
async function mark(page: Page, code: string, result: '接收' | '拒收' | '未到'): Promise<void> {
  await page
    .getByRole('radiogroup', { name: `${code} 的接收结果` })
    .getByText(result, { exact: true })
    .click();
}

async function stateOf(context: APIRequestContext, number: string): Promise<string> {
  const response = await context.get(`/api/v1/consignments/${number}?sender=${DISMANTLER}`);
  return ((await response.json()) as { stateCode: string }).stateCode;
}

test('T9: a load that is as declared is received with a scan for the sheet and each item, one figure, two clicks', async ({
  page,
  signIn,
  as,
}, info) => {
  const sender = await as('dismantler');
  const codes = await collect(sender, 3);
  const number = await dispatch(sender, codes);
  await signIn('recycler');
  await page.goto('/consignments');
  await expect(page.getByRole('heading', { name: '交接单' })).toBeVisible();
  const path = counted(page, info, 'T9');
  await path.scan(number);
  const desk = page.getByRole('dialog', { name: '扫码台' });
  await path.click('接收入库', () => desk.getByRole('button', { name: '接收入库' }).click());
  await expect(sums(page)).toContainText('已核对 0 / 3 件');
  for (const [i, code] of codes.entries()) {
    await path.scan(code);
    await expect(sums(page)).toContainText(`已核对 ${String(i + 1)} / 3 件`);
  }
  await page.getByLabel(`${codes[0] ?? ''} 的实收质量`).focus();
  await path.type('399');
  await path.click('全部接收', () => page.getByRole('button', { name: '全部接收' }).click());
  await expect(page.getByText(`交接单 ${number} 已签收。`)).toBeVisible();
  path.atMost(codes.length + 1 + 1 + 2);
  expect(await stateOf(sender, number)).toBe('received');
});

test('T10: one refused item costs two clicks and one field more', async ({ page, signIn, as }, info) => {
  const sender = await as('dismantler');
  const [good = '', bad = ''] = await collect(sender, 2);
  const number = await dispatch(sender, [good, bad]);
  await signIn('recycler');
  await openReceipt(page, number);
  const path = counted(page, info, 'T10');
  await path.scan(good);
  await path.scan(bad);
  await path.click('拒收', () => mark(page, bad, '拒收'));
  await expect(page.getByLabel(`${bad} 的原因`)).toBeFocused();
  await path.type('外壳破损');
  await path.click('部分接收，签收', () => page.getByRole('button', { name: '部分接收，签收' }).click());
  await expect(page.getByText(`交接单 ${number} 已签收。`)).toBeVisible();
  path.atMost(2 + 1 + 2 + 1);
  expect(await stateOf(sender, number)).toBe('part-received');
});

test('check 22: of twenty two are refused; states, the return and the mass balance agree to the gram', async ({
  page,
  signIn,
  as,
}) => {
  test.slow();
  const [sender, bureau] = [await as('dismantler'), await as('bureau')];
  const codes = await collect(sender, 20, 412_300);
  const refused = codes.slice(18);
  const of = async () => ({
    sender: await balanceOf(bureau, DISMANTLER),
    receiver: await balanceOf(bureau, RECYCLER),
    city: await balanceOf(bureau),
  });
  const before = await of();
  const number = await dispatch(sender, codes, 412_300);
  await signIn('recycler');
  await openReceipt(page, number);
  for (const code of codes) await wedge(page, code);
  await expect(sums(page)).toContainText('已核对 20 / 20 件');
  for (const code of refused) {
    await mark(page, code, '拒收');
    await page.getByLabel(`${code} 的原因`).fill('漏液');
  }
  await expect(sums(page)).toContainText('接收 18 件，7,421.40 kg');
  await page.getByRole('button', { name: '部分接收，签收' }).click();
  await expect(page.getByText(`交接单 ${number} 已签收。`)).toBeVisible();
  const received = await of();
  expect(received.sender.closing.pieces).toBe(before.sender.closing.pieces - 18);
  expect(received.sender.closing.grams).toBe(before.sender.closing.grams - 18 * 412_300);
  expect(received.receiver.closing.grams).toBe(before.receiver.closing.grams + 18 * 412_300);
  expect(received.city.closing).toEqual(before.city.closing);
  expect(received.sender.inTransit.closing.grams).toBe(before.sender.inTransit.closing.grams + 2 * 412_300);

  await signIn('dismantler');
  await page.goto('/consignments?todo=true');
  await page.getByRole('link', { name: number }).click();
  await expect(page.getByText('部分接收').first()).toBeVisible();
  await page.getByRole('button', { name: '退回入库' }).click();
  await expect(sums(page)).toHaveText('收回 2 件，824.60 kg');
  await page.getByRole('button', { name: '退回入库' }).click();
  await expect(page.getByText(`交接单 ${number} 的退回已入库。`)).toBeVisible();
  const returned = await of();
  expect(returned.sender.closing).toEqual({ ...received.sender.closing, rows: expect.any(String) as string });
  expect(returned.sender.inTransit.closing.grams).toBe(before.sender.inTransit.closing.grams);
  expect(returned.city.closing).toEqual(before.city.closing);
  expect(await stateOf(sender, number)).toBe('closed');
});

test('check 23: one percent off is shown; four percent off is remarked on by the service', async ({
  page,
  signIn,
  as,
}) => {
  const sender = await as('dismantler');
  const [near = '', far = ''] = await collect(sender, 2);
  await signIn('recycler');
  for (const { code, typed, off, isRemarked } of [
    { code: near, typed: '396', off: '-4.00 kg（-1.00%）', isRemarked: false },
    { code: far, typed: '384', off: '-16.00 kg（-4.00%）', isRemarked: true },
  ]) {
    const number = await dispatch(sender, [code]);
    await openReceipt(page, number);
    await wedge(page, code);
    await page.getByLabel(`${code} 的实收质量`).fill(typed);
    await expect(page.getByText(off)).toBeVisible();
    await page.getByLabel(`${code} 的原因`).fill('两方磅秤不同');
    await page.getByRole('button', { name: '全部接收' }).click();
    await expect(page.getByText(`交接单 ${number} 已签收。`)).toBeVisible();
    await expect(page.getByText('RB-15')).toHaveCount(isRemarked ? 1 : 0);
  }
});

test('check 24: an item that is not on the sheet waits for a decision and is never added silently', async ({
  page,
  signIn,
  as,
}) => {
  const sender = await as('dismantler');
  const [listed = ''] = await collect(sender, 1);
  const number = await dispatch(sender, [listed]);
  const [extra, mistake] = [newBatteryCode(), newBatteryCode()];
  await signIn('recycler');
  await openReceipt(page, number);
  await wedge(page, listed);
  await wedge(page, extra);
  await expect(page.getByTestId('alarmed')).toContainText(`多货：${extra} 不在这张交接单上`);
  await expect(page.getByRole('button', { name: '全部接收' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: '全部接收' })).toHaveAccessibleDescription(
    '还有 1 件多货没有选择如何处理',
  );
  await wedge(page, mistake);
  const choice = (code: string) => page.getByRole('radiogroup', { name: `${code} 如何处理` });
  await choice(extra).getByText('登记为多货').click();
  await choice(mistake).getByText('不登记（扫错）').click();
  await expect(sums(page)).toContainText('多货 1 件');
  await page.getByRole('button', { name: '全部接收' }).click();
  await expect(page.getByText('RB-18')).toBeVisible();
  const receiver = await as('recycler');
  expect((await receiver.get(`/api/v1/batteries/${extra}`)).status()).toBe(200);
  expect((await receiver.get(`/api/v1/batteries/${mistake}`)).status()).toBe(404);
});

test('what was not scanned is received only after a word about it; a missing item stays with the sender', async ({
  page,
  signIn,
  as,
}) => {
  const sender = await as('dismantler');
  const [here = '', gone = ''] = await collect(sender, 2);
  const number = await dispatch(sender, [here, gone]);
  await signIn('recycler');
  await openReceipt(page, number);
  await mark(page, gone, '未到');
  await page.getByRole('button', { name: '其余 1 件接收并签收' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '已看到实物，接收' }).click();
  await expect(page.getByText(`交接单 ${number} 已签收。`)).toBeVisible();
  const card = (await (await sender.get(`/api/v1/batteries/${gone}`)).json()) as { stateCode: string };
  expect(card.stateCode).toBe('returning');
});
