import type { ConsignmentFacts, Facts } from '../../custody/facts';
import type { Enterprise } from '../../enterprises/enterprise';
import type { Text } from '../../kernel/text';
import type { Hit, Register, Rule } from '../rule';
import { rolesThatMayReceive } from './allowed-receivers';
import { isLacking, listed, outletStatus, utilisationPapers, type Needed } from './needed';
import { ORDER_73_FROM } from './parameters';

const ORDER_73 = '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）';

/** RQ-09: the sender hands batteries to somebody registered here who may not receive them from it. About the sender. */
export const handedToWrongReceiver: Rule = {
  code: 'RQ-09',
  version: 1,
  title: { zh: '移交给不合规接收方', en: 'Handed to a receiver that may not take it' },
  basis: `${ORDER_73}第十九条及交售义务；2026-03-31前：《报废机动车回收管理办法实施细则》关于动力电池交售的规定（条号待核实）`,
  grade: 'CONFIRMED',
  severity: 'CRITICAL',
  from: '2020-09-01',
  kinds: ['consignment.dispatched'],
  looksAt: 'papers',
  check(facts, register) {
    const parties = registeredParties(facts, register);
    if (parties === undefined || isOneHouse(parties.sender, parties.receiver)) return [];
    const roles = rolesThatMayReceive(parties.sender, parties.receiver, facts.on);
    if (roles === undefined || roles.some((role) => role !== 'outlet')) return [];
    if (roles.length === 0) return [hitOnSender(parties, WRONG_ROLE)];
    return isUnfitOutlet(parties.receiver, register, facts.on) ? [hitOnSender(parties, WRONG_OUTLET)] : [];
  },
};

interface Parties {
  readonly consignment: ConsignmentFacts;
  readonly sender: Enterprise;
  readonly receiver: Enterprise;
}

function registeredParties(facts: Facts, register: Register): Parties | undefined {
  const { consignment } = facts;
  if (consignment === undefined) return undefined;
  const sender = register.enterprise(consignment.sender);
  const receiver = register.enterprise(consignment.receiver);
  return sender === undefined || receiver === undefined ? undefined : { consignment, sender, receiver };
}

/** Between an enterprise and itself or its own branch nothing is handed to anybody else. */
function isOneHouse(a: Enterprise, b: Enterprise): boolean {
  return a.uscc === b.uscc || a.branchOf === b.uscc || b.branchOf === a.uscc;
}

function isUnfitOutlet(receiver: Enterprise, register: Register, on: string): boolean {
  return on >= ORDER_73_FROM && isLacking(outletStatus(register.papers(receiver.uscc), on));
}

const WRONG_ROLE: Text = {
  zh: '接收方{receiver}的身份不在可接收动力电池的范围内',
  en: 'the receiver {receiver} has no role in which it may take batteries from this sender',
};

const WRONG_OUTLET: Text = {
  zh: '接收方{receiver}没有有效的回收服务网点记录',
  en: 'the receiver {receiver} has no valid record as a collection outlet',
};

function hitOnSender({ consignment, sender, receiver }: Parties, reason: Text): Hit {
  return { about: sender.uscc, reason, params: { receiver: receiver.name, consignment: consignment.number } };
}

/** RQ-10: comprehensive utilisation without the papers of Order 73 Art. 18. About the receiver, or who did it. */
export const utilisationPapersIncomplete: Rule = {
  code: 'RQ-10',
  version: 1,
  title: { zh: '综合利用企业合规手续不全', en: 'Papers of comprehensive utilisation incomplete' },
  basis: `${ORDER_73}第十八条`,
  grade: 'CONFIRMED',
  severity: 'CRITICAL',
  from: ORDER_73_FROM,
  kinds: ['consignment.dispatched', 'battery.recycled', 'battery.repurposed'],
  looksAt: 'papers',
  check(facts, register) {
    const utiliser = utiliserOf(facts, register);
    if (utiliser === undefined) return [];
    const lacking = papersOfUtiliser(utiliser, register, facts).filter(isLacking);
    if (lacking.length === 0) return [];
    const params = { date: facts.on, ...listed(lacking.map((paper) => paper.name)) };
    return [{ about: utiliser, reason: INCOMPLETE, params }];
  },
};

