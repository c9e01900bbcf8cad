import { type Config, ConfigFault } from '../config';
import { migratePostgres } from '../database/postgres-database';
import { userOf } from '../database/postgres-url';

export interface Migrated {
  /** Names of the migrations that were run; those that had run before are not told. */
  readonly ran: readonly string[];
  /** The role that was given the rights of the service. */
  readonly role: string;
}

/**
 * Brings a PostgreSQL database up to date as its owner (MIGRATION_DATABASE_URL), and gives the role of DATABASE_URL the
 * rights of the service. SQLite needs none of this: the service does it at start.
 * @throws ConfigFault, DatabaseUnsafe
 */
export async function migrate({ databaseUrl, migrationDatabaseUrl }: Config): Promise<Migrated> {
  const faults: string[] = [];
  if (migrationDatabaseUrl === undefined) faults.push('MIGRATION_DATABASE_URL must name the owner of the database');
  const role = databaseUrl === undefined ? undefined : userOf(databaseUrl);
  if (role === undefined) faults.push('DATABASE_URL must name the role that the service signs in as');
  if (migrationDatabaseUrl === undefined || role === undefined) throw new ConfigFault(faults);
  if (role === userOf(migrationDatabaseUrl))
    throw new ConfigFault(['DATABASE_URL and MIGRATION_DATABASE_URL must sign in as two different roles']);
  return { ran: await migratePostgres(migrationDatabaseUrl, role), role };
}
