import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS } from '.';
import { scenarioPages } from './pages';

/** Writes `docs/scenarios/` anew, below the folder from which it is started. Pages of stories that are gone go, too. */
function print(folder: string): void {
  const pages = scenarioPages(SCENARIOS);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

print(join(process.cwd(), 'docs', 'scenarios'));
