import type { Uscc } from '../identifiers/uscc';
import type { Actor } from './actor';
import { rolesOf } from './user-row';

/** What one query answers about the person behind a session or a key. */
export interface ActorRow {
  readonly user_id: string;
  readonly username: string;
  readonly roles: string;
  readonly enterprise: Uscc | null;
  readonly district: string | null;
  readonly disabled: number;
  readonly expires_at: string;
}

/** Columns of an `ActorRow` that come from `app_user u`. */
export const ACTOR_COLUMNS = 'u.id AS user_id, u.username, u.roles, u.enterprise, u.district, u.disabled';

export function actorFrom(row: ActorRow, via: Pick<Actor, 'via' | 'scopes'>): Actor {
  return {
    userId: row.user_id,
    username: row.username,
    roles: rolesOf(row.roles),
    ...(row.enterprise === null ? {} : { enterprise: row.enterprise }),
    ...(row.district === null ? {} : { district: row.district }),
    ...via,
    expiresAt: row.expires_at,
  };
}
