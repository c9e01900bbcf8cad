// Runs the test suite on PostgreSQL: on the server of TEST_DATABASE_URL, whose role must be able to make roles and
// databases, or on a server of its own that is stopped at the end. Arguments go to Jest. With TEST_PG_FAST=1 the server
// of its own keeps its files in memory; otherwise every commit reaches the disk, as in production.
const { execFileSync, spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, delimiter } = require('node:path');
const { Client } = require('pg');

const root = join(__dirname, '..');
const run = `ledger_test_${randomBytes(4).toString('hex')}`;
const password = randomBytes(16).toString('hex');
const LEAST_VERSION = 15;

/** What only `npm test` runs, and where the same is asked of PostgreSQL. */
const SQLITE_ONLY = {
  'test/ledger/guards.spec.ts': 'triggers; see test/postgres/guards.spec.ts',
  'test/ledger/tamper.spec.ts': 'changes a database file by hand; see test/postgres/tampering.spec.ts',
  'test/ledger/backup.spec.ts': 'copies a database file; see test/postgres/commands.spec.ts',
  'test/database/search-migration.spec.ts':
    'undoes a migration in a file; on PostgreSQL it has run on empty books only',
  'test/built/migrations.spec.ts': 'the schema of a file; see test/postgres/commands.spec.ts',
  'test/built/start.spec.ts': 'the files of a data folder; see test/postgres/commands.spec.ts',
};

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

async function main() {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startServer();
  let jest;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest?.kill(signal));
  try {
    await prepare(server.url);
    const left = ['--testTimeout', '180000', '--testPathIgnorePatterns', '/node_modules/', ...Object.keys(SQLITE_ONLY)];
    jest = spawn(
      process.execPath,
      [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...process.argv.slice(2), ...left],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...process.env,
          TEST_ENGINE: 'postgres',
          TEST_DATABASE_URL: server.url,
          TEST_PG_RUN: run,
          TEST_PG_PASSWORD: password,
        },
      },
    );
    const status = await new Promise((resolve) => jest.on('exit', (code) => resolve(code ?? 1)));
    console.log('Not run on PostgreSQL:');
    for (const [file, reason] of Object.entries(SQLITE_ONLY)) console.log(`  ${file}: ${reason}`);
    return status;
  } finally {
    if (given) await cleanUp(server.url);
    await server.stop();
  }
}

/** Two roles as in production, and the template that every test's database is a copy of. */
async function prepare(url) {
  await asAdministrator(url, async (client) => {
    await client.query(`CREATE ROLE ${run}_owner LOGIN PASSWORD '${password}'`);
    await client.query(`CREATE ROLE ${run}_app LOGIN PASSWORD '${password}'`);
    await client.query(`GRANT ${run}_owner TO CURRENT_USER`);
    await client.query(`CREATE DATABASE ${run}_template OWNER ${run}_owner TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const env = {
    ...process.env,
    MIGRATION_DATABASE_URL: urlFor(url, `${run}_owner`, `${run}_template`),
    DATABASE_URL: urlFor(url, `${run}_app`, `${run}_template`),
  };
  execFileSync(process.execPath, [join(root, 'dist', 'src', 'cli.js'), 'migrate'], { cwd: root, env, stdio: 'pipe' });
}

async function cleanUp(url) {
  await asAdministrator(url, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [run]);
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    for (const role of ['app', 'owner']) await client.query(`DROP ROLE IF EXISTS ${run}_${role}`);
  });
}

async function asAdministrator(url, work) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlFor(url, role, database) {
  const [, scheme, host, query = ''] = /^(\w+:\/\/)(?:[^@/]*@)?([^/?]*)(?:\/[^?]*)?(\?.*)?$/.exec(url) ?? [];
  return `${scheme}${role}:${password}@${host}/${database}${query}`;
}

async function startServer() {
  const bin = binaries();
  const isFast = process.env.TEST_PG_FAST === '1' && existsSync('/dev/shm');
  const folder = mkdtempSync(join(isFast ? '/dev/shm' : tmpdir(), 'ledger-pg-'));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  // The socket stands in a folder that nobody else can enter, so no password is needed to get there.
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '200',
    max_wal_size: '4GB',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let said = '';
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...args], { ...user, cwd: folder, detached: true });
  child.stdout.on('data', (chunk) => (said = `${said}${chunk}`.slice(-10_000)));
  child.stderr.on('data', (chunk) => (said = `${said}${chunk}`.slice(-10_000)));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@/postgres?host=${folder}`;
  for (let tries = 0; ; tries++) {
    try {
      await asAdministrator(url, () => undefined);
      console.log(`PostgreSQL of its own, from ${bin}${isFast ? ', files in memory' : ''}`);
      return { url, stop };
    } catch (error) {
      if (child.exitCode !== null || tries > 100) {
        await stop();
        throw new Error(`PostgreSQL did not start: ${error.message}\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function binaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...configured(),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.find(
    (folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))) && isNewEnough(folder),
  );
  if (found) return found;
  throw new Error(
    `No PostgreSQL ${LEAST_VERSION} or later was found (pg_config, ${debian}, PATH). Install its server, or set TEST_DATABASE_URL to a server where roles and databases may be made.`,
  );
}

function configured() {
  try {
    return [execFileSync('pg_config', ['--bindir'], { stdio: 'pipe' }).toString().trim()];
  } catch {
    return [];
  }
}

function isNewEnough(folder) {
  const [, major] =
    /(\d+)/.exec(execFileSync(join(folder, 'postgres'), ['--version'], { stdio: 'pipe' }).toString()) ?? [];
  return Number(major) >= LEAST_VERSION;
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // the next one
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody".');
}
