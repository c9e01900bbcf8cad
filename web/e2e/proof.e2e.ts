import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { PASSWORD, type RunningService, startService } from './harness/service';
import { expect, test as base } from './harness/test';

const KEPT = 'ledger-proof.v1';

interface Fixtures {
  /** Services on copies of the demo, one after the other at one address: `serve` stops the one before. */
  readonly serve: (dataDir: string) => Promise<RunningService>;
  /** A copy of the demo: the same log, the same key. */
  readonly copy: () => string;
}

const test = base.extend<Fixtures>({
  // Playwright asks for the pattern.
  copy: async ({}, use) => {
    const folders: string[] = [];
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'console-proof-'));
      cpSync(process.env['SEEDED_DATA_DIR'] ?? '', folder, { recursive: true });
      folders.push(folder);
      return folder;
    });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
  serve: async ({}, use) => {
    let running: RunningService | undefined;
    await use(async (dataDir) => {
      await running?.stop();
      running = await startService({ dataDir, ...(running && { port: running.port }) });
      return running;
    });
    await running?.stop();
  },
});

test.describe.configure({ timeout: 180_000 });

interface Battery {
  readonly traceNo: string;
  readonly site: string;
}

async function signInAt(page: Page, { url }: RunningService): Promise<APIRequestContext> {
  const data = { username: 'dismantler', password: PASSWORD };
  expect((await page.request.post(`${url}/api/v1/auth/login`, { data })).ok()).toBe(true);
  return page.request;
}

/** A battery that the dismantler holds in its store. */
async function heldBattery(api: APIRequestContext, { url }: RunningService): Promise<Battery> {
  const response = await api.get(`${url}/api/v1/batteries?limit=200&state=stored`);
  const { items } = (await response.json()) as { items: (Battery & { stateCode: string; seenUntil: number | null })[] };
  const held = items.find(({ stateCode, seenUntil }) => stateCode === 'stored' && seenUntil === null);
  if (held === undefined) throw new Error('the demo has no battery in the store of the dismantler');
  return held;
}

/** Moves the battery to another place in the store, and waits until a checkpoint covers that. */
async function move(
  api: APIRequestContext,
  { url }: RunningService,
  { traceNo, site }: Battery,
  location: string,
): Promise<void> {
  const { occurredAt } = await newest(api, url, traceNo);
  const data = { kind: 'battery.stored', occurredAt, data: { batteryCode: traceNo, site, location } };
  const response = await api.post(`${url}/api/v1/events`, { data, headers: { Origin: url } });
  expect(response.status(), await response.text()).toBe(201);
  const { index } = (await response.json()) as { index: number };
  await expect.poll(() => signedSize(api, url)).toBeGreaterThan(index);
}

async function newest(api: APIRequestContext, url: string, code: string): Promise<{ occurredAt: string }> {
  const response = await api.get(`${url}/api/v1/batteries/${code}/timeline`);
  const { items } = (await response.json()) as { items: { occurredAt: string }[] };
  const last = items.at(-1);
  if (last === undefined) throw new Error('a battery without entries');
  return last;
}

async function signedSize(api: APIRequestContext, url: string): Promise<number> {
  const [, size] = (await (await api.get(`${url}/api/v1/ledger/checkpoint`)).text()).split('\n');
  return Number(size);
}

async function openProof(page: Page, { url }: RunningService, { traceNo }: Battery): Promise<Locator> {
  await page.goto(`${url}/batteries/${traceNo}`);
  const proof = page.getByRole('region', { name: '存证核对' });
  await expect(proof).toHaveAttribute('aria-busy', 'false');
  return proof;
}

/** Takes note of the alarms, which takes more than one click. */
async function takeNote(page: Page, alarms: Locator): Promise<void> {
  await alarms.getByRole('button', { name: /不再警告/ }).click();
  const dialog = page.getByRole('dialog', { name: '确认已知悉？' });
  await expect(dialog.getByRole('button', { name: '确认' })).toBeDisabled();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: '确认' }).click();
}

test('proof: a first visit keeps the checkpoint, the next one says that the log was only added to', async ({
  page,
  copy,
  serve,
}) => {
  const service = await serve(copy());
  const api = await signInAt(page, service);
  const battery = await heldBattery(api, service);

  let proof = await openProof(page, service, battery);
  await expect(proof).toContainText(
    /本页 \d+ 条记录均已在您的浏览器中重新计算，与今天的检查点一致。这是本浏览器第一次来访/,
  );

  const before = await signedSize(api, service.url);
  await move(api, service, battery, 'Z-9');
  proof = await openProof(page, service, battery);
  await expect(proof).toContainText(
    /\d+ 条与您上次来访（\d{4}-\d{2}-\d{2} \d{2}:\d{2}）保存的检查点一致，1 条在此之后记录、与今天的检查点一致；从那时到今天日志只增不改/,
  );
  await expect(proof).toContainText(`由 ${before.toLocaleString('zh-CN')} 条增至`);
  await expect(proof.locator('.proof-alarms')).toHaveCount(0);

  proof = await openProof(page, service, battery);
  await expect(proof).toContainText(/本页 \d+ 条记录均已在您的浏览器中重新计算：与您上次来访（.+）保存的检查点一致/);
  await expect(proof).toContainText('从那时到现在日志没有变化');
});

