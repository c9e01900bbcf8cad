import type { CustodyKind } from '../custody-kind';
import { batteryCodeAssigned } from './battery-code-assigned';
import { batteryCollected } from './battery-collected';
import { batteryRecycled } from './battery-recycled';
import { batteryRemoved } from './battery-removed';
import { batteryRepurposed } from './battery-repurposed';
import { batteryStored } from './battery-stored';
import { consignmentDispatched } from './consignment-dispatched';
import { consignmentPickedUp } from './consignment-picked-up';
import { consignmentReceived } from './consignment-received';
import { consignmentReturned } from './consignment-returned';
import { vehicleCertified } from './vehicle-certified';
import { vehicleReceived } from './vehicle-received';

/** Every kind of custody event, in the order of a battery's life. What is not here cannot be recorded. */
export const CUSTODY_KINDS: readonly CustodyKind[] = [
  vehicleReceived,
  vehicleCertified,
  batteryRemoved,
  batteryCollected,
  batteryStored,
  consignmentDispatched,
  consignmentPickedUp,
  consignmentReceived,
  consignmentReturned,
  batteryRepurposed,
  batteryRecycled,
  batteryCodeAssigned,
];
