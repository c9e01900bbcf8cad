import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Database, openDatabase } from '../../src/database/database';
import { DatabaseUnsafe } from '../../src/database/database-unsafe';
import { LEDGER_GUARDS } from '../../src/database/guards';
import { SettableClock } from '../../src/kernel/clock';
import { generateSigner } from '../../src/ledger/checkpoint';
import { Checkpointer } from '../../src/ledger/checkpointer';
import { Ledger } from '../../src/ledger/ledger';
import { openLog } from '../../src/ledger/open-log';
import { verifyLog } from '../../src/ledger/verify';
import { databaseSource } from '../../src/log-source';
import { KINDS, PIPELINE } from '../../src/pipeline';
import { exampleUscc } from '../support/examples';
import { tempDir } from '../support/temp-dir';

const LOG = 'example.org/guards';

/** A log of three entries, a signed checkpoint and a node that a larger log would have. */
async function writeLog(file: string): Promise<Database> {
  const db = await openDatabase(file);
  const clock = new SettableClock(new Date('2026-11-23T02:00:00.000Z'));
  const ledger = new Ledger(db.work, clock, KINDS, PIPELINE);
  await db.work.solo((tx) => openLog(tx, LOG));
  for (const n of [1, 2, 3]) {
    const uscc = exampleUscc(n, '371502');
    const data = { uscc, name: `示例企业 ${String(n)}`, roles: ['dismantler'], districtCode: '371502', sites: [] };
    const draft = { kind: 'enterprise.registered', org: uscc, by: 'person-1', occurredAt: clock.now().toISOString() };
    await ledger.record({ ...draft, data });
  }
  await new Checkpointer(db, generateSigner(LOG), clock).publish();
  await db.work.solo((tx) => tx.insert('ledger_node', [{ level: 8, idx: 0, hash: '0'.repeat(64) }]));
  return db;
}

const TABLES = [
  'ledger_entry',
  'ledger_payload',
  'ledger_stream',
  'ledger_touch',
  'ledger_node',
  'ledger_checkpoint',
  'ledger_state',
] as const;

const HASH = `'${'f'.repeat(64)}'`;

interface Attempt {
  readonly what: string;
  readonly sql: string;
  readonly refusal: RegExp;
}

