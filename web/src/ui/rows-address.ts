import { PATHS } from '../paths';

/** Which screen of the console shows a list of the service. Its filters go by the service's own parameter names. */
const SCREENS: readonly (readonly [list: string, screen: string])[] = [
  ['/api/v1/batteries', PATHS.batteries],
  ['/api/v1/vehicles', PATHS.vehicles],
  ['/api/v1/consignments', PATHS.consignments],
  ['/api/v1/enterprises', PATHS.enterprises],
  ['/api/v1/filings', PATHS.filings],
  ['/api/v1/flags', PATHS.flags],
  ['/api/v1/flags/reviews', PATHS.reviews],
  ['/api/v1/qualifications', PATHS.papers],
  ['/api/v1/qualifications/lacking', PATHS.lacks],
  ['/api/v1/bureau/movements', PATHS.movements],
  ['/api/v1/bureau/transfers', PATHS.transfers],
  ['/api/v1/bureau/holdings', PATHS.holdings],
  ['/api/v1/users', PATHS.people],
  ['/api/v1/keys', PATHS.keys],
  ['/api/v1/ledger/entries', PATHS.log],
];

/**
 * The console's address that lists exactly the rows of a path which the service gave beside a figure (`rows`).
 * Undefined for a list that no screen shows.
 */
export function rowsAddress(rows: string): string | undefined {
  const [path = '', query] = rows.split('?');
  const screen = SCREENS.find(([list]) => list === path)?.[1];
  return screen === undefined || query === undefined ? screen : `${screen}?${query}`;
}
