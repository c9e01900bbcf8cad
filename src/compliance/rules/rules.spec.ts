import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatteryFacts, ConsignmentFacts, Facts, ItemFacts, Namesake, VehicleFacts } from '../../custody/facts';
import type { Enterprise, EnterpriseRole } from '../../enterprises/enterprise';
import type { Paper, PaperStatusChange } from '../../enterprises/paper';
import type { Uscc } from '../../identifiers/uscc';
import { fill } from '../../kernel/text';
import { judge, shownTitle } from '../judge';
import type { Hit, Register } from '../rule';
import { RULES } from '.';

/*
 * Situations are built from complete, lawful ones: say only what differs. Parties are named for what they are, and
 * everybody is registered with every paper of its trade unless `world` is told otherwise.
 */
const [DISMANTLER, OUTLET, CARRIER, RECYCLER, STRANGER] = [
  'DISMANTLER',
  'OUTLET',
  'CARRIER',
  'RECYCLER',
  'STRANGER',
] as Uscc[] as [Uscc, Uscc, Uscc, Uscc, Uscc];
const DAY = '2026-09-10';

function enterprise(uscc: Uscc, roles: readonly EnterpriseRole[], differs: Partial<Enterprise> = {}): Enterprise {
  return {
    id: `e-${uscc}`,
    uscc,
    name: `示例${uscc}`,
    roles,
    districtCode: '371502',
    sites: [],
    registeredAt: 0,
    ...differs,
  };
}

/** Verified, since 2015, without end. */
function paper(enterprise: Uscc, type: string, differs: Partial<Paper> = {}): Paper {
  const changes = [{ status: 'verified', from: '2024-02-01', reason: '示例', index: 2 }] as const;
  const scope = type === 'Q-DG-LIC' ? ['class-9'] : [];
  return {
    id: `q-${type}`,
    enterprise,
    type,
    number: 'N1',
    issuer: '示例机关',
    validFrom: '2015-01-01',
    scope,
    index: 1,
    changes,
    ...differs,
  };
}

const unchecked = { changes: [] } as const;
const since = (status: PaperStatusChange['status'], from: string) => ({
  changes: [
    { status: 'verified', from: '2024-02-01', reason: '示例', index: 2 } as const,
    { status, from, reason: '示例', index: 3 },
  ],
});

interface World {
  readonly enterprises: readonly Enterprise[];
  readonly papers: readonly Paper[];
}

const COMPLETE: World = {
  enterprises: [
    enterprise(DISMANTLER, ['dismantler']),
    enterprise(OUTLET, ['outlet']),
    enterprise(CARRIER, ['carrier']),
    enterprise(RECYCLER, ['recycler']),
  ],
  papers: [
    paper(DISMANTLER, 'Q-ELV-CERT', { site: '一厂' }),
    paper(DISMANTLER, 'Q-ELV-EV'),
    paper(OUTLET, 'Q-OUTLET'),
    paper(CARRIER, 'Q-DG-LIC'),
    paper(CARRIER, 'Q-DG-VEH', { plate: '鲁P00001' }),
    paper(CARRIER, 'Q-DG-STAFF', { number: 'D1' }),
    paper(CARRIER, 'Q-DG-STAFF', { number: 'E1', holder: '示例押运员' }),
    paper(RECYCLER, 'Q-CU-INVEST'),
    paper(RECYCLER, 'Q-CU-EIA'),
    paper(RECYCLER, 'Q-PERMIT-REG'),
  ],
};

/** The complete world with these enterprises and papers instead of those of the same name or type. */
function world(...instead: readonly (Enterprise | Paper)[]): World {
  const enterprises = instead.filter((each): each is Enterprise => 'roles' in each);
  const papers = instead.filter((each): each is Paper => 'type' in each);
  return {
    enterprises: [
      ...COMPLETE.enterprises.filter((old) => !enterprises.some((each) => each.uscc === old.uscc)),
      ...enterprises,
    ],
    papers: [
      ...COMPLETE.papers.filter(
        (old) => !papers.some((each) => each.enterprise === old.enterprise && each.type === old.type),
      ),
      ...papers,
    ],
  };
}

