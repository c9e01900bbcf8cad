import type { Database } from '../database/database';
import type { Reader } from '../database/tx';
import type { Clock } from '../kernel/clock';
import { checkpointBody, type Signer, signNote, verifyNote } from './checkpoint';
import { consistencyProof, inclusionProof } from './merkle';
import { storedNodes } from './node-source';
import { verifyConsistency, verifyInclusion } from './proof';
import { type LedgerState, readState } from './tables';

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

/** The stored rows do not agree with what was signed before. Nothing more is signed. */
export class SignedHistoryBroken extends Error {}

/** Signs the log at a steady cadence, and only what the stored rows give and the last signed checkpoint leads to. */
export class Checkpointer {
  private timer: NodeJS.Timeout | undefined;
  private publishing: Promise<StoredCheckpoint> | undefined;

  constructor(
    private readonly database: Database,
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {}

  get verifierKey(): string {
    return this.signer.verifierKey;
  }

  start(everySeconds: number, onFault: (error: unknown) => void): void {
    this.timer = setInterval(() => void this.publish().catch(onFault), everySeconds * 1_000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.publishing?.catch(() => undefined);
  }

  latest(): Promise<StoredCheckpoint | undefined> {
    return this.database.reader.first<StoredCheckpoint>(
      'SELECT size, root, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
    );
  }

  /**
   * Signs the log as it stands, unless that is signed already, here or by another process on the same database.
   * @throws SignedHistoryBroken
   */
  publish(): Promise<StoredCheckpoint> {
    this.publishing ??= this.sign().finally(() => {
      this.publishing = undefined;
    });
    return this.publishing;
  }

  private async sign(): Promise<StoredCheckpoint> {
    const { reader } = this.database;
    const [last, state] = [this.mustBeOurs(await this.latest()), await readState(reader)];
    if (last && last.size === state.size && last.root === state.root) return last;
    await mustLeadTo(reader, last, state);
    const { origin, size, root } = state;
    const signed = { size, root, note: signNote(checkpointBody(origin, size, root), this.signer) };
    const row = { ...signed, signed_at: this.clock.now().toISOString() };
    return this.database.work.solo(async (tx) => {
      const other = await tx.first<StoredCheckpoint>('SELECT size, root, note FROM ledger_checkpoint WHERE size = ?', [
        size,
      ]);
      if (other === undefined) await tx.insert('ledger_checkpoint', [row]);
      else if (other.root !== root) throw new SignedHistoryBroken(`size ${String(size)} is signed with another root`);
      return this.mustBeOurs(other) ?? signed;
    });
  }

  /** Size and root count only as the note says them under our own signature: the columns beside it can be edited. */
  private mustBeOurs(last: StoredCheckpoint | undefined): StoredCheckpoint | undefined {
    if (!last) return undefined;
    const { origin, size, root } = verifyNote(last.note, this.signer.verifierKey);
    if (size !== last.size || root !== last.root || origin !== this.signer.name) {
      throw new SignedHistoryBroken(`the checkpoint of size ${last.size} is not the one that was signed`);
    }
    return last;
  }
}

async function mustLeadTo(reader: Reader, last: StoredCheckpoint | undefined, state: LedgerState): Promise<void> {
  const nodes = storedNodes(reader);
  const { size, root } = state;
  if (last && last.size >= size)
    throw new SignedHistoryBroken(`size ${String(last.size)} is signed, the log has ${String(size)}`);
  if (size > 0) {
    const [leaf = ''] = await nodes.leaves(size - 1, size);
    const proof = await inclusionProof(size - 1, size, nodes);
    if (!verifyInclusion({ index: size - 1, size, leaf, proof, root }))
      throw new SignedHistoryBroken(`the rows do not give the root at size ${String(size)}`);
  }
  if (!last) return;
  const proof = await consistencyProof(last.size, size, nodes);
  if (!verifyConsistency({ from: last.size, to: size, fromRoot: last.root, toRoot: root, proof })) {
    throw new SignedHistoryBroken(`size ${String(last.size)} is signed and does not lead to size ${String(size)}`);
  }
}
