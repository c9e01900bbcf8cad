import { defineConfig } from '@playwright/test';
import { chromiumOf } from './e2e/harness/chromium';

/**
 * Real Chromium against the real service with the demo's data. Each worker has a service of its own on a copy of one
 * seeded installation. CHROMIUM_PATH and CHROMIUM_FLAGS say which browser and how; without them Debian's Chromium or
 * an installed Chrome is looked for.
 */
const playwrightConfig = defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/harness/seed.ts',
  fullyParallel: false,
  workers: Number(process.env['WEB_WORKERS'] ?? 2),
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: chromiumOf(process.env),
  },
});

export { playwrightConfig as default };
