import { type Database, openDatabase } from '../../src/database/database';
import { DatabaseUnsafe } from '../../src/database/database-unsafe';
import { POSTGRES_GUARDS } from '../../src/database/postgres-rights';
import { SettableClock } from '../../src/kernel/clock';
import { generateSigner } from '../../src/ledger/checkpoint';
import { Checkpointer } from '../../src/ledger/checkpointer';
import { Ledger } from '../../src/ledger/ledger';
import { openLog } from '../../src/ledger/open-log';
import { verifyLog } from '../../src/ledger/verify';
import { KINDS, PIPELINE } from '../../src/pipeline';
import { postgresSource } from '../../src/postgres-log';
import { asAdministrator, asOwner, describeOn, ownerUrl, testPlace, urlFor } from '../support/engine';
import { exampleUscc } from '../support/examples';

const LOG = 'example.org/guards';
const REASON = 'the rights of roles; SQLite has triggers, and tests of their own';

/** A log of three entries and a signed checkpoint. */
async function writeLog(place: string): Promise<Database> {
  const db = await openDatabase(place);
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
  return db;
}

const TABLES = [
  'ledger_entry',
  'ledger_payload',
  'ledger_stream',
  'ledger_touch',
  'ledger_node',
  'ledger_checkpoint',
] as const;

const HASH = `'${'f'.repeat(64)}'`;

