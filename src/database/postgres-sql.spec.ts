import { forPostgres } from './migrations/dialect';
import { insertSql, jsonOf, lastOfEach, statementOf, upsertSql } from './postgres-sql';
import { isPostgresUrl, shownUrl, userOf, withSettings } from './postgres-url';

describe('portable SQL on PostgreSQL', () => {
  it.each([
    ['SELECT 1 FROM t WHERE a = ? AND b < ?', 'SELECT 1 FROM t WHERE a = $1 AND b < $2'],
    ['SELECT 1 FROM t WHERE a IN (?*) AND b = ?', 'SELECT 1 FROM t WHERE a = ANY ($1) AND b = $2'],
    ['SELECT 1 FROM t WHERE a NOT IN (?*)', 'SELECT 1 FROM t WHERE a <> ALL ($1)'],
    [`SELECT 1 FROM t WHERE a = '?' AND b = ?`, `SELECT 1 FROM t WHERE a = '?' AND b = $1`],
    [`SELECT 1 FROM t WHERE a = 'it''s ?' AND b = ?`, `SELECT 1 FROM t WHERE a = 'it''s ?' AND b = $1`],
    ['SELECT 1 FROM t WHERE instr(a, ?) > 0', 'SELECT 1 FROM t WHERE strpos(a, $1) > 0'],
    ['SELECT 1 FROM t WHERE a IN (b, c)', 'SELECT 1 FROM t WHERE a IN (b, c)'],
  ])('reads %s', (sql, text) => {
    expect(statementOf(sql).text).toBe(text);
  });

  it('has one name for one text', () => {
    const [a, again, b] = ['SELECT ?', 'SELECT ?', 'SELECT ? + 1'].map((sql) => statementOf(sql).name);
    expect(again).toBe(a);
    expect(b).not.toBe(a);
  });

  it('writes rows as one parameter, typed by the table itself', () => {
    expect(insertSql('t', ['a', 'position'])).toBe(
      'INSERT INTO t ("a", "position") SELECT "a", "position" FROM json_populate_recordset(NULL::t, ?::json)',
    );
    expect(upsertSql('t', ['a'], ['a', 'b'])).toMatch(/ON CONFLICT \("a"\) DO UPDATE SET "b" = excluded\."b"$/);
    expect(upsertSql('t', ['a', 'b'], ['a', 'b'])).toMatch(/ON CONFLICT \("a", "b"\) DO NOTHING$/);
    expect(jsonOf([{ a: '示例"', b: null, c: 1, d: Buffer.from([0, 255]) }])).toBe(
      '[{"a":"示例\\"","b":null,"c":1,"d":"\\\\x00ff"}]',
    );
  });

  it('keeps the last of the rows with one key, as one after the other would', () => {
    const rows = [
      { a: 1, b: 'x', c: 1 },
      { a: 2, b: 'x', c: 2 },
      { a: 1, b: 'x', c: 3 },
    ];
    expect(lastOfEach(['a', 'b'], rows)).toEqual([rows[2], rows[1]]);
    expect(lastOfEach(['c'], rows)).toBe(rows);
  });

  it('makes the same tables: text by bytes, numbers of 64 bits', () => {
    const sqlite = `CREATE TABLE t (a char(18) NOT NULL, b varchar(9), c text, d INTEGER, e integer NOT NULL, PRIMARY KEY (a)) WITHOUT ROWID`;
    expect(forPostgres(sqlite)).toBe(
      'CREATE TABLE t (a text COLLATE "C" NOT NULL, b text COLLATE "C", c text COLLATE "C", d bigint, e bigint NOT NULL, PRIMARY KEY (a))',
    );
  });
});

describe('the address of a PostgreSQL database', () => {
  const url = 'postgres://somebody:secret%40@db.example:5433/ledger?sslmode=require';

  it('is told from a file', () => {
    expect([url, 'postgresql://db/ledger', './data/ledger.sqlite', 'mysql://db'].map(isPostgresUrl)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is shown without its password', () => {
    expect(shownUrl(url)).toBe('postgres://somebody:***@db.example:5433/ledger');
  });

  it('says who signs in', () => {
    const urls = [url, 'postgres://db/ledger', 'postgres://some%20body@/ledger?host=/run', 'postgres:///x?user=a'];
    expect(urls.map(userOf)).toEqual(['somebody', undefined, 'some body', 'a']);
  });

  it('takes settings beside those it has', () => {
    const one = withSettings(url, { lock_timeout: '5s' });
    expect(new URL(one).searchParams.get('options')).toBe('-c lock_timeout=5s');
    expect(new URL(withSettings(one, { timezone: 'UTC' })).searchParams.get('options')).toBe(
      '-c lock_timeout=5s -c timezone=UTC',
    );
    expect(new URL(one).searchParams.get('sslmode')).toBe('require');
  });
});
