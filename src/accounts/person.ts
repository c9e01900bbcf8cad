import { createHash } from 'node:crypto';
import type { Actor } from './actor';

/** How many people are remembered; whoever is not is hashed again. */
const REMEMBERED = 10_000;

const known = new Map<string, string>();

/** A person is an opaque id in entries: not the name, and not the id that lists of users show. */
export function personOf({ userId }: Pick<Actor, 'userId'>): string {
  const before = known.get(userId);
  if (before !== undefined) return before;
  const person = createHash('sha256').update(`person ${userId}`).digest('hex').slice(0, 24);
  if (known.size >= REMEMBERED) known.clear();
  known.set(userId, person);
  return person;
}
