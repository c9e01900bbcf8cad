import { Accounts1700000000002 } from './0002-accounts';
import { Books1700000000003 } from './0003-books';
import { Drafts1700000000007 } from './0007-drafts';
import { Filing1700000000004 } from './0004-filing';
import { Ledger1700000000001 } from './0001-ledger';
import { Movements1700000000005 } from './0005-movements';
import { Search1700000000006 } from './0006-search';

/** Oldest first. A released migration is never edited. */
export const MIGRATIONS = [
  Ledger1700000000001,
  Accounts1700000000002,
  Books1700000000003,
  Filing1700000000004,
  Movements1700000000005,
  Search1700000000006,
  Drafts1700000000007,
] as const;
