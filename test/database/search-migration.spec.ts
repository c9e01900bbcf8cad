import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { rebuild } from '../../src/commands/rebuild';
import { openDatabase } from '../../src/database/database';
import { events, record, registerMembers } from '../support/members';
import { startTestService } from '../support/service';

const KEYS = `SELECT v.id, v.plate, v.certificate_key AS key FROM vehicle_book v
  UNION SELECT c.id, c.plate, c.number_key AS key FROM consignment_book c ORDER BY 1`;

const UNDO = [
  'DROP INDEX vehicle_book_plate',
  'DROP INDEX vehicle_book_certificate_key',
  'DROP INDEX consignment_book_number_key',
  'DROP INDEX consignment_book_plate',
  'ALTER TABLE vehicle_book DROP COLUMN plate',
  'ALTER TABLE vehicle_book DROP COLUMN certificate_key',
  'ALTER TABLE consignment_book DROP COLUMN number_key',
  `DELETE FROM migrations WHERE name = 'Search1700000000006'`,
];

describe('a database of the version before', () => {
  it('is given the same keys to look numbers up by as a rebuild gives', async () => {
    const test = await startTestService();
    const { dismantler } = await registerMembers(test);
    const plated = events.received(1);
    await record(dismantler, { ...plated, data: { ...plated.data, licencePlate: '鲁P·00001' } });
    const certified = events.certified(1);
    await record(dismantler, { ...certified, data: { ...certified.data, certificateNo: '示例 ｅｘ—certificate-1' } });
    await record(dismantler, events.received(2));
    await record(dismantler, events.removed(1));
    await record(dismantler, events.dispatched('jj-２０２６-1', [1]));
    const file = join(test.config.dataDir, 'ledger.sqlite');
    await test.service.close();

    const old = new SqliteDatabase(file);
    const kept = old.prepare(KEYS).all();
    for (const statement of UNDO) old.exec(statement);
    old.close();

    const database = await openDatabase(file);
    expect(await database.reader.all(KEYS)).toEqual(kept);
    expect(JSON.stringify(kept)).toContain('JJ20261');
    expect(JSON.stringify(kept)).toContain('鲁P00001');
    await rebuild({ database });
    expect(await database.reader.all(KEYS)).toEqual(kept);
    await database.close();
  });
});
