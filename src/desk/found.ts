import { BATTERY_STATES } from '../custody/battery';
import { type Consignment, CONSIGNMENT_STATES } from '../custody/consignment';
import { type OrgNames, readOrgNames } from '../custody/org-names';
import type { SeenBattery } from '../custody/seen-battery';
import type { Vehicle } from '../custody/vehicle';
import type { Reader } from '../database/tx';
import type { Enterprise } from '../enterprises/enterprise';
import { shanghaiTime } from '../kernel/dates';
import type { Language } from '../kernel/text';
import type { Entry } from '../ledger/entry';
import { entryTitle } from './entry-words';
import type { FoundDto } from './search.dto';

/** A thing that a search found, before it is put into words. */
export type Found = { readonly exact: boolean } & (
  | { readonly type: 'battery'; readonly seen: SeenBattery }
  | { readonly type: 'vehicle'; readonly vehicle: Vehicle }
  | { readonly type: 'consignment'; readonly consignment: Consignment }
  | { readonly type: 'enterprise'; readonly enterprise: Enterprise }
  | { readonly type: 'entry'; readonly entry: Entry }
);

/** In the caller's language; names of organisations in one query. */
export async function foundAnswers(reader: Reader, all: readonly Found[], language: Language): Promise<FoundDto[]> {
  const names = await readOrgNames(reader, all.flatMap(orgsOf));
  return all.map((found) => ({ type: found.type, ...answer(found, names, language), exact: found.exact }));
}

function orgsOf(found: Found): string[] {
  if (found.type === 'battery') return [found.seen.battery.holder];
  if (found.type === 'vehicle') return [found.vehicle.org];
  if (found.type === 'consignment') return [found.consignment.sender, found.consignment.receiver];
  return found.type === 'entry' ? [found.entry.org] : [];
}

function answer(found: Found, names: OrgNames, language: Language): Omit<FoundDto, 'type' | 'exact'> {
  const name = (uscc: string): string => names(uscc).name ?? uscc;
  switch (found.type) {
    case 'battery': {
      const { id, traceNo, code, state, holder } = found.seen.battery;
      const detail = `${BATTERY_STATES[state][language]} · ${name(holder)}`;
      return { id, label: code ?? traceNo, detail, path: `/api/v1/batteries/${traceNo}` };
    }
    case 'vehicle': {
      const { id, vin, receivedOn, org } = found.vehicle;
      return { id, label: vin, detail: `${receivedOn} · ${name(org)}`, path: `/api/v1/vehicles/${vin}` };
    }
    case 'consignment': {
      const { id, number, state, sender, receiver } = found.consignment;
      const detail = `${CONSIGNMENT_STATES[state][language]} · ${name(sender)} → ${name(receiver)}`;
      const path = `/api/v1/consignments/${encodeURIComponent(number)}?sender=${sender}`;
      return { id, label: number, detail, path };
    }
    case 'enterprise': {
      const { id, uscc, name: called } = found.enterprise;
      return { id, label: called, detail: uscc, path: `/api/v1/enterprises/${uscc}` };
    }
    case 'entry': {
      const { index, kind, occurredAt, org } = found.entry;
      const detail = `${entryTitle(kind)[language]} · ${shanghaiTime(occurredAt)} · ${name(org)}`;
      const at = String(index);
      return { id: at, label: `#${at}`, detail, path: `/api/v1/ledger/entries?from=${at}&limit=1` };
    }
  }
}
