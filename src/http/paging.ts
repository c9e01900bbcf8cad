import { IsOptional } from 'class-validator';
import { Problem } from '../kernel/problem';
import { IsCountInQuery, IsFlagInQuery, IsWord } from './fields';

const MAX_LIMIT = 1000;

/** What every list takes: how many items, and where the page before ended. */
export class ListQuery {
  @IsOptional()
  @IsCountInQuery({ min: 1, max: MAX_LIMIT, code: 'LIMIT_RANGE', description: '每页条数，默认 100' })
  limit = 100;

  @IsOptional()
  @IsWord({ max: 500, description: '上一页返回的 next' })
  next?: string;

  @IsOptional()
  @IsFlagInQuery({ description: '是否一并返回总数' })
  total?: boolean;
}

/** One page; `next` is null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * The end of a page: where to go on, and, where it was asked for, how many items the whole filtered list has.
 * `count` must count exactly what paging through the list yields.
 */
export async function pageEnd(
  { total }: { readonly total?: boolean | undefined },
  next: string | null,
  count: () => Promise<number>,
): Promise<{ next: string | null; total?: number }> {
  return total === true ? { next, total: await count() } : { next };
}

/**
 * Makes a page of what was read: one row more than `limit` says that there is a next page, which starts after the
 * cursor of the last item shown.
 */
export function page<T>(rows: readonly T[], limit: number, cursorOf: (last: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}

/** Where a page ended: the sort key of its last item. */
export type Cursor = readonly (string | number)[];

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');
}

/**
 * The sort key of a cursor this service gave out, with members of the types of `like`; undefined for the first page.
 * Anything else is VALIDATION_FAILED: a cursor comes from outside.
 */
export function decodeCursor<C extends Cursor>(text: string | undefined, like: C): Widened<C> | undefined {
  if (text === undefined) return undefined;
  const cursor = parsedCursor(text);
  const fits =
    Array.isArray(cursor) &&
    cursor.length === like.length &&
    like.every((member, i) => typeof cursor[i] === typeof member);
  if (!fits) throw new Problem('VALIDATION_FAILED', {}, [{ pointer: '/next', code: 'CURSOR' }]);
  return cursor as unknown as Widened<C>;
}

type Widened<C extends Cursor> = { readonly [K in keyof C]: C[K] extends string ? string : number };

function parsedCursor(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
