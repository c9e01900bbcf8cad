import fc from 'fast-check';
import { testPlace } from '../../test/support/engine';
import { tempDir } from '../../test/support/temp-dir';
import { type Database, openDatabase } from '../database/database';
import type { Role } from '../http/public';
import { districtCovers, DISTRICTS } from '../identifiers/district';
import type { Uscc } from '../identifiers/uscc';
import { type Condition, dataVisible, entryVisible, inDistrict, orgVisible, sightOf, type VisibleTo } from './sight';

const NEAR = '91371502MA3EXAMP1C' as Uscc;
const FAR = '91371521MA3EXAMP20' as Uscc;
const ELSEWHERE = '91350100M000100Y43' as Uscc;

describe('what an actor may see', () => {
  it.each<[Role[], object, VisibleTo]>([
    [['clerk'], { enterprise: NEAR }, { kind: 'enterprise', org: NEAR }],
    [['manager', 'clerk'], { enterprise: NEAR }, { kind: 'enterprise', org: NEAR }],
    [['officer'], { district: '371500' }, { kind: 'district', district: '371500' }],
    [['clerk', 'officer'], { enterprise: NEAR, district: '371502' }, { kind: 'district', district: '371502' }],
    [['administrator', 'officer'], { district: '371500' }, { kind: 'district', district: '371500' }],
    [['administrator', 'manager'], { enterprise: NEAR }, { kind: 'enterprise', org: NEAR }],
    [['administrator'], {}, { kind: 'envelopes' }],
    [['administrator'], { enterprise: NEAR, district: '371500' }, { kind: 'envelopes' }],
    [['officer'], {}, { kind: 'none' }],
    [['clerk'], {}, { kind: 'none' }],
    [['clerk'], { district: '371500' }, { kind: 'none' }],
  ])('as %j with %j', (roles, place, expected) => {
    expect(sightOf({ roles, ...place })).toEqual(expected);
  });
});

describe('rows that may be seen', () => {
  const folder = tempDir();
  let db: Database;

  beforeAll(async () => {
    db = await openDatabase((await testPlace(folder.path)).place);
    await db.work.solo(async (tx) => {
      const rest = { name: '示例', roles: '[]', sites: '[]', idx: 0 };
      await tx.insert('enterprise_book', [
        { uscc: NEAR, id: 'e-1', district: '371502', ...rest },
        { uscc: FAR, id: 'e-2', district: '371521', ...rest },
        { uscc: ELSEWHERE, id: 'e-3', district: '370100', ...rest },
      ]);
      await tx.insert('entry_party', [
        { org: NEAR, idx: 0 },
        { org: FAR, idx: 1 },
        { org: NEAR, idx: 2 },
        { org: FAR, idx: 2 },
        { org: ELSEWHERE, idx: 3 },
        { org: '91330800575349959F', idx: 4 },
      ]);
    });
  });
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  const district = (code: string): VisibleTo => ({ kind: 'district', district: code });
  const enterprise = (org: Uscc): VisibleTo => ({ kind: 'enterprise', org });
  const entries = async ({ sql, params }: Condition): Promise<number[]> => {
    const all = 'SELECT 0 AS idx UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4';
    const rows = await db.reader.all<{ idx: number }>(
      `SELECT e.idx FROM (${all}) e WHERE ${sql} ORDER BY e.idx`,
      params,
    );
    return rows.map(({ idx }) => idx);
  };

  it.each<[string, VisibleTo, number[]]>([
    ['an enterprise what it is party to', enterprise(NEAR), [0, 2]],
    ['another enterprise its own', enterprise(FAR), [1, 2]],
    ['a county what has a party in it', district('371502'), [0, 2]],
    ['the city all of its counties', district('371500'), [0, 1, 2]],
    ['the province all of its cities', district('370000'), [0, 1, 2, 3]],
    ['another city nothing', district('370200'), []],
    ['nobody nothing', { kind: 'none' }, []],
  ])('show %s, envelope and data alike', async (_who, sight, expected) => {
    expect(await entries(entryVisible(sight, 'e.idx'))).toEqual(expected);
    expect(await entries(dataVisible(sight, 'e.idx'))).toEqual(expected);
  });

  it('show an administrator every envelope and no data', async () => {
    expect(await entries(entryVisible({ kind: 'envelopes' }, 'e.idx'))).toEqual([0, 1, 2, 3, 4]);
    expect(await entries(dataVisible({ kind: 'envelopes' }, 'e.idx'))).toEqual([]);
  });

  it.each<[VisibleTo, string[]]>([
    [enterprise(NEAR), [NEAR]],
    [district('371500'), [NEAR, FAR]],
    [district('371521'), [FAR]],
    [{ kind: 'envelopes' }, []],
    [{ kind: 'none' }, []],
  ])('about organisations, to %j', async (sight, expected) => {
    const { sql, params } = orgVisible(sight, 'b.uscc');
    const rows = await db.reader.all<{ uscc: string }>(
      `SELECT b.uscc FROM enterprise_book b WHERE ${sql} ORDER BY b.id`,
      params,
    );
    expect(rows.map(({ uscc }) => uscc)).toEqual(expected);
  });

  it('lie in a district exactly where the table of districts says so', async () => {
    const anyCode = fc.oneof(
      fc.constantFrom(...DISTRICTS.map(({ code }) => code)),
      fc.integer({ min: 110_000, max: 379_999 }).map(String),
    );
    await fc.assert(
      fc.asyncProperty(anyCode, anyCode, async (outer, inner) => {
        const { sql, params } = inDistrict('d.code', outer);
        const rows = await db.reader.all(`SELECT 1 FROM (SELECT ? AS code) d WHERE ${sql}`, [inner, ...params]);
        expect(rows.length === 1).toBe(districtCovers(outer, inner));
      }),
      {
        numRuns: 500,
        examples: [
          ['371503', '371523'],
          ['371523', '371503'],
        ],
      },
    );
  });
});
