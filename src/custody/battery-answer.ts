import type { VisibleTo } from '../accounts/sight';
import type { Language } from '../kernel/text';
import { BATTERY_STATES } from './battery';
import type { BatteryDto, BatteryLinksDto, BatteryOriginDto } from './batteries.dto';
import { custodyKind } from './fold';
import type { OrgNames } from './org-names';
import type { SeenBattery } from './seen-battery';

/** What an answer needs besides the battery: names of organisations, and numbers of consignments by stream. */
export interface AnswerContext {
  readonly names: OrgNames;
  readonly numbers: ReadonlyMap<string, string>;
  readonly language: Language;
}

export function toBatteryDto(
  { battery, seenUntil }: SeenBattery,
  { names, numbers, language }: AnswerContext,
): BatteryDto {
  return {
    id: battery.id,
    traceNo: battery.traceNo,
    batteryCode: battery.code ?? null,
    codeStatus: battery.codeStatus,
    level: battery.level,
    batteryType: battery.batteryType,
    massGrams: battery.massGrams,
    state: BATTERY_STATES[battery.state][language],
    stateCode: battery.state,
    holder: names(battery.holder),
    vin: battery.vin ?? null,
    site: battery.site ?? null,
    location: battery.location ?? null,
    since: battery.since,
    consignmentNo: numbers.get(battery.consignment ?? '') ?? null,
    seenUntil: seenUntil ?? null,
  };
}

export function originOf({ battery }: SeenBattery, names: OrgNames, language: Language): BatteryOriginDto {
  const title = custodyKind(battery.originKind)?.title[language] ?? battery.originKind;
  return { kind: battery.originKind, title, index: battery.originIndex, org: names(battery.originOrg) };
}

/** By trace number, which no two batteries share. A vehicle is open to whoever received it, and to officers. */
export function linksOf({ battery }: SeenBattery, { numbers }: AnswerContext, sight: VisibleTo): BatteryLinksDto {
  const seesVehicle = battery.vin !== undefined && (sight.kind !== 'enterprise' || sight.org === battery.originOrg);
  const self = `/api/v1/batteries/${battery.traceNo}`;
  const number = numbers.get(battery.consignment ?? '');
  return {
    self,
    timeline: `${self}/timeline`,
    vehicle: seesVehicle ? `/api/v1/vehicles/${battery.vin ?? ''}` : null,
    consignment:
      number === undefined ? null : `/api/v1/consignments/${encodeURIComponent(number)}?sender=${battery.holder}`,
    flags: `/api/v1/flags?subject=${battery.traceNo}`,
  };
}
