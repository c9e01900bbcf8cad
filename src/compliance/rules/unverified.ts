import type { Facts } from '../../custody/facts';
import type { Uscc } from '../../identifiers/uscc';
import type { Text } from '../../kernel/text';
import type { Hit, Register, Rule } from '../rule';
import { actsUnderParent, noCertificate, notEquippedForElectric } from './dismantler-certificate';
import { certificate, dangerousGoodsLicence, electricCapability, listed, vehicleAndStaff, type Needed } from './needed';
import { FIRST_REGIME, PARAMETERS } from './parameters';
import { papersToReceive } from './receiver';

/** RQ-22: a record that the entry needs has not been checked, or a receiver or carrier is not registered here. */
export const notVerified: Rule = {
  code: 'RQ-22',
  version: 1,
  title: { zh: '资质未核验', en: 'Qualification not verified' },
  basis: '本平台提示，无直接法律条款',
  grade: 'INFERRED',
  severity: 'LOW',
  from: FIRST_REGIME,
  kinds: ['vehicle.received', 'battery.removed', 'consignment.dispatched', 'battery.recycled', 'battery.repurposed'],
  looksAt: 'papers',
  check(facts, register) {
    const hits: Hit[] = [];
    for (const [party, needs] of needsByParty(facts, register)) {
      if (needs === 'not registered') {
        hits.push({ about: party, reason: NOT_REGISTERED, params: {} });
        continue;
      }
      const unchecked = needs.filter((need) => need.state === 'UNVERIFIED').map((need) => need.name);
      if (unchecked.length > 0) hits.push({ about: party, reason: UNCHECKED, params: listed(unchecked) });
    }
    return hits;
  },
};

const NOT_REGISTERED: Text = {
  zh: '该企业未在本平台登记，资质无法核验',
  en: 'the enterprise is not registered here, so its qualifications cannot be verified',
};

const UNCHECKED: Text = { zh: '以下资质记录尚未核验：{papersZh}', en: 'records nobody has verified yet: {papersEn}' };

/** Each party once, with all that the entry needs of it. */
function needsByParty(facts: Facts, register: Register): ReadonlyMap<Uscc, readonly Needed[] | 'not registered'> {
  if (facts.kind !== 'consignment.dispatched') return new Map([[facts.org, needsOfActor(facts, register)]]);
  const found = new Map<Uscc, readonly Needed[] | 'not registered'>();
  if (facts.consignment === undefined) return found;
  const { receiver, carrier } = facts.consignment;
  if (register.enterprise(receiver) === undefined) found.set(receiver, 'not registered');
  else found.set(receiver, papersToReceive(facts, register));
  if (register.enterprise(carrier) === undefined) found.set(carrier, 'not registered');
  else found.set(carrier, [...before(found, carrier), ...needsOfCarrier(facts, carrier, register)]);
  return found;
}

function needsOfActor(facts: Facts, register: Register): readonly Needed[] {
  if (facts.kind === 'vehicle.received') {
    return actsUnderParent(facts, register) ? [] : fromDay(noCertificate.from, facts, [certificate(facts, register)]);
  }
  if (facts.kind !== 'battery.removed') return papersToReceive(facts, register);
  return [
    ...fromDay(noCertificate.from, facts, [certificate(facts, register)]),
    ...fromDay(notEquippedForElectric.from, facts, [electricCapability(facts, register)]),
  ];
}

function fromDay(day: string, facts: Facts, needs: readonly Needed[]): readonly Needed[] {
  return facts.on >= day ? needs : [];
}

function needsOfCarrier(facts: Facts, carrier: Uscc, register: Register): readonly Needed[] {
  const papers = register.papers(carrier);
  const licence = PARAMETERS.class9Required ? [dangerousGoodsLicence(papers, facts.on)] : [];
  return [...licence, ...vehicleAndStaff(facts, papers)];
}

function before(found: ReadonlyMap<Uscc, readonly Needed[] | 'not registered'>, party: Uscc): readonly Needed[] {
  const needs = found.get(party);
  return needs === undefined || needs === 'not registered' ? [] : needs;
}
