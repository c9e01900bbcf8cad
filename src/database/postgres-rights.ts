import type { GuardFault } from './guards';
import type { Reader } from './tx';

/** Tables in which nothing is ever changed or taken away. */
const APPEND_ONLY = [
  'ledger_entry',
  'ledger_payload',
  'ledger_stream',
  'ledger_touch',
  'ledger_node',
  'ledger_checkpoint',
  'installation',
  'security_audit',
] as const;

/** What the service needs, and all that it gets: books are emptied and filled again, the log only grows. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(APPEND_ONLY.map((table) => [table, ['SELECT', 'INSERT']])),
  ledger_state: ['SELECT', 'INSERT', 'UPDATE'],
  migrations: ['SELECT'],
};

const OF_A_BOOK: readonly string[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

const TAKEN_AWAY: readonly string[] = ['UPDATE', 'DELETE', 'TRUNCATE'];

export function rightsOn(table: string): readonly string[] {
  return RIGHTS[table] ?? OF_A_BOOK;
}

/** What the owner runs after the migrations, so that `role` can do what the service does and nothing else. */
export function grantsFor(role: string, tables: readonly string[]): string[] {
  const name = quoted(role);
  return [
    'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC',
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`,
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    ...tables.map((table) => `GRANT ${rightsOn(table).join(', ')} ON ${quoted(table)} TO ${name}`),
  ];
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Every table of the service, in the schema where they all are. */
export const OWN_TABLES = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY c.relname`;

interface TableState {
  readonly name: string;
  readonly relpersistence: string;
  /** Triggers, rules and row policies that somebody has put on the table: one that ignores an insert loses entries. */
  readonly additions: number;
}

const TABLE_STATES = `SELECT c.relname AS name, c.relpersistence,
    (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal)
    + (SELECT count(*) FROM pg_rewrite r WHERE r.ev_class = c.oid)
    + CASE WHEN c.relrowsecurity THEN 1 ELSE 0 END AS additions
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`;

/** Whoever is not the owner of a table, with what it was granted there; also on single columns. */
const GRANTED = `SELECT c.relname AS name, a.privilege_type AS right
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
   WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.grantee <> c.relowner
  UNION SELECT c.relname, a.privilege_type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
   WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.grantee <> c.relowner`;

const GUARDED = [...APPEND_ONLY, 'ledger_state'];

/** Names of what keeps the log as it is, one for each table and each way to change it. */
export const POSTGRES_GUARDS: readonly string[] = GUARDED.flatMap((table) => [
  ...mayNot(table).map((right) => guardName(table, right)),
  `${table}_as_made`,
]);

/**
 * Compares the rights that anybody but the owner has on the log's tables with what they may be, and looks for triggers,
 * rules and policies that nobody here has made. Empty when all is as it should be.
 */
export async function rightsFaults(reader: Reader): Promise<GuardFault[]> {
  const granted = await reader.all<{ name: string; right: string }>(GRANTED);
  const states = new Map((await reader.all<TableState>(TABLE_STATES)).map((state) => [state.name, state]));
  return GUARDED.flatMap((table): GuardFault[] => {
    const state = states.get(table);
    if (!state) return [{ name: `${table}_as_made`, problem: 'missing' }];
    const excess = mayNot(table).filter((right) => granted.some((one) => one.name === table && one.right === right));
    return [
      ...excess.map((right): GuardFault => ({ name: guardName(table, right), problem: 'missing' })),
      ...(state.relpersistence === 'p' && state.additions === 0
        ? []
        : [{ name: `${table}_as_made`, problem: 'changed' } as const]),
    ];
  });
}

/** Who the service has signed in as: a role that may do everything, or that owns what it writes to, is no application role. */
export interface SignedIn {
  readonly role: string;
  readonly superuser: boolean;
  readonly owner: boolean;
  /** Tables on which a right is missing that the service needs. */
  readonly lacks: readonly string[];
}

export async function signedIn(reader: Reader): Promise<SignedIn> {
  const row = await reader.first<Omit<SignedIn, 'lacks'>>(
    `SELECT current_user AS role, r.rolsuper AS superuser,
        EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner
       FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const tables = await reader.all<{ name: string }>(OWN_TABLES);
  const needed = tables.flatMap(({ name }) => rightsOn(name).map((right) => ({ name, right })));
  const lacks = await reader.all<{ name: string; right: string }>(
    `SELECT w.name, w."right" FROM unnest(?::text[], ?::text[]) AS w(name, "right")
      WHERE NOT has_table_privilege(current_user, format('public.%I', w.name), w."right")`,
    [needed.map(({ name }) => name), needed.map(({ right }) => right)],
  );
  return {
    role: row?.role ?? '',
    superuser: row?.superuser ?? true,
    owner: row?.owner ?? true,
    lacks: lacks.map(({ name, right }) => `${right} on ${name}`),
  };
}

function mayNot(table: string): string[] {
  return TAKEN_AWAY.filter((right) => !rightsOn(table).includes(right));
}

function guardName(table: string, right: string): string {
  return `${table}_no_${right.toLowerCase()}`;
}
