import { testPlace } from '../../test/support/engine';
import { tempDir } from '../../test/support/temp-dir';
import { type Database, openDatabase } from './database';
import type { Tx } from './tx';
import type { Batcher, Outcome } from './unit-of-work';

const NOTES: Batcher<string, number> = {
  async run(tx, works) {
    const outcomes: Outcome<number>[] = [];
    for (const text of works) {
      if (text === 'refuse') {
        outcomes.push({ refusal: new Error('refused') });
        continue;
      }
      await tx.insert('installation', [{ name: text, value: text }]);
      outcomes.push({ answer: works.length });
    }
    return outcomes;
  },
};

describe('the one writer', () => {
  const folder = tempDir();
  let db: Database;
  const names = async (): Promise<string[]> =>
    (await db.reader.all<{ name: string }>('SELECT name FROM installation ORDER BY name')).map((row) => row.name);

  beforeEach(async () => {
    db = await openDatabase((await testPlace(folder.path, `${String(Math.random())}.sqlite`)).place);
  });
  afterEach(() => db.close());
  afterAll(() => folder.remove());

  it('keeps an acknowledged write when a write that overlaps it is rolled back', async () => {
    const failing = db.work.solo(async (tx: Tx) => {
      await tx.insert('installation', [{ name: 'b', value: '' }]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('rolled back');
    });
    const kept = db.work.solo((tx: Tx) => tx.insert('installation', [{ name: 'a', value: '' }]));
    await expect(failing).rejects.toThrow('rolled back');
    await kept;
    expect(await names()).toEqual(['a']);
  });

  it('puts works that wait together into one transaction, and refuses one without hurting the others', async () => {
    const results = await Promise.allSettled(['a', 'refuse', 'b'].map((text) => db.work.submit(NOTES, text)));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'refused'))).toEqual([
      3,
      'refused',
      3,
    ]);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('runs the works one by one when a write fails, so that only the bad one is lost', async () => {
    const results = await Promise.allSettled(['a', 'a', 'b'].map((text) => db.work.submit(NOTES, text)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('survives 200 overlapping works of which 20 throw after they have written', async () => {
    const works = Array.from({ length: 200 }, (_, i) =>
      db.work.solo(async (tx: Tx) => {
        await tx.insert('installation', [{ name: `n${String(i).padStart(3, '0')}`, value: '' }]);
        if (i % 10 === 0) throw new Error('late');
      }),
    );
    await Promise.allSettled(works);
    expect(await names()).toHaveLength(180);
  });

  it('answers QUEUE_FULL when too many works wait', async () => {
    const small = await openDatabase((await testPlace(folder.path, 'small.sqlite')).place, {
      limits: { queue: 2, worksPerTurn: 10, bytesPerTurn: 1_000 },
    });
    const results = await Promise.allSettled(['a', 'b', 'c'].map((text) => small.work.submit(NOTES, text)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await small.close();
  });

  it('reads lists given in one place', async () => {
    await db.work.submit(NOTES, 'a');
    await db.work.submit(NOTES, 'b');
    const rows = await db.reader.all('SELECT name FROM installation WHERE name IN (?*)', [['b', 'c']]);
    expect(rows).toEqual([{ name: 'b' }]);
  });
});