function without(enterprise: Uscc, ...types: readonly string[]): World {
  return {
    ...COMPLETE,
    papers: COMPLETE.papers.filter((each) => each.enterprise !== enterprise || !types.includes(each.type)),
  };
}

function registerOf({ enterprises, papers }: World): Register {
  return {
    enterprise: (uscc) => enterprises.find((each) => each.uscc === uscc),
    papers: (uscc) => papers.filter((each) => each.enterprise === uscc),
  };
}

type Differs = Partial<Omit<Facts, 'vehicle' | 'batteries' | 'consignment'>> & {
  readonly vehicle?: Partial<VehicleFacts>;
  readonly battery?: Partial<BatteryFacts>;
  readonly consignment?: Partial<ConsignmentFacts>;
};

function vehicle(differs: Partial<VehicleFacts> = {}): VehicleFacts {
  return {
    vin: 'VIN-A',
    receivedOn: DAY,
    isSwapModel: false,
    presence: 'present',
    packsRemoved: 0,
    hasOwnerStatement: false,
    hasSwapEvidence: false,
    ...differs,
  };
}

function battery(differs: Partial<BatteryFacts> = {}): BatteryFacts {
  return { traceNo: 'NB-1', code: 'CODE-1', level: 'pack', originIndex: 9, isNew: true, namesakes: [], ...differs };
}

function received({ battery: _none, consignment: _no, ...differs }: Differs = {}): Facts {
  return {
    kind: 'vehicle.received',
    index: 9,
    org: DISMANTLER,
    on: DAY,
    data: {},
    batteries: [],
    ...differs,
    vehicle: vehicle(differs.vehicle),
  };
}

function certified(differs: Differs = {}): Facts {
  return { ...received(differs), kind: 'vehicle.certified' };
}

function removed({ data, battery: differing, ...differs }: Differs = {}): Facts {
  return {
    ...received({ ...differs, vehicle: { packsRemoved: 1, ...differs.vehicle } }),
    kind: 'battery.removed',
    data: data ?? { batteryCode: 'CODE-1', site: '一厂' },
    batteries: [battery({ vin: 'VIN-A', ...differing })],
  };
}

function collected(differs: Differs = {}): Facts {
  const { battery: differing, vehicle: _none, consignment: _no, ...rest } = differs;
  return {
    kind: 'battery.collected',
    index: 9,
    org: OUTLET,
    on: DAY,
    data: { batteryCode: 'CODE-1', sourceName: '示例来源' },
    batteries: [battery(differing)],
    ...rest,
  };
}

function repurposed(application: string, differs: Differs = {}): Facts {
  return { ...collected(differs), kind: 'battery.repurposed', org: RECYCLER, data: { application } };
}

function recycled(): Facts {
  return { ...repurposed(''), kind: 'battery.recycled' };
}

const DISPATCH_DATA = {
  vehiclePlate: '鲁P00001',
  driverLicence: 'D1',
  escortLicence: '示例押运员',
  jointSafety: { result: 'pass', by: ['示例'] },
  carrierCheck: { on: DAY, by: '示例' },
};

function dispatched({ consignment, battery: differing, vehicle: _none, ...differs }: Differs = {}): Facts {
  const sheet = {
    number: 'C1',
    sender: DISMANTLER,
    receiver: RECYCLER,
    carrier: CARRIER,
    unNumber: 'UN3480',
    dispatchedOn: DAY,
    items: [],
    ...consignment,
  };
  return {
    kind: 'consignment.dispatched',
    index: 9,
    org: sheet.sender,
    on: DAY,
    data: DISPATCH_DATA,
    batteries: [battery({ isNew: false, ...differing })],
    consignment: sheet,
    ...differs,
  };
}

/** Sent with other data than the complete one. */
function dispatchedWith(data: Facts['data']): Facts {
  return dispatched({ data: { ...DISPATCH_DATA, ...data } });
}

