import { Audit } from '../accounts/audit';
import type { EnterpriseDirectory } from '../accounts/enterprise-directory';
import { isPassword } from '../accounts/passwords';
import { userNamed } from '../accounts/user-row';
import { Users } from '../accounts/users';
import type { Database } from '../database/database';
import type { Role } from '../http/public';
import type { Clock } from '../kernel/clock';
import type { Text } from '../kernel/text';
import { BUREAU, CAST, type CastMember } from './cast';

/** Somebody who can sign in to the demo. */
export interface DemoAccount {
  readonly username: string;
  readonly roles: readonly Role[];
  readonly of?: CastMember;
  readonly district?: string;
  readonly what: Text;
}

export const ACCOUNTS: readonly DemoAccount[] = [
  {
    username: 'dismantler',
    roles: ['clerk'],
    of: CAST.dongchangfu,
    what: { zh: '拆解企业经办人', en: 'clerk of a dismantler' },
  },
  {
    username: 'dismantler-manager',
    roles: ['clerk', 'manager'],
    of: CAST.dongchangfu,
    what: { zh: '拆解企业管理员', en: 'manager of a dismantler' },
  },
  {
    username: 'outlet',
    roles: ['clerk'],
    of: CAST.chipingOutlet,
    what: { zh: '回收服务网点经办人', en: 'clerk of a collection outlet' },
  },
  {
    username: 'carrier',
    roles: ['clerk'],
    of: CAST.cityCarrier,
    what: { zh: '承运企业经办人', en: 'clerk of a carrier' },
  },
  {
    username: 'recycler',
    roles: ['clerk'],
    of: CAST.dongeRecycler,
    what: { zh: '再生利用企业经办人', en: 'clerk of a recycler' },
  },
  {
    username: 'bureau',
    roles: ['officer'],
    of: BUREAU,
    district: '371500',
    what: { zh: '商务主管部门工作人员（全市）', en: 'officer of the bureau (whole city)' },
  },
  { username: 'admin', roles: ['administrator'], what: { zh: '系统管理员', en: 'administrator' } },
];

/** Makes the accounts that are not there yet; their enterprises must be registered. */
export async function makeAccounts(
  database: Database,
  clock: Clock,
  { directory, password }: { directory: EnterpriseDirectory; password: string },
): Promise<void> {
  const users = new Users(database, clock, directory, new Audit(database, clock));
  for (const { username, roles, of, district } of ACCOUNTS) {
    if (await userNamed(database.reader, username)) continue;
    await users.add({ username, password, roles, enterprise: of?.uscc, district });
  }
}

/** The accounts whose password is no longer, or never was, this one. */
export async function accountsWithAnother(database: Database, password: string): Promise<readonly string[]> {
  const others: string[] = [];
  for (const { username } of ACCOUNTS) {
    const user = await userNamed(database.reader, username);
    if (!user || !(await isPassword(user.password_hash, password))) others.push(username);
  }
  return others;
}
