import { type Database, openDatabase } from '../../src/database/database';
import { PostgresReader } from '../../src/database/postgres';
import { PostgresWriter, WRITER_LIMITS, type WriterLimits } from '../../src/database/postgres-writer';
import type { Tx } from '../../src/database/tx';
import { UnitOfWork } from '../../src/database/unit-of-work';
import { SettableClock } from '../../src/kernel/clock';
import { Problem } from '../../src/kernel/problem';
import { Ledger, type Recorded } from '../../src/ledger/ledger';
import { openLog } from '../../src/ledger/open-log';
import { KINDS, PIPELINE } from '../../src/pipeline';
import { type CutProxy, startCutProxy } from '../support/cut-proxy';
import { asAdministrator, asOwner, describeOn, testPlace } from '../support/engine';
import { exampleUscc } from '../support/examples';

const REASON = 'connections that break; SQLite has none';

/** As in production, only sooner. */
const LIMITS: WriterLimits = { ...WRITER_LIMITS, lockSeconds: 1, awaySeconds: 1, outcomeSeconds: 2, tries: 4 };

describeOn('postgres', 'a writer whose connection breaks', REASON, () => {
  let place = '';
  let db: Database;
  let proxy: CutProxy;
  let writer: PostgresWriter;
  let work: UnitOfWork;
  let ledger: Ledger;
  let next = 1;

  const record = (key: string): Promise<Recorded> => {
    const uscc = exampleUscc(next++, '371502');
    const data = { uscc, name: '示例企业', roles: ['dismantler'], districtCode: '371502', sites: [] };
    const draft = { kind: 'enterprise.registered', org: uscc, by: 'somebody', occurredAt: '2026-11-23T01:00:00.000Z' };
    return ledger.record({ ...draft, data }, { scope: 'test', key, bodyHash: key });
  };
  const size = async (): Promise<number> =>
    (await db.reader.first<{ size: number }>('SELECT size FROM ledger_state WHERE id = 1'))?.size ?? -1;
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'recorded',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );

  beforeAll(async () => {
    place = (await testPlace('')).place;
    db = await openDatabase(place);
    await db.work.solo((tx) => openLog(tx, 'example.org/writer'));
    proxy = await startCutProxy(place);
    writer = new PostgresWriter(proxy.url, LIMITS);
    work = new UnitOfWork(writer);
    ledger = new Ledger(work, new SettableClock(new Date('2026-11-23T02:00:00.000Z')), KINDS, PIPELINE);
    await record('first');
  });
  afterEach(() => {
    proxy.mend();
  });
  afterAll(async () => {
    await work.close();
    await writer.close();
    await proxy.close();
    await db.close();
  });

  it('answers what the server has committed, though its answer was lost', async () => {
    const before = await size();
    proxy.cutAt('after');
    const answers = await Promise.all([record('a1'), record('a2'), record('a3')]);
    expect(answers.map(({ index }) => index)).toEqual([before, before + 1, before + 2]);
    expect(await size()).toBe(before + 3);
  });

  it('runs the turn again where COMMIT never arrived, and records it once', async () => {
    const before = await size();
    proxy.cutAt('before');
    const answers = await Promise.all([record('b1'), record('b2')]);
    expect(answers.map(({ index }) => index)).toEqual([before, before + 1]);
    expect(await size()).toBe(before + 2);
  });

  it('runs the turn again where the connection ends in the middle of it', async () => {
    let ran = 0;
    await work.solo(async (tx: Tx) => {
      await tx.insert('installation', [{ name: 'in the middle', value: String((ran += 1)) }]);
      if (ran > 1) return;
      const row = await tx.first<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await asAdministrator(`SELECT pg_terminate_backend(${String(row?.pid)})`);
      await tx.first('SELECT 1');
    });
    expect(await db.reader.all(`SELECT value FROM installation WHERE name = 'in the middle'`)).toEqual([
      { value: '2' },
    ]);
  });

  it.each(['after', 'before'] as const)(
    'says that it does not know where nobody can be asked (%s COMMIT), and the same key tells later',
    async (cut) => {
      const before = await size();
      proxy.cutAt(cut, true);
      const unknown = [record(`${cut}-1`), record(`${cut}-2`)];
      expect(await Promise.all(unknown.map(codeOf))).toEqual(['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN']);
      proxy.mend();
      next -= 2;
      const [one, two] = [await record(`${cut}-1`), await record(`${cut}-2`)];
      expect([one.index, two.index]).toEqual([before, before + 1]);
      expect(await size()).toBe(before + 2);
    },
  );

  it('records nothing while the database is away, says so, and goes on when it is back', async () => {
    const before = await size();
    proxy.down();
    expect(await Promise.all([record('d1'), record('d2')].map(codeOf))).toEqual(['DATABASE_AWAY', 'DATABASE_AWAY']);
    proxy.mend();
    expect(await size()).toBe(before);
    expect((await record('d3')).index).toBe(before);
  });

  it('waits for a writer elsewhere, and is busy where that one never ends', async () => {
    const before = await size();
    const code = await asOwner(place, async (client) => {
      await client.query('BEGIN; SELECT 1 FROM ledger_state FOR UPDATE');
      const busy = await codeOf(record('e1'));
      const waiting = record('e2');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await client.query('COMMIT');
      expect((await waiting).index).toBe(before);
      return busy;
    });
    expect(code).toBe('QUEUE_FULL');
  });

  it.each(['40001', '40P01'])('tries a turn again that was in the way of another (%s)', async (sqlState) => {
    let ran = 0;
    const answer = await work.solo(async (tx: Tx) => {
      ran += 1;
      if (ran < 3) await tx.run(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${sqlState}'; END $$`);
      return ran;
    });
    expect(answer).toBe(3);
  });

  it('does not try a refusal again', async () => {
    let ran = 0;
    const refused = work.solo(() => {
      ran += 1;
      return Promise.reject(new Problem('USER_DUP'));
    });
    expect(await codeOf(refused)).toBe('USER_DUP');
    expect(ran).toBe(1);
  });

  it('goes on when the schema changes under its prepared statements', async () => {
    const ask = (): Promise<unknown[]> => db.reader.all('SELECT * FROM trace_counter');
    const askInTurn = (): Promise<unknown[]> => work.solo((tx) => tx.all('SELECT * FROM trace_counter'));
    await Promise.all([ask(), askInTurn()]);
    await asOwner(place, (client) => client.query('ALTER TABLE trace_counter ADD COLUMN more bigint'));
    expect([await ask(), await askInTurn()]).toEqual([[], []]);
    await record('f1');
  });

  it('reads on when the server has ended every connection', async () => {
    const before = await size();
    const [, name] = /\/(ledger_test_\w+)/.exec(place) ?? [];
    await asAdministrator(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${String(name)}' AND pid <> pg_backend_pid()`,
    );
    expect(await Promise.all([size(), size(), size()])).toEqual([before, before, before]);
    expect((await record('g1')).index).toBe(before);
  });
});

describeOn('postgres', 'a text that PostgreSQL cannot hold', 'SQLite holds it', () => {
  it('is a refusal of what was sent, in a question and in a turn', async () => {
    const db = await openDatabase((await testPlace('')).place);
    const asked = db.reader.first('SELECT 1 FROM installation WHERE name = ?', ['a\u0000b']);
    await expect(asked).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    const told = db.work.solo((tx) => tx.insert('installation', [{ name: 'a\u0000b', value: '' }]));
    await expect(told).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await db.close();
  });
});

describeOn('postgres', 'a reader', REASON, () => {
  it('says that the database is away', async () => {
    const gone = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
    const reader = new PostgresReader({ query: () => Promise.reject(gone) });
    await expect(reader.first('SELECT 1')).rejects.toMatchObject({ code: 'DATABASE_AWAY' });
  });
});