function receipt(...items: readonly Partial<ItemFacts>[]): Facts {
  const whole = items.map((item): ItemFacts => ({ traceNo: 'NB-1', result: 'accepted', ...item }));
  return { ...dispatched({ consignment: { items: whole } }), kind: 'consignment.received', org: RECYCLER, data: {} };
}

const namesake = (differs: Partial<Namesake> = {}): Namesake => ({
  originIndex: 3,
  traceNo: 'NB-0',
  open: true,
  holder: OUTLET,
  ...differs,
});

function hitsOf(code: string, facts: Facts, of: World = COMPLETE): readonly Hit[] {
  const rule = RULES.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  return judge(facts, registerOf(of), [rule]).flatMap((judgement) => {
    if ('failed' in judgement) throw judgement.cause;
    return judgement.hits;
  });
}

type Case = readonly [code: string, what: string, facts: Facts, of?: World, about?: readonly Uscc[]];

/** Each is flagged, about whoever acts unless the last column names others. One row, one line. */
// prettier-ignore
const FIRES: readonly Case[] = [
  ['RQ-01', 'a vehicle received without a certificate', received(), without(DISMANTLER, 'Q-ELV-CERT')],
  ['RQ-01', 'a battery removed under an expired certificate', removed(), world(paper(DISMANTLER, 'Q-ELV-CERT', { validTo: '2026-09-09' }))],
  ['RQ-01', 'a battery removed before the certificate begins', removed(), world(paper(DISMANTLER, 'Q-ELV-CERT', { validFrom: '2026-09-11' }))],
  ['RQ-02', 'a vehicle received on the first day of a suspension', received(), world(paper(DISMANTLER, 'Q-ELV-CERT', since('suspended', DAY)))],
  ['RQ-02', 'a battery removed after a revocation', removed(), world(paper(DISMANTLER, 'Q-ELV-CERT', since('revoked', '2026-01-01')))],
  ['RQ-03', 'a battery removed at another site', removed({ data: { site: '二厂' } })],
  ['RQ-04', 'a battery removed by a branch', removed(), world(enterprise(DISMANTLER, ['dismantler'], { branchOf: STRANGER }))],
  ['RQ-07', 'a battery removed without the capability for electric vehicles', removed(), without(DISMANTLER, 'Q-ELV-EV')],
  ['RQ-09', 'batteries sent to a trader', dispatched(), world(enterprise(RECYCLER, ['trader']))],
  ['RQ-09', 'batteries sent to another dismantler', dispatched(), world(enterprise(RECYCLER, ['dismantler', 'storage']))],
  ['RQ-09', 'batteries sent to an outlet that is none', dispatched({ consignment: { receiver: OUTLET } }), without(OUTLET, 'Q-OUTLET')],
  ['RQ-09', 'batteries sent to an outlet whose status ended', dispatched({ consignment: { receiver: OUTLET } }), world(paper(OUTLET, 'Q-OUTLET', { validTo: '2026-05-01' }))],
  ['RQ-10', 'batteries sent to a recycler without an environmental approval', dispatched(), without(RECYCLER, 'Q-CU-EIA'), [RECYCLER]],
  ['RQ-10', 'batteries recycled without permit and registration', recycled(), without(RECYCLER, 'Q-PERMIT-REG')],
  ['RQ-10', 'batteries repurposed under a revoked approval', repurposed('储能'), world(paper(RECYCLER, 'Q-CU-INVEST', since('revoked', '2026-08-01')))],
  ['RQ-11', 'batteries sent to whom only the ended list speaks for', dispatched(), { ...without(RECYCLER, 'Q-CU-EIA'), papers: [paper(RECYCLER, 'Q-CU-LIST-CAS')] }, [RECYCLER]],
  ['RQ-11', 'batteries repurposed by whom only the ended list speaks for', repurposed('储能'), { ...COMPLETE, papers: [paper(RECYCLER, 'Q-CU-LIST-CAS')] }],
  ['RQ-14', 'a carrier without a licence', dispatched(), without(CARRIER, 'Q-DG-LIC'), [CARRIER]],
  ['RQ-14', 'a carrier whose licence leaves class 9 out', dispatched(), world(paper(CARRIER, 'Q-DG-LIC', { scope: ['class-8'] })), [CARRIER]],
  ['RQ-15', 'a vehicle whose paper is for another plate', dispatchedWith({ vehiclePlate: '鲁P00002' }), COMPLETE, [CARRIER]],
  ['RQ-15', 'a driver whose licence is not recorded', dispatchedWith({ driverLicence: 'D2' }), COMPLETE, [CARRIER]],
  ['RQ-15', 'vehicle, driver and escort at once', dispatched(), without(CARRIER, 'Q-DG-VEH', 'Q-DG-STAFF'), [CARRIER]],
  ['RQ-16', 'a sender that recorded no check', dispatchedWith({ carrierCheck: null })],
  ['RQ-16', 'a check made after the dispatch', dispatchedWith({ carrierCheck: { on: '2026-09-11', by: '示例' } })],
  ['RQ-22', 'an unchecked certificate', received(), world(paper(DISMANTLER, 'Q-ELV-CERT', unchecked))],
  ['RQ-22', 'an unchecked capability', removed(), world(paper(DISMANTLER, 'Q-ELV-EV', unchecked))],
  ['RQ-22', 'a receiver and a carrier that are not registered here', dispatched({ consignment: { receiver: STRANGER, carrier: 'ELSEWHERE' as Uscc } }), COMPLETE, [STRANGER, 'ELSEWHERE' as Uscc]],
  ['RQ-22', 'one stranger that receives and carries, once', dispatched({ consignment: { receiver: STRANGER, carrier: STRANGER } }), COMPLETE, [STRANGER]],
  ['RQ-22', 'unchecked papers of receiver and carrier', dispatched(), world(paper(RECYCLER, 'Q-CU-EIA', unchecked), paper(CARRIER, 'Q-DG-LIC', unchecked)), [RECYCLER, CARRIER]],
  ['RQ-22', 'an unchecked outlet', dispatched({ consignment: { receiver: OUTLET } }), world(paper(OUTLET, 'Q-OUTLET', unchecked)), [OUTLET]],
  ['RQ-22', 'an unchecked approval of who recycles', recycled(), world(paper(RECYCLER, 'Q-CU-EIA', unchecked))],
  ['RV-01', 'a vehicle received without its battery', received({ vehicle: { presence: 'missing' } })],
  ['RV-01', 'a vehicle certified with part of its battery', certified({ vehicle: { presence: 'partial' } })],
  ['RV-02', 'no statement for a vehicle received before Order 73', received({ vehicle: { presence: 'missing', receivedOn: '2026-03-31' }, on: '2026-04-02' })],
  ['RV-04', 'a swap model without evidence', received({ vehicle: { presence: 'swap' } })],
  ['RB-01', 'a removed battery without a code', removed({ data: { codeStatus: 'damaged' } })],
  ['RB-01', 'a collected battery without a code', collected({ data: { codeStatus: 'missing', sourceName: '示例来源' } })],
  ['RB-02', 'a code in open custody', collected({ battery: { namesakes: [namesake()] } })],
  ['RB-03', 'a second pack out of a vehicle with one', removed({ vehicle: { packsRemoved: 2, expectedPacks: 1 } })],
  ['RB-03', 'more packs than were found, whatever was expected', removed({ vehicle: { packsRemoved: 2, foundPacks: 1, expectedPacks: 2 } })],
  ['RB-03', 'a complete vehicle with a pack less', received({ vehicle: { foundPacks: 1, expectedPacks: 2 } })],
  ['RB-12', 'a dispatch without a joint judgement', dispatchedWith({ jointSafety: null })],
  ['RB-13', 'a dispatch judged unsafe', dispatchedWith({ jointSafety: { result: 'fail', by: ['示例'] } })],
  ['RB-13', 'an unsafe battery in a dispatch', dispatched({ battery: { safety: 'fail' } })],
  ['RB-15', 'an item that is missing', receipt({}, { result: 'missing' }), COMPLETE, [DISMANTLER]],
  ['RB-15', 'an item too many', receipt({}, { result: 'unexpected' }), COMPLETE, [DISMANTLER]],
  ['RB-15', 'a heavy item more than 2 % off', receipt({ sentGrams: 400_000, receivedGrams: 391_999 }), COMPLETE, [DISMANTLER]],
  ['RB-15', 'a light item more than 5 kg off', receipt({ sentGrams: 100_000, receivedGrams: 105_001 }), COMPLETE, [DISMANTLER]],
  ['RB-17', 'a finished code that begins anew', collected({ battery: { namesakes: [namesake({ open: false })] } })],
  ['RB-18', 'a collected battery from nobody', collected({ data: { batteryCode: 'CODE-1' } })],
  ['RB-18', 'a battery that is not on the sheet', receipt({}, { result: 'unexpected', traceNo: 'NB-2' })],
  ['RB-20', 'a use in electric bicycles', repurposed('电动自行车电池')],
  ['RB-20', 'a use in e-bikes', repurposed('E-Bike packs')],
  ['RB-20', 'a use in an electric bicycle', repurposed('electric bicycle')],
  ['RB-20', 'a code out of a second vehicle', removed({ battery: { namesakes: [namesake({ vin: 'VIN-B' })] } })],
  ['RB-20', 'a finished code out of a second vehicle', removed({ battery: { namesakes: [namesake({ vin: 'VIN-B', open: false })] } })],
];

