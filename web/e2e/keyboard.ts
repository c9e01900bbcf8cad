import type { Locator, Page } from '@playwright/test';
import { expect } from './harness/test';

const MOST_TABS = 120;

/** Goes to a control as people without a mouse do: Tab by Tab, and at every stop the focus can be seen. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await hasVisibleFocus(page), 'the focus can be seen').toBe(true);
  }
  throw new Error(`${String(MOST_TABS)} Tabs did not lead to ${control.toString()}`);
}

/** An outline, a shadow or a border of the control itself or of what is drawn in its place; the page itself is exempt. */
function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return true;
    const drawn = [focused, focused.parentElement, focused.closest('label, .ant-select, .ant-picker')];
    return drawn.some((element) => {
      if (element === null) return false;
      const { outlineStyle, boxShadow, borderTopColor, borderTopWidth } = getComputedStyle(element);
      return (
        (outlineStyle !== 'none' && outlineStyle !== 'hidden') ||
        boxShadow !== 'none' ||
        (borderTopWidth !== '0px' && borderTopColor === 'rgb(11, 92, 173)')
      );
    });
  });
}
