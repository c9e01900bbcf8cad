import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupTables, restoreTables } from '../../src/commands/backup-tables';
import { startDemo } from '../../src/commands/demo';
import { exportLog } from '../../src/commands/export-log';
import { migrate } from '../../src/commands/migrate';
import { rebuild } from '../../src/commands/rebuild';
import { ConfigFault, readConfig } from '../../src/config';
import { openDatabase } from '../../src/database/database';
import { MIGRATIONS } from '../../src/database/migrations/list';
import { generateSigner } from '../../src/ledger/checkpoint';
import { verifyLog } from '../../src/ledger/verify';
import { exportedSource } from '../../src/exported-log';
import { Unreadable } from '../../src/log-source';
import { adopt, KEY_FILE } from '../../src/parts';
import { PIPELINE } from '../../src/pipeline';
import { startService } from '../../src/service';
import { checkLedger, dumpBooks, idle } from '../support/check-ledger';
import { asAdministrator, asOwner, describeOn, ownerUrl, testPlace, urlFor } from '../support/engine';
import { code, events, recordAll, registerMembers } from '../support/members';
import { apiFor, startTestService, type TestService } from '../support/service';
import { tempDir } from '../support/temp-dir';

const ROOT = join(__dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'src', 'cli.js');
const RUN = process.env['TEST_PG_RUN'] ?? '';
const REASON = 'what is done by hand on PostgreSQL; SQLite has files, and tests of their own';

/** A database in which there is nothing, owned by the owner of this run. */
async function emptyDatabase(): Promise<{ owner: string; app: string; name: string }> {
  const name = `${RUN}_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} OWNER ${RUN}_owner TEMPLATE template0 ENCODING 'UTF8'`);
  return { owner: urlFor(`${RUN}_owner`, name), app: urlFor(`${RUN}_app`, name), name };
}

function cli(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
    timeout: 30_000,
  });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

describeOn('postgres', 'the migrate command', REASON, () => {
  const folder = tempDir();
  afterAll(() => folder.remove());

  it('makes every table as the owner, gives the other role its rights, and finds nothing to do the second time', async () => {
    const { owner, app } = await emptyDatabase();
    const env = { MIGRATION_DATABASE_URL: owner, DATABASE_URL: app };
    const first = cli(['migrate'], env);
    expect([first.status, first.err]).toEqual([0, '']);
    expect(JSON.parse(first.out)).toEqual({ ran: MIGRATIONS.map(({ name }) => name), role: `${RUN}_app` });
    expect(JSON.parse(cli(['migrate'], env).out)).toEqual({ ran: [], role: `${RUN}_app` });
    const db = await openDatabase(app);
    const tables = await db.reader.all<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    await db.close();
    const named = PIPELINE.flatMap((follower) => follower.tables);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...named, 'ledger_entry', 'app_user']));
  });

  it('runs once when two processes begin it at the same time', async () => {
    const { owner, app } = await emptyDatabase();
    const config = readConfig({ MIGRATION_DATABASE_URL: owner, DATABASE_URL: app });
    const [one, two] = await Promise.all([migrate(config), migrate(config)]);
    expect([one.ran.length, two.ran.length].sort()).toEqual([0, MIGRATIONS.length]);
  });

  it('asks for two addresses with two roles', async () => {
    const { owner, app } = await emptyDatabase();
    await expect(migrate(readConfig({ DATABASE_URL: app }))).rejects.toThrow(/MIGRATION_DATABASE_URL must name/);
    await expect(migrate(readConfig({ MIGRATION_DATABASE_URL: owner }))).rejects.toThrow(/DATABASE_URL must name/);
    const same = { MIGRATION_DATABASE_URL: owner, DATABASE_URL: owner };
    await expect(migrate(readConfig(same))).rejects.toBeInstanceOf(ConfigFault);
  });

  it('can be left to the TypeORM command line, apart from the rights', async () => {
    const { owner, app } = await emptyDatabase();
    const args = [require.resolve('typeorm/cli.js'), 'migration:run', '-d', join(ROOT, 'dist', 'ormconfig.js')];
    const env = { ...process.env, MIGRATION_DATABASE_URL: owner, DATABASE_URL: app };
    const said = execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' }).toString();
    const ran = [...said.matchAll(/Migration (\w+) has been\s+executed successfully/g)].map(([, name]) => name);
    expect(ran).toEqual(MIGRATIONS.map(({ name }) => name));
    await expect(openDatabase(app)).rejects.toThrow(/may not read this database[\s\S]*cli -- migrate/);
    expect((await migrate(readConfig(env))).ran).toEqual([]);
    await (await openDatabase(app)).close();
  });
});