test('proof: each entry unfolds to what was computed, also where the browser is old or the address has no TLS', async ({
  page,
  copy,
  serve,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Object, 'hasOwn');
    Reflect.deleteProperty(Crypto.prototype, 'subtle');
  });
  const service = await serve(copy());
  const api = await signInAt(page, service);
  const battery = await heldBattery(api, service);
  const proof = await openProof(page, service, battery);
  expect(await page.evaluate(() => 'subtle' in crypto)).toBe(false);
  await proof.getByRole('button', { name: /^逐条查看/ }).click();
  const entry = proof.getByRole('button', { name: /^第 \d+ 条/ }).first();
  await expect(entry).toContainText('与今天一致');
  await entry.click();
  await expect(proof.getByText('叶哈希')).toBeVisible();
  await expect(proof.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.proof').analyze()).violations).toEqual([]);

  const download = page.waitForEvent('download');
  await proof.getByRole('button', { name: '保存检查点文件' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^checkpoint-[\w.-]+-\d+\.txt$/);
  const note = await (await saved.createReadStream()).toArray();
  expect(Buffer.concat(note).toString()).toBe(await (await api.get(`${service.url}/api/v1/ledger/checkpoint`)).text());
});

test('proof: a kept checkpoint that was tampered with alarms until somebody takes note', async ({
  page,
  copy,
  serve,
}) => {
  const service = await serve(copy());
  const api = await signInAt(page, service);
  const battery = await heldBattery(api, service);
  await openProof(page, service, battery);
  await page.evaluate((key) => {
    const kept = localStorage.getItem(key) ?? '';
    localStorage.setItem(
      key,
      kept.replace(/\\n(\d+)\\n/, (_, size: string) => `\\n${String(Number(size) - 1)}\\n`),
    );
  }, KEPT);

  let proof = await openProof(page, service, battery);
  const alarms = proof.locator('.proof-alarms');
  await expect(alarms).toContainText('本浏览器留存的检查点被改动过');
  await expect(proof).toContainText('本浏览器的留存已重新开始');
  proof = await openProof(page, service, battery);
  await expect(alarms).toContainText('本浏览器留存的检查点被改动过');
  expect((await new AxeBuilder({ page }).include('.proof').analyze()).violations).toEqual([]);

  await takeNote(page, alarms);
  await expect(alarms).toHaveCount(0);
  await expect(proof).toContainText('有已确认的警告记录');
  proof = await openProof(page, service, battery);
  await expect(alarms).toHaveCount(0);
});

test('proof: a log that was rewritten from an older copy and signed with the same key alarms', async ({
  page,
  copy,
  serve,
}) => {
  const [honest, older] = [copy(), copy()];
  let service = await serve(honest);
  let api = await signInAt(page, service);
  const battery = await heldBattery(api, service);
  await move(api, service, battery, 'A-1');
  await openProof(page, service, battery);

  service = await serve(older);
  api = await signInAt(page, service);
  await move(api, service, battery, 'B-1');
  await move(api, service, battery, 'B-2');
  const proof = await openProof(page, service, battery);
  const alarms = proof.locator('.proof-alarms');
  await expect(alarms).toContainText('以前的记录被改写');
  await expect(alarms).toContainText('请先下载证据文件');
  await expect(proof).toContainText(/本页 \d+ 条记录中有 \d+ 条核对不符/);
  await expect(proof).toContainText('由这一条算不到检查点的结果');
  await expect(proof).not.toContainText('日志只增不改');

  const download = page.waitForEvent('download');
  await alarms.getByRole('button', { name: '下载证据文件' }).click();
  const bytes = await (await (await download).createReadStream()).toArray();
  const evidence = JSON.parse(Buffer.concat(bytes).toString()) as { evidence: { kept: { note: string } }[] };
  expect(evidence.evidence[0]?.kept.note).toMatch(/\n\n— /);

  await takeNote(page, alarms);
  await expect(alarms).toHaveCount(0);
  await expect(proof).toContainText(/本页 \d+ 条记录均已在您的浏览器中重新计算，.*本浏览器的留存已重新开始/);
});

test('proof: a log whose newest entries are gone alarms', async ({ page, copy, serve }) => {
  const [honest, older] = [copy(), copy()];
  let service = await serve(honest);
  const api = await signInAt(page, service);
  const battery = await heldBattery(api, service);
  await move(api, service, battery, 'A-1');
  await openProof(page, service, battery);

  service = await serve(older);
  await signInAt(page, service);
  const proof = await openProof(page, service, battery);
  await expect(proof.locator('.proof-alarms')).toContainText('日志变短了');
});
