import { branchDismantles } from './branch-dismantles';
import { carelessDispatch } from './careless-dispatch';
import { cleanLife } from './clean-life';
import { codeAgain } from './code-after-its-end';
import { codeConflict } from './code-conflict';
import { differentSite } from './different-site';
import { electricBicycle } from './electric-bicycle';
import { endedList } from './ended-list';
import { expiredCertificate } from './expired-certificate';
import { failedSafety } from './failed-safety';
import { missingAndUnexpected } from './missing-and-unexpected';
import { missingBattery } from './missing-battery';
import { missingBatteryBefore } from './missing-battery-before-order-73';
import { packCount } from './more-packs-than-found';
import { noCode } from './no-code-battery';
import { incapableDismantler } from './not-equipped-for-electric';
import { outletCollects } from './outlet-collects';
import { unfitOutlet } from './outlet-without-record';
import { paperAfterTheEvent } from './paper-after-the-event';
import { papersOfVehicleAndPeople } from './papers-of-vehicle-and-people';
import { receiptVoided } from './receipt-voided';
import { refusedAndReturned } from './refused-and-returned';
import { revokedWithBackDate } from './revoked-with-a-back-date';
import { secondUse } from './second-use';
import { suspendedThenRestored } from './suspended-then-restored';
import { swapModel } from './swap-model';
import { unlawfulReceiver } from './unlawful-receiver';
import { unlicensedCarrier } from './unlicensed-carrier';
import { unregisteredReceiver } from './unregistered-receiver';
import { voidBlocked } from './void-blocked';
import { weightDiffers } from './weight-differs';
import { whatCannotBeTrue } from './what-cannot-be-true';
import { wrongCarrierCorrected } from './wrong-carrier-corrected';
import { wrongEntryMended } from './wrong-entry-mended';
import { lateReports } from './late-reports';
import { lateReportsBefore } from './late-reports-before-order-73';
import { reportsAccepted } from './reports-accepted';
import { correctedAfterThePapers } from './corrected-after-the-papers';
import type { Scenario } from './scenario';

/** Every story, in the order of docs/scenarios/README.md. */
export const SCENARIOS: readonly Scenario[] = [
  cleanLife,
  secondUse,
  outletCollects,
  refusedAndReturned,
  unlicensedCarrier,
  unlawfulReceiver,
  unregisteredReceiver,
  unfitOutlet,
  missingBattery,
  missingBatteryBefore,
  swapModel,
  packCount,
  expiredCertificate,
  suspendedThenRestored,
  revokedWithBackDate,
  paperAfterTheEvent,
  differentSite,
  branchDismantles,
  incapableDismantler,
  noCode,
  codeConflict,
  codeAgain,
  carelessDispatch,
  failedSafety,
  papersOfVehicleAndPeople,
  missingAndUnexpected,
  weightDiffers,
  electricBicycle,
  endedList,
  lateReports,
  lateReportsBefore,
  reportsAccepted,
  wrongEntryMended,
  wrongCarrierCorrected,
  receiptVoided,
  correctedAfterThePapers,
  voidBlocked,
  whatCannotBeTrue,
];
