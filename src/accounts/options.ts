import type { Database } from '../database/database';
import type { EnterpriseDirectory } from './enterprise-directory';

/** Settings of this folder, given by the application. */
export interface AccountsOptions {
  /** How long a sign-in lasts. */
  readonly sessionHours: number;
  /** USCC of whoever runs the installation. */
  readonly operatorUscc: string;
  /** Marks the cookie Secure even where the request came over plain HTTP from a proxy that speaks HTTPS outside. */
  readonly secureCookies?: boolean;
  /** Runs when the first administrator of an installation has been made. */
  readonly afterSetup?: () => Promise<void>;
  readonly directory: (database: Database) => EnterpriseDirectory;
}

/** Injects the `AccountsOptions`. */
export const ACCOUNTS_OPTIONS = Symbol('ACCOUNTS_OPTIONS');
