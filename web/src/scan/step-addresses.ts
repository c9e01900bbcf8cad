import { PATHS } from '../paths';

/** The thing that a step is about: how the service addresses it, and for a battery the sheet it is on. */
export interface StepSubject {
  readonly type: string;
  /** `/api/v1/consignments/JJ-1?sender=…` or the same without `/api/v1`. */
  readonly path: string;
  readonly consignment?: string | null;
}

/** The console's own address of what the service addresses so: both name things alike, but for entries of the log. */
export function consoleAddress(path: string): string {
  return path.replace(/^\/api\/v1/, '').replace(/^\/ledger\/entries/, PATHS.log);
}

/** The screen on which a step is taken, with the thing already chosen; its own page where the step has no screen. */
export function stepAddress(kind: string, subject: StepSubject): string {
  const screen = SCREENS[kind];
  return screen?.(subject) ?? consoleAddress(subject.path);
}

const SCREENS: Readonly<Record<string, (subject: StepSubject) => string | undefined>> = {
  'vehicle.certified': ({ path }) => PATHS.vehicle(nameIn(path)),
  'battery.removed': ({ path }) => PATHS.removal(nameIn(path)),
  'battery.stored': ({ path }) => PATHS.storing(nameIn(path)),
  'battery.codeAssigned': ({ path }) => PATHS.battery(nameIn(path)),
  'battery.repurposed': ({ path }) => PATHS.repurposing(nameIn(path)),
  'battery.recycled': ({ path }) => PATHS.recycling(nameIn(path)),
  'consignment.dispatched': ({ path }) => PATHS.consignmentNew([nameIn(path)]),
  'consignment.pickedUp': (subject) => onSheet(subject, PATHS.consignment),
  'consignment.received': (subject) => onSheet(subject, PATHS.receipt),
  'consignment.returned': (subject) => onSheet(subject, PATHS.takingBack),
};

/** The last part of an address: a code, a VIN, a sheet's number. */
function nameIn(path: string): string {
  const [address = ''] = path.split('?');
  return decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
}

function onSheet(subject: StepSubject, to: (number: string, sender: string) => string): string | undefined {
  const path = subject.type === 'consignment' ? subject.path : subject.consignment;
  if (path === undefined || path === null) return undefined;
  return to(nameIn(path), new URLSearchParams(path.split('?')[1] ?? '').get('sender') ?? '');
}
