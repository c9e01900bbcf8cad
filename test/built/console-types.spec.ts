import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const WEB = join(ROOT, 'web');

/** Where npm puts it depends on what else is installed. */
const GENERATOR = [WEB, ROOT]
  .map((folder) => join(folder, 'node_modules', 'openapi-typescript', 'bin', 'cli.js'))
  .find((place) => existsSync(place));

describe("the console's types of the API", () => {
  it('are those of openapi.json; `npm run openapi` writes both anew', () => {
    const made = execFileSync(process.execPath, [GENERATOR ?? '', join(ROOT, 'openapi.json')], { maxBuffer: 1 << 26 });
    expect(readFileSync(join(WEB, 'src', 'api', 'schema.d.ts'), 'utf8')).toBe(made.toString());
  });
});
