import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/test';
import { SCREENS } from './screens';
import { visit } from './visit';

const ROOT = join(import.meta.dirname, '..', '..');
const MANUAL = join(ROOT, 'docs', 'manual');
const SCREEN_FILES = join(ROOT, 'web', 'src', 'pages');

const SIZES = { '1440x900': [1440, 900], '1280x720': [1280, 720], '360x800': [360, 800] } as const;

/** `SHOTS=1` writes pictures of every screen into `web/shots`, `MANUAL=1` those of the manual into `docs/manual/images`. */
const wantsShots = process.env['SHOTS'] === '1';
const wantsManual = process.env['MANUAL'] === '1';

for (const screen of SCREENS) {
  test(`checks 58, 60, 62: ${screen.name} is accessible, fits, and asks nobody but its own service`, async ({
    page,
    signIn,
    as,
    service,
  }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !request.url().startsWith(service.url)) foreign.push(request.url());
    });
    await page.setViewportSize({ width: 1280, height: 720 });
    await visit(screen, { page, signIn, as });

    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual(
      [],
    );

    expect(await overflow(page), 'at 1280×720').toBe(0);
    await page.setViewportSize({ width: 720, height: 450 });
    expect(await overflow(page), 'at 200 % of 1440×900').toBe(0);
    if (screen.onPhone) {
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await overflow(page), 'on a phone').toBe(0);
      expect(await smallTargets(page), 'targets under 44 px').toEqual([]);
    }
    expect(foreign).toEqual([]);
  });
}

/** Pixels by which the page itself is wider than its window; tables scroll inside. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** Buttons in the way of a finger; a switch is as large as the label that also switches it. Links inside running text are exempt (WCAG 2.2, 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, header button, .ant-modal button')]
      .filter((button) => button.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((button) => ({ button, box: (button.closest('label') ?? button).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.right > 0 && (box.height < 44 || box.width < 44))
      .map(({ button, box }) => `${button.outerHTML.slice(0, 120)} ${String(box.width)}×${String(box.height)}`),
  );
}

test('check 60: what is grey in colour still has its mark and its word (check 61)', async ({ page, signIn, as }) => {
  const screen = SCREENS.find(({ name }) => name === 'E06-batteries');
  if (screen === undefined) throw new Error('the ledger of batteries has no screen');
  await visit(screen, { page, signIn, as });
  const badges = await page.locator('.badge').evaluateAll((all) => all.map((badge) => badge.textContent));
  expect(badges.length).toBeGreaterThan(5);
  for (const badge of badges) expect(badge).toMatch(/^[●◔▶▲■○◆] \S/u);
  const marksOfWord = new Map<string, Set<string>>();
  for (const badge of badges) {
    const [mark = '', word = ''] = badge.split(' ');
    marksOfWord.set(word, (marksOfWord.get(word) ?? new Set()).add(mark));
  }
  for (const [word, marks] of marksOfWord) expect([word, marks.size]).toEqual([word, 1]);
});

test('the first load is at most 1.5 MB compressed', async ({ page, signIn }) => {
  await signIn('dismantler');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  test.info().annotations.push({ type: 'first load', description: `${String(Math.round(bytes / 1024))} KiB` });
  process.stdout.write(`first load: ${String(Math.round(bytes / 1024))} KiB compressed\n`);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(1_500_000);
});

test('every picture of the manual is one that these tests take, and every link of it leads to a page', () => {
  const pages = readdirSync(MANUAL).filter((file) => file.endsWith('.md'));
  const texts = pages.map((file) => readFileSync(join(MANUAL, file), 'utf8'));
  const pictures = texts.flatMap((text) =>
    [...text.matchAll(/!\[[^\]]*\]\(images\/([\w-]+)\.png\)/g)].map(([, name]) => name),
  );
  const taken = SCREENS.flatMap(({ inManual }) => inManual ?? []);
  expect(pictures.toSorted()).toEqual(taken.toSorted());
  expect(readdirSync(join(MANUAL, 'images')).toSorted()).toEqual(taken.map((name) => `${name}.png`).toSorted());
  const links = texts.flatMap((text) => [...text.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name));
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) expect(pages).toContain(link);
});

test('every help of a screen leads to a page of the manual', async ({ page, signIn }) => {
  const sources = readdirSync(SCREEN_FILES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(join(SCREEN_FILES, file), 'utf8'));
  const named = new Set(sources.flatMap((source) => [...source.matchAll(/help="([\w-]+)"/g)].map(([, name]) => name)));
  const pages = readdirSync(MANUAL).map((file) => file.replace(/\.md$/, ''));
  expect(named.size).toBeGreaterThan(15);
  for (const name of named) expect(pages).toContain(name);

  await signIn('dismantler');
  await page.goto('/vehicles');
  await page.locator('.screen-help').click();
  await expect(page.locator('article.manual h1')).toHaveText('报废车辆');
});

if (wantsShots) {
  for (const screen of SCREENS) {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      if (width === 360 && screen.onPhone !== true) continue;
      for (const language of ['zh', 'en'] as const) {
        test(`picture: ${screen.name} ${size} ${language}`, async ({ page, signIn, as }) => {
          await page.setViewportSize({ width, height });
          await visit(screen, { page, signIn, as, language });
          await page.screenshot({
            path: join(ROOT, 'web', 'shots', language, size, `${screen.name}.png`),
            fullPage: true,
          });
        });
      }
    }
  }
}

if (wantsManual) {
  for (const screen of SCREENS.filter(({ inManual }) => inManual !== undefined)) {
    test(`manual: ${screen.name}`, async ({ page, signIn, as }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await visit(screen, { page, signIn, as });
      await page.screenshot({ path: join(MANUAL, 'images', `${screen.inManual ?? ''}.png`) });
    });
  }
}
