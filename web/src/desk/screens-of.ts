import { PATHS } from '../paths';
import type { deskZh } from '../texts/desk.zh';
import { isAdministrator, isEnterprise, isManager, isOfficer, type Me } from './me';

type ScreenName = keyof (typeof deskZh)['screens'];
type GroupName = keyof (typeof deskZh)['groups'];

/** One line of the navigation; `keys` is its place under Alt+1..9. */
export interface NavLine {
  readonly name: ScreenName;
  readonly path: string;
  readonly group: GroupName;
}

const LINES: readonly (NavLine & { readonly isFor: (me: Me) => boolean })[] = [
  { name: 'home', path: PATHS.home, group: 'daily', isFor: () => true },
  { name: 'vehicles', path: PATHS.vehicles, group: 'daily', isFor: isEnterprise },
  { name: 'removal', path: PATHS.removal(), group: 'daily', isFor: isEnterprise },
  { name: 'collection', path: PATHS.collection, group: 'daily', isFor: isEnterprise },
  { name: 'storing', path: PATHS.storing(), group: 'daily', isFor: isEnterprise },
  { name: 'consignments', path: PATHS.consignments, group: 'daily', isFor: isEnterprise },
  { name: 'recycling', path: PATHS.recycling(), group: 'daily', isFor: isEnterprise },
  { name: 'repurposing', path: PATHS.repurposing(), group: 'daily', isFor: isEnterprise },
  { name: 'filings', path: PATHS.filings, group: 'daily', isFor: isEnterprise },
  { name: 'overview', path: PATHS.overview, group: 'audit', isFor: isOfficer },
  { name: 'flows', path: PATHS.flows, group: 'audit', isFor: isOfficer },
  { name: 'balance', path: PATHS.balance, group: 'audit', isFor: isOfficer },
  { name: 'holdings', path: PATHS.holdings, group: 'audit', isFor: isOfficer },
  { name: 'enterprises', path: PATHS.enterprises, group: 'audit', isFor: (me) => isOfficer(me) || isAdministrator(me) },
  { name: 'flags', path: PATHS.flags, group: 'records', isFor: (me) => isOfficer(me) || isEnterprise(me) },
  { name: 'search', path: '/search', group: 'records', isFor: (me) => isOfficer(me) || isEnterprise(me) },
  { name: 'batteries', path: PATHS.batteries, group: 'records', isFor: (me) => isOfficer(me) || isEnterprise(me) },
  { name: 'vehicles', path: PATHS.vehicles, group: 'records', isFor: isOfficer },
  { name: 'consignments', path: PATHS.consignments, group: 'records', isFor: isOfficer },
  { name: 'filings', path: PATHS.filings, group: 'records', isFor: isOfficer },
  { name: 'guide', path: PATHS.guide, group: 'records', isFor: () => true },
  { name: 'log', path: PATHS.log, group: 'records', isFor: () => true },
  { name: 'ownEnterprise', path: PATHS.ownEnterprise, group: 'manage', isFor: isEnterprise },
  { name: 'people', path: PATHS.people, group: 'manage', isFor: (me) => isManager(me) || isAdministrator(me) },
  { name: 'keys', path: PATHS.keys, group: 'manage', isFor: (me) => !isOfficer(me) },
  { name: 'audit', path: PATHS.audit, group: 'manage', isFor: isAdministrator },
];

/** What this person works with, in the order in which it is shown. */
export function screensOf(me: Me): readonly NavLine[] {
  return LINES.filter(({ isFor }) => isFor(me));
}