/** Each comes close and is not flagged. */
// prettier-ignore
const QUIET: readonly Case[] = [
  ['RQ-01', 'a certificate suspended on the day (RQ-02)', received(), world(paper(DISMANTLER, 'Q-ELV-CERT', since('suspended', DAY)))],
  ['RQ-01', 'a certificate for another site (RQ-03)', removed({ data: { site: '二厂' } })],
  ['RQ-01', 'an unchecked certificate (RQ-22)', received(), world(paper(DISMANTLER, 'Q-ELV-CERT', unchecked))],
  ['RQ-01', 'every other paper missing', removed(), without(DISMANTLER, 'Q-ELV-EV')],
  ['RQ-01', 'a branch that receives under its parent’s certificate', received(), { ...world(enterprise(DISMANTLER, ['dismantler'], { branchOf: STRANGER })), papers: [] }],
  ['RQ-02', 'no certificate at all (RQ-01)', received(), without(DISMANTLER, 'Q-ELV-CERT')],
  ['RQ-02', 'a suspension that begins the day after', received(), world(paper(DISMANTLER, 'Q-ELV-CERT', since('suspended', '2026-09-11')))],
  ['RQ-02', 'a revoked certificate whose term had ended (RQ-01)', received(), world(paper(DISMANTLER, 'Q-ELV-CERT', { ...since('revoked', '2026-01-01'), validTo: '2026-06-30' }))],
  ['RQ-03', 'the certified site', removed()],
  ['RQ-03', 'a removal that names no site', removed({ data: {} })],
  ['RQ-03', 'a certificate that names no site', removed({ data: { site: '二厂' } }), world(paper(DISMANTLER, 'Q-ELV-CERT'))],
  ['RQ-04', 'a parent that dismantles', removed()],
  ['RQ-07', 'an unchecked capability (RQ-22)', removed(), world(paper(DISMANTLER, 'Q-ELV-EV', unchecked))],
  ['RQ-07', 'a missing certificate (RQ-01)', removed(), without(DISMANTLER, 'Q-ELV-CERT')],
  ['RQ-09', 'a recycler', dispatched()],
  ['RQ-09', 'an unchecked outlet (RQ-22)', dispatched({ consignment: { receiver: OUTLET } }), world(paper(OUTLET, 'Q-OUTLET', unchecked))],
  ['RQ-09', 'an outlet without a record before Order 73', dispatched({ consignment: { receiver: OUTLET }, on: '2026-03-31' }), without(OUTLET, 'Q-OUTLET')],
  ['RQ-09', 'a receiver that is not registered here (RQ-22)', dispatched({ consignment: { receiver: STRANGER } })],
  ['RQ-09', 'a sender of whose receivers no list is known', dispatched({ consignment: { sender: CARRIER } })],
  ['RQ-09', 'a recycler that sends to a trader, its list being inferred', dispatched({ consignment: { sender: RECYCLER, receiver: OUTLET } }), world(enterprise(OUTLET, ['trader']))],
  ['RQ-09', 'a repair shop before Order 73', dispatched({ on: '2026-03-31' }), world(enterprise(DISMANTLER, ['repair']), enterprise(RECYCLER, ['trader']))],
  ['RQ-09', 'an outlet that passes on to another outlet', dispatched({ consignment: { receiver: OUTLET } }), world(enterprise(DISMANTLER, ['outlet']))],
  ['RQ-09', 'a branch that sends to its parent', dispatched({ consignment: { receiver: STRANGER } }), world(enterprise(DISMANTLER, ['dismantler'], { branchOf: STRANGER }), enterprise(STRANGER, ['dismantler']))],
  ['RQ-10', 'complete papers, with registration for a permit', dispatched()],
  ['RQ-10', 'an unchecked approval (RQ-22)', recycled(), world(paper(RECYCLER, 'Q-CU-EIA', unchecked))],
  ['RQ-10', 'an outlet, which needs none of them', dispatched({ consignment: { receiver: OUTLET } })],
  ['RQ-10', 'a recycler that receives as an outlet in good order', dispatched(), { ...world(enterprise(RECYCLER, ['recycler', 'outlet'])), papers: [paper(RECYCLER, 'Q-OUTLET')] }],
  ['RQ-10', 'a receiver that is not registered here (RQ-22)', dispatched({ consignment: { receiver: STRANGER } })],
  ['RQ-11', 'a listed enterprise with complete papers', dispatched(), world(paper(RECYCLER, 'Q-CU-LIST-CAS'))],
  ['RQ-11', 'incomplete papers without the list', dispatched(), without(RECYCLER, 'Q-CU-EIA')],
  ['RQ-14', 'a licence for class 9', dispatched()],
  ['RQ-14', 'an unchecked licence (RQ-22)', dispatched(), world(paper(CARRIER, 'Q-DG-LIC', unchecked))],
  ['RQ-14', 'a carrier that is not registered here (RQ-22)', dispatched({ consignment: { carrier: STRANGER } })],
  ['RQ-15', 'papers for vehicle, driver and escort, one by name', dispatched()],
  ['RQ-15', 'people and vehicle that are not recorded', dispatched({ data: {} }), without(CARRIER, 'Q-DG-VEH', 'Q-DG-STAFF')],
  ['RQ-15', 'unchecked papers (RQ-22)', dispatched(), world(paper(CARRIER, 'Q-DG-VEH', { plate: '鲁P00001', ...unchecked }))],
  ['RQ-16', 'a check made on the day', dispatched()],
  ['RQ-16', 'a sender in another province', dispatchedWith({ carrierCheck: null }), world(enterprise(DISMANTLER, ['dismantler'], { districtCode: '410100' }))],
  ['RQ-22', 'papers that are all verified', dispatched()],
  ['RQ-22', 'papers that are missing, not unchecked', dispatched(), { ...COMPLETE, papers: [] }],
  ['RQ-22', 'an unchecked outlet whose other papers let it receive', dispatched(), { ...world(enterprise(RECYCLER, ['recycler', 'outlet']), paper(RECYCLER, 'Q-OUTLET', unchecked)) }],
  ['RV-01', 'a swap model', received({ vehicle: { presence: 'missing', isSwapModel: true } })],
  ['RV-01', 'a vehicle received the day before Order 73 and certified under it', certified({ vehicle: { presence: 'missing', receivedOn: '2026-03-31' } })],
  ['RV-02', 'a statement by the owner', received({ vehicle: { presence: 'missing', receivedOn: '2026-03-31', hasOwnerStatement: true } })],
  ['RV-02', 'a vehicle received under Order 73 (RV-01)', received({ vehicle: { presence: 'missing' } })],
  ['RV-04', 'a swap model with evidence', received({ vehicle: { presence: 'swap', hasSwapEvidence: true } })],
  ['RB-01', 'a battery with a code', removed()],
  ['RB-02', 'a code whose other life is closed (RB-17)', collected({ battery: { namesakes: [namesake({ open: false })] } })],
  ['RB-02', 'a battery that the ledger knows', collected({ battery: { isNew: false, namesakes: [namesake()] } })],
  ['RB-03', 'the last pack out', removed({ vehicle: { packsRemoved: 2, foundPacks: 2 } })],
  ['RB-03', 'a third module out of one pack', removed({ vehicle: { packsRemoved: 2, foundPacks: 1 }, battery: { level: 'module' } })],
  ['RB-03', 'packs that were never counted', removed({ vehicle: { packsRemoved: 3 } })],
  ['RB-03', 'packs still in a certified vehicle', certified({ vehicle: { packsRemoved: 1, foundPacks: 2 } })],
  ['RB-12', 'a joint judgement', dispatched()],
  ['RB-13', 'a battery not judged yet', dispatched({ battery: { safety: 'pending' } })],
  ['RB-15', 'a refused item of the right weight', receipt({ result: 'refused', sentGrams: 100_000, receivedGrams: 100_000 })],
  ['RB-15', 'exactly 2 % and exactly 5 kg', receipt({ sentGrams: 400_000, receivedGrams: 392_000 }, { sentGrams: 100_000, receivedGrams: 105_000 })],
  ['RB-15', 'an item that was not weighed', receipt({ sentGrams: 100_000 })],
  ['RB-17', 'a code in open custody (RB-02)', collected({ battery: { namesakes: [namesake()] } })],
  ['RB-18', 'a source known by its code alone', collected({ data: { sourceUscc: 'SOMEBODY' } })],
  ['RB-20', 'a use in storage', repurposed('储能')],
  ['RB-20', 'a use that says it is not electric bicycles', repurposed('储能（不用于电动自行车）')],
  ['RB-20', 'storage for a charging station of electric bicycles', repurposed('电动自行车充电站储能')],
  ['RB-20', 'the same vehicle', removed({ battery: { namesakes: [namesake({ vin: 'VIN-A' })] } })],
];