const INCOMPLETE: Text = { zh: '{date}缺少：{papersZh}', en: 'lacking on {date}: {papersEn}' };

/** RQ-11: a second-use listing, ended on 2026-07-30, stands where the compulsory papers are incomplete. */
export const reliesOnEndedList: Rule = {
  code: 'RQ-11',
  version: 1,
  title: { zh: '以梯次利用公告作为资质依据', en: 'The ended second-use list relied on as a qualification' },
  basis: '工业和信息化部公告2026年第20号',
  grade: 'CONFIRMED',
  severity: 'MEDIUM',
  from: '2026-07-31',
  kinds: ['consignment.dispatched', 'battery.repurposed'],
  looksAt: 'papers',
  check(facts, register) {
    const relying = facts.kind === 'battery.repurposed' ? facts.org : registeredReceiver(facts, register)?.uscc;
    if (relying === undefined) return [];
    const papers = register.papers(relying);
    if (!papers.some((paper) => paper.type === 'Q-CU-LIST-CAS')) return [];
    const lacking = utilisationPapers(papers, facts.on).filter(isLacking);
    if (lacking.length === 0) return [];
    return [{ about: relying, reason: ENDED_LIST, params: listed(lacking.map((paper) => paper.name)) }];
  },
};

const ENDED_LIST: Text = {
  zh: '梯次利用公告自2026-07-30起不再有效，仍缺少：{papersZh}',
  en: 'the second-use list ended on 2026-07-30 and these are lacking: {papersEn}',
};

/** Who must hold the Art. 18 papers for this entry: who utilises, or a registered receiver with that role. */
function utiliserOf(facts: Facts, register: Register): Facts['org'] | undefined {
  if (facts.kind !== 'consignment.dispatched') return facts.org;
  const receiver = registeredReceiver(facts, register);
  return receiver !== undefined && isUtiliser(receiver) ? receiver.uscc : undefined;
}

function registeredReceiver(facts: Facts, register: Register): Enterprise | undefined {
  return facts.consignment === undefined ? undefined : register.enterprise(facts.consignment.receiver);
}

function isUtiliser(enterprise: Enterprise): boolean {
  return enterprise.roles.includes('second-use') || enterprise.roles.includes('recycler');
}

function papersOfUtiliser(utiliser: Facts['org'], register: Register, facts: Facts): readonly Needed[] {
  if (facts.kind === 'consignment.dispatched' && receivesAsOutlet(utiliser, register, facts.on)) return [];
  return utilisationPapers(register.papers(utiliser), facts.on);
}

/** An enterprise that is also an outlet in good order may receive as that. */
function receivesAsOutlet(receiver: Facts['org'], register: Register, on: string): boolean {
  const isOutlet = register.enterprise(receiver)?.roles.includes('outlet') ?? false;
  return isOutlet && outletStatus(register.papers(receiver), on).state === 'QUALIFIED';
}

/** What a registered party needs in order to receive or utilise, for those who ask which records are unchecked. */
export function papersToReceive(facts: Facts, register: Register): readonly Needed[] {
  const utiliser = utiliserOf(facts, register);
  const asUtiliser = utiliser === undefined ? [] : papersOfUtiliser(utiliser, register, facts);
  const receiver = registeredReceiver(facts, register);
  if (facts.kind !== 'consignment.dispatched' || facts.on < ORDER_73_FROM) return asUtiliser;
  if (!receiver?.roles.includes('outlet')) return asUtiliser;
  const isComplete = asUtiliser.length > 0 && asUtiliser.every((paper) => paper.state === 'QUALIFIED');
  return isComplete ? asUtiliser : [...asUtiliser, outletStatus(register.papers(receiver.uscc), facts.on)];
}
