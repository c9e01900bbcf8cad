import type { VisibleTo } from '../accounts/sight';
import type { Reader } from '../database/tx';
import type { Uscc } from '../identifiers/uscc';
import type { CanonicalObject } from '../kernel/canonical';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { BATTERY_STATES, type Battery } from './battery';
import { type Consignment, CONSIGNMENT_STATES } from './consignment';
import { CustodyPages } from './custody-pages';
import { type BatteryRow, type ConsignmentRow, toBattery, withItems } from './custody-rows';
import { CUSTODY_KINDS } from './kinds';
import { LIFE, mustFollow } from './life';
import type { StepDto } from './step.dto';
import { enterprisesFor, stepOf, type TrialContext } from './trial';
import type { Vehicle } from './vehicle';

/** Who asks: only whoever acts for an enterprise may take a step. */
export interface Asking {
  readonly sight: VisibleTo;
  readonly now: string;
  readonly language: Language;
}

/** Every kind that moves a battery on, as far as the caller and this battery go. Empty for who acts for no enterprise. */
export async function batterySteps(reader: Reader, battery: Battery, asking: Asking): Promise<StepDto[]> {
  if (asking.sight.kind !== 'enterprise') return [];
  const { org } = asking.sight;
  const now = later(asking.now, battery.since);
  const consignment =
    battery.consignment === undefined ? undefined : await readConsignment(reader, battery.consignment);
  const context = await trialOf(reader, { ...asking, now, org }, consignment ? [consignment] : []);
  context.pages.keepBattery(battery);
  const sheet = consignment && sheetOf(consignment, context.pages);
  return CUSTODY_KINDS.filter(({ kind }) => moves(kind)).map((kind) =>
    stepOf(kind, context, leastData(kind.kind, [battery], sheet), () => {
      mustFollow(battery, { kind: kind.kind, org, occurredAt: now });
      if (NEEDS_SHEET.includes(kind.kind) && !consignment) throw stateProblem(battery);
    }),
  );
}

/** What the caller may still do with a vehicle. */
export async function vehicleSteps(reader: Reader, vehicle: Vehicle, asking: Asking): Promise<StepDto[]> {
  if (asking.sight.kind !== 'enterprise') return [];
  const context = await trialOf(
    reader,
    { ...asking, now: later(asking.now, vehicle.lastAt), org: asking.sight.org },
    [],
  );
  context.pages.keepVehicle(vehicle);
  return CUSTODY_KINDS.filter(({ kind }) => VEHICLE_STEPS.includes(kind)).map((kind) =>
    stepOf(kind, context, { vin: vehicle.vin }),
  );
}

/** What the caller may still do with a consignment. */
export async function consignmentSteps(reader: Reader, consignment: Consignment, asking: Asking): Promise<StepDto[]> {
  if (asking.sight.kind !== 'enterprise') return [];
  const now = later(asking.now, consignment.lastAt);
  const context = await trialOf(reader, { ...asking, now, org: asking.sight.org }, [consignment]);
  const returning = [...context.pages.batteries.values()].filter(
    (battery) => battery.state === 'returning' && battery.consignment === consignment.id,
  );
  const sheet = sheetOf(consignment, context.pages);
  return CUSTODY_KINDS.filter(({ kind }) => NEEDS_SHEET.includes(kind)).map((kind) =>
    stepOf(kind, context, leastData(kind.kind, returning, sheet), () => {
      if (kind.kind === 'consignment.returned' && returning.length === 0) throw sheetProblem(consignment);
    }),
  );
}

const VEHICLE_STEPS: readonly string[] = ['vehicle.certified', 'battery.removed'];
const NEEDS_SHEET: readonly string[] = ['consignment.pickedUp', 'consignment.received', 'consignment.returned'];

function moves(kind: string): boolean {
  const step = LIFE[kind];
  return step !== undefined && step.from !== 'unborn';
}

/** A consignment by the names that its trial needs. */
interface Sheet {
  readonly number: string;
  /** Trace numbers of all that the sender listed. */
  readonly listed: readonly string[];
}

function sheetOf(consignment: Consignment, pages: CustodyPages): Sheet {
  return {
    number: consignment.number,
    listed: consignment.items.flatMap((item) => pages.batteries.get(item.battery)?.traceNo ?? []),
  };
}

/** The least that a kind must be told to be decided. Batteries go by their trace numbers, which nobody shares. */
function leastData(kind: string, batteries: readonly Battery[], sheet: Sheet | undefined): CanonicalObject {
  const names = batteries.map((battery) => battery.traceNo);
  const items = names.map((batteryCode) => ({ batteryCode }));
  const consignmentNo = sheet?.number ?? '';
  const arrived = (sheet?.listed ?? []).map((batteryCode) => ({ batteryCode, result: 'accepted' }));
  const data: Readonly<Record<string, CanonicalObject>> = {
    'consignment.dispatched': { consignmentNo: '', items },
    'consignment.pickedUp': { consignmentNo },
    'consignment.received': { consignmentNo, items: arrived },
    'consignment.returned': { consignmentNo, items },
    'battery.repurposed': { inputs: names, newCode: '' },
    'battery.recycled': { inputs: names },
  };
  return data[kind] ?? { batteryCode: names[0] ?? '', newCode: '' };
}

/** The sheets with all that is on them, so that a receipt could be complete. */
async function trialOf(
  reader: Reader,
  asking: Asking & { readonly org: Uscc },
  consignments: readonly Consignment[],
): Promise<TrialContext> {
  const pages = new CustodyPages();
  for (const consignment of consignments) pages.keepConsignment(consignment);
  const ids = consignments.flatMap((consignment) => consignment.items.map((item) => item.battery));
  const rows =
    ids.length === 0 ? [] : await reader.all<BatteryRow>('SELECT * FROM battery_book WHERE id IN (?*)', [ids]);
  for (const row of rows) pages.keepBattery(toBattery(row));
  const { org, now, language } = asking;
  const enterprises = await enterprisesFor(reader, [org, ...consignments.map((consignment) => consignment.carrier)]);
  return { org, now, language, pages, enterprises };
}

async function readConsignment(reader: Reader, id: string): Promise<Consignment | undefined> {
  const rows = await reader.all<ConsignmentRow>('SELECT * FROM consignment_book WHERE id = ?', [id]);
  return (await withItems(reader, rows))[0];
}

/** A step that follows at once is not refused for a clock that runs a little ahead. */
function later(now: string, last: string): string {
  return now > last ? now : last;
}

function stateProblem(battery: Battery): Problem {
  const { zh, en } = BATTERY_STATES[battery.state];
  return new Problem('STATE', { code: battery.code ?? battery.traceNo, state: zh, stateEn: en });
}

function sheetProblem(consignment: Consignment): Problem {
  const { zh, en } = CONSIGNMENT_STATES[consignment.state];
  return new Problem('CONSIGNMENT_STATE', { consignmentNo: consignment.number, state: zh, stateEn: en });
}
