import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Tx } from '../database/tx';
import type { Clock } from '../kernel/clock';
import type { Actor } from './actor';
import { ACTOR_COLUMNS, actorFrom, type ActorRow } from './actor-row';
import { Audit } from './audit';
import { ACCOUNTS_OPTIONS, type AccountsOptions } from './options';
import { digestOf, randomToken } from './tokens';

/** Given once, to whoever signed in. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: string;
}

const HOUR_MS = 3_600_000;

/** Sign-ins that have not ended. Only the hash of a token is stored. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: Pick<AccountsOptions, 'sessionHours'>,
    private readonly audit: Audit,
  ) {}

  /** Opens a session, and clears away the person's sessions that have expired. */
  async open(tx: Tx, userId: string): Promise<NewSession> {
    const now = this.clock.now();
    const token = randomToken();
    const expiresAt = new Date(now.getTime() + this.options.sessionHours * HOUR_MS).toISOString();
    await tx.run('DELETE FROM login_session WHERE user_id = ? AND expires_at <= ?', [userId, now.toISOString()]);
    await tx.insert('login_session', [
      { token_hash: digestOf(token), user_id: userId, created_at: now.toISOString(), expires_at: expiresAt },
    ]);
    return { token, expiresAt };
  }

  /** Who holds this token; undefined when it is unknown, has expired, or its person is disabled. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const row = await this.database.reader.first<ActorRow>(SESSION_ACTOR, [digestOf(token)]);
    const isOpen = row?.disabled === 0 && row.expires_at > this.clock.now().toISOString();
    return isOpen ? actorFrom(row, { via: 'session' }) : undefined;
  }

  /** Signs out: the token is worth nothing from here on. */
  async end(actor: Actor, token: string): Promise<void> {
    const { userId, requestId } = actor;
    await this.database.work.solo(async (tx) => {
      await tx.run('DELETE FROM login_session WHERE token_hash = ?', [digestOf(token)]);
      await this.audit.append(tx, { action: 'sign-out', outcome: 'ok', userId, requestId });
    });
  }
}

/** Ends every session of a person, but the one that holds the token `except`. */
export async function endSessionsOf(tx: Tx, userId: string, except = ''): Promise<void> {
  await tx.run('DELETE FROM login_session WHERE user_id = ? AND token_hash <> ?', [userId, digestOf(except)]);
}

const SESSION_ACTOR = `SELECT ${ACTOR_COLUMNS}, s.expires_at FROM login_session s JOIN app_user u ON u.id = s.user_id
  WHERE s.token_hash = ?`;
