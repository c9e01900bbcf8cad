import type { Role } from '../http/public';
import type { Uscc } from '../identifiers/uscc';
import { Problem } from '../kernel/problem';

/** The roles that act for an enterprise; a manager may give these and no others. */
export const ENTERPRISE_ROLES: readonly Role[] = ['clerk', 'manager'];

/** Who is asking: a person in a browser, or a program with a person's key. */
export interface Actor {
  /** Opaque; the only name of a person that reaches an entry. */
  readonly userId: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly enterprise?: Uscc;
  /** 行政区划 that an officer looks after. */
  readonly district?: string;
  readonly via: 'session' | 'key';
  /** Of a key; a session has all. */
  readonly scopes?: readonly string[];
  /** When the session or key ends; ISO, UTC. */
  readonly expiresAt?: string;
  readonly requestId?: string;
}

/** What can be managed of an account: whose it is. */
export interface Account {
  readonly roles: readonly Role[];
  readonly enterprise?: string | null;
}

export function hasRole(actor: Pick<Actor, 'roles'>, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/**
 * Whether an actor may use a route that is for `allowed`. An officer never edits an enterprise's facts: where a route
 * that writes is for enterprise roles alone, an officer may not use it, though the same person be a clerk as well.
 */
export function mayUse(actor: Pick<Actor, 'roles'>, allowed: readonly Role[], writes: boolean): boolean {
  if (!hasRole(actor, ...allowed)) return false;
  const isForEnterprises = allowed.every((role) => ENTERPRISE_ROLES.includes(role));
  return !(writes && isForEnterprises && hasRole(actor, 'officer'));
}

/** Whether an actor may change an account: an administrator any, a manager the clerks and managers of its own enterprise. */
export function mayManage(actor: Pick<Actor, 'roles' | 'enterprise'>, account: Account): boolean {
  if (hasRole(actor, 'administrator')) return true;
  const isOwn = actor.enterprise !== undefined && account.enterprise === actor.enterprise;
  return hasRole(actor, 'manager') && isOwn && account.roles.every((role) => ENTERPRISE_ROLES.includes(role));
}

/** The organisation that acts in entries: the actor's enterprise, otherwise whoever runs the installation. */
export function organisationOf(actor: Pick<Actor, 'enterprise'>, operatorUscc: Uscc): Uscc {
  return actor.enterprise ?? operatorUscc;
}

/** The enterprise that the actor acts for. Throws NO_ENTERPRISE when there is none. */
export function enterpriseOf(actor: Pick<Actor, 'enterprise'>): Uscc {
  if (actor.enterprise === undefined) throw new Problem('NO_ENTERPRISE');
  return actor.enterprise;
}
