import { createBrowserRouter, type RouteObject } from 'react-router';
import type { ComponentType } from 'react';
import { Crash } from './desk/crash';
import { NotFound } from './desk/not-found';
import { Shell } from './desk/shell';
import { ROUTES } from './paths';

type ScreenName = keyof typeof ROUTES;

/** The module of each screen, read when somebody first opens it. */
const SCREENS: Partial<Record<ScreenName, () => Promise<ComponentType>>> = {
  manual: async () => (await import('./pages/manual/manual-page')).ManualPage,
  vehicles: async () => (await import('./pages/vehicles/vehicles-page')).VehiclesPage,
  vehicleNew: async () => (await import('./pages/vehicles/vehicle-new-page')).VehicleNewPage,
  vehicle: async () => (await import('./pages/vehicles/vehicle-page')).VehiclePage,
  removal: async () => (await import('./pages/removal/removal-page')).RemovalPage,
  collection: async () => (await import('./pages/collection/collection-page')).CollectionPage,
  storing: async () => (await import('./pages/storing/storing-page')).StoringPage,
  battery: async () => (await import('./pages/battery/battery-page')).BatteryPage,
  search: async () => (await import('./pages/search/search-page')).SearchPage,
  log: async () => (await import('./pages/log/log-page')).LogPage,
  trace: async () => (await import('./pages/battery/trace-page')).TracePage,
  batteries: async () => (await import('./pages/batteries/batteries-page')).BatteriesPage,
  home: async () => (await import('./pages/workbench/workbench-page')).WorkbenchPage,
  papers: async () => (await import('./pages/workbench/papers-page')).PapersPage,
  lacks: async () => (await import('./pages/workbench/lacks-page')).LacksPage,
  reviews: async () => (await import('./pages/workbench/reviews-page')).ReviewsPage,
  overview: async () => (await import('./pages/overview/overview-page')).OverviewPage,
  flows: async () => (await import('./pages/flows/flows-page')).FlowsPage,
  transfers: async () => (await import('./pages/flows/transfers-page')).TransfersPage,
  balance: async () => (await import('./pages/balance/balance-page')).BalancePage,
  movements: async () => (await import('./pages/balance/movements-page')).MovementsPage,
  holdings: async () => (await import('./pages/balance/holdings-page')).HoldingsPage,
  flags: async () => (await import('./pages/flags/flags-page')).FlagsPage,
  enterprises: async () => (await import('./pages/enterprises/enterprises-page')).EnterprisesPage,
  enterprise: async () => (await import('./pages/enterprises/enterprise-page')).EnterprisePage,
  ownEnterprise: async () => (await import('./pages/enterprises/enterprise-page')).OwnEnterprisePage,
  people: async () => (await import('./pages/people/people-page')).PeoplePage,
  keys: async () => (await import('./pages/keys/keys-page')).KeysPage,
  account: async () => (await import('./pages/account/account-page')).AccountPage,
  audit: async () => (await import('./pages/audit/audit-page')).AuditPage,
  guide: async () => (await import('./pages/guide/guide-page')).GuidePage,
  consignments: async () => (await import('./pages/consignments/consignments-page')).ConsignmentsPage,
  consignmentNew: async () => (await import('./pages/consignments/new-consignment-page')).NewConsignmentPage,
  consignment: async () => (await import('./pages/consignments/consignment-page')).ConsignmentPage,
  receipt: async () => (await import('./pages/receipt/receipt-page')).ReceiptPage,
  takingBack: async () => (await import('./pages/receipt/taking-back-page')).TakingBackPage,
  recycling: async () => (await import('./pages/recycling/recycling-page')).RecyclingPage,
  repurposing: async () => (await import('./pages/recycling/repurposing-page')).RepurposingPage,
};

export function consoleRouter(): ReturnType<typeof createBrowserRouter> {
  const children = Object.entries(SCREENS).map(([name, load]): RouteObject => ({
    path: ROUTES[name as ScreenName],
    errorElement: <Crash />,
    lazy: async () => ({ Component: await load() }),
  }));
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <Crash />,
      hydrateFallbackElement: <></>,
      children: [...children, { path: '*', element: <NotFound /> }],
    },
  ]);
}
