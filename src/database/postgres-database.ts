import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, readerOptions } from './data-source';
import type { Database, OpenOptions } from './database';
import { DatabaseUnsafe } from './database-unsafe';
import { MIGRATIONS } from './migrations/list';
import { clientConfig, PostgresReader } from './postgres';
import { grantsFor, OWN_TABLES, quoted, rightsFaults, signedIn } from './postgres-rights';
import { shownUrl } from './postgres-url';
import { PostgresWriter } from './postgres-writer';
import type { Reader } from './tx';
import { DEFAULT_LIMITS, UnitOfWork } from './unit-of-work';

const LEAST_VERSION = 150_000;

/** Any number that other programs on the same database do not use for their own locks. */
const ALONE = 4_917_352_086;

/**
 * Opens a PostgreSQL database whose schema is up to date, as a role that cannot change what was recorded. Several
 * processes may have it open.
 * @throws DatabaseUnsafe, with what to do about it
 */
export async function openPostgres(url: string, options: OpenOptions): Promise<Database> {
  const reading = await new DataSource(readerOptions(url)).initialize().catch((cause: unknown) => {
    throw unreachable(url, cause);
  });
  const reader = new PostgresReader(poolOf(reading));
  try {
    await assertSettings(reader);
    await assertMigrated(reader);
    await assertRights(reader);
  } catch (error) {
    await reading.destroy();
    throw error;
  }
  const writer = new PostgresWriter(url);
  const work = new UnitOfWork(writer, options.limits ?? DEFAULT_LIMITS, options.observe);
  return {
    work,
    reader,
    source: reading,
    alone: (what) => alone(url, what),
    close: async () => {
      await work.close();
      await writer.close();
      await reading.destroy();
    },
  };
}

/**
 * Brings the schema up to date as its owner, and gives `role` the rights of the service and no others. One process at a
 * time; the others wait and find nothing left to do.
 * @returns names of the migrations that were run
 */
export async function migratePostgres(ownerUrl: string, role: string): Promise<string[]> {
  return alone(ownerUrl, async () => {
    const source = await new DataSource(dataSourceOptions(ownerUrl)).initialize().catch((cause: unknown) => {
      throw unreachable(ownerUrl, cause);
    });
    try {
      const ran = await source.runMigrations();
      const tables = (await source.query<{ name: string }[]>(OWN_TABLES)).map(({ name }) => name);
      for (const statement of grantsFor(role, tables)) await source.query(statement);
      return ran.map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  });
}

/**
 * Makes a role without sign-in for the service, which whoever made it takes on: enough for a demo, where one URL is all
 * that is given. Undefined where the URL signs in as somebody who owns nothing: then there is nothing to do.
 */
export async function makeRole(ownerUrl: string): Promise<string | undefined> {
  return alone(ownerUrl, async (client) => {
    const { rows } = await client.query<{ owner: boolean; known: boolean; role: string }>(OWNERSHIP);
    const [row] = rows;
    if (!row?.owner) return undefined;
    if (!row.known) await client.query(`CREATE ROLE ${quoted(row.role)} NOLOGIN`);
    await client.query(`GRANT ${quoted(row.role)} TO CURRENT_USER`);
    return row.role;
  });
}

const OWNERSHIP = `SELECT current_database() || '_app' AS role,
    EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_database() || '_app') AS known,
    pg_has_role(current_user, d.datdba, 'MEMBER') AS owner
  FROM pg_database d WHERE d.datname = current_database()`;

async function alone<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...clientConfig(url, 'alone'), query_timeout: 0 });
  client.on('error', () => undefined);
  await client.connect().catch((cause: unknown) => {
    throw unreachable(url, cause);
  });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ALONE]);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

function unreachable(url: string, cause: unknown): DatabaseUnsafe {
  const why = cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : '';
  return new DatabaseUnsafe(`${shownUrl(url)} cannot be opened: ${why}`, { cause });
}

/** What is acknowledged must be on disk, and text must be what was hashed. */
async function assertSettings(reader: Reader): Promise<void> {
  const rows = await reader.all<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name IN (?*)',
    [['server_version_num', 'server_encoding', 'fsync', 'full_page_writes']],
  );
  const of = new Map(rows.map(({ name, setting }) => [name, setting]));
  if (Number(of.get('server_version_num')) < LEAST_VERSION)
    throw new DatabaseUnsafe('PostgreSQL 15 or later is needed');
  if (of.get('server_encoding') !== 'UTF8')
    throw new DatabaseUnsafe(`the database is encoded in ${of.get('server_encoding') ?? ''}, not UTF8`);
  for (const name of ['fsync', 'full_page_writes']) {
    if (of.get(name) !== 'on')
      throw new DatabaseUnsafe(`${name} is off on this server: what it acknowledges may be lost. Turn it on.`);
  }
}

async function assertMigrated(reader: Reader): Promise<void> {
  const table = await reader.first<{ there: boolean }>(`SELECT to_regclass('public.migrations') IS NOT NULL AS there`);
  const isReadable = `SELECT has_table_privilege(current_user, 'public.migrations', 'SELECT') AS can`;
  const isThere = table?.there === true;
  if (isThere && (await reader.first<{ can: boolean }>(isReadable))?.can !== true)
    throw new DatabaseUnsafe(`the role that DATABASE_URL signs in as may not read this database. ${MIGRATE}`);
  const rows = isThere ? await reader.all<{ name: string }>('SELECT name FROM migrations') : [];
  const [ran, known] = [rows.map(({ name }) => name), MIGRATIONS.map(({ name }) => name)];
  const missing = known.filter((name) => !ran.includes(name));
  if (missing.length > 0) throw new DatabaseUnsafe(`the schema is behind by ${missing.join(', ')}. ${MIGRATE}`);
  const foreign = ran.filter((name) => !known.includes(name));
  if (foreign.length > 0)
    throw new DatabaseUnsafe(
      `the schema has ${foreign.join(', ')}, which this version does not know: start a newer one`,
    );
}

const MIGRATE = `As the owner of the database, run
  MIGRATION_DATABASE_URL=postgres://owner:…@host/database DATABASE_URL=postgres://application:…@host/database npm run -s cli -- migrate`;

const ROLES = `The service signs in as a role of its own, which can add to the log and not change it. As the owner or an administrator:
  CREATE ROLE ledger_app LOGIN PASSWORD '…';
Then put that role into DATABASE_URL. ${MIGRATE}`;

async function assertRights(reader: Reader): Promise<void> {
  const { role, superuser, owner, lacks } = await signedIn(reader);
  if (superuser || owner) {
    const what = superuser ? 'is a superuser' : 'owns the tables of the log';
    throw new DatabaseUnsafe(
      `DATABASE_URL signs in as "${role}", who ${what} and could change what was recorded. ${ROLES}`,
    );
  }
  if (lacks.length > 0) throw new DatabaseUnsafe(`"${role}" lacks ${lacks.join(', ')}. ${MIGRATE}`);
  const faults = await rightsFaults(reader);
  if (faults.length > 0)
    throw new DatabaseUnsafe(
      `guards of the log: ${faults.map(({ name, problem }) => `${name} ${problem}`).join(', ')}`,
    );
}
