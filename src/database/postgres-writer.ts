import { Client, type QueryResult } from 'pg';
import { Problem } from '../kernel/problem';
import { clientConfig, PostgresTx } from './postgres';
import { isLost, isPassing, isStalePlan } from './postgres-faults';
import { forgetPlans } from './postgres-sql';
import type { Tx } from './tx';
import { TurnLost, type Writer } from './unit-of-work';

/** How long a turn may wait for others, run and hang, and how often and how long it is tried again. */
export interface WriterLimits {
  readonly lockSeconds: number;
  readonly statementSeconds: number;
  /** The server ends a transaction whose process says nothing for so long, and the others go on. */
  readonly idleSeconds: number;
  readonly tries: number;
  /** So long is a connection looked for before the turn is given up. */
  readonly awaySeconds: number;
  /** So long is asked for the end of a COMMIT that was not answered. */
  readonly outcomeSeconds: number;
}

export const WRITER_LIMITS: WriterLimits = {
  lockSeconds: 5,
  statementSeconds: 60,
  idleSeconds: 15,
  tries: 6,
  awaySeconds: 10,
  outcomeSeconds: 25,
};

/**
 * The state row comes first, before anything is read: who holds it is the one writer of all instances, until its
 * transaction ends. READ COMMITTED, so whatever is read afterwards is as the writer before has left it.
 */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SELECT size FROM ledger_state WHERE id = 1 FOR UPDATE;
  SELECT pg_current_xact_id()::text AS xid`;

const PAUSE_MS = 20;
const STUCK_MS = 1_000;

/** A transaction that has been begun: its number is what its outcome can be asked by. */
interface Begun {
  readonly client: Client;
  readonly xid: string;
}

/** The connection ended before COMMIT was sent: nothing stays, the turn can run again. */
class Undone extends Error {}

/** One transaction at a time on one connection, which is opened again when it is lost. Only `UnitOfWork` calls it. */
export class PostgresWriter implements Writer {
  private client: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly limits: WriterLimits = WRITER_LIMITS,
  ) {}

  /**
   * Runs `work` between BEGIN and COMMIT. Where another transaction was in the way, or the connection was lost before
   * COMMIT, the whole of it runs again. A COMMIT that was not answered is asked for afterwards by its number.
   *
   * @throws TurnLost when the database stays away (nothing was recorded), or when an outcome cannot be learned
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (isStalePlan(error)) this.dropPlans();
        else if (!(error instanceof Undone) && !isPassing(error)) throw error;
        if (tried >= this.limits.tries) throw away(error);
        await pause(PAUSE_MS * 2 ** tried * (0.5 + Math.random()));
      }
    }
  }

  async close(): Promise<void> {
    await this.client?.end().catch(() => undefined);
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const begun = await this.begin();
    const result = await this.inside(begun, work);
    await this.commit(begun);
    return result;
  }

  private async begin(): Promise<Begun> {
    const client = await this.connected();
    try {
      const results = (await client.query(BEGIN)) as unknown as QueryResult<{ xid: string }>[];
      return { client, xid: results[2]?.rows[0]?.xid ?? '' };
    } catch (error) {
      throw await this.undo(client, error);
    }
  }

  private async inside<T>({ client }: Begun, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await work(new PostgresTx(client));
    } catch (error) {
      throw await this.undo(client, error);
    }
  }

  private async commit({ client, xid }: Begun): Promise<void> {
    let result: QueryResult;
    try {
      result = await client.query('COMMIT');
    } catch (error) {
      if (!isLost(error)) throw await this.undo(client, error);
      this.drop(client);
      return this.learn(xid, error);
    }
    // A transaction in which a statement has failed answers COMMIT with a rollback, and no error.
    if (result.command !== 'COMMIT') throw new Error('the transaction ended before its COMMIT');
  }

  /** Rolls back. Answers what is to be thrown. */
  private async undo(client: Client, error: unknown): Promise<Error> {
    const isGone = isLost(error);
    if (!isGone && (await client.query('ROLLBACK').then(isDone, isNotDone))) return error as Error;
    this.drop(client);
    return isGone ? new Undone('the connection was lost', { cause: error }) : (error as Error);
  }

  /** Asks what became of a COMMIT. Returns when it holds. */
  private async learn(xid: string, cause: unknown): Promise<void> {
    const started = performance.now();
    while (performance.now() - started < this.limits.outcomeSeconds * 1_000) {
      const status = await this.statusOf(xid, performance.now() - started > STUCK_MS);
      if (status === 'committed') return;
      if (status === 'aborted') throw new Undone('the connection was lost at COMMIT', { cause });
      await pause(10 * PAUSE_MS);
    }
    throw new TurnLost(new Problem('OUTCOME_UNKNOWN'), { cause });
  }

  /** `isStuck`: whoever still runs that transaction is a connection of ours that nobody listens to any more. */
  private async statusOf(xid: string, isStuck: boolean): Promise<string | undefined> {
    const client = new Client(clientConfig(this.url, 'outcome'));
    client.on('error', () => undefined);
    try {
      await client.connect();
      if (isStuck) await client.query(END_OF_XID, [xid]);
      const { rows } = await client.query<{ status: string | null }>('SELECT pg_xact_status($1::xid8) AS status', [
        xid,
      ]);
      return rows[0]?.status ?? undefined;
    } catch {
      return undefined;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async connected(): Promise<Client> {
    const started = performance.now();
    for (;;) {
      try {
        return (this.client ??= await this.connect());
      } catch (error) {
        if (performance.now() - started > this.limits.awaySeconds * 1_000) throw away(error);
        await pause(10 * PAUSE_MS);
      }
    }
  }

  private async connect(): Promise<Client> {
    const { lockSeconds, statementSeconds, idleSeconds } = this.limits;
    const settings = {
      synchronous_commit: 'on',
      lock_timeout: `${String(lockSeconds)}s`,
      statement_timeout: `${String(statementSeconds)}s`,
      idle_in_transaction_session_timeout: `${String(idleSeconds)}s`,
    };
    const client = new Client(clientConfig(this.url, 'writer', settings));
    client.on('error', () => {
      this.drop(client);
    });
    await client.connect();
    return client;
  }

  private drop(client: Client): void {
    if (this.client === client) this.client = undefined;
    void client.end().catch(() => undefined);
  }

  private dropPlans(): void {
    forgetPlans();
    if (this.client) this.drop(this.client);
  }
}

/** A role may end its own connections. */
const END_OF_XID = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE usename = current_user AND backend_xid = ($1::xid8)::xid`;

function away(cause: unknown): TurnLost {
  return new TurnLost(new Problem(isPassing(cause) ? 'QUEUE_FULL' : 'DATABASE_AWAY'), { cause });
}

function isDone(): boolean {
  return true;
}

function isNotDone(): boolean {
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
