import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type SymbolName, writeFilm } from './fake-camera';
import { chromiumOf } from './harness/chromium';
import { expect, test } from './harness/test';
import { PASSWORD } from './harness/service';

const SYMBOLS: readonly SymbolName[] = ['data-matrix', 'qr'];

const desk = (page: Page) => page.getByRole('dialog', { name: '扫码台' });

test.describe('a camera', () => {
  let folder = '';
  let browser: Browser | undefined;

  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'camera-'));
  });

  test.afterEach(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const symbol of SYMBOLS) {
    test(`reads a ${symbol} and lets go of the picture`, async ({ service, as }) => {
      const clerk = await as('dismantler');
      const { items } = (await (await clerk.get('/api/v1/batteries?codeStatus=readable&limit=1')).json()) as {
        items: { batteryCode: string }[];
      };
      const code = items[0]?.batteryCode ?? '';
      const film = join(folder, 'label.y4m');
      writeFilm(film, symbol, code);
      const page = await openDesk(service.url, [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ]);
      await page.addInitScript(keepStreams);
      await page.reload();
      await pressF2(page);
      await desk(page).getByRole('button', { name: '用摄像头扫码' }).click();
      await expect(desk(page).getByTestId('found').first().locator('[data-value]')).toHaveAttribute('data-value', code);
      await expect(page.getByRole('dialog', { name: '摄像头扫码' })).toBeHidden();
      expect(await page.evaluate(liveTracks)).toBe(0);
    });
  }

  test('that is let go of while it is open is off', async ({ service }) => {
    const page = await openDesk(service.url, ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']);
    await page.addInitScript(keepStreams);
    await page.reload();
    await pressF2(page);
    await desk(page).getByRole('button', { name: '用摄像头扫码' }).click();
    const dialog = page.getByRole('dialog', { name: '摄像头扫码' });
    await expect.poll(() => page.evaluate(liveTracks)).toBe(1);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => page.evaluate(liveTracks)).toBe(0);
  });

  test('that is missing says what to do', async ({ service }) => {
    const page = await openDesk(service.url, []);
    await desk(page).getByRole('button', { name: '用摄像头扫码' }).click();
    const dialog = page.getByRole('dialog', { name: '摄像头扫码' });
    await expect(dialog.getByRole('alert')).toContainText(/没有找到摄像头|改为“允许”/);
    await expect(dialog.getByRole('button', { name: '重试' })).toBeVisible();
  });

  async function openDesk(url: string, flags: readonly string[]): Promise<Page> {
    const launch = chromiumOf(process.env);
    browser = await chromium.launch({ ...launch, args: [...launch.args, ...flags] });
    const page = await browser.newPage({ baseURL: url, locale: 'zh-CN' });
    const answer = await page.request.post('/api/v1/auth/login', {
      data: { username: 'dismantler', password: PASSWORD },
    });
    expect(answer.ok()).toBe(true);
    await page.goto('/');
    await pressF2(page);
    return page;
  }
});

/** Nothing listens before the frame is there. */
async function pressF2(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '扫码台（F2）' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(desk(page)).toBeVisible();
}

/** Has the page remember every stream that it is given. */
function keepStreams(): void {
  const streams: MediaStream[] = [];
  Object.assign(window, { streamsGiven: streams });
  const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await given(wanted);
    streams.push(stream);
    return stream;
  };
}

function liveTracks(): number {
  const { streamsGiven } = window as unknown as { streamsGiven: MediaStream[] };
  return streamsGiven.flatMap((stream) => stream.getTracks()).filter((track) => track.readyState === 'live').length;
}
