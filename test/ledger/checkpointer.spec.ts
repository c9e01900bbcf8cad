import SqliteDatabase from 'better-sqlite3';
import { type Database, openDatabase } from '../../src/database/database';
import { LEDGER_GUARDS } from '../../src/database/guards';
import { SettableClock } from '../../src/kernel/clock';
import { generateSigner, verifyNote } from '../../src/ledger/checkpoint';
import { Checkpointer, SignedHistoryBroken } from '../../src/ledger/checkpointer';
import { Ledger } from '../../src/ledger/ledger';
import { openLog } from '../../src/ledger/open-log';
import { KINDS, PIPELINE } from '../../src/pipeline';
import { asOwner, ENGINE, testPlace } from '../support/engine';
import { exampleUscc } from '../support/examples';
import { tempDir } from '../support/temp-dir';

const ORIGIN = 'test/signing';

describe('whoever signs the log', () => {
  const folder = tempDir();
  const signer = generateSigner(ORIGIN);
  const clock = new SettableClock(new Date('2026-05-01T00:00:00Z'));
  let place = '';
  let db: Database;
  let ledger: Ledger;
  let next = 1;

  const register = (): Promise<unknown> => {
    const uscc = exampleUscc(next++, '371502');
    const data = { uscc, name: '示例', roles: ['dismantler'], districtCode: '371502' };
    return ledger.record({
      kind: 'enterprise.registered',
      org: uscc,
      by: 'somebody',
      occurredAt: '2026-05-01T00:00:00.000Z',
      data,
    });
  };

  /** Writes past the service, and puts the guards back. */
  const tamper = async (sql: string): Promise<void> => {
    if (ENGINE === 'postgres') {
      await asOwner(place, (client) => client.query(sql));
      return;
    }
    const raw = new SqliteDatabase(place);
    for (const { name } of LEDGER_GUARDS) raw.exec(`DROP TRIGGER ${name}`);
    raw.exec(sql);
    for (const guard of LEDGER_GUARDS) raw.exec(guard.sql);
    raw.close();
  };

  beforeAll(async () => {
    place = (await testPlace(folder.path)).place;
    db = await openDatabase(place);
    await db.work.solo((tx) => openLog(tx, ORIGIN));
    ledger = new Ledger(db.work, clock, KINDS, PIPELINE);
  });
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  it('signs the empty log, then each size once, each leading to the next', async () => {
    const checkpointer = new Checkpointer(db, signer, clock);
    expect((await checkpointer.publish()).size).toBe(0);
    await register();
    await register();
    const { note, size, root } = await checkpointer.publish();
    expect(verifyNote(note, signer.verifierKey)).toEqual({ origin: ORIGIN, size: 2, root });
    expect(size).toBe(2);
    expect((await checkpointer.publish()).note).toBe(note);
  });

  it('does not sign on what somebody wrote beside a note', async () => {
    const before = await db.reader.first<{ root: string }>('SELECT root FROM ledger_checkpoint WHERE size = 2');
    await tamper(`UPDATE ledger_checkpoint SET root = '${'0'.repeat(64)}' WHERE size = 2`);
    await register();
    await expect(new Checkpointer(db, signer, clock).publish()).rejects.toThrow(SignedHistoryBroken);
    await tamper(`UPDATE ledger_checkpoint SET root = '${before?.root ?? ''}' WHERE size = 2`);
    expect((await new Checkpointer(db, signer, clock).publish()).size).toBe(3);
  });

  it('does not sign a log whose rows no longer give its root', async () => {
    const leaf = await db.reader.first<{ leaf_hash: string }>('SELECT leaf_hash FROM ledger_entry WHERE idx = 0');
    await tamper(`UPDATE ledger_entry SET leaf_hash = '${'1'.repeat(64)}' WHERE idx = 0`);
    await register();
    await expect(new Checkpointer(db, signer, clock).publish()).rejects.toThrow(SignedHistoryBroken);
    await tamper(`UPDATE ledger_entry SET leaf_hash = '${leaf?.leaf_hash ?? ''}' WHERE idx = 0`);
    expect((await new Checkpointer(db, signer, clock).publish()).size).toBe(4);
  });

  it('does not sign a log that was cut behind what it signed', async () => {
    await tamper('UPDATE ledger_state SET size = 3 WHERE id = 1');
    await expect(new Checkpointer(db, signer, clock).publish()).rejects.toThrow(SignedHistoryBroken);
    await tamper('UPDATE ledger_state SET size = 4 WHERE id = 1');
  });
});
