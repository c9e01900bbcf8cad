import { join } from 'node:path';
import type { EnterpriseDirectory } from './accounts/enterprise-directory';
import { Reviewer } from './compliance/reviewer';
import { adoptRules } from './compliance/rule-adoption';
import type { Config } from './config';
import { type Database, openDatabase, type OpenOptions } from './database/database';
import { DEFAULT_LIMITS } from './database/unit-of-work';
import type { Uscc } from './identifiers/uscc';
import type { Clock } from './kernel/clock';
import type { LocalSigner } from './ledger/checkpoint';
import { Checkpointer } from './ledger/checkpointer';
import { openKey } from './ledger/key-file';
import { Ledger } from './ledger/ledger';
import { openLog } from './ledger/open-log';
import { readState } from './ledger/tables';
import { KINDS, PIPELINE } from './pipeline';

/** What runs without HTTP: the database, the log and its followers, reviews and checkpoints. */
export interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly reviewer: Reviewer;
  readonly checkpointer: Checkpointer;
  close(): Promise<void>;
}

/** `any`: whatever is there; a new folder becomes a real installation. */
export type InstallationKind = 'real' | 'demo' | 'any';

/** The folder holds another kind of installation than the one asked for. */
export class WrongInstallation extends Error {}

export const KEY_FILE = 'ledger.key';

/**
 * Opens or makes an installation in the data folder: migrates, opens the log, finds or makes the key.
 * @throws WrongInstallation, KeyFault, OtherLog, DatabaseUnsafe
 */
export async function openParts(
  config: Config,
  clock: Clock,
  kind: InstallationKind,
  options: { readonly observe?: OpenOptions['observe']; readonly onFault: (error: unknown) => void },
): Promise<Parts> {
  let reviewer: Reviewer | undefined;
  const database = await openDatabase(config.databaseUrl ?? config.databaseFile, {
    limits: { ...DEFAULT_LIMITS, queue: config.queueLimit },
    observe: (turn) => {
      options.observe?.(turn);
      if (turn.works > 0) reviewer?.wake();
    },
  });
  try {
    const signer = await database.alone(() => begin(database, config, kind));
    const ledger = new Ledger(database.work, clock, KINDS, PIPELINE);
    const checkpointer = new Checkpointer(database, signer, clock);
    const reviews = new Reviewer(database, options.onFault);
    reviewer = reviews;
    const close = async (): Promise<void> => {
      await checkpointer.stop();
      await reviews.stop();
      await database.close();
    };
    return { config, clock, database, ledger, reviewer: reviews, checkpointer, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens the log and finds or makes its key. A second process on a shared database must bring the key of the first. */
async function begin(database: Database, config: Config, kind: InstallationKind): Promise<LocalSigner> {
  await database.work.solo(async (tx) => {
    await mustBe(kind, tx);
    await openLog(tx, config.logOrigin);
  });
  const isNewLog =
    (await readState(database.reader)).size === 0 &&
    !(await hasCheckpoint(database)) &&
    (await verifierKeyOf(database)) === undefined;
  const signer = openKey(join(config.dataDir, KEY_FILE), config.logOrigin, isNewLog);
  await keepVerifierKey(database, signer.verifierKey);
  return signer;
}

/** Puts this version's rules and calendar in force, by an entry of the operator. */
export async function adopt({
  config,
  clock,
  database,
  ledger,
}: Pick<Parts, 'config' | 'clock' | 'database' | 'ledger'>): Promise<void> {
  await adoptRules(database.reader, ledger, config.operatorUscc as Uscc, clock);
}

/** Where accounts learn what the register says of an enterprise. */
export function directoryOf(database: Database): EnterpriseDirectory {
  return {
    districtOf: async (uscc) =>
      (await database.reader.first<{ district: string }>('SELECT district FROM enterprise_book WHERE uscc = ?', [uscc]))
        ?.district,
    entryOf: async (uscc) => {
      const row = await database.reader.first<{ name: string; roles: string }>(
        'SELECT name, roles FROM enterprise_book WHERE uscc = ?',
        [uscc],
      );
      return row && { name: row.name, roles: JSON.parse(row.roles) as string[] };
    },
  };
}

interface KindReader {
  first<T>(sql: string, params?: readonly string[]): Promise<T | undefined>;
  insert(table: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void>;
}

async function mustBe(kind: InstallationKind, tx: KindReader): Promise<void> {
  const row = await tx.first<{ value: string }>(`SELECT value FROM installation WHERE name = 'kind'`);
  if (!row) return tx.insert('installation', [{ name: 'kind', value: kind === 'any' ? 'real' : kind }]);
  if (kind === 'any' || row.value === kind) return;
  throw new WrongInstallation(
    row.value === 'real'
      ? 'DATA_DIR or DATABASE_URL holds a real installation; the demo never touches it. Set them to another place for the demo.'
      : 'DATA_DIR or DATABASE_URL holds a demo. Set them to another place for a real installation.',
  );
}

async function hasCheckpoint(database: Database): Promise<boolean> {
  return (await database.reader.first('SELECT 1 FROM ledger_checkpoint LIMIT 1')) !== undefined;
}

async function verifierKeyOf({ reader }: Database): Promise<string | undefined> {
  return (await reader.first<{ value: string }>(`SELECT value FROM installation WHERE name = 'verifier-key'`))?.value;
}

async function keepVerifierKey(database: Database, verifierKey: string): Promise<void> {
  const known = await verifierKeyOf(database);
  if (known === undefined) {
    const row = { name: 'verifier-key', value: verifierKey };
    await database.work.solo((tx) => tx.insert('installation', [row]));
  } else if (known !== verifierKey) throw new WrongInstallation('the key file is not the one that signed this log');
}
