import type { Facts, VehicleFacts } from '../../custody/facts';
import type { Text } from '../../kernel/text';
import type { Hit, Rule } from '../rule';
import { ORDER_73_FROM } from './parameters';

const ORDER_73 = '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）';
const DETAILED_RULES = '《报废机动车回收管理办法实施细则》（商务部等七部门令2020年第2号）';

/** RV-01: a vehicle received under Order 73 without its battery counts as incomplete; said again when it is certified. */
export const batteryMissing: Rule = {
  code: 'RV-01',
  version: 1,
  title: {
    zh: '车电一体：动力电池缺失视为车辆缺失',
    en: 'Vehicle-with-battery: a missing battery makes the vehicle incomplete',
  },
  basis: `${ORDER_73}（车电一体条款，条号待核实）；${DETAILED_RULES}第二十条`,
  grade: 'CONFIRMED',
  severity: 'CRITICAL',
  from: ORDER_73_FROM,
  kinds: ['vehicle.received', 'vehicle.certified'],
  looksAt: 'facts',
  check: (facts) => hitWhen(facts, (vehicle) => !isSwap(vehicle) && lacksBattery(vehicle), MISSING[facts.kind]),
};

const MISSING: Readonly<Record<string, Text>> = {
  'vehicle.received': {
    zh: '{receivedOn}接收的车辆动力电池缺失或不齐，视为车辆缺失，不得出具回收证明',
    en: 'the vehicle received on {receivedOn} lacks its battery or part of it: it is incomplete and may not be certified',
  },
  'vehicle.certified': {
    zh: '{receivedOn}接收的车辆动力电池缺失或不齐，仍出具了回收证明',
    en: 'the vehicle received on {receivedOn} lacks its battery or part of it and was certified nevertheless',
  },
};

/** RV-02: before Order 73 a missing battery asked for the owner's written statement. */
export const noOwnerStatement: Rule = {
  code: 'RV-02',
  version: 1,
  title: { zh: '电池不齐全无书面说明', en: 'Battery incomplete without a written statement' },
  basis: `${DETAILED_RULES}第二十条`,
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: '2020-09-01',
  to: '2026-03-31',
  kinds: ['vehicle.received'],
  looksAt: 'facts',
  check: (facts) =>
    hitWhen(facts, (vehicle) => lacksBattery(vehicle) && !vehicle.hasOwnerStatement, {
      zh: '{receivedOn}接收的车辆动力电池缺失或不齐，没有车主书面说明',
      en: 'the vehicle received on {receivedOn} lacks its battery or part of it and there is no statement of its owner',
    }),
};

/** RV-04: the exception for battery-swap models was used without evidence. */
export const swapWithoutEvidence: Rule = {
  code: 'RV-04',
  version: 1,
  title: { zh: '换电车型例外需佐证', en: 'Swap-model exception without evidence' },
  basis: `${ORDER_73}（换电车型暂不适用车电一体，条号待核实）`,
  grade: 'CONFIRMED',
  severity: 'MEDIUM',
  from: ORDER_73_FROM,
  kinds: ['vehicle.received'],
  looksAt: 'facts',
  check: (facts) =>
    hitWhen(facts, (vehicle) => isSwap(vehicle) && !vehicle.hasSwapEvidence, {
      zh: '按换电车型接收，未记录佐证材料',
      en: 'received as a swap model, with no evidence recorded',
    }),
};

function isSwap(vehicle: VehicleFacts): boolean {
  return vehicle.isSwapModel || vehicle.presence === 'swap';
}

function lacksBattery(vehicle: VehicleFacts): boolean {
  return vehicle.presence === 'missing' || vehicle.presence === 'partial';
}

function hitWhen(facts: Facts, holds: (vehicle: VehicleFacts) => boolean, reason: Text | undefined): readonly Hit[] {
  const { vehicle } = facts;
  if (vehicle === undefined || reason === undefined || !holds(vehicle)) return [];
  return [{ about: facts.org, reason, params: { receivedOn: vehicle.receivedOn } }];
}
