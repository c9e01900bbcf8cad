import type { Type } from '@nestjs/common';
import type { Fault } from '../kernel/problem';
import * as dto from './event-data.dto';

/** What `data` of a kind must hold, and what must hold between its fields. */
export interface EventClass {
  readonly dto: Type<object>;
  readonly check?: (data: Readonly<Record<string, unknown>>) => readonly Fault[];
}

/** Kinds that `POST /events` takes. */
export const EVENT_CLASSES: Readonly<Record<string, EventClass>> = {
  'vehicle.received': { dto: dto.VehicleReceivedDto, check: missingNeedsReason },
  'vehicle.certified': { dto: dto.VehicleCertifiedDto },
  'battery.removed': { dto: dto.BatteryRemovedDto, check: codeOrStatus },
  'battery.collected': { dto: dto.BatteryCollectedDto, check: codeOrStatus },
  'battery.stored': { dto: dto.BatteryStoredDto },
  'consignment.dispatched': { dto: dto.ConsignmentDispatchedDto },
  'consignment.pickedUp': { dto: dto.ConsignmentPickedUpDto },
  'consignment.received': { dto: dto.ConsignmentReceivedDto },
  'consignment.returned': { dto: dto.ConsignmentReturnedDto },
  'battery.repurposed': { dto: dto.BatteryRepurposedDto },
  'battery.recycled': { dto: dto.BatteryRecycledDto },
  'battery.codeAssigned': { dto: dto.BatteryCodeAssignedDto },
  'entry.corrected': { dto: dto.EntryCorrectedDto },
  'entry.voided': { dto: dto.EntryVoidedDto },
};

function codeOrStatus(data: Readonly<Record<string, unknown>>): readonly Fault[] {
  const [code, status] = [data['batteryCode'], data['codeStatus']];
  if (code === undefined && status === undefined) return [{ pointer: '/codeStatus', code: 'CODE_OR_STATUS' }];
  return code !== undefined && status !== undefined ? [{ pointer: '/codeStatus', code: 'CODE_OR_STATUS' }] : [];
}

function missingNeedsReason(data: Readonly<Record<string, unknown>>): readonly Fault[] {
  const isMissing = data['batteryPresence'] === 'missing' || data['batteryPresence'] === 'partial';
  return isMissing && data['missingReason'] === undefined ? [{ pointer: '/missingReason', code: 'MISSING_WHY' }] : [];
}
