import type { BatteryFacts, Facts, Namesake } from '../../custody/facts';
import type { Params, Text } from '../../kernel/text';
import type { Rule } from '../rule';
import { FIRST_REGIME, ORDER_73_FROM } from './parameters';
import { recordedText } from './recorded';

const ORDER_73 = '《新能源汽车废旧动力电池回收和综合利用管理暂行办法》（六部门令第73号）';

/** Entries with which a battery can begin. */
const ORIGINS = ['battery.removed', 'battery.collected', 'battery.repurposed', 'consignment.received'];

/** RB-01: a battery begins without a readable code. Its form was checked before it was recorded. */
export const codeMissing: Rule = {
  code: 'RB-01',
  version: 1,
  title: { zh: '电池编码缺失', en: 'Battery code missing' },
  basis: `${ORDER_73}关于编码的规定（条号待核实）；GB/T 34014-2017`,
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: ORDER_73_FROM,
  kinds: ['battery.removed', 'battery.collected'],
  looksAt: 'facts',
  check(facts) {
    if (recordedText(facts.data, 'batteryCode') !== undefined) return [];
    return [
      { about: facts.org, reason: { zh: '电池没有可用的编码', en: 'the battery has no usable code' }, params: {} },
    ];
  },
};

/** RB-02: the code is in open custody already. Both origins are flagged, and neither text names the other party. */
export const codeInUse: Rule = {
  code: 'RB-02',
  version: 1,
  title: { zh: '编码重复占用', en: 'Code in use twice' },
  basis: `${ORDER_73}关于编码唯一的规定（条号待核实）`,
  grade: 'INFERRED',
  severity: 'MEDIUM',
  from: FIRST_REGIME,
  kinds: ORIGINS,
  looksAt: 'facts',
  check(facts) {
    const doubled = newBatteries(facts).filter((battery) => battery.namesakes.some(isOpen));
    if (doubled.length === 0) return [];
    const also = doubled
      .flatMap((battery) => battery.namesakes)
      .filter(isOpen)
      .map((namesake) => ({ index: namesake.originIndex, about: namesake.holder }));
    return [{ about: facts.org, reason: DOUBLED, params: codes(doubled), also }];
  },
};

const DOUBLED: Text = {
  zh: '编码{codes}同时登记在两块在管电池上，请核对实物',
  en: 'code {codes} stands on two batteries in custody: compare with the batteries themselves',
};

/** RB-17: a battery begins under a code whose earlier life the ledger has closed: its way here is broken. */
export const brokenChain: Rule = {
  code: 'RB-17',
  version: 1,
  title: { zh: '流向断链', en: 'Chain of custody broken' },
  basis: '《固体废物污染环境防治法》（2020年）第三十六条；2026-08-15起为《生态环境法典》（条号待核实）',
  grade: 'CONFIRMED',
  severity: 'HIGH',
  from: '2020-09-01',
  kinds: ORIGINS,
  looksAt: 'facts',
  check(facts) {
    const returned = newBatteries(facts).filter((battery) => battery.namesakes.some((namesake) => !namesake.open));
    return returned.length === 0 ? [] : [{ about: facts.org, reason: RETURNED, params: codes(returned) }];
  },
};

const RETURNED: Text = {
  zh: '编码{codes}此前已登记为处置完毕或离开流转，现又作为新来源登记',
  en: 'code {codes} was recorded as finished before and now begins anew',
};

/** The batteries that this entry brings into the ledger. */
function newBatteries(facts: Facts): readonly BatteryFacts[] {
  return facts.batteries.filter((battery) => battery.isNew);
}

function isOpen(namesake: Namesake): boolean {
  return namesake.open;
}

function codes(batteries: readonly BatteryFacts[]): Params {
  return { codes: batteries.map((battery) => battery.code ?? battery.traceNo).join('、') };
}
