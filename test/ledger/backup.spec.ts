import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { backup, restore } from '../../src/commands/backup';
import { rebuild } from '../../src/commands/rebuild';
import { readConfig } from '../../src/config';
import { LEDGER_GUARDS } from '../../src/database/guards';
import { SystemClock } from '../../src/kernel/clock';
import { Unreadable } from '../../src/log-source';
import type { Verification } from '../../src/ledger/verification';
import { generateSigner } from '../../src/ledger/checkpoint';
import { readState } from '../../src/ledger/tables';
import { openParts } from '../../src/parts';
import { startService } from '../../src/service';
import { checkLedger, dumpBooks, idle } from '../support/check-ledger';
import { events, type Member, recordAll, registerMembers, code } from '../support/members';
import { type Api, apiFor, startTestService, type TestService } from '../support/service';
import { tempDir } from '../support/temp-dir';

let test: TestService;
let members: Readonly<Record<Member, Api>>;
const folder = tempDir();
const folderNamed = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  test = await startTestService({ env: { CHECKPOINT_SECONDS: '1' } });
  members = await registerMembers(test);
});
afterAll(async () => {
  await test.close();
  folder.remove();
});

/** Goes on recording until told to stop; answers the number of the last vehicle. */
function writing(from: number): { stop(): Promise<number> } {
  let isStopped = false;
  const run = async (): Promise<number> => {
    let n = from;
    for (; !isStopped; n += 1) await recordAll(members.dismantler, events.received(n), events.removed(n));
    return n - 1;
  };
  const running = run();
  return {
    stop: () => {
      isStopped = true;
      return running;
    },
  };
}

