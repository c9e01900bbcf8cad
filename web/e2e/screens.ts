import type { APIRequestContext, Page } from '@playwright/test';
import type { DemoUser } from './harness/test';

/** One screen as somebody of the demo sees it. */
export interface ScreenShown {
  readonly name: string;
  readonly user: DemoUser | null;
  /** Its address; what it is about comes from the service. */
  readonly path: string | ((api: APIRequestContext) => Promise<string>);
  /** Serves phones, too. */
  readonly onPhone?: true;
  /** Stands in the manual under this name. */
  readonly inManual?: string;
  /** What is done before the picture is taken. */
  readonly then?: (page: Page) => Promise<void>;
}

const first =
  (list: string, path: (item: Record<string, string>) => string) =>
  async (api: APIRequestContext): Promise<string> => {
    const answer = (await (await api.get(list)).json()) as { items: Record<string, unknown>[] };
    const item = answer.items[0];
    if (item === undefined) throw new Error(`the demo has no ${list}`);
    return path(flat(item));
  };

function flat(item: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) => {
      if (typeof value === 'string') return [[key, value]];
      const { uscc } = (value ?? {}) as { uscc?: unknown };
      return typeof uscc === 'string' ? [[key, uscc]] : [];
    }),
  );
}

const id = encodeURIComponent;
const battery = first('/api/v1/batteries?limit=1', ({ traceNo = '' }) => `/batteries/${id(traceNo)}`);
const trace = first('/api/v1/batteries?limit=1', ({ traceNo = '' }) => `/trace/${id(traceNo)}`);
const vehicle = first('/api/v1/vehicles?limit=1', ({ vin = '' }) => `/vehicles/${id(vin)}`);
const sheet = first(
  '/api/v1/consignments?limit=1',
  ({ number = '', sender = '' }) => `/consignments/${id(number)}?sender=${id(sender)}`,
);
const toReceive = first(
  '/api/v1/consignments?limit=1&role=receiver&underway=true',
  ({ number = '', sender = '' }) => `/consignments/${id(number)}/receipt?sender=${id(sender)}`,
);
const toTakeBack = first(
  '/api/v1/consignments?limit=1&role=sender&toTakeBack=true',
  ({ number = '', sender = '' }) => `/consignments/${id(number)}/return?sender=${id(sender)}`,
);
const company = first('/api/v1/enterprises?limit=1', ({ uscc = '' }) => `/enterprises/${id(uscc)}`);

/** Every screen of the console. */
export const SCREENS: readonly ScreenShown[] = [
  { name: 'E01-sign-in', user: null, path: '/', onPhone: true, inManual: 'sign-in' },
  { name: 'E02-workbench', user: 'dismantler', path: '/', onPhone: true, inManual: 'workbench' },
  {
    name: 'E01-change-person',
    user: 'dismantler',
    path: '/',
    inManual: 'change-person',
    then: async (page: Page): Promise<void> => {
      await page.locator('.person-button').click();
      await page.getByRole('menuitem', { name: /换人|Change person/ }).click();
    },
  },
  {
    name: 'E03-scan-desk',
    user: 'dismantler',
    path: '/',
    onPhone: true,
    inManual: 'scan-desk',
    then: async (page: Page): Promise<void> => page.keyboard.press('F2'),
  },
  { name: 'E04-vehicles', user: 'dismantler', path: '/vehicles' },
  { name: 'E04-vehicle-new', user: 'dismantler', path: '/vehicles/new', onPhone: true, inManual: 'vehicle-new' },
  { name: 'E04-vehicle', user: 'dismantler', path: vehicle, onPhone: true, inManual: 'vehicle' },
  { name: 'E05-removal', user: 'dismantler', path: '/removal', onPhone: true, inManual: 'removal' },
  { name: 'E05-collection', user: 'outlet', path: '/collection', onPhone: true, inManual: 'collection' },
  { name: 'E06-batteries', user: 'dismantler', path: '/batteries', inManual: 'batteries' },
  { name: 'E07-battery', user: 'dismantler', path: battery, onPhone: true, inManual: 'battery' },
  {
    name: 'E07-proof',
    user: 'dismantler',
    path: battery,
    inManual: 'proof',
    then: async (page: Page): Promise<void> => page.locator('.proof').scrollIntoViewIfNeeded(),
  },
  { name: 'E08-storing', user: 'dismantler', path: '/storing', onPhone: true, inManual: 'storing' },
  { name: 'E11-consignments', user: 'dismantler', path: '/consignments', onPhone: true, inManual: 'consignments' },
  { name: 'E10-consignment-new', user: 'dismantler', path: '/consignments/new', inManual: 'consignment-new' },
  { name: 'E11-consignment', user: 'dismantler', path: sheet, onPhone: true },
  { name: 'E12-receipt', user: 'recycler', path: toReceive, onPhone: true, inManual: 'receipt' },
  { name: 'E13-return', user: 'dismantler', path: toTakeBack, onPhone: true },
  { name: 'E14-recycling', user: 'recycler', path: '/recycling', inManual: 'recycling' },
  { name: 'E14-repurposing', user: 'recycler', path: '/repurposing' },
  { name: 'E17-filings', user: 'dismantler', path: '/filings', inManual: 'filings' },
  { name: 'E19-flags', user: 'dismantler', path: '/flags' },
  { name: 'E21-enterprise', user: 'dismantler-manager', path: '/enterprise', inManual: 'enterprise' },
  { name: 'E21-people', user: 'dismantler-manager', path: '/people' },
  { name: 'E21-keys', user: 'dismantler-manager', path: '/keys' },
  { name: 'E21-account', user: 'dismantler', path: '/account' },
  { name: 'E23-guide', user: 'dismantler', path: '/guide', inManual: 'guide' },
  { name: 'E23-manual', user: 'dismantler', path: '/manual/index' },
  { name: 'log', user: 'dismantler', path: '/log' },
  { name: 'G01-workbench', user: 'bureau', path: '/', inManual: 'workbench-bureau' },
  { name: 'G01-papers', user: 'bureau', path: '/papers' },
  { name: 'G01-lacks', user: 'bureau', path: '/lacks' },
  { name: 'G02-overview-table', user: 'bureau', path: '/overview?counties=table&show=missing' },
  { name: 'G02-overview', user: 'bureau', path: '/overview', inManual: 'overview' },
  { name: 'G02-flows', user: 'bureau', path: '/flows', inManual: 'flows' },
  { name: 'G02-flows-table', user: 'bureau', path: '/flows?view=table' },
  { name: 'G02-transfers', user: 'bureau', path: '/transfers' },
  { name: 'G03-enterprises', user: 'bureau', path: '/enterprises', inManual: 'enterprises' },
  { name: 'G03-enterprise', user: 'bureau', path: company },
  { name: 'G05-search', user: 'bureau', path: '/search?q=NB-371502', inManual: 'search' },
  { name: 'G06-trace', user: 'bureau', path: trace, inManual: 'trace' },
  { name: 'G07-balance', user: 'bureau', path: '/balance', inManual: 'balance' },
  { name: 'G07-movements', user: 'bureau', path: '/movements' },
  { name: 'G07-holdings', user: 'bureau', path: '/holdings' },
  { name: 'G08-flags', user: 'bureau', path: '/flags', inManual: 'flags' },
  { name: 'A-workbench', user: 'admin', path: '/' },
  { name: 'A-reviews', user: 'admin', path: '/reviews' },
  { name: 'A-people', user: 'admin', path: '/people' },
  { name: 'A-audit', user: 'admin', path: '/audit' },
];
