import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { countRows } from '../database/count';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Tx } from '../database/tx';
import type { CanonicalObject } from '../kernel/canonical';
import type { Clock } from '../kernel/clock';
import type { Actor } from './actor';

export type AuditAction =
  | 'set-up'
  | 'sign-in'
  | 'sign-out'
  | 'password-changed'
  | 'password-reset'
  | 'user-created'
  | 'user-disabled'
  | 'user-enabled'
  | 'key-created'
  | 'key-revoked'
  | 'export';

/** One line of the security audit. `detail` never holds a password, a token or a key, nor a name that no user has. */
export interface AuditLine {
  readonly action: AuditAction;
  readonly outcome: 'ok' | 'failed' | 'locked';
  readonly userId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly detail?: CanonicalObject;
}

/** Sorts after every UUID, so that a list begins with the newest. */
export const AFTER_ALL_IDS = 'g';

export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly user_id: string | null;
  readonly username: string | null;
  readonly action: AuditAction;
  readonly outcome: AuditLine['outcome'];
  readonly detail: string;
  readonly request_id: string | null;
}

/** Who signed in, who changed an account, who took data out of the house. */
@Injectable()
export class Audit {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds a line in the transaction of what it tells of: both stay, or neither. */
  append(tx: Tx, line: AuditLine): Promise<void> {
    return tx.insert('security_audit', [
      {
        id: uuidv7(),
        at: this.clock.now().toISOString(),
        user_id: line.userId ?? null,
        action: line.action,
        outcome: line.outcome,
        detail: JSON.stringify(line.detail ?? {}),
        request_id: line.requestId ?? null,
      },
    ]);
  }

  /** Adds a line in a transaction of its own. To be awaited before an export is handed out. */
  record(actor: Actor, action: AuditAction, detail: CanonicalObject): Promise<void> {
    const { userId, requestId, via } = actor;
    return this.database.work.solo((tx) =>
      this.append(tx, { action, outcome: 'ok', userId, requestId, detail: { ...detail, via } }),
    );
  }

  /** Newest first; `before` is the id of the last line of the page before. */
  list(limit: number, before?: string): Promise<AuditRow[]> {
    return this.database.reader.all<AuditRow>(
      `SELECT a.id, a.at, a.user_id, u.username, a.action, a.outcome, a.detail, a.request_id
       FROM security_audit a LEFT JOIN app_user u ON u.id = a.user_id WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`,
      [before ?? AFTER_ALL_IDS, limit],
    );
  }

  /** How many `list` answers in all. */
  count(): Promise<number> {
    return countRows(this.database.reader, 'security_audit');
  }
}
