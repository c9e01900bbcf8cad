import { expectTotal, read } from './lists';
import { expect, test } from './harness/test';

interface Flag {
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly grade: string;
  readonly enterprise: string;
  readonly reason: string;
  readonly basis: string;
  readonly index: number;
  readonly asOfIndex: number;
}

interface FlagPage {
  readonly items: readonly Flag[];
  readonly total: number;
}

test('the filters stand in the address, and the list has as many rows as the service says', async ({
  page,
  signIn,
  as,
}) => {
  const bureau = await as('bureau');
  await signIn('bureau');
  for (const query of [
    'rule=RQ-01',
    'severity=CRITICAL&state=open',
    'grade=INFERRED',
    'district=371502&state=open',
    'history=true&state=cleared',
    'state=late',
  ]) {
    const { total } = await read<FlagPage>(bureau, `/api/v1/flags?${query}&total=true&limit=1`);
    await page.goto(`/flags?${query}`);
    await expectTotal(page, total, query);
  }
});

test('a flag says why it fired, on what basis, how well that is known, and as of which entry', async ({
  page,
  signIn,
  as,
}) => {
  const { items } = await read<FlagPage>(await as('bureau'), '/api/v1/flags?grade=INFERRED&state=open&limit=50');
  const flag = items[0];
  expect(flag).toBeDefined();
  await signIn('bureau');
  await page.goto('/flags?grade=INFERRED&state=open');
  await page.getByRole('button', { name: '展开行' }).first().click();
  const detail = page.locator('.flag-detail').first();
  await expect(detail).toContainText(flag?.reason ?? '');
  await expect(detail).toContainText(flag?.basis ?? '');
  await expect(detail.locator('[data-code="INFERRED"]')).toHaveText(/核对提示/);
  await expect(detail).toContainText(`第 ${String(flag?.asOfIndex)} 条记录`);
  await expect(page.getByText('违规')).toHaveCount(0);
});

test('what was judged anew shows its earlier verdicts', async ({ page, signIn, as }) => {
  const bureau = await as('bureau');
  const { items } = await read<FlagPage>(bureau, '/api/v1/flags?history=true&limit=1000');
  const rejudged = items.find((flag) => flag.asOfIndex !== flag.index);
  expect(rejudged, 'the demo has a verdict that a later paper changed').toBeDefined();
  const { rule, enterprise } = rejudged as Flag;
  await signIn('bureau');
  await page.goto(`/flags?history=true&rule=${rule}&enterprise=${enterprise}`);
  const place = items
    .filter((flag) => flag.rule === rule && flag.enterprise === enterprise)
    .findIndex((flag) => flag.index === rejudged?.index && flag.asOfIndex === rejudged.asOfIndex);
  await page.getByRole('button', { name: '展开行' }).nth(place).click();
  await expect(page.locator('.flag-detail')).toContainText('历次判断');
  await expect(page.locator('.flag-detail')).toContainText(`第 ${String(rejudged?.asOfIndex)} 条记录`);
});

test('an enterprise reads the flags about itself, as matters to look into', async ({ page, signIn, as }) => {
  const { total, items } = await read<FlagPage>(await as('dismantler'), '/api/v1/flags?total=true&limit=1000');
  expect(new Set(items.map(({ enterprise }) => enterprise)).size).toBe(1);
  await signIn('dismantler');
  await page.goto('/flags');
  await expectTotal(page, total, 'own flags');
  await expect(page.getByText('线索不是违法认定')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '单位' })).toHaveCount(0);
});

test('check 61: without colour severities and grades are told apart by their marks and words', async ({
  page,
  signIn,
}) => {
  await signIn('bureau');
  await page.goto('/flags');
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  const looks = new Map<string, string>();
  for (const code of ['CRITICAL', 'HIGH', 'MEDIUM', 'CONFIRMED', 'INFERRED']) {
    const badge = page.locator(`.badge[data-code="${code}"]`).first();
    await expect(badge).toBeVisible();
    const text = await badge.innerText();
    const [mark = '', word = ''] = text.split(/\s+/);
    expect(word.length, code).toBeGreaterThan(0);
    looks.set(code, mark);
  }
  const severities = ['CRITICAL', 'HIGH', 'MEDIUM'].map((code) => looks.get(code));
  expect(new Set(severities).size).toBe(3);
  expect(looks.get('CONFIRMED')).not.toBe(looks.get('INFERRED'));
  await page.goto('/');
  await expect(page.locator('.tile .badge').first()).toBeVisible();
  const marks = await page.locator('.tile .badge').allInnerTexts();
  const byWord = new Map(marks.map((text) => text.split(/\s+/)).map(([mark, word]) => [word, mark]));
  expect(new Set(byWord.values()).size).toBe(byWord.size);
  expect(byWord.size).toBeGreaterThan(1);
});

test('the guide shows five stages, each point with its source and grade', async ({ page, signIn, as }) => {
  const guide = await read<{ stages: { title: string; safety: { text: string; source: string }[] }[] }>(
    await as('dismantler'),
    '/api/v1/guide',
  );
  expect(guide.stages).toHaveLength(5);
  await signIn('dismantler');
  await page.goto('/guide');
  for (const { title, safety } of guide.stages) {
    await page.getByRole('tab', { name: title, exact: true }).click();
    const panel = page.getByRole('tabpanel', { name: title, exact: true });
    for (const { text, source } of safety) {
      const point = panel.getByRole('listitem').filter({ hasText: text }).first();
      await expect(point).toContainText(source);
      await expect(point.locator('.badge')).toBeVisible();
    }
  }
});
