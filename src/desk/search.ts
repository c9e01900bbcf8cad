import type { VisibleTo } from '../accounts/sight';
import { seesEntry } from '../accounts/visible-entries';
import { batteriesBeginning, batteriesNamed, listBatteries } from '../custody/battery-queries';
import { CONSIGNMENT_COLUMNS, lookUpConsignments, lookUpVehicles, VEHICLE_COLUMNS } from '../custody/look-up';
import type { Reader } from '../database/tx';
import { enterpriseCard, listEnterprises } from '../enterprises/enterprise-queries';
import { entriesAt } from '../ledger/entries';
import type { Found } from './found';
import type { Asked } from './recognise';

/** Who searches for what. Every query is given the sight: what a caller may not see is not found. */
export interface Search {
  readonly reader: Reader;
  readonly sight: VisibleTo;
  readonly asked: Asked;
  readonly today: string;
}

export const MOST_FOUND = 20;

/** Fewer characters begin too much. */
const LEAST_PREFIX = 4;

/** Chinese names say much in two characters; what is all letters and digits must be as long as a prefix. */
const LEAST_NAME = 2;

/** Whatever goes by exactly this number, then what begins so; each thing once, at most `MOST_FOUND`. */
export async function search(search: Search): Promise<Found[]> {
  const { asked, reader, sight } = search;
  const exact = asked.index === undefined ? await exactly(search) : await entryAt(reader, sight, asked.index);
  const more = asked.index === undefined && exact.length < MOST_FOUND ? await beginningSo(search) : [];
  const all = new Map<string, Found>();
  for (const found of [...exact, ...more]) if (!all.has(idOf(found))) all.set(idOf(found), found);
  return [...all.values()].slice(0, MOST_FOUND);
}

async function exactly(search: Search): Promise<Found[]> {
  const { reader, sight, asked, today } = search;
  const batteries = await Promise.all(asked.batteryNames.map((name) => batteriesNamed(reader, sight, name)));
  const enterprise = asked.uscc && (await enterpriseCard(reader, sight, asked.uscc, today));
  const ofVehicle = await listBatteries(reader, sight, { filter: { vin: asked.key }, limit: MOST_FOUND });
  return [
    ...batteries.flat().map((seen): Found => ({ type: 'battery', exact: true, seen })),
    ...(await lookedUp(search, false)),
    ...(enterprise ? [{ type: 'enterprise', exact: true, enterprise: enterprise.enterprise } as const] : []),
    ...ofVehicle.flatMap(({ seen }): Found[] => (seen ? [{ type: 'battery', exact: false, seen }] : [])),
  ];
}

async function beginningSo(search: Search): Promise<Found[]> {
  const { reader, sight, asked } = search;
  const enterprises = await enterprisesCalled(search);
  if (asked.key.length < LEAST_PREFIX) return enterprises;
  const batteries = await Promise.all(
    asked.batteryNames.map((name) => batteriesBeginning(reader, sight, name, MOST_FOUND)),
  );
  return [
    ...batteries.flat().map((seen): Found => ({ type: 'battery', exact: false, seen })),
    ...(await lookedUp(search, true)),
    ...enterprises,
  ];
}

/** Vehicles and consignments by whatever number they go by. */
async function lookedUp({ reader, sight, asked }: Search, byPrefix: boolean): Promise<Found[]> {
  const how = { value: asked.key, byPrefix, limit: MOST_FOUND };
  const vehicles = await Promise.all(VEHICLE_COLUMNS.map((by) => lookUpVehicles(reader, sight, { ...how, by })));
  const consignments = await Promise.all(
    CONSIGNMENT_COLUMNS.map((by) => lookUpConsignments(reader, sight, { ...how, by })),
  );
  return [
    ...vehicles.flat().map((vehicle): Found => ({ type: 'vehicle', exact: !byPrefix, vehicle })),
    ...consignments.flat().map((consignment): Found => ({ type: 'consignment', exact: !byPrefix, consignment })),
  ];
}

async function enterprisesCalled({ reader, sight, asked, today }: Search): Promise<Found[]> {
  const { words, key } = asked;
  const isPlain = /^[\x20-\x7e]*$/.test(words);
  if ([...words].length < (isPlain ? LEAST_PREFIX : LEAST_NAME)) return [];
  const found: Found[] = [];
  for (const q of new Set([words, key])) {
    const cards = await listEnterprises(reader, { sight, filter: { q }, today }, MOST_FOUND);
    found.push(...cards.map(({ enterprise }): Found => ({ type: 'enterprise', exact: false, enterprise })));
  }
  return found;
}

async function entryAt(reader: Reader, sight: VisibleTo, index: number): Promise<Found[]> {
  if (!(await seesEntry(reader, sight, index))) return [];
  return (await entriesAt(reader, [index])).map((entry) => ({ type: 'entry', exact: true, entry }));
}

function idOf(found: Found): string {
  if (found.type === 'battery') return found.seen.battery.id;
  if (found.type === 'vehicle') return found.vehicle.id;
  if (found.type === 'consignment') return found.consignment.id;
  return found.type === 'enterprise' ? found.enterprise.uscc : String(found.entry.index);
}
