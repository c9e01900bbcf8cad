import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Download, Page } from '@playwright/test';
import { expect, test } from './harness/test';

/** A valid code of an enterprise that is not registered here. */
const STRANGER = '91371502EXAMPLET0K';
const OUTBOUND = 'trace-dismantler-outbound';
const INBOUND = 'trace-recycler-inbound';

interface Filing {
  readonly subject: { readonly label: string };
}

const countsIn = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-rows]').getAttribute('data-rows'));

async function download(page: Page, format: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `下载 ${format}` }).click(),
  ]);
  return file;
}

async function filings(api: APIRequestContext, query: string): Promise<Filing[]> {
  const response = await api.get(`/api/v1/filings?limit=1000&${query}`);
  return ((await response.json()) as { items: Filing[] }).items;
}

test('every state has its tab with as many rows as it says; the address holds which', async ({ page, signIn }) => {
  await signIn('dismantler');
  await page.goto('/filings');
  for (const name of ['待报送', '有缺项', '被退回', '已受理', '无需报送', '全部']) {
    const tab = page.getByRole('tab', { name: new RegExp(`^${name} \\(\\d+\\)$`) });
    await tab.click();
    const count = Number(/\((\d+)\)/.exec((await tab.textContent()) ?? '')?.[1]);
    await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(count));
  }
  await page.goto('/filings?lacking=true');
  await expect(page.getByRole('tab', { name: /^有缺项/ })).toHaveAttribute('aria-selected', 'true');
  const first = page.locator('tbody tr').filter({ hasText: '电池包编码' }).first();
  const vin = await first.locator('a.code').textContent();
  await first.getByRole('link', { name: /^去补/ }).click();
  await expect(page).toHaveURL(new RegExp(`/vehicles/${vin ?? 'nothing'}$`));
});

test('a clock says how much is left and why, and what is not known stays 待核实', async ({ page, signIn }) => {
  await signIn('recycler');
  await page.goto(`/filings?state=open&profile=${INBOUND}`);
  const chip = page
    .getByRole('note')
    .filter({ hasText: /剩 \d+ 天（\d\d-\d\d 截止）/ })
    .first();
  await expect(chip).toBeVisible();
  await chip.focus();
  await expect(page.getByRole('tooltip')).toContainText(/起算.*规则.*RB-06.*依据.*第73号令/s);
  await signIn('dismantler');
  await page.goto(`/filings?state=open&profile=${OUTBOUND}`);
  await expect(page.getByRole('note').filter({ hasText: '待核实' }).first()).toBeVisible();
  await page.locator('.ant-table-row').getByRole('button').first().click();
  await expect(page.getByText('法规的天数尚未查明', { exact: false })).toBeVisible();
});

test('check 45: in precedes out; a hand-over to somebody unknown is left out with its reason', async ({
  page,
  signIn,
  as,
}) => {
  const clerk = await as('dismantler');
  const held = (await (
    await clerk.get('/api/v1/batteries?onSite=true&state=stored&codeStatus=readable&limit=1')
  ).json()) as {
    items: { traceNo: string; batteryCode: string; massGrams: number }[];
  };
  const [battery] = held.items;
  const sent = await clerk.post('/api/v1/events', {
    data: {
      kind: 'consignment.dispatched',
      occurredAt: new Date().toISOString(),
      data: {
        consignmentNo: 'JJ-E2E-45',
        receiver: STRANGER,
        carrier: STRANGER,
        vehiclePlate: '鲁PD12345',
        unNumber: 'UN3480',
        items: [{ batteryCode: battery?.traceNo, massGrams: battery?.massGrams }],
      },
    },
  });
  expect(await sent.text()).toContain('leafHash');
  await signIn('dismantler');
  await page.goto('/filings/export');
  await page.getByLabel('平台与内容').click();
  const options = page.locator('.ant-select-item-option');
  await expect(options.filter({ hasText: '废旧电池出库' })).toBeVisible();
  const names = await options.allTextContents();
  const at = (name: string): number => names.findIndex((one) => one.includes(name));
  expect(at('综合利用企业入库')).toBeLessThan(at('废旧电池出库'));
  await options.filter({ hasText: '废旧电池出库' }).click();
  await expect(page).toHaveURL(new RegExp(OUTBOUND));
  await expect(page.getByText('应先报送这些入库内容，再报出库：')).toBeVisible();
  const skipped = page.getByRole('region', { name: '未导出原因' });
  await expect(skipped.getByRole('row').filter({ hasText: battery?.batteryCode ?? 'none' })).toContainText(
    `废电池去向企业名称; 单位 ${STRANGER} 未在本系统登记`,
  );
  const rows = await countsIn(page);
  expect(rows).toBeGreaterThan(0);
  await page.getByRole('button', { name: '生成文件' }).click();
  await expect(page.getByRole('heading', { name: /^批次：/ })).toBeVisible();
  const csv = await readFile(await (await download(page, 'csv')).path(), 'utf8');
  expect(csv).not.toContain(battery?.batteryCode);
  expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
  const json = JSON.parse(await readFile(await (await download(page, 'json')).path(), 'utf8')) as { rows: unknown[] };
  expect(json.rows).toHaveLength(rows);
  expect((await download(page, 'xlsx')).suggestedFilename()).toMatch(/^废旧电池出库_.*\.xlsx$/);
});