describeOn('postgres', 'a service that cannot start', REASON, () => {
  const folder = tempDir();
  afterAll(() => folder.remove());

  it.each([
    ['as the owner', () => testPlace('').then(({ place }) => ownerUrl(place)), /owns the tables of the log/],
    ['before the migrations', () => emptyDatabase().then(({ app }) => app), /the schema is behind by Ledger/],
    ['on a database that is not there', () => Promise.resolve(urlFor(`${RUN}_app`, 'nowhere')), /cannot be opened/],
    ['on another kind of database', () => Promise.resolve('mysql://db/ledger'), /must begin with postgres:/],
  ])('says why, without a stack and with exit code 2: %s', async (what, url, reason) => {
    const dataDir = join(folder.path, what.replaceAll(' ', '-'));
    const { status, out, err } = cli(['serve'], { DATABASE_URL: await url(), DATA_DIR: dataDir, PORT: '0' });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/\n {4}at |ledger_test_\w+:[0-9a-f]{32}/);
    expect(existsSync(dataDir)).toBe(false);
  });
});

describeOn('postgres', 'a demo', REASON, () => {
  it('needs nothing but the address of the owner of an empty database', async () => {
    const folder = tempDir();
    const { name } = await emptyDatabase();
    const admin = (process.env['TEST_DATABASE_URL'] ?? '').replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
    const env = { DATABASE_URL: admin, DATA_DIR: folder.path, PORT: '0', LOG_LEVEL: 'silent' };
    const { service } = await startDemo(readConfig(env), { say: () => undefined });
    const { reader } = service.parts.database;
    const row = await reader.first<{ role: string; entries: number }>(
      'SELECT current_user AS role, (SELECT count(*) FROM ledger_entry) AS entries',
    );
    expect(row?.role).toBe(`${name}_app`);
    expect(row?.entries).toBeGreaterThan(500);
    await expect(reader.all('DELETE FROM ledger_entry')).rejects.toThrow(/read-only/);
    const change = service.parts.database.work.solo((tx) => tx.run('DELETE FROM ledger_entry'));
    await expect(change).rejects.toThrow(/permission denied/);
    await service.close();
    await asAdministrator(`DROP DATABASE ${name} WITH (FORCE)`);
    await asAdministrator(`DROP ROLE ${name}_app`);
    folder.remove();
  }, 120_000);
});

