import type { EnterpriseDirectory } from '../accounts/enterprise-directory';
import type { Database } from '../database/database';
import type { Clock } from '../kernel/clock';
import { readState } from '../ledger/tables';
import { makeAccounts } from './accounts';
import { type Story, storyOf } from './story';
import { StoryRefused, tell, type Progress } from './tell';

/** The folder holds a demo that cannot be finished. */
export class DemoBroken extends Error {}

export interface SeedOptions {
  readonly clock: Clock;
  readonly scale: number;
  readonly password: string;
  readonly directory: EnterpriseDirectory;
  readonly progress?: Progress;
}

/** What was begun: kept in the installation before the first entry, so that an interrupted telling can go on. */
interface Begun {
  readonly startedAt: string;
  readonly scale: number;
}

export interface Seeded extends Begun {
  /** Absent where the demo was there already. */
  readonly story?: Story;
}

/**
 * Tells the story into an empty demo, or finishes one that was interrupted; a finished one is left as it is. When it
 * answers, accounts exist and no review is pending.
 * @throws DemoBroken where an interrupted demo cannot be finished
 */
export async function seed(
  database: Database,
  { clock, scale, password, directory, progress }: SeedOptions,
): Promise<Seeded> {
  const known = await readMark<Begun>(database, 'demo-begun');
  if (known && (await readMark(database, 'demo-told'))) return known;
  const begun = known ?? { startedAt: clock.now().toISOString(), scale };
  if (!known) await begin(database, begun);
  const story = storyOf(begun.startedAt, begun.scale);
  try {
    await tell(story, database, progress);
  } catch (error) {
    if (!known || !(error instanceof StoryRefused)) throw error;
    throw new DemoBroken(
      `DATA_DIR holds a demo whose seeding was interrupted and cannot go on (${error.message}). Remove the folder, or set DATA_DIR to another one.`,
      { cause: error },
    );
  }
  await makeAccounts(database, clock, { directory, password });
  await reviewed(database);
  await mark(database, 'demo-told', { at: clock.now().toISOString() });
  return { ...begun, story };
}

async function begin(database: Database, begun: Begun): Promise<void> {
  const { size } = await readState(database.reader);
  if (size > 0)
    throw new DemoBroken('DATA_DIR holds entries that are not of this demo. Set DATA_DIR to another folder.');
  await mark(database, 'demo-begun', begun);
}

async function readMark<T>(database: Database, name: string): Promise<T | undefined> {
  const row = await database.reader.first<{ value: string }>('SELECT value FROM installation WHERE name = ?', [name]);
  return row && (JSON.parse(row.value) as T);
}

function mark(database: Database, name: string, value: object): Promise<void> {
  return database.work.solo((tx) => tx.insert('installation', [{ name, value: JSON.stringify(value) }]));
}

const PAUSE_MS = 20;

/** Waits until the reviewer has nothing left to do. */
async function reviewed(database: Database): Promise<void> {
  while (await database.reader.first('SELECT 1 FROM review_queue WHERE done = 0 LIMIT 1')) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
