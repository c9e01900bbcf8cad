import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { readConfig } from '../../src/config';
import { openDatabase } from '../../src/database/database';
import { LEDGER_GUARDS } from '../../src/database/guards';
import { MIGRATIONS } from '../../src/database/migrations/list';
import { PIPELINE } from '../../src/pipeline';
import { startService } from '../../src/service';
import { tempDir } from '../support/temp-dir';

const ROOT = join(__dirname, '..', '..');
const TYPEORM = require.resolve('typeorm/cli.js');

/** The TypeORM command line, as somebody runs it who keeps schema changes apart from the start of the service. */
function typeorm(command: string, dataDir: string): string {
  const args = [TYPEORM, command, '-d', join(ROOT, 'dist', 'ormconfig.js')];
  const env = { ...process.env, DATA_DIR: dataDir };
  return execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' }).toString();
}

function namesIn(file: string, type: 'table' | 'trigger'): string[] {
  const db = new SqliteDatabase(file, { readonly: true });
  const rows = db.prepare<[string], { name: string }>('SELECT name FROM sqlite_master WHERE type = ?').all(type);
  db.close();
  return rows.map(({ name }) => name);
}

function schemaOf(file: string): unknown[] {
  const db = new SqliteDatabase(file, { readonly: true });
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').all();
  db.close();
  return rows;
}

describe('the TypeORM command line', () => {
  const folder = tempDir();
  const dataDir = join(folder.path, 'data');
  const file = join(dataDir, 'ledger.sqlite');
  let first = '';

  beforeAll(() => {
    mkdirSync(dataDir);
    first = typeorm('migration:run', dataDir);
  });
  afterAll(() => folder.remove());

  it('runs every migration on an empty folder, oldest first', () => {
    const ran = [...first.matchAll(/Migration (\w+) has been\s+executed successfully/g)].map(([, name]) => name);
    expect(ran).toEqual(MIGRATIONS.map((migration) => migration.name));
  });

  it('makes every table that a follower names, and every guard', () => {
    const named = PIPELINE.flatMap((follower) => follower.tables);
    expect(named.length).toBeGreaterThan(10);
    expect(namesIn(file, 'table')).toEqual(expect.arrayContaining(named));
    expect(namesIn(file, 'trigger').sort()).toEqual(LEDGER_GUARDS.map(({ name }) => name).sort());
  });

  it('finds nothing left to do the second time', () => {
    expect(typeorm('migration:run', dataDir)).toContain('No migrations are pending');
    expect(typeorm('migration:show', dataDir)).not.toContain('[ ]');
  });

  it('makes the schema that the service makes for itself', async () => {
    const own = join(folder.path, 'own.sqlite');
    await (await openDatabase(own)).close();
    expect(schemaOf(file)).toEqual(schemaOf(own));
  });

  it('prepares a folder in which the service starts', async () => {
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
    const service = await startService(config, { kind: 'real' });
    const answer = await fetch(`${service.url}/health/ready`);
    expect({ status: answer.status, isNew: service.setupCode !== undefined }).toEqual({ status: 200, isNew: true });
    await service.close();
  });

  it('never takes a ledger down', () => {
    expect(() => typeorm('migration:revert', dataDir)).toThrow();
    expect(namesIn(file, 'table')).toContain('ledger_entry');
  });
});

describe('the books', () => {
  it('belong to one follower each, which alone empties them', () => {
    const tables = PIPELINE.flatMap((follower) => follower.tables);
    expect(tables).toEqual([...new Set(tables)]);
    for (const table of tables) expect(table).not.toMatch(/^(ledger_|app_|login_|api_|security_|installation)/);
  });
});