describeOn('postgres', 'the commands on an installation', REASON, () => {
  const folder = tempDir();
  const folderNamed = (name: string): string => join(folder.path, name);
  let test: TestService;
  let place: { databaseUrl: string; dataDir: string };

  beforeAll(async () => {
    test = await startTestService();
    const { dismantler, carrier, recycler } = await registerMembers(test);
    for (let n = 1; n <= 3; n++) await recordAll(dismantler, events.received(n), events.removed(n), events.stored(n));
    await recordAll(dismantler, events.dispatched('示例-1', [1, 2]));
    await recordAll(carrier, events.pickedUp('示例-1'));
    await recordAll(recycler, events.receipt('示例-1', { 1: 'accepted', 2: 'refused' }));
    await recordAll(recycler, events.recycled([1]));
    await adopt(test.service.parts);
    await checkLedger(test);
    await test.service.parts.checkpointer.publish();
    const { databaseUrl = '', dataDir } = test.config;
    place = { databaseUrl, dataDir };
  });
  afterAll(async () => {
    await test.close();
    folder.remove();
  });

  it('verify exits 0 for a whole log, and 2 where there is none', async () => {
    const env = { DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir };
    const { status, out } = cli(['verify', '--json'], env);
    expect([status, (JSON.parse(out) as { whole: boolean }).whole]).toEqual([0, true]);
    const { app } = await emptyDatabase();
    expect(cli(['verify', '--json'], { DATABASE_URL: app }).status).toBe(2);
    expect(cli(['verify', '--json'], { DATABASE_URL: urlFor(`${RUN}_app`, 'nowhere') }).status).toBe(2);
  });

  it('export writes a log that proves itself', async () => {
    const out = folderNamed('exported');
    const { size } = await exportLog(place.databaseUrl, out);
    const { source, verifierKey } = exportedSource(out);
    const result = await verifyLog(source, { verifierKey: verifierKey ?? '' });
    expect([result.whole, result.size]).toEqual([true, size]);
  });

  it('rebuild leaves the books as they were', async () => {
    const { database } = test.service.parts;
    await idle(test);
    const live = await dumpBooks(database);
    await asOwner(place.databaseUrl, (client) => client.query('DELETE FROM battery_book'));
    const { status, out } = cli(['rebuild'], { DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir });
    expect([status, Object.keys(JSON.parse(out) as object)]).toEqual([0, ['entries']]);
    expect(await dumpBooks(database)).toEqual(live);
    await rebuild({ database });
    expect(await dumpBooks(database)).toEqual(live);
  });

  describe('backup and restore', () => {
    const copy = folderNamed('copy');
    beforeAll(async () => {
      const { whole } = await backupTables(place, copy);
      expect(whole).toBe(true);
    });

    it('keep the log, the accounts and the key, readable by their owner only', () => {
      const files = readdirSync(copy);
      expect(files).toEqual(
        expect.arrayContaining(['contents.json', 'app_user.jsonl', 'ledger_entry.jsonl', 'ledger.key']),
      );
      expect(files).not.toContain('battery_book.jsonl');
      expect(files.map((name) => statSync(join(copy, name)).mode & 0o077)).toEqual(files.map(() => 0));
    });

    it('serve the same log with the same people and books from another database', async () => {
      const { place: databaseUrl, env } = await testPlace('');
      const dataDir = folderNamed('restored');
      expect((await restoreTables(copy, { databaseUrl, dataDir })).whole).toBe(true);
      const config = readConfig({ ...env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
      const service = await startService(config, { kind: 'real' });
      expect(await dumpBooks(service.parts.database)).toEqual(await dumpBooks(test.service.parts.database));
      const again = apiFor(service.url, test.admin.token);
      expect((await again.get('/ledger/checkpoint')).body).toEqual((await test.admin.get('/ledger/checkpoint')).body);
      expect((await again.get(`/batteries/${code(1)}`)).status).toBe(
        (await test.admin.get(`/batteries/${code(1)}`)).status,
      );
      await service.close();
    });

    it('refuse a folder that is not empty, and a database that is not', async () => {
      await expect(backupTables(place, copy)).rejects.toBeInstanceOf(Unreadable);
      await expect(restoreTables(copy, { ...place, dataDir: folderNamed('other') })).rejects.toThrow(/is not empty/);
      expect(existsSync(folderNamed('other'))).toBe(false);
    });

    it.each([
      [
        'an entry that was changed',
        (dir: string) => {
          const file = join(dir, 'ledger_entry.jsonl');
          writeFileSync(file, readFileSync(file, 'utf8').replace('vehicle.received', 'vehicle.deceived'));
        },
      ],
      [
        'an entry too many',
        (dir: string) => appendFileSync(join(dir, 'ledger_entry.jsonl'), '{"idx":999,"leaf_hash":"","envelope":""}\n'),
      ],
    ])('do not put in place %s', async (_what, spoil) => {
      const spoilt = folderNamed(randomBytes(4).toString('hex'));
      await backupTables(place, spoilt);
      spoil(spoilt);
      const { place: databaseUrl } = await testPlace('');
      expect((await restoreTables(spoilt, { databaseUrl, dataDir: folderNamed('never') })).whole).toBe(false);
      const db = await openDatabase(databaseUrl);
      expect(await db.reader.first('SELECT 1 FROM ledger_entry')).toBeUndefined();
      await db.close();
    });

    it('do not put in place what could not be signed', async () => {
      const spoilt = folderNamed('another-key');
      await backupTables(place, spoilt);
      writeFileSync(join(spoilt, KEY_FILE), generateSigner(test.config.logOrigin).toPem());
      const { place: databaseUrl } = await testPlace('');
      const restoring = restoreTables(spoilt, { databaseUrl, dataDir: folderNamed('never') });
      await expect(restoring).rejects.toThrow(/is not the key that signed this log/);
    });
  });
});