/** What nobody may do, whatever the settings of the connection. */
const ATTEMPTS: readonly Attempt[] = [
  { what: 'change an entry', sql: `UPDATE ledger_entry SET envelope = '{}' WHERE idx = 1`, refusal: /append-only/ },
  { what: 'change a leaf hash', sql: `UPDATE ledger_entry SET leaf_hash = ${HASH}`, refusal: /append-only/ },
  { what: 'take the newest entry away', sql: 'DELETE FROM ledger_entry WHERE idx = 2', refusal: /append-only/ },
  { what: 'empty the log', sql: 'DELETE FROM ledger_entry', refusal: /append-only/ },
  {
    what: 'replace an entry',
    sql: `INSERT OR REPLACE INTO ledger_entry VALUES (1, ${HASH}, '{}')`,
    refusal: /next index only/,
  },
  {
    what: 'change an entry by an upsert',
    sql: `INSERT INTO ledger_entry VALUES (1, ${HASH}, '{}') ON CONFLICT (idx) DO UPDATE SET envelope = excluded.envelope`,
    refusal: /next index only|append-only/,
  },
  { what: 'leave a gap', sql: `INSERT INTO ledger_entry VALUES (4, ${HASH}, '{}')`, refusal: /next index only/ },
  {
    what: 'put an entry before the first',
    sql: `INSERT INTO ledger_entry VALUES (-1, ${HASH}, '{}')`,
    refusal: /next index only/,
  },
  { what: 'rename a stream', sql: `UPDATE ledger_stream SET stream = 'e-other'`, refusal: /append-only/ },
  { what: 'take a stream away', sql: 'DELETE FROM ledger_stream', refusal: /append-only/ },
  { what: 'move a touch', sql: 'UPDATE ledger_touch SET idx = 0', refusal: /append-only/ },
  { what: 'take a touch away', sql: 'DELETE FROM ledger_touch', refusal: /append-only/ },
  {
    what: 'use a version of a stream twice',
    sql: 'INSERT INTO ledger_touch VALUES (1, 1, 2)',
    refusal: /next version only/,
  },
  {
    what: 'replace a version of a stream',
    sql: 'INSERT OR REPLACE INTO ledger_touch VALUES (1, 1, 2)',
    refusal: /next version only/,
  },
  {
    what: 'skip a version of a stream',
    sql: 'INSERT INTO ledger_touch VALUES (1, 3, 2)',
    refusal: /next version only/,
  },
  {
    what: 'move a touch by an upsert',
    sql: 'INSERT INTO ledger_touch VALUES (1, 1, 2) ON CONFLICT DO UPDATE SET idx = 2',
    refusal: /next version only|append-only/,
  },
  { what: 'take a payload away', sql: 'DELETE FROM ledger_payload', refusal: /field by field/ },
  {
    what: 'replace a payload',
    sql: `INSERT OR REPLACE INTO ledger_payload VALUES (1, '{}')`,
    refusal: /written once/,
  },
  { what: 'change a tree node', sql: `UPDATE ledger_node SET hash = ${HASH}`, refusal: /append-only/ },
  { what: 'take a tree node away', sql: 'DELETE FROM ledger_node', refusal: /append-only/ },
  {
    what: 'replace a tree node',
    sql: `INSERT OR REPLACE INTO ledger_node VALUES (8, 0, ${HASH})`,
    refusal: /written once/,
  },
  { what: 'change a checkpoint', sql: `UPDATE ledger_checkpoint SET note = ''`, refusal: /append-only/ },
  { what: 'take a checkpoint away', sql: 'DELETE FROM ledger_checkpoint', refusal: /append-only/ },
  {
    what: 'replace a checkpoint',
    sql: `INSERT OR REPLACE INTO ledger_checkpoint VALUES (3, ${HASH}, '', '')`,
    refusal: /written once/,
  },
  { what: 'turn the state back', sql: 'UPDATE ledger_state SET size = 2', refusal: /only grows/ },
  { what: 'change the root and nothing else', sql: `UPDATE ledger_state SET root = ${HASH}`, refusal: /only grows/ },
  { what: 'rename the log', sql: `UPDATE ledger_state SET origin = 'other', size = 4`, refusal: /only grows/ },
  { what: 'take the state away', sql: 'DELETE FROM ledger_state', refusal: /state row stays/ },
  {
    what: 'replace a stream',
    sql: `INSERT OR REPLACE INTO ledger_stream VALUES (1, 'e-other')`,
    refusal: /named once/,
  },
  {
    what: 'replace the state',
    sql: `INSERT OR REPLACE INTO ledger_state VALUES (1, 'other', 0, ${HASH}, '', 0, '')`,
    refusal: /one state row/,
  },
  {
    what: 'move a payload to another entry',
    sql: `UPDATE ledger_payload SET idx = 900 WHERE idx = 0`,
    refusal: /stays with its entry/,
  },
];

/** Refused on a connection with `recursive_triggers`, as the service opens its own. */
describe('the guards of the log', () => {
  const folder = tempDir();
  const file = join(folder.path, 'ledger.sqlite');
  let db: Database;
  const rows = async (): Promise<unknown[][]> =>
    Promise.all(TABLES.map((table) => db.reader.all(`SELECT * FROM ${table} ORDER BY 1, 2`)));

  beforeAll(async () => {
    db = await writeLog(file);
  });
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  it('stand before rows: every table that is guarded holds some', async () => {
    expect((await rows()).map((found) => found.length > 0)).toEqual(TABLES.map(() => true));
  });

  it.each(ATTEMPTS)('do not let the service itself $what', async ({ sql, refusal }) => {
    const before = await rows();
    await expect(db.work.solo((tx) => tx.run(sql))).rejects.toThrow(refusal);
    expect(await rows()).toEqual(before);
  });

  it.each(ATTEMPTS)(
    'do not let a connection from outside, with SQLite as it comes, $what',
    async ({ sql, refusal }) => {
      const outside = new SqliteDatabase(file);
      outside.pragma('recursive_triggers = OFF');
      const before = await rows();
      expect(() => outside.exec(sql)).toThrow(refusal);
      outside.close();
      expect(await rows()).toEqual(before);
    },
  );

  it('undo all of a turn in which one write was refused', async () => {
    const turn = db.work.solo(async (tx) => {
      await tx.insert('installation', [{ name: 'half-done', value: '' }]);
      await tx.run('DELETE FROM ledger_entry');
    });
    await expect(turn).rejects.toThrow(/append-only/);
    expect(await db.reader.first(`SELECT 1 FROM installation WHERE name = 'half-done'`)).toBeUndefined();
  });

  it.each([
    `INSERT INTO ledger_entry VALUES (3, ${HASH}, '{}') RETURNING idx`,
    `UPDATE ledger_payload SET payload = '{}' RETURNING idx`,
    'DELETE FROM entry_party RETURNING idx',
    'DROP TRIGGER ledger_entry_no_update',
  ])('are not needed on the reading connection, which cannot write: %s', async (sql) => {
    await expect(db.source.query(sql)).rejects.toThrow(/readonly/);
  });

  it('let the log go on: the next index, the next version and a larger state are taken', async () => {
    const undone = new Error('undone');
    const turn = db.work.solo(async (tx) => {
      await tx.run(`INSERT INTO ledger_entry VALUES (3, ${HASH}, '{}')`);
      await tx.run('INSERT INTO ledger_touch VALUES (1, 2, 3)');
      await tx.run('UPDATE ledger_state SET size = 4');
      throw undone;
    });
    await expect(turn).rejects.toBe(undone);
  });
});

