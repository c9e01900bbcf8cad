import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { countRows } from '../database/count';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Reader } from '../database/tx';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import { Problem } from '../kernel/problem';
import { hasRole, mayManage, type Actor } from './actor';
import { ACTOR_COLUMNS, actorFrom, type ActorRow } from './actor-row';
import { AFTER_ALL_IDS, Audit } from './audit';
import type { Scope } from './scopes';
import { digestOf, randomToken } from './tokens';
import { rolesOf, userWithId, type UserRow } from './user-row';

/** Asked for; `userId` is the person the key acts as, by default whoever asks. */
export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
  readonly userId?: string | undefined;
}

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly user_id: string;
  readonly username: string;
  readonly scopes: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

/** Whether a token has the form of a key: `blk_`, its id, and 256 random bits. A session's token is shorter. */
export function isKeyForm(token: string): boolean {
  return KEY_FORM.test(token);
}

const KEY_FORM = /^blk_[0-9a-f]{32}_[A-Za-z0-9_-]{43}$/;

/** Two years of 365 days and a leap day. */
const LONGEST_LIFE_MS = 731 * 86_400_000;

/** Keys for programs. A key acts as its person, inside its scopes. Only its hash is stored. */
@Injectable()
export class ApiKeys {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes a key; its text is shown this once. For oneself, or by a manager for a clerk or manager of its own enterprise.
   * Throws VALIDATION_FAILED where the key would live for more than two years or has expired already, USER_UNKNOWN.
   */
  async create(actor: Actor, wanted: KeyRequest): Promise<{ id: string; key: string; expiresAt: string }> {
    const now = this.clock.now();
    const expiresAt = this.assertLife(wanted.expiresAt, now);
    const owner = await this.ownerFor(actor, wanted.userId ?? actor.userId);
    const id = uuidv7();
    const key = `blk_${id.replaceAll('-', '')}_${randomToken()}`;
    await this.database.work.solo(async (tx) => {
      await tx.insert('api_key', [
        {
          id,
          key_hash: digestOf(key),
          name: wanted.name,
          user_id: owner.id,
          scopes: wanted.scopes.join(','),
          created_at: now.toISOString(),
          expires_at: expiresAt,
          revoked_at: null,
        },
      ]);
      const detail = { keyId: id, ownerId: owner.id, scopes: [...wanted.scopes] };
      const { userId, requestId } = actor;
      await this.audit.append(tx, { action: 'key-created', outcome: 'ok', userId, requestId, detail });
    });
    return { id, key, expiresAt };
  }

  /** Newest first. The actor's own; a manager's also those of its enterprise, an administrator's all. */
  list(actor: Actor, limit: number, before?: string): Promise<KeyRow[]> {
    const { sql, params } = keysOf(actor);
    return this.database.reader.all<KeyRow>(
      `SELECT k.id, k.name, k.user_id, u.username, k.scopes, k.created_at, k.expires_at, k.revoked_at
       FROM api_key k JOIN app_user u ON u.id = k.user_id WHERE k.id < ? AND ${sql} ORDER BY k.id DESC LIMIT ?`,
      [before ?? AFTER_ALL_IDS, ...params, limit],
    );
  }

  /** How many `list` answers in all. */
  count(actor: Actor): Promise<number> {
    return countKeys(this.database.reader, actor);
  }

  /** Ends a key at once. A key that was revoked before stays as it is. Throws KEY_UNKNOWN. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const key = await this.database.reader.first<{ user_id: string }>('SELECT user_id FROM api_key WHERE id = ?', [id]);
    const owner = key === undefined ? undefined : await userWithId(this.database.reader, key.user_id);
    if (owner === undefined || !isOpenTo(actor, owner)) throw new Problem('KEY_UNKNOWN');
    await this.database.work.solo(async (tx) => {
      const now = this.clock.now().toISOString();
      const changed = await tx.run('UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [now, id]);
      const { userId, requestId } = actor;
      const detail = { keyId: id, ownerId: owner.id };
      if (changed > 0) await this.audit.append(tx, { action: 'key-revoked', outcome: 'ok', userId, requestId, detail });
    });
  }

  /** Who a key acts as; undefined when nobody. Throws KEY_REVOKED or KEY_EXPIRED to whoever holds the whole key. */
  async actorOf(key: string): Promise<Actor | undefined> {
    const row = await this.database.reader.first<KeyActorRow>(KEY_ACTOR, [digestOf(key)]);
    if (row === undefined || row.disabled !== 0) return undefined;
    if (row.revoked_at !== null) throw new Problem('KEY_REVOKED');
    if (row.expires_at <= this.clock.now().toISOString()) {
      throw new Problem('KEY_EXPIRED', { date: shanghaiDate(row.expires_at) });
    }
    return actorFrom(row, { via: 'key', scopes: row.scopes.split(',') });
  }

  private assertLife(expiresAt: string, now: Date): string {
    const at = new Date(expiresAt);
    const latest = new Date(now.getTime() + LONGEST_LIFE_MS);
    if (at > now && at <= latest) return at.toISOString();
    const params = { min: shanghaiDate(now), max: shanghaiDate(latest) };
    throw new Problem('VALIDATION_FAILED', {}, [{ pointer: '/expiresAt', code: 'NUMBER_RANGE', params }]);
  }

  /** An administrator makes keys for itself alone: one for somebody else would let it write in that person's name. */
  private async ownerFor(actor: Actor, userId: string): Promise<UserRow> {
    const owner = await userWithId(this.database.reader, userId);
    if (owner !== undefined && (owner.id === actor.userId || mayMakeFor(actor, owner))) return owner;
    throw new Problem('USER_UNKNOWN');
  }
}

/** How many keys the actor may see. */
export function countKeys(reader: Reader, actor: Actor): Promise<number> {
  const { sql, params } = keysOf(actor);
  return countRows(reader, `api_key k JOIN app_user u ON u.id = k.user_id WHERE ${sql}`, params);
}

interface KeyActorRow extends ActorRow {
  readonly scopes: string;
  readonly revoked_at: string | null;
}

const KEY_ACTOR = `SELECT ${ACTOR_COLUMNS}, k.expires_at, k.scopes, k.revoked_at FROM api_key k JOIN app_user u ON u.id = k.user_id
  WHERE k.key_hash = ?`;

function mayMakeFor(actor: Actor, owner: UserRow): boolean {
  const managerOnly = { ...actor, roles: actor.roles.filter((role) => role !== 'administrator') };
  return mayManage(managerOnly, { roles: rolesOf(owner.roles), enterprise: owner.enterprise });
}

function isOpenTo(actor: Actor, owner: UserRow): boolean {
  return owner.id === actor.userId || mayManage(actor, { roles: rolesOf(owner.roles), enterprise: owner.enterprise });
}

function keysOf(actor: Actor): { sql: string; params: string[] } {
  if (hasRole(actor, 'administrator')) return { sql: '1 = 1', params: [] };
  if (!hasRole(actor, 'manager') || actor.enterprise === undefined) return { sql: 'u.id = ?', params: [actor.userId] };
  return {
    sql: `(u.id = ? OR (u.enterprise = ? AND u.roles NOT LIKE '%officer%' AND u.roles NOT LIKE '%administrator%'))`,
    params: [actor.userId, actor.enterprise],
  };
}
