import type { Reader, Tx } from '../database/tx';
import { Problem } from '../kernel/problem';

/** What makes a repeated request harmless. `scope` is the enterprise, or the user where there is none. */
export interface Idempotency {
  readonly scope: string;
  readonly key: string;
  /** Hash of what was asked: the same key for something else is refused. */
  readonly bodyHash: string;
}

interface IdempotencyRow {
  readonly scope: string;
  readonly idem_key: string;
  readonly body_hash: string;
  readonly answer: string;
}

const KEPT_DAYS = 30;

/** The answers already given, of this turn and of turns before. */
export class Answers {
  private readonly known = new Map<string, IdempotencyRow>();
  private readonly fresh: IdempotencyRow[] = [];

  static async load(reader: Reader, asked: readonly Idempotency[]): Promise<Answers> {
    const answers = new Answers();
    if (asked.length === 0) return answers;
    const rows = await reader.all<IdempotencyRow>(
      'SELECT scope, idem_key, body_hash, answer FROM idempotency WHERE scope IN (?*) AND idem_key IN (?*)',
      [[...new Set(asked.map((one) => one.scope))], [...new Set(asked.map((one) => one.key))]],
    );
    for (const row of rows) answers.known.set(nameOf(row.scope, row.idem_key), row);
    return answers;
  }

  /**
   * The answer given before, if there was one.
   * @throws Problem IDEMPOTENCY_KEY_REUSED when the key stood for another request
   */
  before(asked: Idempotency): string | undefined {
    const row = this.known.get(nameOf(asked.scope, asked.key));
    if (!row) return undefined;
    if (row.body_hash !== asked.bodyHash) throw new Problem('IDEMPOTENCY_KEY_REUSED');
    return row.answer;
  }

  remember(asked: Idempotency, answer: string): void {
    const row = { scope: asked.scope, idem_key: asked.key, body_hash: asked.bodyHash, answer };
    this.known.set(nameOf(asked.scope, asked.key), row);
    this.fresh.push(row);
  }

  async write(tx: Tx, now: string): Promise<void> {
    await tx.insert(
      'idempotency',
      this.fresh.map((row) => ({ ...row, status: 201, created_at: now })),
    );
  }
}

/** Forgets what is older than 30 days. */
export async function forgetAnswers(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  return tx.run('DELETE FROM idempotency WHERE created_at < ?', [before]);
}

function nameOf(scope: string, key: string): string {
  return `${scope} ${key}`;
}
