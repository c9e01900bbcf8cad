import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect } from './harness/test';

interface RowsPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total?: number | null;
}

/** What a call of the service answers; a refusal is a failed test. */
export async function read<T>(who: APIRequestContext, path: string): Promise<T> {
  const response = await who.get(path);
  expect(response.ok(), `${path} answers ${String(response.status())}`).toBe(true);
  return (await response.json()) as T;
}

/** Every row of a list of the service. */
export async function readAll<T>(who: APIRequestContext, path: string): Promise<T[]> {
  const rows: T[] = [];
  const more = path.includes('?') ? '&' : '?';
  for (let next: string | null = ''; next !== null;) {
    const page: RowsPage<T> = await read(who, `${path}${more}limit=1000${next === '' ? '' : `&next=${next}`}`);
    rows.push(...page.items);
    next = page.next;
  }
  return rows;
}

/** How many rows the list on the screen says it has. */
export async function expectTotal(page: Page, count: number, what: string): Promise<void> {
  await expect(page.locator('.pager [data-total]'), what).toHaveAttribute('data-total', String(count));
}

export const tile = (page: Page, name: string): Locator => page.locator(`[data-tile="${name}"]`);
