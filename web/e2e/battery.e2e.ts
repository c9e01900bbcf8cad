import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { newBatteryCode, newVin } from './numbers';

interface Gap {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
}

interface Timeline {
  readonly items: readonly { readonly index: number; readonly kind: string; readonly withheld: readonly string[] }[];
  readonly gaps: readonly Gap[];
}

interface Battery {
  readonly traceNo: string;
}

/** The first battery of the caller's whose chain is as wanted. */
async function batteryWhere(api: APIRequestContext, is: (timeline: Timeline) => boolean): Promise<[string, Timeline]> {
  const { items } = (await (await api.get('/api/v1/batteries?limit=200')).json()) as { items: Battery[] };
  for (const { traceNo } of items) {
    const timeline = (await (await api.get(`/api/v1/batteries/${traceNo}/timeline`)).json()) as Timeline;
    if (is(timeline)) return [traceNo, timeline];
  }
  throw new Error('the demo has no such battery');
}

/** Records a vehicle and a battery taken out of it; its entry and trace number. */
async function removed(api: APIRequestContext, code?: string): Promise<{ index: number; traceNo: string }> {
  const vin = newVin();
  const occurredAt = new Date().toISOString();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const received = { vin, receivedOn: today, isSwapModel: false, batteryPresence: 'present' };
  const battery = {
    vin,
    ...(code === undefined ? { codeStatus: 'damaged' } : { batteryCode: code }),
    level: 'pack',
    batteryType: 'B',
    massGrams: 401_000,
    safety: 'pass',
    operator: '示例拆卸工',
  };
  const post = async (kind: string, data: object): Promise<{ index: number }> => {
    const response = await api.post('/api/v1/events', { data: { kind, occurredAt, data } });
    expect(response.status(), await response.text()).toBe(201);
    return (await response.json()) as { index: number };
  };
  await post('vehicle.received', received);
  const { index } = await post('battery.removed', battery);
  const { items } = (await (await api.get(`/api/v1/batteries?vin=${vin}`)).json()) as { items: Battery[] };
  return { index, traceNo: items[0]?.traceNo ?? '' };
}

const entry = (page: Page, index: number) => page.locator(`[data-entry="${String(index)}"]`);

