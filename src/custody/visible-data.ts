import type { CanonicalObject } from '../kernel/canonical';
import type { Entry } from '../ledger/entry';
import { listOf, objectOf, objectsOf, textOf, textsOf } from './data';

/** How much of an entry's data the caller may see. */
export interface Part {
  /** False: the identifying fields only. */
  readonly figures: boolean;
  /** Whether fields that name a person are shown, too. */
  readonly personal: boolean;
}

export interface VisibleData {
  readonly data: CanonicalObject;
  /** Names of the fields that were kept back. */
  readonly withheld: string[];
}

/** What is shown of the entry on the page of one battery: its own item of a sheet, and no stream names. */
export function visibleData(entry: Entry, part: Part, battery: string): VisibleData {
  const shown: [string, CanonicalObject[string]][] = [];
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(entry.data)) {
    if (INTERNAL.includes(name)) continue;
    if (!mayShow(entry.data, name, part)) withheld.push(name);
    else if (name === 'rows') shown.push([name, ownRows(entry.data, battery)]);
    else if (name === 'items') shown.push([name, ownItems(entry.data, battery)]);
    else if (name === 'changes') shown.push([name, changesOf(entry.data, part)]);
    else shown.push([name, value]);
  }
  const own = part.figures ? [] : ownItems(entry.data, battery).flatMap((item) => textOf(item, 'batteryCode') ?? []);
  return {
    data: Object.fromEntries(own.length > 0 ? [...shown, ['batteryCode', own[0] ?? '']] : shown),
    withheld: withheld.sort(),
  };
}

/** The fields of a vehicle's recorded data that its receiver and the bureau are shown. */
export function withoutInternals(data: CanonicalObject): CanonicalObject {
  return without(data, INTERNAL);
}

/** How many batteries one entry moves together. */
export function batchSize(entry: Entry): number {
  return Math.max(listOf(entry.data, 'items').length, listOf(entry.data, 'inputs').length);
}

/** Says which thing the entry is about. Everything else is somebody's business figure. */
const IDENTIFYING: readonly string[] = [
  'vin',
  'batteryCode',
  'newCode',
  'traceNo',
  'codeStatus',
  'codeConflict',
  'labelText',
  'level',
  'batteryType',
  'model',
  'maker',
  'certificateNo',
  'consignmentNo',
  'index',
];

/** Shown to whoever acted, to the parties of the consignment and to officers. */
const PERSONAL: readonly string[] = ['operator', 'driverLicence', 'escortLicence', 'vehiclePlate'];

/** Stream names and the opaque id of the person: of no use on a page. */
const INTERNAL: readonly string[] = ['battery', 'batteries', 'vehicle', 'consignment', 'product', 'by'];

function mayShow(data: CanonicalObject, name: string, part: Part): boolean {
  if (!part.figures) return IDENTIFYING.includes(name);
  return part.personal || !isPersonal(data, name);
}

/** A source without a social credit code is a private person. */
function isPersonal(data: CanonicalObject, name: string): boolean {
  return PERSONAL.includes(name) || (name === 'sourceName' && textOf(data, 'sourceUscc') === undefined);
}

function ownItems(data: CanonicalObject, battery: string): CanonicalObject[] {
  return objectsOf(data, 'items')
    .filter((item) => textOf(item, 'battery') === battery)
    .map(withoutInternals);
}

/** The rows of a report that are about this battery; the answers to a report say no more than the number of a row. */
function ownRows(data: CanonicalObject, battery: string): CanonicalObject[] {
  return objectsOf(data, 'rows')
    .filter((row) => row['streams'] === undefined || textsOf(row, 'streams').includes(battery))
    .map((row) => without(row, ['streams', 'due']));
}

function without(data: CanonicalObject, names: readonly string[]): CanonicalObject {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

function changesOf(data: CanonicalObject, part: Part): CanonicalObject {
  const changes = objectOf(data, 'changes') ?? {};
  return Object.fromEntries(Object.entries(changes).filter(([name]) => part.personal || !isPersonal(changes, name)));
}
