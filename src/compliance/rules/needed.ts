import type { Facts } from '../../custody/facts';
import type { Paper } from '../../enterprises/paper';
import { qualificationName } from '../../enterprises/qualification-types';
import { better, bestState, type Need, type PaperState } from '../../enterprises/verdict';
import type { Params, Text } from '../../kernel/text';
import type { Register } from '../rule';
import { ORDER_73_FROM } from './parameters';
import { recordedText } from './recorded';

/** One paper that an act needs, and how the party stands with it on the day of the act. */
export interface Needed {
  readonly name: Text;
  readonly state: PaperState;
}

/** Not there, or not good for the act. An unchecked record is not lacking: RQ-22 speaks of it. */
export function isLacking(needed: Needed): boolean {
  return needed.state !== 'QUALIFIED' && needed.state !== 'UNVERIFIED';
}

/** First date of 细则 Art. 23: from then on a vehicle may be dismantled at the certified site only. */
const OWN_SITE_FROM = '2020-09-01';

/** The dismantler certificate of the acting enterprise; at the site of the act where a removal names one. */
export function certificate(facts: Facts, register: Register): Needed {
  const asksForSite = facts.kind === 'battery.removed' && facts.on >= OWN_SITE_FROM;
  const site = asksForSite ? recordedText(facts.data, 'site') : undefined;
  return needed(register.papers(facts.org), 'Q-ELV-CERT', facts.on, { site });
}

/** The capability to dismantle electric vehicles, judged for the enterprise as a whole. */
export function electricCapability(facts: Facts, register: Register): Needed {
  return needed(register.papers(facts.org), 'Q-ELV-EV', facts.on);
}

export function outletStatus(papers: readonly Paper[], on: string): Needed {
  return needed(papers, 'Q-OUTLET', on);
}

/** The three papers of Order 73 Art. 18; permit and registration are one. Nothing before the order. */
export function utilisationPapers(papers: readonly Paper[], on: string): readonly Needed[] {
  if (on < ORDER_73_FROM) return [];
  const permit = needed(papers, 'Q-PERMIT', on);
  const registration = needed(papers, 'Q-PERMIT-REG', on);
  return [
    needed(papers, 'Q-CU-INVEST', on),
    needed(papers, 'Q-CU-EIA', on),
    {
      name: { zh: `${permit.name.zh}或排污登记`, en: `${permit.name.en} or registration` },
      state: better(permit.state, registration.state),
    },
  ];
}

export function dangerousGoodsLicence(papers: readonly Paper[], on: string): Needed {
  return needed(papers, 'Q-DG-LIC', on, { scope: 'class-9' });
}

/** The papers of the vehicle and the people that the consignment names. Who or what is not recorded is not judged. */
export function vehicleAndStaff(facts: Facts, papers: readonly Paper[]): readonly Needed[] {
  const plate = recordedText(facts.data, 'vehiclePlate');
  const driver = recordedText(facts.data, 'driverLicence');
  const escort = recordedText(facts.data, 'escortLicence');
  const found: Needed[] = [];
  if (plate !== undefined) found.push({ ...needed(papers, 'Q-DG-VEH', facts.on, { plate }), name: VEHICLE });
  if (driver !== undefined) found.push({ ...needed(papers, 'Q-DG-STAFF', facts.on, { person: driver }), name: DRIVER });
  if (escort !== undefined) found.push({ ...needed(papers, 'Q-DG-STAFF', facts.on, { person: escort }), name: ESCORT });
  return found;
}

const VEHICLE: Text = { zh: '车辆道路运输证（危险货物）', en: 'dangerous goods licence of the vehicle' };
const DRIVER: Text = { zh: '驾驶员从业资格证', en: 'licence of the driver' };
const ESCORT: Text = { zh: '押运员从业资格证', en: 'licence of the escort' };

function needed(papers: readonly Paper[], type: string, on: string, need?: Need): Needed {
  return { name: qualificationName(type), state: bestState(papers, type, on, need) };
}

/** What `{papersZh}` and `{papersEn}` of a reason stand for. */
export function listed(names: readonly Text[]): Params {
  return { papersZh: names.map((name) => name.zh).join('、'), papersEn: names.map((name) => name.en).join(', ') };
}
