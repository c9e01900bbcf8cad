import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';

/** What the tests run on: `npm test` on SQLite, `npm run test:pg` on PostgreSQL. */
export const ENGINE: 'sqlite' | 'postgres' = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';

/** A database of its own for a test. */
export interface TestPlace {
  /** What `openDatabase` takes. */
  readonly place: string;
  /** Settings with which the service finds it; on SQLite it looks into its folder. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A file in the folder, which is removed with it; or a copy of the template on the server of this run, which goes when
 * the run ends (to drop one at once would make the server write everything to disk first).
 */
export async function testPlace(folder: string, file = 'ledger.sqlite'): Promise<TestPlace> {
  if (ENGINE === 'sqlite') return { place: join(folder, file), env: {} };
  const name = `${RUN}_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${RUN}_template OWNER ${RUN}_owner`);
  const place = urlFor(`${RUN}_app`, name);
  return { place, env: { DATABASE_URL: place } };
}

/** Runs statements past the service, as the owner of a PostgreSQL database of this run. */
export async function asOwner<T>(place: string, work: (client: Client) => Promise<T>): Promise<T> {
  return connected(ownerUrl(place), work);
}

export function ownerUrl(place: string): string {
  return place.replace(`${RUN}_app:`, `${RUN}_owner:`);
}

/** A part that only one engine can have. On the other it stands among the skipped, with the reason. */
export function describeOn(engine: typeof ENGINE, name: string, reason: string, body: () => void): void {
  if (ENGINE === engine) describe(name, body);
  else describe.skip(`${name} (only on ${engine}: ${reason})`, body);
}

const RUN = process.env['TEST_PG_RUN'] ?? '';
const ADMINISTRATOR = process.env['TEST_DATABASE_URL'] ?? '';

export async function asAdministrator(sql: string): Promise<void> {
  await connected(ADMINISTRATOR, (client) => client.query(sql));
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of a database on the server of this run. */
export function urlFor(role: string, database: string): string {
  const [, scheme = '', host = '', query = ''] =
    /^(\w+:\/\/)(?:[^@/]*@)?([^/?]*)(?:\/[^?]*)?(\?.*)?$/.exec(ADMINISTRATOR) ?? [];
  return `${scheme}${role}:${process.env['TEST_PG_PASSWORD'] ?? ''}@${host}/${database}${query}`;
}
