import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { type Attempt, countAttempt, FAILURES_TO_LOCK, LOCK_MS, lockedSeconds } from './attempts';
import { Audit } from './audit';
import { isPassword } from './passwords';
import { type NewSession, Sessions } from './sessions';
import { Throttle } from './throttle';
import { usernameKey, userNamed, type UserRow } from './user-row';

/** Somebody tries to sign in. */
export interface SignIn {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

const FAILURES_PER_ADDRESS = 30;

/** The door for passwords. It says the same, and takes as long, whether a name is unknown or a password wrong. */
@Injectable()
export class Login {
  private readonly addresses: Throttle;
  /** A name that nobody has locks like one that somebody has. */
  private readonly strangers: Throttle;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {
    this.addresses = new Throttle(FAILURES_PER_ADDRESS, LOCK_MS, clock);
    this.strangers = new Throttle(FAILURES_TO_LOCK, LOCK_MS, clock);
  }

  /** Throws LOGIN_FAILED, LOGIN_LOCKED, or TOO_MANY_REQUESTS where one address has failed too often; that is not audited. */
  async signIn(attempt: SignIn): Promise<NewSession> {
    const seconds = this.addresses.wait(attempt.address);
    if (seconds > 0) throw new Problem('TOO_MANY_REQUESTS', { seconds });
    const user = await userNamed(this.database.reader, attempt.username);
    const settled = user === undefined ? await this.refuseStranger(attempt) : await this.settle(user, attempt);
    if ('session' in settled) return settled.session;
    this.addresses.count(attempt.address);
    if (settled.outcome === 'locked') throw new Problem('LOGIN_LOCKED', { seconds: settled.seconds });
    throw new Problem('LOGIN_FAILED');
  }

  private async settle(user: UserRow, attempt: SignIn): Promise<Attempt | { session: NewSession }> {
    const isLocked = lockedSeconds(user, this.clock.now()) > 0;
    const isRight = !isLocked && (await isPassword(user.password_hash, attempt.password));
    return this.database.work.solo(async (tx) => {
      const settled = await countAttempt(tx, user, isRight, this.clock.now());
      await this.audit.append(tx, { ...line(settled, attempt), userId: user.id });
      return settled.outcome === 'ok' ? { session: await this.sessions.open(tx, user.id) } : settled;
    });
  }

  /** The name is written nowhere: people type their password into the wrong field. */
  private async refuseStranger(attempt: SignIn): Promise<Attempt> {
    const key = usernameKey(attempt.username);
    const seconds = this.strangers.wait(key);
    const settled: Attempt = seconds > 0 ? { outcome: 'locked', seconds } : { outcome: 'failed' };
    if (seconds === 0) {
      await isPassword(undefined, attempt.password);
      this.strangers.count(key);
    }
    await this.database.work.solo((tx) => this.audit.append(tx, line(settled, attempt)));
    return settled;
  }
}

function line({ outcome }: Attempt, { address, requestId }: SignIn) {
  return { action: 'sign-in', outcome, requestId, detail: { address } } as const;
}
