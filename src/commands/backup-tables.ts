import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import { openDatabase } from '../database/database';
import { MIGRATIONS } from '../database/migrations/list';
import { OWN_TABLES } from '../database/postgres-rights';
import { openSnapshot } from '../database/postgres-snapshot';
import type { SqlRow, Tx } from '../database/tx';
import type { Verification } from '../ledger/verification';
import { verifyLog } from '../ledger/verify';
import { type OpenSource, Unreadable } from '../log-source';
import { KEY_FILE } from '../parts';
import { PIPELINE } from '../pipeline';
import { dumpSource, readContents, readTable, writeContents, writeTable } from '../table-dump';
import { copyKey, keyIn, verifierKeyIn } from './backup';
import { rebuild } from './rebuild';

type Place = Pick<Config, 'dataDir'> & { readonly databaseUrl: string };

/** Books are made again from the log; the list of migrations belongs to the database that is filled. */
const NOT_KEPT: ReadonlySet<string> = new Set(['migrations', ...PIPELINE.flatMap((follower) => follower.tables)]);

/** Tables that are not read by their first column. */
const ORDERS: Readonly<Record<string, string>> = { ledger_touch: 'idx, stream_key', ledger_node: 'level, idx' };

/**
 * Writes the log, the accounts and the key of a PostgreSQL installation into a folder, as they stand at one moment,
 * while the service may be running. Keep the folder as safe as the original.
 */
export async function backupTables({ databaseUrl, dataDir }: Place, to: string): Promise<Verification> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (readdirSync(to).length > 0) throw new Unreadable(`${to} is not empty; give an empty folder`);
  keyIn(dataDir);
  const snapshot = await openSnapshot(databaseUrl);
  try {
    const names = (await snapshot.reader.all<{ name: string }>(OWN_TABLES)).map(({ name }) => name);
    const tables: Record<string, number> = {};
    for (const table of names.filter((name) => !NOT_KEPT.has(name))) {
      const rows = snapshot.pages<SqlRow>(`SELECT * FROM ${table} ORDER BY ${ORDERS[table] ?? '1'}`);
      tables[table] = await writeTable(to, table, rows);
    }
    writeContents(to, { format: 1, migrations: MIGRATIONS.map(({ name }) => name), tables });
  } finally {
    await snapshot.close();
  }
  copyKey(dataDir, to);
  return check(await dumpSource(to));
}

/**
 * Puts such a folder into an empty database that `migrate` has prepared, after it has proved whole, and makes the books
 * from it. Never into one that holds anything.
 */
export async function restoreTables(from: string, { databaseUrl, dataDir }: Place): Promise<Verification> {
  const contents = readContents(from);
  const foreign = contents.migrations.filter((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (foreign.length > 0) throw new Unreadable(`${from} was written by a newer version (${foreign.join(', ')})`);
  const dump = await dumpSource(from);
  const result = await check(dump);
  if (!result.whole) return result;
  if (verifierKeyIn(keyIn(from), dump.source.origin) !== dump.verifierKey)
    throw new Unreadable(`${join(from, KEY_FILE)} is not the key that signed this log`);
  const database = await openDatabase(databaseUrl);
  try {
    await database.alone(async () => {
      await database.work.solo((tx) => fill(tx, from, Object.keys(contents.tables)));
      await rebuild({ database });
    });
  } finally {
    await database.close();
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  copyKey(from, dataDir);
  return result;
}

/** All or nothing. The state row comes last: with it there is a log. */
async function fill(tx: Tx, from: string, tables: readonly string[]): Promise<void> {
  for (const table of ['ledger_state', 'installation', 'app_user'])
    if ((await tx.first(`SELECT 1 FROM ${table} LIMIT 1`)) !== undefined)
      throw new Unreadable(`the database of DATABASE_URL is not empty (${table}); give a new one`);
  const inOrder = [...tables].sort((a, b) => Number(a === 'ledger_state') - Number(b === 'ledger_state'));
  for (const table of inOrder) for await (const page of readTable<SqlRow>(from, table)) await tx.insert(table, page);
}

async function check({ source, verifierKey, close }: OpenSource): Promise<Verification> {
  try {
    return await verifyLog(source, verifierKey === undefined ? {} : { verifierKey });
  } finally {
    await close();
  }
}