test('check 46 (T15): results with two failures make those 被退回 with reason, the rest 已受理', async ({
  page,
  signIn,
  as,
}) => {
  await signIn('recycler');
  let clicks = 0;
  const click = async (name: string | RegExp, role: 'link' | 'button' = 'button'): Promise<void> => {
    clicks += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await page.goto(`/filings?state=open&profile=${INBOUND}`);
  await click('生成上报文件', 'link');
  await expect(page.locator('[data-rows]')).toBeVisible();
  const rows = await countsIn(page);
  expect(rows).toBeGreaterThan(4);
  await click('生成文件');
  await click('下载 xlsx', 'link');
  await click('粘贴结果');
  expect(clicks).toBeLessThanOrEqual(4);
  const labels = await page.locator('.ant-table-row .code').allTextContents();
  const [first = '', second = '', ...rest] = labels;
  const answers = [
    `${first}\t失败\t动力电池编码重复`,
    `${second}\t退回\t上游未报`,
    ...rest.map((label) => `${label}\t受理`),
  ];
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('结果表').fill(['不明编码\t受理', ...answers].join('\n'));
  await expect(dialog.getByText(`识别到：受理 ${String(rest.length)} 行，退回 2 行。`)).toBeVisible();
  await expect(dialog.getByText('批次中没有此行号或编码')).toBeVisible();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: first })).toContainText('退回');
  const batch = page.url().split('/').at(-1) ?? '';
  const api = await as('recycler');
  expect(await filings(api, `batch=${batch}&state=rejected`)).toMatchObject([
    { stateText: '被退回', reason: expect.stringMatching(/重复|上游/) as unknown },
    { stateText: '被退回', reason: expect.stringMatching(/重复|上游/) as unknown },
  ]);
  expect(await filings(api, `batch=${batch}&state=met`)).toHaveLength(rows - 2);
  await page.goto(`/filings?state=rejected&batch=${batch}`);
  await expect(page.locator('[data-total="2"]')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: first })).toContainText('动力电池编码重复');
});

test('rows are answered singly and all at once; batches tell how far they are', async ({ page, signIn }) => {
  await signIn('recycler');
  await page.goto('/filings/export?profile=trace-recycler-output');
  await page.getByRole('button', { name: '生成文件' }).click();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: '所选 1 行退回' }).click();
  await page.getByRole('dialog').getByLabel('退回原因').fill('先后顺序不符');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.ant-table-row').first()).toContainText('先后顺序不符');
  await page.getByRole('button', { name: '全部受理' }).click();
  await page.getByRole('dialog').getByLabel('平台编号').fill('示例-1');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/待回执 0\)/)).toBeVisible();
  await page.getByRole('link', { name: '上报批次' }).click();
  await expect(page.locator('.ant-table-row').first()).toContainText('再生利用处理与产出');
});
