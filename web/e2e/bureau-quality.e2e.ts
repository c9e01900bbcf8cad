import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './harness/test';

const SCREENS: readonly (readonly [username: string, paths: readonly string[]])[] = [
  [
    'bureau',
    [
      '/',
      '/overview',
      '/overview?counties=table&show=missing',
      '/flows',
      '/flows?view=table',
      '/transfers',
      '/balance',
      '/movements',
      '/holdings',
      '/flags',
      '/papers',
      '/lacks',
      '/guide',
    ],
  ],
  ['dismantler', ['/', '/flags', '/guide?stage=transport', '/papers', '/lacks']],
  ['admin', ['/', '/reviews', '/guide']],
];

for (const [username, paths] of SCREENS) {
  for (const path of paths) {
    test(`check 58: nothing serious for people with disabilities on ${path} (${username})`, async ({
      page,
      signIn,
    }) => {
      await signIn(username);
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.loading')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }

  test(`check 60: the screens of ${username} never scroll sideways, at 1280 and at 360 pixels`, async ({
    page,
    signIn,
  }) => {
    test.slow();
    await signIn(username);
    for (const [width, height] of [
      [1280, 720],
      [360, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const path of paths) {
        for (const language of ['zh', 'en']) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          await expect(page.locator('h1')).toBeVisible();
          await expect(page.locator('.loading')).toHaveCount(0);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect.soft(over, `${path} ${language} at ${String(width)}`).toBeLessThanOrEqual(0);
        }
      }
    }
  });
}
