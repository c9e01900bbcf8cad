import { Accounts1700000000002 } from './0002-accounts';
import { Books1700000000003 } from './0003-books';
import { Filing1700000000004 } from './0004-filing';
import { Ledger1700000000001 } from './0001-ledger';
import { Movements1700000000005 } from './0005-movements';

/** Oldest first. A released migration is never edited. */
export const MIGRATIONS = [
  Ledger1700000000001,
  Accounts1700000000002,
  Books1700000000003,
  Filing1700000000004,
  Movements1700000000005,
] as const;
