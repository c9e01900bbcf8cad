import type { Rule } from '../rule';
import { brokenChain, codeInUse, codeMissing } from './battery-code';
import { carrierNotChecked, carrierWithoutLicence, vehicleOrStaffWithoutPapers } from './carrier';
import {
  branchDismantles,
  certificateNotActive,
  noCertificate,
  notAtCertifiedSite,
  notEquippedForElectric,
} from './dismantler-certificate';
import { forbiddenUse } from './forbidden-use';
import { packCountDiffers } from './pack-count';
import { receivedDiffersFromSent } from './receipt-balance';
import { handedToWrongReceiver, reliesOnEndedList, utilisationPapersIncomplete } from './receiver';
import { dispatchedUnsafe, notJudged } from './safety-judgement';
import { originUnknown } from './unknown-origin';
import { notVerified } from './unverified';
import { batteryMissing, noOwnerStatement, swapWithoutEvidence } from './vehicle-with-battery';

/** Every rule that judges an entry, in the order of docs/rules.md. */
export const RULES: readonly Rule[] = [
  noCertificate, // RQ-01
  certificateNotActive, // RQ-02
  notAtCertifiedSite, // RQ-03
  branchDismantles, // RQ-04
  notEquippedForElectric, // RQ-07
  handedToWrongReceiver, // RQ-09
  utilisationPapersIncomplete, // RQ-10
  reliesOnEndedList, // RQ-11
  carrierWithoutLicence, // RQ-14
  vehicleOrStaffWithoutPapers, // RQ-15
  carrierNotChecked, // RQ-16
  notVerified, // RQ-22
  batteryMissing, // RV-01
  noOwnerStatement, // RV-02
  swapWithoutEvidence, // RV-04
  codeMissing, // RB-01
  codeInUse, // RB-02
  packCountDiffers, // RB-03
  notJudged, // RB-12
  dispatchedUnsafe, // RB-13
  receivedDiffersFromSent, // RB-15
  brokenChain, // RB-17
  originUnknown, // RB-18
  forbiddenUse, // RB-20
];
