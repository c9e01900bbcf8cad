import { type APIRequestContext, expect, request, test as base } from '@playwright/test';
import { PASSWORD, type RunningService, startOnCopy } from './service';

export type DemoUser = 'dismantler' | 'dismantler-manager' | 'outlet' | 'carrier' | 'recycler' | 'bureau' | 'admin';

interface TestFixtures {
  /** Signs in without the sign-in screen, which has its own tests. */
  readonly signIn: (username: string, password?: string) => Promise<void>;
  /** Calls the service as somebody, beside the browser. */
  readonly as: (username: string, password?: string) => Promise<APIRequestContext>;
  /** A service for this test alone, on a fresh copy of the demo; `page` does not know it: open `freshService.url`. */
  readonly freshService: RunningService;
}

interface WorkerFixtures {
  readonly service: RunningService;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  service: [
    // Playwright asks for the pattern.
    async ({}, use) => {
      const service = await startOnCopy();
      await use(service);
      await service.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  freshService: async ({}, use) => {
    const service = await startOnCopy();
    await use(service);
    await service.stop();
  },
  baseURL: async ({ service }, use) => use(service.url),
  signIn: async ({ page, service }, use) => {
    await use(async (username, password = PASSWORD) => {
      const response = await page.request.post(`${service.url}/api/v1/auth/login`, { data: { username, password } });
      expect(response.ok()).toBe(true);
    });
  },
  as: async ({ service }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async (username, password = PASSWORD) => {
      const anonymous = await request.newContext({ baseURL: service.url });
      const response = await anonymous.post('/api/v1/auth/login', { data: { username, password } });
      const { token } = (await response.json()) as { token: string };
      const context = await request.newContext({
        baseURL: service.url,
        extraHTTPHeaders: { Authorization: `Bearer ${token}` },
      });
      contexts.push(anonymous, context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.dispose()));
  },
});

export { expect };