describe('a database whose guards were touched', () => {
  const folder = tempDir();
  let number = 0;
  /** A closed database, changed by somebody with the file in hand. */
  const changed = async (change: (db: SqliteDatabase.Database) => void): Promise<string> => {
    number += 1;
    const file = join(folder.path, `${String(number)}.sqlite`);
    await (await writeLog(file)).close();
    const hand = new SqliteDatabase(file);
    change(hand);
    hand.close();
    return file;
  };
  const faultOf = async (file: string): Promise<string> => {
    const { source, close } = databaseSource(file);
    const { whole, fault } = await verifyLog(source);
    close();
    return whole ? 'whole' : `${fault?.code ?? ''} ${fault?.detail.en ?? ''}`;
  };

  afterAll(() => folder.remove());

  it.each(LEDGER_GUARDS.map(({ name }) => name))('does not open without %s, and says so', async (name) => {
    const file = await changed((hand) => hand.exec(`DROP TRIGGER ${name}`));
    const opening = openDatabase(file);
    await expect(opening).rejects.toBeInstanceOf(DatabaseUnsafe);
    await expect(opening).rejects.toThrow(`${name} missing`);
  });

  it('stays shut at the second attempt, too: a guard is not quietly put back', async () => {
    const file = await changed((hand) => hand.exec('DROP TRIGGER ledger_entry_no_delete'));
    await expect(openDatabase(file)).rejects.toThrow('ledger_entry_no_delete missing');
    await expect(openDatabase(file)).rejects.toThrow('ledger_entry_no_delete missing');
  });

  it.each(LEDGER_GUARDS)('does not open with another text of $name', async ({ name, sql }) => {
    const toothless = sql.replace(/BEGIN SELECT RAISE\(ABORT, '.*'\); END$/, 'BEGIN SELECT 1; END');
    expect(toothless).not.toBe(sql);
    const file = await changed((hand) => hand.exec(`DROP TRIGGER ${name}; ${toothless}`));
    const opening = openDatabase(file);
    await expect(opening).rejects.toBeInstanceOf(DatabaseUnsafe);
    await expect(opening).rejects.toThrow(`${name} changed`);
  });

  it('names every guard that went with a table which somebody rebuilt', async () => {
    const file = await changed((hand) => {
      hand.exec(`
        CREATE TABLE copy (idx INTEGER PRIMARY KEY NOT NULL, leaf_hash char(64) NOT NULL, envelope text NOT NULL, note text);
        INSERT INTO copy SELECT idx, leaf_hash, envelope, NULL FROM ledger_entry;
        DROP TABLE ledger_entry;
        ALTER TABLE copy RENAME TO ledger_entry;
      `);
    });
    const names = LEDGER_GUARDS.map(({ name }) => name).filter((name) => name.startsWith('ledger_entry_'));
    const message = await openDatabase(file).then(
      () => 'opened',
      (error: unknown) => (error as Error).message,
    );
    expect(names).toHaveLength(3);
    for (const name of names) expect(message).toContain(`${name} missing`);
  });

  it('is at fault for the verifier, which names the guard', async () => {
    const file = await changed((hand) => hand.exec('DROP TRIGGER ledger_touch_next_only'));
    expect(await faultOf(file)).toContain('ledger_touch_next_only');
  });
});