/** What the role of the service may not do. */
const FORBIDDEN: readonly (readonly [what: string, sql: string])[] = [
  ...[...TABLES, 'installation', 'security_audit'].flatMap((table): [string, string][] => [
    [`take rows out of ${table}`, `DELETE FROM ${table}`],
    [`empty ${table}`, `TRUNCATE ${table}`],
  ]),
  ['change an entry', `UPDATE ledger_entry SET envelope = '{}' WHERE idx = 1`],
  [
    'change an entry by an upsert',
    `INSERT INTO ledger_entry VALUES (1, ${HASH}, '{}') ON CONFLICT (idx) DO UPDATE SET envelope = excluded.envelope`,
  ],
  ['change a payload', `UPDATE ledger_payload SET payload = '{}'`],
  ['rename a stream', `UPDATE ledger_stream SET stream = 'e-other'`],
  ['move a touch', 'UPDATE ledger_touch SET idx = 0'],
  ['change a tree node', `UPDATE ledger_node SET hash = ${HASH}`],
  ['change a checkpoint', `UPDATE ledger_checkpoint SET note = ''`],
  ['change an audit line', `UPDATE security_audit SET outcome = 'ok'`],
  ['take the state away', 'DELETE FROM ledger_state'],
  ['empty the state', 'TRUNCATE ledger_state'],
  ['rewrite a column', `ALTER TABLE ledger_entry ALTER COLUMN envelope TYPE text USING '{}'`],
  ['drop a table', 'DROP TABLE ledger_entry'],
  [
    'put a trigger in the way',
    'CREATE TRIGGER t BEFORE INSERT ON ledger_entry EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  ],
  ['make tables of its own', 'CREATE TABLE other (a integer)'],
  ['forget which migrations ran', 'DELETE FROM migrations'],
];

describeOn('postgres', 'the rights of the service', REASON, () => {
  let db: Database;
  const rows = (): Promise<unknown[][]> =>
    Promise.all(TABLES.map((table) => db.reader.all(`SELECT * FROM ${table} ORDER BY 1, 2`)));

  beforeAll(async () => {
    db = await writeLog((await testPlace('')).place);
  });
  afterAll(() => db.close());

  it.each(FORBIDDEN)('do not let it %s', async (_what, sql) => {
    const before = await rows();
    await expect(db.work.solo((tx) => tx.run(sql))).rejects.toThrow(/permission denied|must be owner/);
    expect(await rows()).toEqual(before);
  });

  it('do not let it give itself any', async () => {
    await db.work.solo((tx) => tx.run('GRANT UPDATE ON ledger_entry TO CURRENT_USER'));
    const change = db.work.solo((tx) => tx.run(`UPDATE ledger_entry SET envelope = '{}'`));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('do not let it record a second entry in the place of one', async () => {
    const before = await rows();
    const again = db.work.solo((tx) => tx.run(`INSERT INTO ledger_entry VALUES (1, ${HASH}, '{}')`));
    await expect(again).rejects.toThrow(/duplicate key/);
    expect(await rows()).toEqual(before);
  });

  it.each([
    'DELETE FROM entry_party RETURNING idx',
    `INSERT INTO ledger_entry VALUES (3, ${HASH}, '{}') RETURNING idx`,
    `UPDATE ledger_state SET size = 9`,
  ])('are not needed on the reading connections, which cannot write: %s', async (sql) => {
    await expect(db.reader.all(sql)).rejects.toThrow(/read-only transaction/);
    await expect(db.source.query(sql)).rejects.toThrow(/read-only transaction/);
  });

  it('undo all of a turn in which one write was refused', async () => {
    const turn = db.work.solo(async (tx) => {
      await tx.insert('installation', [{ name: 'half-done', value: '' }]);
      await tx.run('DELETE FROM ledger_entry');
    });
    await expect(turn).rejects.toThrow(/permission denied/);
    expect(await db.reader.first(`SELECT 1 FROM installation WHERE name = 'half-done'`)).toBeUndefined();
  });

  it('do not let a failed statement be forgotten: the transaction cannot commit after it', async () => {
    const turn = db.work.solo(async (tx) => {
      await tx.insert('installation', [{ name: 'half-done', value: '' }]);
      await tx.run('DELETE FROM ledger_entry').catch(() => undefined);
    });
    await expect(turn).rejects.toThrow(/ended before its COMMIT/);
    expect(await db.reader.first(`SELECT 1 FROM installation WHERE name = 'half-done'`)).toBeUndefined();
  });
});

describeOn('postgres', 'a database that is not as it must be', REASON, () => {
  const changed = async (...statements: string[]): Promise<string> => {
    const { place } = await testPlace('');
    await (await writeLog(place)).close();
    await asOwner(place, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
    return place;
  };
  const refusal = async (place: string): Promise<string> => {
    const error: unknown = await openDatabase(place).then(
      async (db) => {
        await db.close();
        return 'opened';
      },
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(DatabaseUnsafe);
    return (error as Error).message;
  };
  const app = (): string => `${process.env['TEST_PG_RUN'] ?? ''}_app`;

  it('is opened by the role of the service', async () => {
    const db = await openDatabase(await changed());
    expect(await db.reader.first('SELECT size FROM ledger_state')).toEqual({ size: 3 });
    await db.close();
  });

  it('is not opened by its owner, who is told what to do', async () => {
    const message = await refusal(ownerUrl(await changed()));
    expect(message).toMatch(/owns the tables of the log/);
    expect(message).toMatch(/CREATE ROLE ledger_app LOGIN[\s\S]*cli -- migrate/);
  });

  it('is not opened by a role that may become the owner', async () => {
    const place = await changed();
    const role = `${app()}_member`;
    await asAdministrator(
      `CREATE ROLE ${role} LOGIN PASSWORD '${process.env['TEST_PG_PASSWORD'] ?? ''}' IN ROLE ${app().replace(/_app$/, '_owner')}, ${app()}`,
    );
    expect(await refusal(place.replace(`${app()}:`, `${role}:`))).toMatch(/owns the tables of the log/);
    await asAdministrator(`DROP ROLE ${role}`);
  });

  it.each(['UPDATE', 'DELETE', 'TRUNCATE'])('is not opened where somebody was given %s on entries', async (right) => {
    const place = await changed(`GRANT ${right} ON ledger_entry TO ${app()}`);
    expect(await refusal(place)).toContain(`ledger_entry_no_${right.toLowerCase()} missing`);
  });

  it('is not opened where everybody may change one column', async () => {
    const place = await changed('GRANT UPDATE (payload) ON ledger_payload TO PUBLIC');
    expect(await refusal(place)).toContain('ledger_payload_no_update missing');
  });

  it.each([
    [
      'a trigger that loses entries',
      `CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
      'CREATE TRIGGER lose BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION lose()',
    ],
    ['a rule that loses entries', 'CREATE RULE lose AS ON INSERT TO ledger_entry DO INSTEAD NOTHING'],
    [
      'a policy that hides entries',
      'ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY',
      `CREATE POLICY p ON ledger_entry USING (true) WITH CHECK (true)`,
    ],
    ['a table that does not survive a crash', 'ALTER TABLE ledger_entry SET UNLOGGED'],
  ])('is not opened with %s', async (_what, ...statements) => {
    expect(await refusal(await changed(...statements))).toContain('ledger_entry_as_made changed');
  });

  it('is not opened where a right is missing that the service needs', async () => {
    expect(await refusal(await changed(`REVOKE INSERT ON ledger_entry FROM ${app()}`))).toContain(
      'INSERT on ledger_entry',
    );
  });

  it('is not opened before its migrations have run, nor by an older version', async () => {
    const behind = await changed(`DELETE FROM migrations WHERE name = 'Movements1700000000005'`);
    expect(await refusal(behind)).toMatch(/behind by Movements1700000000005[\s\S]*cli -- migrate/);
    const ahead = await changed(`INSERT INTO migrations (timestamp, name) VALUES (1, 'Later1')`);
    expect(await refusal(ahead)).toMatch(/Later1, which this version does not know/);
  });

  it('is not opened where there is none, and the password is not told', async () => {
    const message = await refusal(urlFor(app(), 'no_such_database'));
    expect(message).toMatch(/cannot be opened: .*no_such_database/);
    expect(message).not.toContain(process.env['TEST_PG_PASSWORD']);
  });

  it('is at fault for the verifier, which names the guard, whoever asks', async () => {
    const place = await changed(`GRANT DELETE ON ledger_touch TO ${app()}`);
    for (const url of [place, ownerUrl(place)]) {
      const { source, close } = await postgresSource(url);
      const { whole, fault } = await verifyLog(source);
      await close();
      expect([whole, fault?.code, fault?.detail.en]).toEqual([
        false,
        'GUARD_MISSING',
        expect.stringContaining('ledger_touch_no_delete'),
      ]);
    }
  });

  it('is whole for the verifier where nobody touched it, with every guard counted', async () => {
    const { source, close } = await postgresSource(await changed());
    const { whole, size, checks } = await verifyLog(source);
    await close();
    expect([whole, size]).toEqual([true, 3]);
    expect(checks.find(({ name }) => name === 'guards')?.count).toBe(POSTGRES_GUARDS.length);
  });
});
