import { Inject, Injectable } from '@nestjs/common';
import { countRows } from '../database/count';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Reader, Tx } from '../database/tx';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';

/** What is to be kept. `version` is that of the draft as it was opened, 0 for a new one. */
export interface DraftToSave {
  readonly kind: string;
  readonly title: string;
  readonly data: object;
  readonly version: number;
}

export interface DraftRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Which of a person's drafts; `after` is the place of the last one of the page before. */
export interface DraftPage {
  readonly kind: string | undefined;
  readonly limit: number;
  readonly after: readonly [updatedAt: string, id: string] | undefined;
}

/** As many as one person may keep. */
export const MOST_DRAFTS = 200;

const MOST_KIB = 64;
const KEPT_DAYS = 30;
const HEAD = 'id, kind, title, version, created_at, updated_at';

/** What a person has begun to fill in. Only that person sees it, no manager does; nothing of it is logged or audited. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The last changed first, without what they hold. One more than the limit when there are more. */
  list(userId: string, { kind, limit, after }: DraftPage): Promise<DraftRow[]> {
    const { sql, params } = this.kept(userId, kind);
    const on = after === undefined ? '' : 'AND (updated_at, id) < (?, ?)';
    return this.database.reader.all<DraftRow>(
      `SELECT ${HEAD} FROM user_draft WHERE ${sql} ${on} ORDER BY updated_at DESC, id DESC LIMIT ?`,
      [...params, ...(after ?? []), limit + 1],
    );
  }

  count(userId: string, kind: string | undefined): Promise<number> {
    const { sql, params } = this.kept(userId, kind);
    return countRows(this.database.reader, `user_draft WHERE ${sql}`, params);
  }

  /** Throws DRAFT_UNKNOWN. */
  async one(userId: string, id: string): Promise<DraftRow & { readonly data: string }> {
    const { sql, params } = this.kept(userId);
    const row = await this.database.reader.first<DraftRow & { readonly data: string }>(
      `SELECT ${HEAD}, data FROM user_draft WHERE ${sql} AND id = ?`,
      [...params, id.toLowerCase()],
    );
    if (row === undefined) throw new Problem('DRAFT_UNKNOWN');
    return row;
  }

  /**
   * Keeps a draft under the id that the client made, and answers it with its next version.
   * Throws VALIDATION_FAILED for what is no UUID, DRAFT_TOO_LARGE, DRAFT_LIMIT, and STALE_VERSION where it was changed
   * or deleted since it was opened.
   */
  async save(userId: string, id: string, draft: DraftToSave): Promise<DraftRow> {
    if (!UUID.test(id)) throw new Problem('VALIDATION_FAILED', {}, [{ pointer: '/id', code: 'TEXT_PATTERN' }]);
    const data = JSON.stringify(draft.data);
    if (Buffer.byteLength(data, 'utf8') > MOST_KIB * 1024) throw new Problem('DRAFT_TOO_LARGE', { max: MOST_KIB });
    const key = { user_id: userId, id: id.toLowerCase() };
    return this.database.work.solo(async (tx) => {
      const now = this.clock.now().toISOString();
      await tx.run('DELETE FROM user_draft WHERE user_id = ? AND updated_at < ?', [userId, this.oldest()]);
      const before = await stored(tx, userId, key.id);
      if (draft.version !== (before?.version ?? 0)) throw new Problem('STALE_VERSION');
      if (before === undefined) await mustHaveRoom(tx, userId);
      const { kind, title } = draft;
      const row = { kind, title, version: draft.version + 1, created_at: before?.created_at ?? now, updated_at: now };
      await tx.upsert('user_draft', ['user_id', 'id'], [{ ...key, ...row, data }]);
      return { id: key.id, ...row };
    });
  }

  /** A draft that is not there stays so. */
  async remove(userId: string, id: string): Promise<void> {
    await this.database.work.solo((tx) =>
      tx.run('DELETE FROM user_draft WHERE user_id = ? AND id = ?', [userId, id.toLowerCase()]),
    );
  }

  private kept(userId: string, kind?: string): { readonly sql: string; readonly params: readonly string[] } {
    const params = [userId, this.oldest()];
    if (kind === undefined) return { sql: 'user_id = ? AND updated_at >= ?', params };
    return { sql: 'user_id = ? AND updated_at >= ? AND kind = ?', params: [...params, kind] };
  }

  private oldest(): string {
    return oldestKept(this.clock.now());
  }
}

/** Forgets what nobody has changed for 30 days. */
export function forgetDrafts(tx: Tx, now: Date): Promise<number> {
  return tx.run('DELETE FROM user_draft WHERE updated_at < ?', [oldestKept(now)]);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function oldestKept(now: Date): string {
  return new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
}

function stored(reader: Reader, userId: string, id: string): Promise<DraftRow | undefined> {
  return reader.first<DraftRow>(`SELECT ${HEAD} FROM user_draft WHERE user_id = ? AND id = ?`, [userId, id]);
}

async function mustHaveRoom(reader: Reader, userId: string): Promise<void> {
  const drafts = await countRows(reader, 'user_draft WHERE user_id = ?', [userId]);
  if (drafts >= MOST_DRAFTS) throw new Problem('DRAFT_LIMIT', { max: MOST_DRAFTS });
}
