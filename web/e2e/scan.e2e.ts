import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { paste, wedge, wedgeUnderPinyin } from './scanner';

interface Vehicle {
  readonly vin: string;
}

/** How a tone is heard by a test: the page says each one it sounds. */
async function listenForTones(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { tonesHeard: heard });
    window.addEventListener('ledger:tone', (event) => event instanceof CustomEvent && heard.push(event.detail));
  });
  return () => page.evaluate(() => (window as unknown as { tonesHeard: string[] }).tonesHeard);
}

/** Notes when the scanner's last key came, before anything in the page can keep it to itself. */
async function noteEnter(page: Page): Promise<void> {
  await page.addInitScript(() =>
    window.addEventListener(
      'keydown',
      (event) =>
        event.key === 'Enter' &&
        Object.assign(window, { enterPressedAt: Math.min(event.timeStamp, performance.now()) }),
      true,
    ),
  );
}

/** The page's own time at which the desk shows this vehicle. */
function whenShown(page: Page, vin: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = new MutationObserver(() => {
          const card = document.querySelector('[data-testid=found][data-type=vehicle] [data-value]');
          if (card?.getAttribute('data-value') !== wanted) return;
          look.disconnect();
          resolve(performance.now());
        });
        look.observe(document.body, { subtree: true, childList: true });
      }),
    vin,
  );
}

/** Nothing listens before the screen is there. */
async function openLedger(page: Page): Promise<void> {
  await page.goto('/batteries');
  await expect(page.getByRole('heading', { name: '电池台账' })).toBeVisible();
}

const desk = (page: Page) => page.getByRole('dialog', { name: '扫码台' });
const deskInput = (page: Page) => desk(page).getByRole('textbox', { name: /^扫码或输入/ });
const found = (page: Page) => desk(page).getByTestId('found');

// Filming a page takes longer than what check 1 measures.
test.use({ trace: 'off' });

test.describe('at a desk with a scanner', () => {
  let vin = '';
  let code = '';

  test.beforeEach(async ({ signIn, as }) => {
    const clerk = await as('dismantler');
    const vehicles = (await (await clerk.get('/api/v1/vehicles?limit=1')).json()) as { items: Vehicle[] };
    const batteries = (await (
      await clerk.get('/api/v1/batteries?codeStatus=readable&state=stored&limit=1')
    ).json()) as {
      items: { batteryCode: string }[];
    };
    vin = vehicles.items[0]?.vin ?? '';
    code = batteries.items[0]?.batteryCode ?? '';
    expect(vin).toHaveLength(17);
    expect(code).toHaveLength(24);
    await signIn('dismantler');
  });

  test('check 1: a VIN scanned with the focus on the page opens the desk on that vehicle within 300 ms', async ({
    page,
  }) => {
    const tones = await listenForTones(page);
    await noteEnter(page);
    await openLedger(page);
    const took: number[] = [];
    for (let round = 0; round < 5; round++) {
      const shown = whenShown(page, vin);
      await wedge(page, vin);
      const sent = await page.evaluate(() => (window as unknown as { enterPressedAt: number }).enterPressedAt);
      took.push((await shown) - sent);
      await expect(desk(page).getByText('识别为：车辆识别代号')).toBeVisible();
      await expect(page.getByTestId('announced')).toContainText(vin);
      await page.keyboard.press('Escape');
      await expect(desk(page)).toBeHidden();
    }
    test.info().annotations.push({ type: 'ms', description: took.map(Math.round).join(', ') });
    // The quickest says what the console needs; what is above it is a machine busy with other things.
    expect(Math.min(...took)).toBeLessThanOrEqual(300);
    expect(await tones()).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  test('check 2: under a Chinese input method the code is exactly what the scanner sent', async ({ page }) => {
    await openLedger(page);
    await page.keyboard.press('F2');
    await expect(deskInput(page)).toBeFocused();
    await wedgeUnderPinyin(page, code);
    await expect(deskInput(page)).toHaveValue(code);
    await expect(found(page).first().locator('[data-value]')).toHaveAttribute('data-value', code);
  });

  test('check 2: under a Chinese input method a scan leaves a remark as it was', async ({ page }) => {
    await openLedger(page);
    const box = page.getByRole('textbox', { name: '查编码、车架号' });
    await box.pressSequentially('聊城abc', { delay: 120 });
    await wedgeUnderPinyin(page, code, { end: null });
    await expect(found(page).first().locator('[data-value]')).toHaveAttribute('data-value', code);
    await expect(box).toHaveValue('聊城abc');
  });

  test('check 3: a full-width code pasted on the page is found half-width', async ({ page }) => {
    await openLedger(page);
    await paste(page, Array.from(vin.toLowerCase(), (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''));
    await expect(deskInput(page)).toHaveValue(vin);
    await expect(found(page).first().locator('[data-value]')).toHaveAttribute('data-value', vin);
  });

  test('check 4: a scan without Enter counts after 80 ms; typing at 120 ms a key never does', async ({ page }) => {
    const tones = await listenForTones(page);
    await openLedger(page);
    const box = page.getByRole('textbox', { name: '查编码、车架号' });
    await box.pressSequentially(vin, { delay: 120 });
    await expect(box).toHaveValue(vin);
    await expect(desk(page)).toBeHidden();
    expect(await tones()).toEqual([]);
    await box.fill('');
    await wedge(page, vin, { end: null });
    await expect(deskInput(page)).toHaveValue(vin);
    await expect(box).toHaveValue('');
  });

  test('a VIN nobody knows is offered for registration, with the wrong tone', async ({ page }) => {
    const tones = await listenForTones(page);
    await openLedger(page);
    await wedge(page, 'WP0ZZZ99ZTS392124');
    await expect(page.getByTestId('alarmed')).toContainText('没有查到');
    expect(await tones()).toEqual(['bad']);
    await desk(page).getByRole('button', { name: '登记车辆' }).click();
    await expect(page).toHaveURL(/\/vehicles\/new\?vin=WP0ZZZ99ZTS392124$/);
    await expect(desk(page)).toBeHidden();
  });

  test('each scan stays in the list, and can be looked up again', async ({ page }) => {
    await openLedger(page);
    await wedge(page, vin);
    await expect(deskInput(page)).toHaveValue(vin);
    await wedge(page, code);
    await expect(deskInput(page)).toHaveValue(code);
    const recent = desk(page).getByRole('list', { name: '最近扫码' }).getByRole('listitem');
    await expect(recent).toHaveText([new RegExp(code), new RegExp(vin)]);
    await recent.last().getByRole('button').click();
    await expect(deskInput(page)).toHaveValue(vin);
  });

  test('what cannot be done now says why, what can leads to its screen with the battery chosen', async ({ page }) => {
    await openLedger(page);
    await wedge(page, code);
    const refused = found(page).first().locator('[data-step="consignment.received"]');
    await expect(refused).toHaveAttribute('aria-disabled', 'true');
    await expect(refused).toHaveAccessibleDescription(/\S/);
    await found(page).first().locator('[data-step="consignment.dispatched"]').click();
    await expect(page).toHaveURL(/\/consignments\/new\?codes=NB-/);
  });

  test('the keys of a screen are listed by ?, which is text in a field', async ({ page }) => {
    await openLedger(page);
    const box = page.getByRole('textbox', { name: '查编码、车架号' });
    await box.press('?');
    await expect(box).toHaveValue('?');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden();
    await page.getByRole('heading', { name: '电池台账' }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('F2');
  });
});
