import type { Page, TestInfo } from '@playwright/test';
import { expect } from './harness/test';
import { wedge } from './scanner';

/** What a person does with a screen, counted as in the tasks of the user research: a scan, a key, a figure, a click. */
export interface Counted {
  scan(code: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Fills in the field that has the focus. */
  type(text: string): Promise<void>;
  click(what: string, act: () => Promise<void>): Promise<void>;
  /** Writes the path into the log of the test. */
  atMost(ceiling: number): void;
}

export function counted(page: Page, info: TestInfo, task: string): Counted {
  const path: string[] = [];
  return {
    async scan(code) {
      path.push(`scan ${code}`);
      await wedge(page, code);
    },
    async press(key) {
      path.push(`press ${key}`);
      await page.keyboard.press(key);
    },
    async type(text) {
      path.push(`type ${text}`);
      await page.keyboard.type(text, { delay: 60 });
    },
    async click(what, act) {
      path.push(`click ${what}`);
      await act();
    },
    atMost(ceiling) {
      const description = `${String(path.length)} interactions: ${path.join(' → ')}`;
      info.annotations.push({ type: `${task} path`, description });
      expect(path.length, description).toBeLessThanOrEqual(ceiling);
    },
  };
}