test('a gap of the chain stands in red, in words, in its place', async ({ page, signIn, as }) => {
  const isWanted = ({ gaps }: Timeline): boolean => gaps.some(({ code }) => code === 'MISSING_ON_ARRIVAL');
  const [traceNo, { gaps, items }] = await batteryWhere(await as('bureau'), isWanted);
  await signIn('bureau');
  await page.goto(`/trace/${traceNo}`);
  const line = page.locator('[data-gap=MISSING_ON_ARRIVAL]');
  await expect(line).toContainText(gaps.find(({ code }) => code === 'MISSING_ON_ARRIVAL')?.text ?? 'no such gap');
  await expect(line).toContainText('未登记');
  await expect(line).toHaveCSS('border-top-color', 'rgb(179, 18, 29)');
  const receipt = items.find(({ kind }) => kind === 'consignment.received')?.index ?? -1;
  await expect(line.locator('xpath=following-sibling::li[1]')).toHaveAttribute('data-entry', String(receipt));
  const missing = gaps.filter(({ severity }) => severity === 'missing').length;
  const evidence = page.getByRole('complementary', { name: '缺口与线索' });
  await expect(evidence.getByRole('heading', { name: `缺口 ${String(missing)} 处` })).toBeVisible();
  await expect(evidence.locator('.flag-line').first()).toContainText('依据');
  await evidence.locator('.evidence-gaps a').first().click();
  await expect(page).toHaveURL(/#entry-\d+$/);
});

test('what is withheld is said as withheld, never as missing', async ({ page, signIn, as }) => {
  const [traceNo, { items }] = await batteryWhere(await as('recycler'), (timeline) =>
    timeline.items.some(({ kind, withheld }) => kind === 'battery.removed' && withheld.includes('massGrams')),
  );
  await signIn('recycler');
  await page.goto(`/batteries/${traceNo}`);
  const removal = entry(page, items.find(({ kind }) => kind === 'battery.removed')?.index ?? -1);
  await expect(removal).toContainText('按权限不向您显示');
  await expect(removal).toContainText('质量');
  await expect(removal.locator('[data-field=massGrams]')).toHaveCount(0);
  await expect(removal.getByRole('button', { name: /^更正/ })).toHaveCount(0);
});

test('every step shows both clocks and the papers of that day', async ({ page, signIn, as }) => {
  const [traceNo, { items }] = await batteryWhere(await as('dismantler'), (timeline) =>
    timeline.items.some(({ kind }) => kind === 'consignment.dispatched'),
  );
  const index = items.find(({ kind }) => kind === 'consignment.dispatched')?.index ?? -1;
  await signIn('dismantler');
  await page.goto(`/batteries/${traceNo}`);
  await expect(entry(page, index).locator('time')).toHaveCount(2);
  await entry(page, index)
    .getByText(/当日资质/)
    .click();
  await expect(entry(page, index).locator('[data-paper="Q-DG-LIC"]')).toContainText('有效');
});

test('the proof panel says in words what the browser recomputed', async ({ page, signIn, as }) => {
  const [traceNo] = await batteryWhere(await as('dismantler'), ({ items }) => items.length > 3);
  await signIn('dismantler');
  await page.goto(`/batteries/${traceNo}`);
  const panel = page.getByRole('region', { name: '存证核对' });
  await expect(panel.getByText(/条记录均已在您的浏览器中重新计算，与今天的检查点一致/)).toBeVisible({
    timeout: 30_000,
  });
  await page.reload();
  await expect(panel.getByText(/与您上次来访（.+）保存的检查点一致/)).toBeVisible({ timeout: 30_000 });
});

test('the steps are those of the service, a refused one with its reason', async ({ page, signIn, as }) => {
  const clerk = await as('dismantler');
  const { traceNo } = await removed(clerk, newBatteryCode());
  const { steps } = (await (await clerk.get(`/api/v1/batteries/${traceNo}`)).json()) as {
    steps: { kind: string; possible: boolean; reason?: string }[];
  };
  await signIn('dismantler');
  await page.goto(`/batteries/${traceNo}`);
  for (const { kind, possible, reason } of steps) {
    const button = page.locator(`[data-step="${kind}"]`);
    if (possible) await expect(button).not.toHaveAttribute('aria-disabled');
    else await expect(button).toHaveAccessibleDescription(reason ?? 'a reason');
  }
  await page.getByRole('button', { name: '下一步：入库贮存' }).click();
  await expect(page).toHaveURL(new RegExp(`/storing\\?code=${traceNo}$`));
});

test('check 13 (T6): a code found later finds the same battery by both numbers, and the timeline shows both', async ({
  page,
  signIn,
  as,
}) => {
  const { traceNo } = await removed(await as('dismantler'));
  const code = newBatteryCode();
  await signIn('dismantler');
  await page.goto(`/batteries/${traceNo}`);
  await expect(page.getByText('无可读编码（污损）')).toBeVisible();
  await page.locator('[data-step="battery.codeAssigned"]').click();
  const dialog = page.getByRole('dialog', { name: '补登电池编码' });
  await dialog.getByRole('textbox', { name: '动力电池编码' }).fill(code);
  await dialog.getByRole('button', { name: '保存编码' }).click();
  await expect(dialog).toBeHidden();
  for (const number of [traceNo, code]) {
    await page.goto(`/search?q=${number}`);
    await expect(page).toHaveURL(new RegExp(`/batteries/${traceNo}$`));
    await expect(page.locator('.file-head').locator(`[data-value="${code}"]`)).toBeVisible();
  }
  await expect(page.locator('[data-kind="battery.removed"]')).toContainText(traceNo);
  await expect(page.locator('[data-kind="battery.codeAssigned"] [data-value]').last()).toHaveAttribute(
    'data-value',
    code,
  );
  await expect(page.locator('[data-gap=CODE_FOUND_LATER]')).toBeVisible();
});

test.describe('corrections', () => {
  test('T13: a wrong mass is corrected in four clicks; both values stay in sight', async ({ page, signIn, as }) => {
    const { index, traceNo } = await removed(await as('dismantler'), newBatteryCode());
    await signIn('dismantler');
    await page.goto(`/batteries/${traceNo}`);
    await entry(page, index).getByRole('button', { name: /^更正/ }).click();
    const dialog = page.getByRole('dialog', { name: new RegExp(`^更正第 ${String(index)} 条`) });
    await expect(dialog.getByText('原记录保留并划去')).toBeVisible();
    await expect(dialog.getByText('原值：401.00 kg')).toBeVisible();
    await dialog.getByRole('textbox', { name: '质量' }).fill('398.5');
    await dialog.getByRole('button', { name: '称重更正' }).click();
    await dialog.getByRole('button', { name: '提交更正' }).click();
    await expect(dialog).toBeHidden();
    await expect(entry(page, index).locator('h3 .struck')).toHaveCSS('text-decoration-line', 'line-through');
    await expect(entry(page, index).getByRole('link', { name: /^见更正记录/ })).toBeVisible();
    const correction = page.locator('[data-kind="entry.corrected"]');
    await expect(correction.locator('[data-field=massGrams]')).toHaveText('质量 401.00 kg → 398.50 kg');
    await expect(correction).toContainText('称重更正');
    await expect(page.locator('.file-head')).toContainText('398.50 kg');
  });

  test('nothing changed, no reason, a value that cannot be: each is said, and nothing is recorded', async ({
    page,
    signIn,
    as,
  }) => {
    const { index, traceNo } = await removed(await as('dismantler'), newBatteryCode());
    await signIn('dismantler');
    await page.goto(`/batteries/${traceNo}`);
    await entry(page, index).getByRole('button', { name: /^更正/ }).click();
    const dialog = page.getByRole('dialog', { name: /^更正第/ });
    await dialog.getByRole('button', { name: '提交更正' }).click();
    await expect(dialog.getByText('请填写原因')).toBeVisible();
    await dialog.getByRole('textbox', { name: '原因' }).fill('录入错误');
    await dialog.getByRole('button', { name: '提交更正' }).click();
    await expect(dialog.getByText('还没有改动任何一项')).toBeVisible();
    await dialog.getByRole('textbox', { name: '动力电池编码' }).fill('EX0PB01');
    await dialog.getByRole('button', { name: '提交更正' }).click();
    await expect(dialog.getByText(/24 位/).first()).toBeVisible();
    await expect(page.locator('[data-kind="entry.corrected"]')).toHaveCount(0);
  });

  test('check 30: a voided entry remains, struck through, with a link to the void', async ({ page, signIn, as }) => {
    const clerk = await as('dismantler');
    const { traceNo } = await removed(clerk, newBatteryCode());
    const data = { batteryCode: traceNo, site: '一号拆解车间' };
    const event = { kind: 'battery.stored', occurredAt: new Date().toISOString(), data };
    const { index } = (await (await clerk.post('/api/v1/events', { data: event })).json()) as { index: number };
    await signIn('dismantler');
    await page.goto(`/batteries/${traceNo}`);
    await entry(page, index).getByRole('button', { name: /^作废/ }).click();
    const dialog = page.getByRole('dialog', { name: new RegExp(`^作废第 ${String(index)} 条`) });
    await dialog.getByRole('textbox', { name: '原因' }).fill('录入错误');
    await dialog.getByRole('button', { name: '确认作废' }).click();
    await expect(dialog.getByText('请先勾选确认')).toBeVisible();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '确认作废' }).click();
    await expect(dialog).toBeHidden();
    await expect(entry(page, index).locator('h3 .struck')).toHaveCSS('text-decoration-line', 'line-through');
    await expect(entry(page, index)).toContainText('已作废');
    await expect(entry(page, index).getByRole('link', { name: /^见作废记录/ })).toBeVisible();
    await expect(page.locator('.file-head')).toContainText('已拆卸待入库');
  });

  test('what others have built upon is refused in the service’s words', async ({ page, signIn, as }) => {
    const [traceNo, { items }] = await batteryWhere(await as('dismantler'), (timeline) =>
      timeline.items.some(({ kind }) => kind === 'consignment.received'),
    );
    const index = items.find(({ kind }) => kind === 'consignment.dispatched')?.index ?? -1;
    await signIn('dismantler');
    await page.goto(`/batteries/${traceNo}`);
    await entry(page, index).getByRole('button', { name: /^作废/ }).click();
    const dialog = page.getByRole('dialog', { name: /^作废第/ });
    await dialog.getByRole('textbox', { name: '原因' }).fill('录入错误');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '确认作废' }).click();
    await expect(dialog.getByRole('alert').first()).toContainText('其他单位已');
  });
});

test('the file is one column on a phone', async ({ page, signIn, as }) => {
  const [traceNo] = await batteryWhere(await as('dismantler'), ({ items }) => items.length > 5);
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn('dismantler');
  await page.goto(`/batteries/${traceNo}`);
  await expect(page.getByRole('heading', { name: '时间线' })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
