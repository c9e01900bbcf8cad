import type { Role } from '../../src/http/public';

/** Who may call a route, and what an API key needs for it: a scope, or a person instead. */
export interface RouteRule {
  readonly roles: readonly Role[] | 'public';
  readonly key: 'read' | 'events:write' | 'filings' | 'person';
}

const everyone: readonly Role[] = ['clerk', 'manager', 'officer', 'administrator'];
const enterprise: readonly Role[] = ['clerk', 'manager'];
const withFilings: readonly Role[] = ['clerk', 'manager', 'officer'];

const open: RouteRule = { roles: 'public', key: 'read' };
const reading = (roles: readonly Role[]): RouteRule => ({ roles, key: 'read' });
const person = (roles: readonly Role[]): RouteRule => ({ roles, key: 'person' });
const recording: RouteRule = { roles: enterprise, key: 'events:write' };
const filing = (roles: readonly Role[]): RouteRule => ({ roles, key: 'filings' });

/** Every route of the service. One that is added without a row here fails its test. */
export const ROUTES: Readonly<Record<string, RouteRule>> = {
  'GET /health/live': open,
  'GET /health/ready': open,
  'GET /metrics': reading(['administrator']),

  'GET /api/v1/ledger/checkpoint': open,
  'GET /api/v1/ledger/key': open,
  'GET /api/v1/ledger/entries': reading(everyone),
  'GET /api/v1/ledger/proofs/inclusion': reading(everyone),
  'GET /api/v1/ledger/proofs/consistency': reading(everyone),

  'POST /api/v1/auth/setup': open,
  'POST /api/v1/auth/login': open,
  'POST /api/v1/auth/logout': person(everyone),
  'GET /api/v1/auth/me': reading(everyone),
  'POST /api/v1/auth/password': person(everyone),

  'POST /api/v1/users': person(['manager', 'administrator']),
  'GET /api/v1/users': reading(['manager', 'administrator']),
  'POST /api/v1/users/{id}/password': person(['manager', 'administrator']),
  'POST /api/v1/users/{id}/status': person(['manager', 'administrator']),
  'POST /api/v1/keys': person(everyone),
  'GET /api/v1/keys': reading(everyone),
  'DELETE /api/v1/keys/{id}': person(everyone),
  'GET /api/v1/audit': reading(['administrator']),
  'GET /api/v1/drafts': person(everyone),
  'GET /api/v1/drafts/{id}': person(everyone),
  'PUT /api/v1/drafts/{id}': person(everyone),
  'DELETE /api/v1/drafts/{id}': person(everyone),

  'POST /api/v1/enterprises': person(['administrator']),
  'GET /api/v1/enterprises': reading(everyone),
  'POST /api/v1/enterprises/{uscc}': person(['administrator']),
  'GET /api/v1/enterprises/{uscc}': reading(everyone),
  'GET /api/v1/counterparties/{uscc}': reading(everyone),
  'GET /api/v1/qualifications': reading(everyone),
  'GET /api/v1/qualifications/lacking': reading(everyone),
  'POST /api/v1/enterprises/{uscc}/qualifications': person(['manager', 'administrator']),
  'POST /api/v1/enterprises/{uscc}/qualifications/{id}/status': person(['officer', 'administrator']),

  'POST /api/v1/events': recording,
  'POST /api/v1/events/check': recording,
  'POST /api/v1/events/batch': recording,

  'GET /api/v1/batteries': reading(everyone),
  'GET /api/v1/batteries/{code}': reading(everyone),
  'GET /api/v1/batteries/{code}/timeline': reading(everyone),
  'GET /api/v1/vehicles': reading(everyone),
  'GET /api/v1/vehicles/{vin}': reading(everyone),
  'GET /api/v1/consignments': reading(everyone),
  'GET /api/v1/consignments/{number}': reading(everyone),
  'GET /api/v1/guide': reading(everyone),
  'GET /api/v1/words': reading(everyone),
  'GET /api/v1/flags': reading(withFilings),
  'GET /api/v1/flags/reviews': reading(['administrator']),
  'GET /api/v1/flags/rules': reading(everyone),

  'GET /api/v1/workbench': reading(everyone),
  'GET /api/v1/search': reading(everyone),
  'GET /api/v1/usual': reading(enterprise),

  'GET /api/v1/bureau/overview': reading(['officer']),
  'GET /api/v1/bureau/holdings': reading(['officer']),
  'GET /api/v1/bureau/flows': reading(['officer']),
  'GET /api/v1/bureau/transfers': reading(['officer']),
  'GET /api/v1/bureau/mass-balance': reading(['officer']),
  'GET /api/v1/bureau/movements': reading(['officer']),

  'GET /api/v1/filings/profiles': filing(withFilings),
  'GET /api/v1/filings': filing(withFilings),
  'POST /api/v1/filings/export': filing(enterprise),
  'GET /api/v1/filings/batches': filing(withFilings),
  'GET /api/v1/filings/{batch}/rows': filing(withFilings),
  'GET /api/v1/filings/{batch}/file': filing(withFilings),
  'POST /api/v1/filings/{batch}/results': filing(enterprise),
};
