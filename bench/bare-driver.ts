import { createHash } from 'node:crypto';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { filler } from './harness';

/** The baseline: the driver alone, one table with a unique (stream, version), the bytes an event takes. */
export class BareDriver {
  private readonly db: SqliteDatabase.Database;
  private readonly insert: SqliteDatabase.Statement;
  private next = 0;

  constructor(folder: string, file = 'bare.sqlite') {
    this.db = new SqliteDatabase(join(folder, file));
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.exec(
      'CREATE TABLE row (idx INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT, payload TEXT, UNIQUE (stream, version))',
    );
    this.insert = this.db.prepare('INSERT INTO row VALUES (?, ?, ?, ?, ?)');
  }

  /** One durable commit for each row. */
  oneByOne(rows: number): number {
    for (let i = 0; i < rows; i++) this.one();
    return rows;
  }

  /** One commit for all rows. */
  batched(rows: number): number {
    this.db.exec('BEGIN IMMEDIATE');
    for (let i = 0; i < rows; i++) this.one();
    this.db.exec('COMMIT');
    return rows;
  }

  close(): void {
    this.db.close();
  }

  private one(): void {
    const i = this.next++;
    this.insert.run(i, `b-${String(i % 1000).padStart(40, '0')}`, Math.floor(i / 1000), PAYLOAD.slice(0, 64), PAYLOAD);
  }
}

/** About what an entry stores: envelope and payload together. */
const PAYLOAD = filler(1, 1_100);

/** What reading and hashing the rows costs at least: the baseline of the verification. */
export function readAndHash(file: string): { rows: number; digest: string } {
  const db = new SqliteDatabase(file, { readonly: true });
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of db
    .prepare('SELECT e.envelope, p.payload FROM ledger_entry e JOIN ledger_payload p ON p.idx = e.idx ORDER BY e.idx')
    .iterate() as Iterable<{ envelope: string; payload: string }>) {
    hash.update(createHash('sha256').update(row.envelope).digest());
    hash.update(createHash('sha256').update(row.payload).digest());
    rows += 1;
  }
  db.close();
  return { rows, digest: hash.digest('hex') };
}
