import type { Text } from '../kernel/text';
import { CREWS } from './cast';
import { UNCODED } from './lot';
import {
  codeReturns,
  emptyVehicle,
  endedCode,
  fromNobody,
  intoElectricBicycles,
  notOnSheet,
  sameCode,
  type Scene,
  sheet,
  swapModel,
  vehicle,
  weightsDiffer,
} from './scenes';
import { LAST } from './story-days';
import { ORDER_73_FROM, TURNS } from './turning-points';

/** Something that should not have happened, and the rule that must say so. */
export interface Irregularity {
  readonly name: string;
  readonly rule: string;
  readonly what: Text;
  /** First and last date of the rule, where the story may lie outside. */
  readonly from?: string;
  readonly to?: string;
  /** Days of the story between which it can happen; default the whole of it. */
  readonly between?: readonly [first: number, last: number];
  /** Another row of the same rule stands beside it, so that one occurrence of each is enough. */
  readonly hasTwin?: true;
  /** Tells it, and answers the step on which the rule must fire. */
  readonly tell: (scene: Scene) => string;
}

const ORDER_73 = { from: ORDER_73_FROM } as const;

/** Every sort of irregularity that the story tells. The tests look for each in the list of flags. */
export const IRREGULARITIES: readonly Irregularity[] = [
  {
    name: 'expired',
    rule: 'RQ-01',
    hasTwin: true,
    what: { zh: '资质认定书到期后仍接收报废车', en: 'vehicles received after the certificate had ended' },
    between: [TURNS.shenxianExpires + 4, LAST - 7],
    tell: vehicle(() => ({ org: 'shenxian', fires: 'reception' })),
  },
  {
    name: 'no-certificate',
    rule: 'RQ-01',
    hasTwin: true,
    what: { zh: '废旧物资经营部自行接收并拆卸', en: 'a trader receives and dismantles' },
    tell: vehicle(() => ({ org: 'gaotangTrader', fires: 'removal' })),
  },
  {
    name: 'suspended',
    rule: 'RQ-02',
    what: { zh: '资质暂停期间继续接收', en: 'vehicles received while the certificate is suspended' },
    between: [TURNS.linqingSuspendedFrom + 3, TURNS.linqingRestored - 12],
    tell: vehicle(() => ({ org: 'linqing', fires: 'reception' })),
  },
  {
    name: 'other-site',
    rule: 'RQ-03',
    what: { zh: '在认定场地以外拆卸', en: 'a pack taken off away from the certified site' },
    tell: vehicle(() => ({ removal: { site: '城郊临时场地' }, fires: 'removal' })),
  },
  {
    name: 'branch',
    rule: 'RQ-04',
    what: { zh: '分支机构拆卸电池', en: 'a branch dismantles' },
    tell: vehicle(() => ({ org: 'gaotangBranch', fires: 'removal' })),
  },
  {
    name: 'not-equipped',
    rule: 'RQ-07',
    what: { zh: '尚不具备电动汽车拆解条件即拆卸', en: 'dismantling before being equipped for electric vehicles' },
    between: [12, TURNS.guanxianEquippedFrom - 8],
    tell: vehicle(() => ({ org: 'guanxian', fires: 'removal' })),
  },
  {
    name: 'to-trader',
    rule: 'RQ-09',
    hasTwin: true,
    what: { zh: '电池交给废旧物资经营部', en: 'batteries handed to a trader' },
    tell: sheet(() => ({ to: 'gaotangTrader' })),
  },
  {
    name: 'to-false-outlet',
    rule: 'RQ-09',
    hasTwin: true,
    what: { zh: '电池交给冒充的回收网点，事后查实', en: 'handed to somebody who poses as an outlet; found out later' },
    ...ORDER_73,
    between: [TURNS.yangguOutletRevokedFrom + 2, TURNS.yangguOutletRevokedKnown - 2],
    tell: sheet(() => ({ to: 'yangguOutlet' })),
  },
  {
    name: 'no-environmental-approval',
    rule: 'RQ-10',
    what: { zh: '接收方缺环评手续', en: 'the receiver has no environmental approval' },
    ...ORDER_73,
    tell: sheet(() => ({ to: 'shenxianRecycler' })),
  },
  {
    name: 'ended-list',
    rule: 'RQ-11',
    what: { zh: '以已废止的梯次利用公告作依据', en: 'relying on the second-use list that has ended' },
    from: '2026-07-31',
    between: [35, TURNS.chipingApprovalFrom - 2],
    tell: sheet(() => ({ to: 'chipingSecondUse' })),
  },
  {
    name: 'ordinary-carrier',
    rule: 'RQ-14',
    what: { zh: '由普通货运企业承运', en: 'carried by a haulier without class 9' },
    tell: sheet(() => ({ carrier: 'yangguCarrier', crew: CREWS.plain })),
  },
  {
    name: 'driver-licence',
    rule: 'RQ-15',
    hasTwin: true,
    what: { zh: '驾驶员从业资格证已过期', en: 'the driver’s licence has ended' },
    between: [TURNS.driverExpires + 3, LAST - 4],
    tell: sheet(() => ({ crew: CREWS.second })),
  },
  {
    name: 'vehicle-licence',
    rule: 'RQ-15',
    hasTwin: true,
    what: { zh: '运输车辆无道路运输证', en: 'the lorry has no licence' },
    tell: sheet(() => ({ crew: { ...CREWS.good, plate: '鲁PA0007' } })),
  },
  {
    name: 'carrier-not-checked',
    rule: 'RQ-16',
    what: { zh: '未登记查验承运资格，或事后补查', en: 'no check of the carrier, or one made afterwards' },
    tell: sheet(({ plot, day, n }) => ({
      sheet: { carrierCheck: n % 2 === 0 ? undefined : { on: plot.days.date(day + 2), by: '发货员' } },
    })),
  },
  {
    name: 'strangers',
    rule: 'RQ-22',
    what: { zh: '承运方或接收方未在本平台登记', en: 'carrier or receiver not registered here' },
    tell: sheet(({ n }) => (n % 2 === 0 ? { carrier: 'stranger' } : { to: 'strangeRecycler' })),
  },
  {
    name: 'no-battery',
    rule: 'RV-01',
    what: { zh: '无电池的车辆，仍出具回收证明', en: 'a vehicle without its battery, certified nevertheless' },
    ...ORDER_73,
    tell: emptyVehicle({ missingReason: '车主自述电池已被拆走' }),
  },
  {
    name: 'no-statement',
    rule: 'RV-02',
    what: { zh: '电池缺失且无车主书面说明', en: 'battery missing and no written statement' },
    to: '2026-03-31',
    between: [10, LAST - 6],
    tell: emptyVehicle({ missingReason: '事故车，电池去向不明' }),
  },
  {
    name: 'swap-model',
    rule: 'RV-04',
    what: { zh: '按换电车型接收而无佐证', en: 'received as a swap model without evidence' },
    ...ORDER_73,
    tell: swapModel,
  },
  {
    name: 'no-code',
    rule: 'RB-01',
    what: { zh: '电池无可用编码', en: 'a battery without a usable code' },
    ...ORDER_73,
    tell: vehicle(() => ({ removal: UNCODED, fires: 'removal' })),
  },
  {
    name: 'same-code',
    rule: 'RB-02',
    what: { zh: '同一编码登记在两块在管电池上', en: 'one code on two batteries in custody' },
    tell: sameCode,
  },
  {
    name: 'pack-count',
    rule: 'RB-03',
    what: { zh: '电池包数量与登记不符', en: 'number of packs differs from the record' },
    tell: vehicle(() => ({ vehicle: { expectedPacks: 3, foundPacks: 2 }, fires: 'reception' })),
  },
  {
    name: 'no-judgement',
    rule: 'RB-12',
    what: { zh: '发运前未做联合安全判定', en: 'dispatched without a joint safety judgement' },
    tell: sheet(() => ({ sheet: { jointSafety: undefined } })),
  },
  {
    name: 'unsafe',
    rule: 'RB-13',
    what: { zh: '安全判定不通过仍发运', en: 'dispatched although judged unsafe' },
    tell: sheet(({ n }) =>
      n % 2 === 0
        ? { removal: { safety: 'fail' } }
        : { sheet: { jointSafety: { result: 'fail', by: ['发出方安全员', '接收方安全员'] } } },
    ),
  },
  {
    name: 'weights',
    rule: 'RB-15',
    what: { zh: '收发重量或件数不符', en: 'weight or count received differs' },
    tell: weightsDiffer,
  },
  {
    name: 'ended-code',
    rule: 'RB-17',
    what: { zh: '已处置完毕的编码再次出现', en: 'a code whose battery had ended turns up again' },
    between: [120, LAST - 5],
    tell: codeReturns,
  },
  {
    name: 'no-source',
    rule: 'RB-18',
    hasTwin: true,
    what: { zh: '收集时未记录来源', en: 'collected from nobody named' },
    from: '2025-01-01',
    tell: fromNobody,
  },
  {
    name: 'not-on-sheet',
    rule: 'RB-18',
    hasTwin: true,
    what: { zh: '到货多出交接单以外的电池', en: 'a battery arrives that is not on the sheet' },
    from: '2025-01-01',
    tell: notOnSheet,
  },
  {
    name: 'electric-bicycles',
    rule: 'RB-20',
    hasTwin: true,
    what: { zh: '退役电池用于电动自行车', en: 'a retired battery goes into electric bicycles' },
    ...ORDER_73,
    tell: intoElectricBicycles,
  },
  {
    name: 'second-vehicle',
    rule: 'RB-20',
    hasTwin: true,
    what: { zh: '同一编码从另一辆车上拆下', en: 'a code comes out of a second vehicle' },
    ...ORDER_73,
    between: [120, LAST - 8],
    tell: vehicle((scene) => ({ removal: { batteryCode: endedCode(scene) }, fires: 'removal' })),
  },
];
