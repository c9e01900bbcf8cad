import { countKeys } from '../accounts/api-keys';
import { countUsers } from '../accounts/user-row';
import { pendingReviews } from '../compliance/flag-queries';
import { readState } from '../ledger/tables';
import type { Asking } from './asking';
import type { Card } from './card';

/** What keeps the installation running: people, keys, work that is put off, and how long the log is. */
export async function administratorCards({ reader, actor }: Asking): Promise<Card[]> {
  return [
    { name: 'users', count: await countUsers(reader), path: '/api/v1/users' },
    { name: 'keys', count: await countKeys(reader, actor), path: '/api/v1/keys' },
    { name: 'reviews', count: await pendingReviews(reader), path: '/api/v1/flags/reviews' },
    { name: 'log', count: (await readState(reader)).size, path: '/api/v1/ledger/entries' },
  ];
}
