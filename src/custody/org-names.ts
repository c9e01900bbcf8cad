import type { Reader } from '../database/tx';
import type { NamedOrgDto } from './named-org.dto';

/** Names organisations, those asked for in one query. */
export type OrgNames = (uscc: string) => NamedOrgDto;

export async function readOrgNames(reader: Reader, usccs: readonly string[]): Promise<OrgNames> {
  const wanted = [...new Set(usccs)];
  const sql = 'SELECT uscc, name FROM enterprise_book WHERE uscc IN (?*)';
  const rows = wanted.length === 0 ? [] : await reader.all<{ uscc: string; name: string }>(sql, [wanted]);
  const names = new Map(rows.map(({ uscc, name }) => [uscc, name]));
  return (uscc) => ({ uscc, name: names.get(uscc) ?? null });
}
