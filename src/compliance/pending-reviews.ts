import type { Reader } from '../database/tx';
import type { ReviewRow } from './review-queue';

/** Reviews that are not done, the oldest first. One more than the limit when there are more. */
export function listReviews(
  reader: Reader,
  limit: number,
  after: readonly [asOf: number, about: string] = [-1, ''],
): Promise<ReviewRow[]> {
  return reader.all<ReviewRow>(
    'SELECT * FROM review_queue WHERE done = 0 AND (as_of, about) > (?, ?) ORDER BY as_of, about LIMIT ?',
    [...after, limit + 1],
  );
}
