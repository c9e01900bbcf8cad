import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Tx } from '../database/tx';
import type { Role } from '../http/public';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { ENTERPRISE_ROLES, hasRole, mayManage, type Actor } from './actor';
import { Audit, type AuditAction } from './audit';
import { ENTERPRISE_DIRECTORY, type EnterpriseDirectory } from './enterprise-directory';
import { assertAcceptable, hashPassword } from './passwords';
import { endSessionsOf } from './sessions';
import { countUsers, rolesOf, usernameKey, usersAfter, userWithId, type UserRow } from './user-row';

/** Somebody who is to have an account. */
export interface NewUser {
  readonly username: string;
  readonly password: string;
  readonly roles: readonly Role[];
  /** USCC; must be registered where the person is a clerk or a manager. */
  readonly enterprise?: string | undefined;
  readonly district?: string | undefined;
}

/** A person who may sign in: id, and the name in the form that was asked for. */
export interface CreatedUser {
  readonly id: string;
  readonly username: string;
}

/** The city that the first bureau looks after: 聊城市. */
const HOME_DISTRICT = '371500';

/** People: who may sign in, as what. */
@Injectable()
export class Users {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENTERPRISE_DIRECTORY) private readonly directory: EnterpriseDirectory,
    private readonly audit: Audit,
  ) {}

  /**
   * An administrator makes anyone; a manager makes clerks and managers of its own enterprise, which need not be named.
   * Throws FORBIDDEN, and what `add` throws.
   */
  async create(actor: Actor, wanted: NewUser): Promise<CreatedUser> {
    const isAdministrator = hasRole(actor, 'administrator');
    const asked = isAdministrator ? wanted : { ...wanted, enterprise: wanted.enterprise ?? actor.enterprise };
    if (!mayManage(actor, { roles: asked.roles, enterprise: asked.enterprise ?? null })) throw new Problem('FORBIDDEN');
    return this.add(asked, (tx, id) => this.note(tx, actor, 'user-created', id));
  }

  /**
   * Makes a user without asking whether anybody may: for set-up and for the demo. `also` runs in the same transaction,
   * before the user is there; what it throws undoes all.
   * Throws PASSWORD_WEAK, VALIDATION_FAILED, ENTERPRISE_UNKNOWN, USER_DUP.
   */
  async add(wanted: NewUser, also?: (tx: Tx, id: string) => Promise<void>): Promise<CreatedUser> {
    assertAcceptable(wanted.password, wanted.username);
    const district = await this.districtFor(wanted);
    const password_hash = await hashPassword(wanted.password);
    const id = uuidv7();
    const now = this.clock.now().toISOString();
    const username = wanted.username.normalize('NFKC').trim();
    await this.database.work.solo(async (tx) => {
      await also?.(tx, id);
      await this.assertFree(tx, username);
      await tx.insert('app_user', [
        {
          id,
          username,
          username_key: usernameKey(username),
          password_hash,
          roles: wanted.roles.join(','),
          enterprise: wanted.enterprise ?? null,
          district: district ?? null,
          disabled: 0,
          failures: 0,
          locked_until: null,
          created_at: now,
          password_changed_at: now,
        },
      ]);
    });
    return { id, username };
  }

  /** In the order of their making: all for an administrator, otherwise those of the actor's enterprise. */
  async list(actor: Actor, limit: number, after?: string): Promise<UserRow[]> {
    const page = { limit, ...(after === undefined ? {} : { after }) };
    if (hasRole(actor, 'administrator')) return usersAfter(this.database.reader, page);
    if (actor.enterprise === undefined) return [];
    return usersAfter(this.database.reader, { ...page, enterprise: actor.enterprise });
  }

  /** How many `list` answers in all. */
  async count(actor: Actor): Promise<number> {
    if (hasRole(actor, 'administrator')) return countUsers(this.database.reader);
    return actor.enterprise === undefined ? 0 : countUsers(this.database.reader, actor.enterprise);
  }

  /** Sets a new password for somebody else, opens a lock and ends all sessions. Throws USER_UNKNOWN, FORBIDDEN, PASSWORD_WEAK. */
  async resetPassword(actor: Actor, userId: string, password: string): Promise<void> {
    const user = await this.managed(actor, userId);
    assertAcceptable(password, user.username);
    const hash = await hashPassword(password);
    await this.database.work.solo(async (tx) => {
      await storePassword(tx, user.id, hash, this.clock.now());
      await endSessionsOf(tx, user.id);
      await this.note(tx, actor, 'password-reset', user.id);
    });
  }

  /** Shuts an account, whose sessions end and whose keys stop, or opens it again. Throws USER_UNKNOWN, FORBIDDEN for one's own. */
  async setDisabled(actor: Actor, userId: string, disabled: boolean): Promise<void> {
    const user = await this.managed(actor, userId);
    await this.database.work.solo(async (tx) => {
      await tx.run('UPDATE app_user SET disabled = ?, failures = 0, locked_until = NULL WHERE id = ?', [
        Number(disabled),
        user.id,
      ]);
      if (disabled) await endSessionsOf(tx, user.id);
      await this.note(tx, actor, disabled ? 'user-disabled' : 'user-enabled', user.id);
    });
  }

  /** One's own account is left out: nobody shuts out themselves, and a stolen session must not set a new password. */
  private async managed(actor: Actor, userId: string): Promise<UserRow> {
    const user = await userWithId(this.database.reader, userId);
    if (user === undefined) throw new Problem('USER_UNKNOWN');
    if (user.id === actor.userId) throw new Problem('FORBIDDEN');
    if (!mayManage(actor, { roles: rolesOf(user.roles), enterprise: user.enterprise }))
      throw new Problem('USER_UNKNOWN');
    return user;
  }

  private async districtFor({ roles, enterprise, district }: NewUser): Promise<string | undefined> {
    const ofEnterprise = enterprise === undefined ? undefined : await this.directory.districtOf(enterprise);
    if (roles.some((role) => ENTERPRISE_ROLES.includes(role))) {
      if (enterprise === undefined)
        throw new Problem('VALIDATION_FAILED', {}, [{ pointer: '/enterprise', code: 'REQUIRED' }]);
      if (ofEnterprise === undefined) throw new Problem('ENTERPRISE_UNKNOWN');
    }
    return district ?? (roles.includes('officer') ? (ofEnterprise ?? HOME_DISTRICT) : undefined);
  }

  private async assertFree(tx: Tx, username: string): Promise<void> {
    const taken = await tx.first('SELECT 1 FROM app_user WHERE username_key = ?', [usernameKey(username)]);
    if (taken !== undefined) throw new Problem('USER_DUP', { username });
  }

  private note(tx: Tx, actor: Actor, action: AuditAction, aboutId: string): Promise<void> {
    const { userId, requestId } = actor;
    return this.audit.append(tx, { action, outcome: 'ok', userId, requestId, detail: { aboutId } });
  }
}

/** Stores a new password's hash, and opens the lock that the old one may have left. */
export async function storePassword(tx: Tx, userId: string, hash: string, now: Date): Promise<void> {
  await tx.run(
    'UPDATE app_user SET password_hash = ?, password_changed_at = ?, failures = 0, locked_until = NULL WHERE id = ?',
    [hash, now.toISOString(), userId],
  );
}
