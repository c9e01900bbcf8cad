import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { ScreenShown } from './screens';

interface Visit {
  readonly page: Page;
  readonly signIn: (username: string) => Promise<void>;
  readonly as: (username: string) => Promise<APIRequestContext>;
  readonly language?: 'zh' | 'en';
}

/** Opens a screen as its person, and waits until what it reads is there. */
export async function visit(screen: ScreenShown, { page, signIn, as, language = 'zh' }: Visit): Promise<void> {
  await page.addInitScript((chosen) => window.localStorage.setItem('console.language', chosen), language);
  if (screen.user !== null) await signIn(screen.user);
  const path = typeof screen.path === 'string' ? screen.path : await screen.path(await as(screen.user ?? 'admin'));
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await settled(page);
  await screen.then?.(page);
  await settled(page);
}

/** Nothing is being read any more, nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.loading')).toHaveCount(0);
  await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
}
