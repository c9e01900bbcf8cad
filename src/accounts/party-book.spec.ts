import { testPlace } from '../../test/support/engine';
import { tempDir } from '../../test/support/temp-dir';
import { type Database, openDatabase } from '../database/database';
import type { Uscc } from '../identifiers/uscc';
import type { Entry } from '../ledger/entry';
import { Keys, type PagesToken, type Turn } from '../ledger/turn';
import { PARTIES, PartyBook } from './party-book';

const SENDER = '91371502MA3EXAMP1C' as Uscc;
const RECEIVER = '91371521MA3EXAMP20' as Uscc;

const entry = (index: number, org: Uscc): Entry => ({
  index,
  org,
  leafHash: '',
  kind: 'consignment.dispatched',
  occurredAt: '2026-11-23T02:00:00.000Z',
  recordedAt: '2026-11-23T02:00:00.000Z',
  touches: [],
  refs: [],
  data: {},
});

function turn(): Turn {
  const pages = new Map<PagesToken<unknown>, unknown>();
  return {
    now: '2026-11-23T02:00:00.000Z',
    from: 0,
    keys: new Keys(),
    size: 0,
    pages: <T>(token: PagesToken<T>) => pages.get(token) as T,
    put: (token, value) => void pages.set(token, value),
    know: () => undefined,
    newStream: (prefix) => `${prefix}-1`,
  };
}

describe('the book of parties', () => {
  const folder = tempDir();
  const book = new PartyBook();
  let db: Database;

  beforeAll(async () => {
    db = await openDatabase((await testPlace(folder.path)).place);
  });
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  it('keeps who acted, and whom the other books named, each once', async () => {
    const now = turn();
    await book.load(db.reader, now);
    now.pages(PARTIES).add(0, RECEIVER);
    expect(book.apply(entry(0, SENDER), now)).toEqual([]);
    now.pages(PARTIES).add(0, RECEIVER);
    now.pages(PARTIES).add(0, SENDER);
    book.apply(entry(1, RECEIVER), now);
    await db.work.solo((tx) => book.write(tx, now));
    expect(await db.reader.all('SELECT idx, org FROM entry_party ORDER BY idx, org')).toEqual([
      { idx: 0, org: SENDER },
      { idx: 0, org: RECEIVER },
      { idx: 1, org: RECEIVER },
    ]);
  });

  it('takes a party that a later entry adds to an earlier one', async () => {
    const later = turn();
    await book.load(db.reader, later);
    later.pages(PARTIES).add(1, RECEIVER);
    later.pages(PARTIES).add(1, SENDER);
    await db.work.solo((tx) => book.write(tx, later));
    expect(await db.reader.all('SELECT org FROM entry_party WHERE idx = 1 ORDER BY org')).toEqual([
      { org: SENDER },
      { org: RECEIVER },
    ]);
  });

  it('writes nothing for a turn without entries', async () => {
    const empty = turn();
    await book.load(db.reader, empty);
    await db.work.solo((tx) => book.write(tx, empty));
    expect(await db.reader.all('SELECT 1 FROM entry_party')).toHaveLength(4);
  });
});
