import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Clock } from '../kernel/clock';
import type { Actor } from './actor';
import { digestOf } from './tokens';

/** The sign-in before the present one, so that a person notices one that was not theirs. */
export interface EarlierLogin {
  readonly at: string;
  readonly address: string | null;
  /** Attempts that failed between that sign-in and the present one. */
  readonly failedSince: number;
}

/** Reads the security audit, in which every attempt stands. */
@Injectable()
export class LastLogin {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined for whoever signs in for the first time. A key is no sign-in: it is told the person's newest. */
  async before({ userId, via }: Pick<Actor, 'userId' | 'via'>, token: string): Promise<EarlierLogin | undefined> {
    const { reader } = this.database;
    const session =
      via === 'session'
        ? await reader.first<{ created_at: string }>('SELECT created_at FROM login_session WHERE token_hash = ?', [
            digestOf(token),
          ])
        : undefined;
    const until = session?.created_at ?? this.clock.now().toISOString();
    const login = await reader.first<{ id: string; at: string; detail: string }>(
      `SELECT id, at, detail FROM security_audit WHERE user_id = ? AND action = 'sign-in' AND outcome = 'ok' AND at <= ?
       ORDER BY id DESC LIMIT 1 OFFSET ?`,
      [userId, until, session === undefined ? 0 : 1],
    );
    if (login === undefined) return undefined;
    const failed = await reader.first<{ n: number }>(
      `SELECT count(*) AS n FROM security_audit WHERE user_id = ? AND action = 'sign-in' AND outcome <> 'ok' AND id > ? AND at <= ?`,
      [userId, login.id, until],
    );
    const { address } = JSON.parse(login.detail) as { readonly address?: string };
    return { at: login.at, address: address ?? null, failedSince: failed?.n ?? 0 };
  }
}