const named = (cases: readonly Case[]) => cases.map((each) => [each[0], each[1], each] as const);

describe('each rule', () => {
  it.each(named(FIRES))('%s flags %s', (code, _what, [, , facts, of, about = [facts.org]]) => {
    expect(hitsOf(code, facts, of).map((hit) => hit.about)).toEqual(about);
  });

  it.each(named(QUIET))('%s leaves alone %s', (code, _what, [, , facts, of]) => {
    expect(hitsOf(code, facts, of)).toEqual([]);
  });

  it.each(named(FIRES))('%s says about %s what it needs to, in both languages', (code, _what, [, , facts, of]) => {
    for (const { reason, params } of hitsOf(code, facts, of)) {
      for (const [, name] of `${reason.zh}${reason.en}`.matchAll(/\{(\w+)\}/g)) {
        expect(Object.keys(params)).toContain(name);
      }
      expect(fill(reason, 'zh', params)).toMatch(/\p{Script=Han}/u);
      expect(reason.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(RULES.map((rule) => rule.code))('%s has a case that is flagged and one that is not', (code) => {
    expect(FIRES.some((each) => each[0] === code)).toBe(true);
    expect(QUIET.some((each) => each[0] === code)).toBe(true);
  });
});

describe('the dates of each rule', () => {
  const on = (facts: Facts, day: string): Facts => ({
    ...facts,
    on: day,
    ...(facts.vehicle && { vehicle: { ...facts.vehicle, receivedOn: day } }),
  });
  const firstCases = RULES.flatMap((rule) =>
    FIRES.filter((each) => each[0] === rule.code).map((each) => [rule, each] as const),
  );
  const shift = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

  it.each(firstCases.map(([rule, each]) => [rule.code, each[1], rule, each] as const))(
    'keep %s quiet the day before it begins: %s',
    (code, _what, rule, [, , facts, of]) => {
      expect(hitsOf(code, on(facts, shift(rule.from, -1)), of)).toEqual([]);
    },
  );

  it.each(RULES.filter((rule) => rule.to !== undefined).map((rule) => [rule.code, rule] as const))(
    'keep %s quiet the day after it ends, and not on its last day',
    (code, rule) => {
      const [, , facts, of] = FIRES.find((each) => each[0] === code) ?? [];
      if (facts === undefined || rule.to === undefined) throw new Error('no case');
      expect(hitsOf(code, on(facts, rule.to), of)).toHaveLength(1);
      expect(hitsOf(code, on(facts, shift(rule.to, 1)), of)).toEqual([]);
    },
  );
});

describe('the list of rules', () => {
  const manual = readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8');

  it('has each code once', () => {
    expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
  });

  it.each(RULES.map((rule) => [rule.code, rule] as const))(
    '%s is explained in docs/rules.md as it is here',
    (code, rule) => {
      const section = manual.split('<a id="').find((part) => part.startsWith(`${code.toLowerCase()}"></a>`)) ?? '';
      expect(section).toContain(rule.title.zh);
      expect(section).toContain(rule.title.en);
      expect(section).toContain(`${rule.severity}, ${rule.grade}`);
      expect(section).toContain(rule.from);
      for (const kind of rule.kinds) expect(section).toContain(`\`${kind}\``);
    },
  );

  it.each(RULES.map((rule) => [rule.code, rule] as const))(
    '%s never presents an inference as a breach',
    (_code, rule) => {
      if (rule.grade !== 'INFERRED') return expect(shownTitle(rule)).toBe(rule.title);
      expect(['MEDIUM', 'LOW', 'INFO']).toContain(rule.severity);
      expect(shownTitle(rule).zh).toContain('核对提示');
      expect(shownTitle(rule).zh).not.toContain('违规');
    },
  );

  it('lives with facts of which everything was erased', () => {
    for (const kind of new Set(RULES.flatMap((rule) => rule.kinds))) {
      const bare: Facts = { kind, index: 9, org: STRANGER, on: DAY, data: {}, batteries: [] };
      expect(
        judge(bare, registerOf({ enterprises: [], papers: [] })).filter((judgement) => 'failed' in judgement),
      ).toEqual([]);
    }
  });
});

describe('details of a hit', () => {
  it('RB-02 flags the other origin too, once', () => {
    const [hit] = hitsOf(
      'RB-02',
      collected({ battery: { namesakes: [namesake(), namesake({ open: false, originIndex: 1 })] } }),
    );
    expect(hit?.also).toEqual([{ index: 3, about: OUTLET }]);
  });

  it('RQ-10 and RQ-15 name everything that is lacking, and no person or plate', () => {
    const [papers] = hitsOf('RQ-10', recycled(), { ...COMPLETE, papers: [] });
    expect(papers?.params['papersZh']).toBe(
      '投资项目核准或备案文件、环境影响评价批复及竣工环保验收、排污许可证或排污登记',
    );
    const [people] = hitsOf('RQ-15', dispatched(), without(CARRIER, 'Q-DG-VEH', 'Q-DG-STAFF'));
    expect(people?.params['papersZh']).toBe('车辆道路运输证（危险货物）、驾驶员从业资格证、押运员从业资格证');
    expect(JSON.stringify(people)).not.toMatch(/鲁P|D1|示例押运员/);
  });

  it('RB-15 gives both figures', () => {
    const [hit] = hitsOf('RB-15', receipt({ sentGrams: 400_000, receivedGrams: 380_500 }, {}));
    expect(hit && fill(hit.reason, 'zh', hit.params)).toBe(
      '发出2件，到达2件；其中1件重量差超出允许范围（发出400千克，实收380.5千克）',
    );
  });
});
