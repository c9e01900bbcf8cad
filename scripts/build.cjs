// Builds what is stale, service and console each by itself: nothing when no source is newer than its last build.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');

const root = join(__dirname, '..');

const PARTS = [
  {
    folder: join(root, 'dist'),
    sources: ['src', 'test', 'bench', 'ormconfig.ts', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    command: [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
    cwd: root,
  },
  {
    folder: join(root, 'web', 'dist'),
    sources: ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'docs/manual'],
    command: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    cwd: join(root, 'web'),
    after: pack,
  },
];

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Writes `.br` and `.gz` beside what browsers take packed, so that serving costs no processor time. */
function pack(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes));
  }
}

for (const { folder, sources, command, cwd, after } of PARTS) {
  const stamp = join(folder, '.built');
  const changed = Math.max(...[...sources, 'package-lock.json'].map((name) => newest(join(root, name))));
  if (existsSync(stamp) && changed <= statSync(stamp).mtimeMs) continue;
  const started = new Date();
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, command, { cwd, stdio: ['ignore', 2, 2] });
  after?.(folder);
  writeFileSync(stamp, `${started.toISOString()}\n`);
}
