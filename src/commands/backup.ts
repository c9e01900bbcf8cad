import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { KEY_FILE } from '../parts';
import { signerFromPem } from '../ledger/checkpoint';
import { databaseSource, Unreadable } from '../log-source';
import { verifyLog } from '../ledger/verify';
import type { Verification } from '../ledger/verification';

const DATABASE_FILE = 'ledger.sqlite';

/**
 * Copies the database while the service may be running: a consistent copy with its checkpoints, and the key beside it.
 * Keep the folder as safe as the original.
 */
export async function backup(dataDir: string, to: string): Promise<Verification> {
  const from = join(dataDir, DATABASE_FILE);
  if (!existsSync(from)) throw new Unreadable(`${from} is missing`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (existsSync(join(to, DATABASE_FILE))) throw new Unreadable(`${to} already holds a database; give an empty folder`);
  const db = new SqliteDatabase(from, { readonly: true });
  try {
    // One snapshot for the whole copy: SQLite begins a copy anew at every write of another connection otherwise.
    db.exec('BEGIN');
    db.prepare('SELECT 1 FROM ledger_state').get();
    await db.backup(join(to, DATABASE_FILE));
  } finally {
    db.close();
  }
  closeUp(join(to, DATABASE_FILE));
  copyKey(dataDir, to);
  return check(join(to, DATABASE_FILE));
}

/** Puts a backup in place, after it has proved whole. Never over a database that is there. */
export async function restore(from: string, dataDir: string): Promise<Verification> {
  const target = join(dataDir, DATABASE_FILE);
  if (existsSync(target)) throw new Unreadable(`${target} exists; move it away first`);
  const result = await check(join(from, DATABASE_FILE));
  if (!result.whole) return result;
  mustFit(keyIn(from), join(from, DATABASE_FILE));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dataDir)) if (name.startsWith(`${DATABASE_FILE}-`)) rmSync(join(dataDir, name));
  copyKey(from, dataDir);
  copyFileSync(join(from, DATABASE_FILE), target);
  chmodSync(target, 0o600);
  return result;
}

/** One file, readable by its owner, that opens on a medium nobody can write to. The service turns WAL on again. */
function closeUp(file: string): void {
  chmodSync(file, 0o600);
  const db = new SqliteDatabase(file);
  db.pragma('journal_mode = DELETE');
  db.close();
}

/** Copies the key that belongs to a backup, readable by its owner only. */
export function copyKey(from: string, to: string): void {
  copyFileSync(keyIn(from), join(to, KEY_FILE));
  chmodSync(join(to, KEY_FILE), 0o600);
}

/** @throws Unreadable where there is none */
export function keyIn(folder: string): string {
  const file = join(folder, KEY_FILE);
  if (!existsSync(file)) throw new Unreadable(`${file} is missing: without it nobody can serve this log`);
  return file;
}

/** Nothing is put in place that could not be served: the key must be the one that signed the log. */
function mustFit(keyFile: string, databaseFile: string): void {
  const { source, verifierKey, close } = databaseSource(databaseFile);
  close();
  if (verifierKeyIn(keyFile, source.origin) === verifierKey) return;
  throw new Unreadable(`${keyFile} is not the key that signed this log`);
}

/** What the key in the file signs with; undefined where it is none. */
export function verifierKeyIn(keyFile: string, origin: string): string | undefined {
  try {
    return signerFromPem(readFileSync(keyFile, 'utf8'), origin).verifierKey;
  } catch {
    return undefined;
  }
}

async function check(file: string): Promise<Verification> {
  const { source, verifierKey, close } = databaseSource(file);
  try {
    return await verifyLog(source, verifierKey === undefined ? {} : { verifierKey });
  } finally {
    close();
  }
}
