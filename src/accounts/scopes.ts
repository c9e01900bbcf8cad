import type { Actor } from './actor';

/** What a key may be good for. */
export const SCOPES = ['read', 'events:write', 'filings'] as const;

export type Scope = (typeof SCOPES)[number];

/**
 * The scope that a key needs for a route; undefined where no key is good enough: accounts, keys, papers and drafts are
 * for people. `route` is the route's own pattern, never what a caller wrote.
 */
export function scopeFor(method: string, route: string): Scope | undefined {
  if (under('/api/v1/filings', route)) return 'filings';
  if (under('/api/v1/drafts', route)) return undefined;
  if (isReading(method)) return 'read';
  return under('/api/v1/events', route) && method === 'POST' ? 'events:write' : undefined;
}

/** Whether the actor's key covers a route; a session covers all of them. */
export function isInScope(actor: Actor, method: string, route: string): boolean {
  if (actor.via === 'session') return true;
  const needed = scopeFor(method, route);
  return needed !== undefined && (actor.scopes ?? []).includes(needed);
}

export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function under(folder: string, route: string): boolean {
  return route === folder || route.startsWith(`${folder}/`);
}
