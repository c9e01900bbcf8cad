import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { LEDGER_GUARDS } from '../../src/database/guards';
import type { Canonical } from '../../src/kernel/canonical';
import { canonicalJson } from '../../src/ledger/canonical-json';
import { checkpointBody, type LocalSigner, signNote } from '../../src/ledger/checkpoint';
import type { Envelope } from '../../src/ledger/entry';
import { leafHash } from '../../src/ledger/envelope';
import { edgeText, emptyTree, extend, rootOf } from '../../src/ledger/merkle';
import { tempDir } from '../support/temp-dir';

export interface EntryRow {
  readonly idx: number;
  readonly leaf_hash: string;
  readonly envelope: string;
}

/** The hands of somebody who may write to the database file and knows the format, over a log that lies still. */
export class Intruder {
  constructor(readonly db: Database) {}

  run(sql: string, ...params: (string | number | Buffer)[]): void {
    const { changes } = this.db.prepare(sql).run(...params);
    if (changes === 0) throw new Error(`nothing was tampered with: ${sql}`);
  }

  entries(): EntryRow[] {
    return this.db.prepare<[], EntryRow>('SELECT * FROM ledger_entry ORDER BY idx').all();
  }

  payload(index: number): string {
    return String(this.db.prepare('SELECT payload FROM ledger_payload WHERE idx = ?').pluck().get(index));
  }

  setPayload(index: number, payload: string): void {
    this.run('UPDATE ledger_payload SET payload = ? WHERE idx = ?', payload, index);
  }

  setEnvelope(index: number, change: (envelope: Envelope) => object): void {
    const row = this.entries()[index];
    const envelope = JSON.parse(row?.envelope ?? '') as Envelope;
    this.write(index, { ...envelope, ...change(envelope) });
  }

  /** Changes an envelope, and then every `prev` and every reference behind it, every node and the state row. */
  rewrite(index: number, change: (envelope: Envelope) => object): void {
    const now = new Map<string, string>();
    const moved = (leaf: string | undefined): string | undefined =>
      leaf === undefined ? leaf : (now.get(leaf) ?? leaf);
    for (const { idx, leaf_hash: before, envelope: text } of this.entries()) {
      const envelope = JSON.parse(text) as Envelope;
      const touches = envelope.touches.map((touch) => ({
        ...touch,
        ...('prev' in touch && { prev: moved(touch.prev) }),
      }));
      const refs = envelope.refs.map((ref) => ({ ...ref, leaf: moved(ref.leaf) }));
      const next = { ...envelope, touches, refs };
      now.set(before, this.write(idx, idx === index ? { ...next, ...change(next as Envelope) } : next));
    }
    this.rehash();
  }

  /** The nodes and the state row that the entries give. */
  rehash(): void {
    const rows = this.entries();
    const { tree, completed } = extend(
      emptyTree,
      rows.map((row) => row.leaf_hash),
    );
    this.db.exec('DELETE FROM ledger_node');
    for (const { level, index, hash } of completed) {
      this.run('INSERT INTO ledger_node (level, idx, hash) VALUES (?, ?, ?)', level, index, hash);
    }
    const { recordedAt } = JSON.parse(rows.at(-1)?.envelope ?? '') as Envelope;
    this.run(
      `UPDATE ledger_state SET size = ?, root = ?, edge = ?, recorded_at = ?,
         streams = (SELECT count(DISTINCT stream_key) FROM ledger_touch)`,
      tree.size,
      rootOf(tree),
      edgeText(tree),
      recordedAt,
    );
  }

  /** Signs every stored checkpoint anew, over the entries as they are now. */
  resign(signer: LocalSigner): void {
    const leaves = this.entries().map((row) => row.leaf_hash);
    const sizes = this.db.prepare<[], number>('SELECT size FROM ledger_checkpoint').pluck().all();
    for (const size of sizes) {
      const root = rootOf(extend(emptyTree, leaves.slice(0, size)).tree);
      const note = signNote(checkpointBody(signer.name, size, root), signer);
      this.run('UPDATE ledger_checkpoint SET root = ?, note = ? WHERE size = ?', root, note, size);
    }
  }

  /** Takes away entries from `size` on, with all that other tables say of them, but for checkpoints. */
  cut(size: number): void {
    for (const table of ['ledger_entry', 'ledger_payload', 'ledger_touch']) {
      this.run(`DELETE FROM ${table} WHERE idx >= ?`, size);
    }
    this.run('DELETE FROM ledger_stream WHERE stream_key NOT IN (SELECT stream_key FROM ledger_touch)');
    this.rehash();
  }

  /** Exchanges two rows of a table that is kept by index. */
  exchange(table: string, one: number, other: number): void {
    const move = (from: number, to: number): void => this.run(`UPDATE ${table} SET idx = ? WHERE idx = ?`, to, from);
    move(one, -1);
    move(other, one);
    move(-1, other);
  }

  /** Exchanges two entries with all that tables say of them, and recomputes the tree. */
  swap(one: number, other: number): void {
    for (const table of ['ledger_entry', 'ledger_payload', 'ledger_touch']) this.exchange(table, one, other);
    this.rehash();
  }

  private write(index: number, envelope: object): string {
    const text = canonicalJson(envelope as unknown as Canonical);
    const leaf = leafHash(text);
    this.run('UPDATE ledger_entry SET envelope = ?, leaf_hash = ? WHERE idx = ?', text, leaf, index);
    return leaf;
  }
}

/** A copy of a data folder in which somebody changed something: guards down, change, the same guards up again. */
export function tamperedCopy(
  folder: string,
  change: (intruder: Intruder) => void,
): { path: string; remove: () => void } {
  const copy = tempDir();
  cpSync(folder, copy.path, { recursive: true });
  const db = new SqliteDatabase(join(copy.path, 'ledger.sqlite'));
  try {
    for (const { name } of LEDGER_GUARDS) db.exec(`DROP TRIGGER ${name}`);
    change(new Intruder(db));
    for (const { sql } of LEDGER_GUARDS) db.exec(sql);
  } catch (error) {
    rmSync(copy.path, { recursive: true, force: true });
    throw error;
  } finally {
    db.close();
  }
  return copy;
}
