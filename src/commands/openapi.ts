import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config } from '../config';
import { openApiDocument } from '../http/openapi';
import { requestLog } from '../http/request-log';
import { SystemClock } from '../kernel/clock';
import { openParts } from '../parts';
import { createApp } from '../service';

/** The API's description, made from the routes themselves, as it is committed in `openapi.json`. */
export async function openApi(config: Config): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  const temporary = { ...config, dataDir: folder, databaseFile: join(folder, 'ledger.sqlite') };
  const parts = await openParts(temporary, new SystemClock(), 'real', {
    onFault: (error) => {
      throw error;
    },
  });
  try {
    const app = await createApp(parts, requestLog('silent'));
    const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
    await app.close();
    return text;
  } finally {
    await parts.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
