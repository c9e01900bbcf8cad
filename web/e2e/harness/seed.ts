import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from './service';

/** Seeds one demo before all tests; each worker copies it. */
async function seed(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'console-seed-'));
  const service = await startService({ dataDir });
  await service.stop();
  process.env['SEEDED_DATA_DIR'] = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}

export { seed as default };
