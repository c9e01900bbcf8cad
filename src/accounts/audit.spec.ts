import { testPlace } from '../../test/support/engine';
import { tempDir } from '../../test/support/temp-dir';
import { type Database, openDatabase } from '../database/database';
import { SettableClock } from '../kernel/clock';
import type { Actor } from './actor';
import { Audit } from './audit';

const OFFICER: Actor = {
  userId: 'u-1',
  username: 'bureau',
  roles: ['officer'],
  district: '371500',
  via: 'key',
  requestId: 'r-1',
};

describe('the security audit', () => {
  const folder = tempDir();
  let db: Database;
  let audit: Audit;

  beforeAll(async () => {
    db = await openDatabase((await testPlace(folder.path)).place);
    audit = new Audit(db, new SettableClock(new Date('2026-11-23T02:00:00.000Z')));
  });
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  it('keeps who took out what, through which door and when', async () => {
    await audit.record(OFFICER, 'export', { batch: 'f-1', rows: 12 });
    expect(await audit.list(10)).toEqual([
      {
        id: expect.any(String),
        at: '2026-11-23T02:00:00.000Z',
        user_id: 'u-1',
        username: null,
        action: 'export',
        outcome: 'ok',
        detail: '{"batch":"f-1","rows":12,"via":"key"}',
        request_id: 'r-1',
      },
    ]);
  });

  it('keeps no line of what was rolled back', async () => {
    const failing = db.work.solo(async (tx) => {
      await audit.append(tx, { action: 'user-created', outcome: 'ok' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await audit.list(10)).map(({ action }) => action)).toEqual(['export']);
  });
});
