import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Verification } from '../../src/ledger/verification';
import { verifyLog } from '../../src/ledger/verify';
import { postgresSource } from '../../src/postgres-log';
import { asAdministrator, asOwner, describeOn, testPlace } from '../support/engine';
import { events, recordAll, registerMembers } from '../support/members';
import { startTestService } from '../support/service';
import { tempDir } from '../support/temp-dir';

/** What somebody with the owner's rights can do, and what the verifier says of it. */
const ATTEMPTS: readonly (readonly [what: string, sql: string, fault: string])[] = [
  [
    'an envelope is changed',
    `UPDATE ledger_entry SET envelope = replace(envelope, 'received', 'deceived') WHERE idx = 4`,
    'LEAF_MISMATCH',
  ],
  ['an entry is taken out', 'DELETE FROM ledger_entry WHERE idx = 5', 'INDEX_GAP'],
  ['the newest entry is taken out', 'DELETE FROM ledger_entry WHERE idx = (SELECT max(idx) FROM ledger_entry)', ''],
  [
    'a payload is changed',
    `UPDATE ledger_payload SET payload = replace(payload, '412000', '512000') WHERE idx = 5`,
    '',
  ],
  ['a payload is taken out', 'DELETE FROM ledger_payload WHERE idx = 5', ''],
  ['a touch is moved', 'UPDATE ledger_touch SET idx = idx + 1 WHERE version = 2', ''],
  [
    'a stream is renamed',
    `UPDATE ledger_stream SET stream = 'b-other' WHERE stream_key = (SELECT max(stream_key) FROM ledger_stream)`,
    '',
  ],
  ['the root is changed', `UPDATE ledger_state SET root = repeat('0', 64)`, ''],
  [
    'a checkpoint is changed',
    `UPDATE ledger_checkpoint SET root = repeat('0', 64) WHERE size = (SELECT max(size) FROM ledger_checkpoint)`,
    '',
  ],
];

describeOn('postgres', 'a log that its owner tampers with', 'statements past the rights of the service', () => {
  const folder = tempDir();
  const checkpoint = join(folder.path, 'checkpoint');
  let original = '';
  let size = 0;

  const verified = async (place: string, kept?: string): Promise<Verification> => {
    const { source, verifierKey, close } = await postgresSource(place);
    const result = await verifyLog(source, {
      verifierKey: verifierKey ?? '',
      checkpoints: kept === undefined ? [] : [kept],
    });
    await close();
    return result;
  };
  /** A copy of the database of a service that has ended. */
  const copy = async (): Promise<string> => {
    const { place } = await testPlace('');
    const [from, to] = [original, place].map((url) => /\/(ledger_test_\w+)(?:\?|$)/.exec(url)?.[1] ?? '');
    await asAdministrator(`DROP DATABASE ${String(to)}`);
    await asAdministrator(
      `CREATE DATABASE ${String(to)} TEMPLATE ${String(from)} OWNER ${process.env['TEST_PG_RUN'] ?? ''}_owner`,
    );
    return place;
  };

  beforeAll(async () => {
    const test = await startTestService({ env: { CHECKPOINT_SECONDS: '3600' } });
    const { dismantler } = await registerMembers(test);
    for (let n = 1; n <= 3; n++) await recordAll(dismantler, events.received(n), events.removed(n), events.stored(n));
    const signed = await test.service.parts.checkpointer.publish();
    size = signed.size;
    writeFileSync(checkpoint, signed.note);
    original = test.config.databaseUrl ?? '';
    await test.close();
  });
  afterAll(() => folder.remove());

  it('is whole before', async () => {
    expect(await verified(await copy())).toMatchObject({ whole: true, size });
  });

  it.each(ATTEMPTS)('is found out where %s', async (_what, sql, code) => {
    const place = await copy();
    const changed = await asOwner(place, async (client) => (await client.query(sql)).rowCount ?? 0);
    expect(changed).toBeGreaterThan(0);
    const { whole, fault } = await verified(place);
    expect(whole).toBe(false);
    if (code !== '') expect(fault?.code).toBe(code);
  });

  it('is found out by a checkpoint kept elsewhere where a whole tail is gone without a trace', async () => {
    const place = await copy();
    await asOwner(place, async (client) => {
      for (const table of [
        'ledger_entry',
        'ledger_payload',
        'ledger_touch',
        'ledger_node',
        'ledger_stream',
        'ledger_checkpoint',
      ])
        await client.query(`DELETE FROM ${table}`);
      await client.query(
        `UPDATE ledger_state SET size = 0, root = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', edge = '', streams = 0, recorded_at = '1970-01-01T00:00:00.000Z'`,
      );
    });
    expect(await verified(place)).toMatchObject({ whole: true, size: 0 });
    const cli = join(__dirname, '..', '..', 'dist', 'src', 'cli.js');
    const env = { PATH: process.env['PATH'], DATABASE_URL: place };
    const run = (): string =>
      execFileSync(process.execPath, [cli, 'verify', '--checkpoint', checkpoint], { env, stdio: 'pipe' }).toString();
    expect(run).toThrow(expect.objectContaining({ status: 1 }));
  });
});
