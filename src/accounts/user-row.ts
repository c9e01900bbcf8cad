import { countRows } from '../database/count';
import type { Reader } from '../database/tx';
import type { Role } from '../http/public';
import type { Uscc } from '../identifiers/uscc';

/** A user as stored. */
export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly password_hash: string;
  /** Joined by commas. */
  readonly roles: string;
  readonly enterprise: Uscc | null;
  readonly district: string | null;
  readonly disabled: number;
  /** Wrong passwords in a row. */
  readonly failures: number;
  readonly locked_until: string | null;
  readonly created_at: string;
}

const COLUMNS =
  'id, username, password_hash, roles, enterprise, district, disabled, failures, locked_until, created_at';

export function userNamed(reader: Reader, username: string): Promise<UserRow | undefined> {
  return reader.first<UserRow>(`SELECT ${COLUMNS} FROM app_user WHERE username_key = ?`, [usernameKey(username)]);
}

export function userWithId(reader: Reader, id: string): Promise<UserRow | undefined> {
  return reader.first<UserRow>(`SELECT ${COLUMNS} FROM app_user WHERE id = ?`, [id]);
}

/** In the order in which they were made, after the user `after`; all, or those of one enterprise. */
export function usersAfter(
  reader: Reader,
  page: { after?: string; limit: number; enterprise?: string },
): Promise<UserRow[]> {
  const { after = '', limit, enterprise } = page;
  const own = enterprise === undefined ? '' : 'AND enterprise = ?';
  return reader.all<UserRow>(
    `SELECT ${COLUMNS} FROM app_user WHERE id > ? ${own} ORDER BY id LIMIT ?`,
    enterprise === undefined ? [after, limit] : [after, enterprise, limit],
  );
}

export function countUsers(reader: Reader, enterprise?: string): Promise<number> {
  if (enterprise === undefined) return countRows(reader, 'app_user');
  return countRows(reader, 'app_user WHERE enterprise = ?', [enterprise]);
}

/** Two names with the same key are one name: telephones put a capital first, and input methods write wide letters. */
export function usernameKey(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}

export function rolesOf(text: string): readonly Role[] {
  return text.split(',') as Role[];
}
