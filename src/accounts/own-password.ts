import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import type { Actor } from './actor';
import { countAttempt, lockedSeconds } from './attempts';
import { Audit } from './audit';
import { assertAcceptable, hashPassword, isPassword } from './passwords';
import { endSessionsOf } from './sessions';
import { userWithId } from './user-row';
import { storePassword } from './users';

export interface PasswordChange {
  readonly present: string;
  readonly next: string;
  /** The session that stays. */
  readonly token: string;
}

/** A person changes its own password. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Ends all sessions but the one that asked. A wrong present password counts like a failed sign-in, so that a stolen
   * session is no way to guess it. Throws PASSWORD_WRONG, LOGIN_LOCKED, PASSWORD_WEAK.
   */
  async change(actor: Actor, { present, next, token }: PasswordChange): Promise<void> {
    assertAcceptable(next, actor.username);
    const user = await userWithId(this.database.reader, actor.userId);
    if (user === undefined) throw new Problem('UNAUTHENTICATED');
    const isLocked = lockedSeconds(user, this.clock.now()) > 0;
    const isRight = !isLocked && (await isPassword(user.password_hash, present));
    const hash = isRight ? await hashPassword(next) : '';
    const settled = await this.database.work.solo(async (tx) => {
      const now = this.clock.now();
      const attempt = await countAttempt(tx, user, isRight, now);
      const { outcome } = attempt;
      if (outcome === 'ok') {
        await storePassword(tx, user.id, hash, now);
        await endSessionsOf(tx, user.id, token);
      }
      await this.audit.append(tx, { action: 'password-changed', outcome, userId: user.id, requestId: actor.requestId });
      return attempt;
    });
    if (settled.outcome === 'locked') throw new Problem('LOGIN_LOCKED', { seconds: settled.seconds });
    if (settled.outcome === 'failed') throw new Problem('PASSWORD_WRONG');
  }
}
