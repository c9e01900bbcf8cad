import type { Facts } from '../../custody/facts';
import type { Text } from '../../kernel/text';
import type { Hit, Rule } from '../rule';

/**
 * RB-03: more packs out of a vehicle than were in it, or fewer found in a complete vehicle than it should have.
 * Packs that are still in the vehicle when it is certified are no finding: removal may follow.
 */
export const packCountDiffers: Rule = {
  code: 'RB-03',
  version: 1,
  title: { zh: '电池数量与车辆不符', en: 'Number of packs does not match the vehicle' },
  basis: '车电一体要求及《报废机动车回收管理办法实施细则》关于动力电池信息的规定（推断，条号待核实）',
  grade: 'INFERRED',
  severity: 'MEDIUM',
  from: '2020-09-01',
  kinds: ['vehicle.received', 'battery.removed'],
  looksAt: 'facts',
  check: (facts) => (facts.kind === 'vehicle.received' ? fewerFound(facts) : moreRemoved(facts)),
};

function fewerFound({ org, vehicle }: Facts): readonly Hit[] {
  if (vehicle?.presence !== 'present') return [];
  const { foundPacks, expectedPacks } = vehicle;
  if (foundPacks === undefined || expectedPacks === undefined || foundPacks >= expectedPacks) return [];
  return [{ about: org, reason: FEWER, params: { foundPacks, expectedPacks } }];
}

function moreRemoved({ org, vehicle, batteries }: Facts): readonly Hit[] {
  if (vehicle === undefined || !batteries.some((battery) => battery.level === 'pack')) return [];
  const packs = vehicle.foundPacks ?? vehicle.expectedPacks;
  if (packs === undefined || vehicle.packsRemoved <= packs) return [];
  return [{ about: org, reason: MORE, params: { removed: vehicle.packsRemoved, packs } }];
}

const FEWER: Text = {
  zh: '登记为电池齐全，但只找到{foundPacks}个电池包，应有{expectedPacks}个',
  en: 'recorded as complete, yet {foundPacks} packs were found where there should be {expectedPacks}',
};

const MORE: Text = {
  zh: '已拆下{removed}个电池包，车辆登记为{packs}个',
  en: '{removed} packs have been removed from a vehicle recorded with {packs}',
};
