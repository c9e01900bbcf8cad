import { readCheckpoint, readNote, verifyNote } from '../../src/ledger/checkpoint';
import { verifyConsistency, verifyInclusion } from '../../src/ledger/proof';
import { rebuild } from '../../src/commands/rebuild';
import { databaseSource } from '../../src/log-source';
import { postgresSource } from '../../src/postgres-log';
import { verifyLog } from '../../src/ledger/verify';
import { PIPELINE } from '../../src/pipeline';
import type { Database } from '../../src/database/database';
import type { Api, TestService } from './service';

interface LedgerPage {
  readonly items: readonly { index: number; leafHash: string; envelope: string | null }[];
  readonly next: number | null;
}

/**
 * Verifies everything from outside: every leaf over HTTP, the signed checkpoint, a proof for each entry (at most 40,
 * spread over the log) and between sizes, the whole database by the separate verifier, and that the books are what a
 * rebuild makes of the log, row for row. Throws what does not hold.
 */
export async function checkLedger(test: TestService, reader: Api = test.admin): Promise<{ size: number }> {
  await idle(test);
  await test.service.parts.checkpointer.publish();
  const note = (await reader.get<string>('/ledger/checkpoint')).body;
  const key = (await reader.get<string>('/ledger/key')).body.trim();
  const { size, root } = verifyNote(note, key);
  if (readCheckpoint(readNote(note).body).size !== size) throw new Error('the checkpoint is read in two ways');
  const leaves = await allLeaves(reader);
  if (leaves.length !== size) throw new Error(`${String(leaves.length)} leaves, the checkpoint says ${String(size)}`);
  const step = Math.max(1, Math.floor(size / 40));
  for (let index = 0; index < size; index += step) {
    const proof = (
      await reader.get<{ hashes: string[] }>(`/ledger/proofs/inclusion?index=${String(index)}&size=${String(size)}`)
    ).body.hashes;
    if (!verifyInclusion({ index, size, leaf: leaves[index] ?? '', proof, root }))
      throw new Error(`entry ${String(index)} is not in the tree`);
  }
  if (size > 1) {
    const proof = (await reader.get<{ hashes: string[] }>(`/ledger/proofs/consistency?from=1&to=${String(size)}`)).body
      .hashes;
    if (!verifyConsistency({ from: 1, to: size, fromRoot: leaves[0] ?? '', toRoot: root, proof }))
      throw new Error('the tree did not only grow');
  }
  await verifyDatabase(test);
  await compareWithRebuild(test.service.parts.database);
  return { size };
}

async function allLeaves(reader: Api): Promise<string[]> {
  const leaves: string[] = [];
  for (let from: number | null = 0; from !== null;) {
    const { body }: { body: LedgerPage } = await reader.get<LedgerPage>(
      `/ledger/entries?from=${String(from)}&limit=1000`,
    );
    leaves.push(...body.items.map((item) => item.leafHash));
    from = body.next;
  }
  return leaves;
}

async function verifyDatabase(test: TestService): Promise<void> {
  const { databaseUrl, databaseFile } = test.config;
  const { source, verifierKey, close } =
    databaseUrl === undefined ? databaseSource(databaseFile) : await postgresSource(databaseUrl);
  const result = await verifyLog(source, verifierKey === undefined ? {} : { verifierKey });
  await close();
  if (!result.whole) throw new Error(`verify: ${JSON.stringify(result.fault)}`);
}

/** Waits until nothing is queued and no review is pending. */
export async function idle(test: TestService): Promise<void> {
  for (;;) {
    const { database } = test.service.parts;
    const pending = await database.reader.first('SELECT 1 FROM review_queue WHERE done = 0 LIMIT 1');
    if (!pending && database.work.depth === 0) return;
    test.service.parts.reviewer.wake();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Every row of every book. */
export async function dumpBooks(database: Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of PIPELINE.flatMap((follower) => follower.tables)) {
    const rows = await database.reader.all(`SELECT * FROM ${table}`);
    dump[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}

async function compareWithRebuild(database: Database): Promise<void> {
  const live = await dumpBooks(database);
  await rebuild({ database });
  const rebuilt = await dumpBooks(database);
  for (const [table, rows] of Object.entries(live)) {
    const other = rebuilt[table] ?? [];
    const first = rows.findIndex((row, i) => row !== other[i]);
    if (rows.length !== other.length || first >= 0) {
      throw new Error(
        `book ${table} differs from its rebuild:\n  live    ${rows[Math.max(first, 0)] ?? 'nothing'}\n  rebuilt ${other[Math.max(first, 0)] ?? 'nothing'}`,
      );
    }
  }
}