describe('a backup while the service writes', () => {
  const copy = folderNamed('live');
  let copied: Verification;
  let sizes = { before: 0, after: 0 };

  beforeAll(async () => {
    await recordAll(members.dismantler, events.received(1), events.removed(1));
    const { reader } = test.service.parts.database;
    const before = (await readState(reader)).size;
    const writer = writing(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const result = await backup(test.config.dataDir, copy);
    await writer.stop();
    copied = result;
    sizes = { before, after: (await readState(reader)).size };
  });

  it('is a copy of one moment between: whole, with some of the entries', () => {
    expect(copied).toMatchObject({ whole: true });
    expect(copied.size).toBeGreaterThan(sizes.before);
    expect(copied.size).toBeLessThan(sizes.after);
  });

  it('holds database and key, for its owner only', () => {
    expect(readdirSync(copy).sort()).toEqual(['ledger.key', 'ledger.sqlite']);
    for (const name of readdirSync(copy)) expect(statSync(join(copy, name)).mode & 0o777).toBe(0o600);
  });

  it('does not put itself over another backup', async () => {
    await expect(backup(test.config.dataDir, copy)).rejects.toBeInstanceOf(Unreadable);
  });

  it('serves when it is put into an empty folder, and goes on where it ended', async () => {
    const dataDir = folderNamed('served');
    const { whole, size } = await restore(copy, dataDir);
    expect(whole).toBe(true);
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
    const service = await startService(config, { kind: 'real', clock: new SystemClock() });
    const signIn = async (username: string): Promise<Api> => {
      const login = { username, password: 'test-pass-2026' };
      const { body } = await apiFor(service.url, '').post<{ token: string }>('/auth/login', login);
      return apiFor(service.url, body.token);
    };
    const restored: TestService = { ...test, service, config, admin: await signIn('admin') };
    const dismantler = await signIn('dismantler');
    expect((await dismantler.get(`/batteries/${code(1)}`)).status).toBe(200);
    await recordAll(dismantler, events.received(900), events.removed(900));
    expect((await checkLedger(restored)).size).toBeGreaterThan(size);
    await service.close();
  });

  it('is signed by the same key, so that a checkpoint of the original still stands', async () => {
    const key = (await test.anybody.get<string>('/ledger/key')).body.trim();
    const hand = new SqliteDatabase(join(copy, 'ledger.sqlite'), { readonly: true });
    const kept = hand
      .prepare<[], { value: string }>(`SELECT value FROM installation WHERE name = 'verifier-key'`)
      .get();
    hand.close();
    expect(kept?.value).toBe(key);
  });
});

describe('a backup of a log under heavy writing', () => {
  it('ends, though another connection never stops writing', async () => {
    const source = folderNamed('heavy');
    await backup(test.config.dataDir, source);
    const hand = new SqliteDatabase(join(source, 'ledger.sqlite'));
    hand.pragma('journal_mode = WAL');
    hand.exec('CREATE TABLE ballast (n INTEGER PRIMARY KEY, text TEXT)');
    const row = hand.prepare('INSERT INTO ballast (text) VALUES (?)');
    hand.transaction(() => {
      for (let i = 0; i < 3_000; i += 1) row.run('x'.repeat(4_000));
    })();
    let left = 5_000;
    const write = (): void => {
      if (left === 0) return;
      left -= 1;
      row.run('x');
      setImmediate(write);
    };
    write();
    const { whole } = await backup(source, folderNamed('heavy-copy'));
    expect({ whole, isStillWriting: left > 0 }).toEqual({ whole: true, isStillWriting: true });
    left = 0;
    hand.close();
  });
});

describe('restore refuses', () => {
  const whole = folderNamed('whole');
  const copied = (name: string, change: (hand: SqliteDatabase.Database) => void): string => {
    const to = folderNamed(name);
    cpSync(whole, to, { recursive: true });
    const hand = new SqliteDatabase(join(to, 'ledger.sqlite'));
    change(hand);
    hand.close();
    return to;
  };
  /** Changes rows as somebody would who knows the guards, and puts these back letter by letter. */
  const behindTheGuards =
    (sql: string) =>
    (hand: SqliteDatabase.Database): void => {
      for (const { name } of LEDGER_GUARDS) hand.exec(`DROP TRIGGER ${name}`);
      hand.exec(sql);
      for (const guard of LEDGER_GUARDS) hand.exec(guard.sql);
    };

  beforeAll(async () => {
    await idle(test);
    await test.service.parts.checkpointer.publish();
    await backup(test.config.dataDir, whole);
  });

  const last = '(SELECT max(idx) FROM ledger_entry)';
  const TAMPERED = [
    { what: 'a changed payload', sql: `UPDATE ledger_payload SET payload = replace(payload, '412000', '402000')` },
    { what: 'a changed envelope', sql: `UPDATE ledger_entry SET envelope = replace(envelope, '"v":1', '"v":2')` },
    { what: 'a changed leaf hash', sql: `UPDATE ledger_entry SET leaf_hash = '${'0'.repeat(64)}' WHERE idx = 3` },
    { what: 'a log cut short', sql: `DELETE FROM ledger_entry WHERE idx = ${last}` },
    { what: 'a chain of a battery that leads elsewhere', sql: `UPDATE ledger_touch SET idx = 0 WHERE idx = ${last}` },
    { what: 'another root', sql: `UPDATE ledger_state SET root = '${'0'.repeat(64)}'` },
    { what: 'a changed checkpoint', sql: `UPDATE ledger_checkpoint SET note = replace(note, 'ledger', 'lodger')` },
  ];

  it.each(TAMPERED)('$what, and leaves the folder empty', async ({ what, sql }) => {
    const dataDir = folderNamed(`into ${what}`);
    const result = await restore(copied(what, behindTheGuards(sql)), dataDir);
    expect(result.whole).toBe(false);
    expect(result.fault?.detail.zh).not.toBe('');
    expect(existsSync(join(dataDir, 'ledger.sqlite')) || existsSync(join(dataDir, 'ledger.key'))).toBe(false);
  });

  it('a backup whose guard is gone', async () => {
    const from = copied('without a guard', (hand) => hand.exec('DROP TRIGGER ledger_entry_no_delete'));
    const result = await restore(from, folderNamed('unguarded'));
    expect(result).toMatchObject({ whole: false });
    expect(result.fault?.detail.en).toContain('ledger_entry_no_delete');
  });

  it('nothing but tampering: the same copy, not tampered with, goes in', async () => {
    expect(await restore(copied('untouched', behindTheGuards('SELECT 1')), folderNamed('taken'))).toMatchObject({
      whole: true,
    });
  });

  it('an occupied folder, and leaves what is there', async () => {
    const dataDir = folderNamed('occupied');
    await restore(whole, dataDir);
    appendFileSync(join(dataDir, 'ledger.key'), '\n');
    const before = statSync(join(dataDir, 'ledger.key')).size;
    await expect(restore(whole, dataDir)).rejects.toBeInstanceOf(Unreadable);
    expect(statSync(join(dataDir, 'ledger.key')).size).toBe(before);
  });

  it('a backup without its key, and leaves the folder empty', async () => {
    const from = folderNamed('keyless');
    cpSync(whole, from, { recursive: true });
    rmSync(join(from, 'ledger.key'));
    await expect(restore(from, folderNamed('no-key'))).rejects.toBeInstanceOf(Unreadable);
    expect(existsSync(join(folderNamed('no-key'), 'ledger.sqlite'))).toBe(false);
  });

  it('a backup beside the key of another log', async () => {
    const from = folderNamed('another-key');
    cpSync(whole, from, { recursive: true });
    writeFileSync(join(from, 'ledger.key'), generateSigner(test.config.logOrigin).toPem());
    await expect(restore(from, folderNamed('mixed'))).rejects.toThrow(/not the key that signed/);
    expect(existsSync(folderNamed('mixed'))).toBe(false);
  });

  it('a folder that holds no backup, and a database that is none', async () => {
    await expect(restore(folderNamed('nowhere'), folderNamed('nothing'))).rejects.toBeInstanceOf(Unreadable);
    const from = folderNamed('letters');
    mkdirSync(from);
    copyFileSync(join(whole, 'ledger.key'), join(from, 'ledger.sqlite'));
    await expect(restore(from, folderNamed('nothing'))).rejects.toBeInstanceOf(Unreadable);
  });
});

describe('the rebuild command', () => {
  it('leaves every book as it was, and mends one that was damaged', async () => {
    const { dismantler, carrier, recycler } = members;
    await recordAll(dismantler, events.received(800), events.removed(800), events.dispatched('EX-800', [800]));
    await recordAll(carrier, events.pickedUp('EX-800'));
    await recordAll(recycler, events.receipt('EX-800', { 800: 'accepted' }), events.recycled([800]));
    await idle(test);
    const dataDir = folderNamed('rebuilt');
    await backup(test.config.dataDir, dataDir);
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const parts = await openParts(config, new SystemClock(), 'real', {
      onFault: (error) => {
        throw error;
      },
    });
    const before = await dumpBooks(parts.database);
    for (const table of [
      'battery_book',
      'consignment_book',
      'flag_book',
      'entry_party',
      'due_book',
      'custody_movement',
    ]) {
      expect(before[table]?.length).toBeGreaterThan(0);
    }
    const { entries } = await rebuild(parts);
    expect(entries).toBeGreaterThan(0);
    expect(await dumpBooks(parts.database)).toEqual(before);
    await parts.database.work.solo(async (tx) => {
      await tx.run('DELETE FROM battery_party');
      await tx.run('UPDATE battery_book SET holder = ?', ['000000000000000000']);
    });
    expect(await dumpBooks(parts.database)).not.toEqual(before);
    await rebuild(parts);
    expect(await dumpBooks(parts.database)).toEqual(before);
    await parts.close();
  });
});
