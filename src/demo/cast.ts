import type { EnterpriseRole } from '../enterprises/enterprise';
import type { Uscc } from '../identifiers/uscc';
import { exampleUscc } from './made-up';

/** An enterprise of the story. All are made up, and say so. */
export interface CastMember {
  readonly uscc: Uscc;
  readonly name: string;
  readonly roles: readonly EnterpriseRole[];
  readonly districtCode: string;
  readonly site: string;
  readonly address: string;
  readonly branchOf?: Uscc;
}

interface Role {
  readonly letter: string;
  readonly name: string;
  readonly roles: readonly EnterpriseRole[];
  readonly district: string;
  readonly site: string;
}

const member = ({ letter, name, roles, district, site }: Role): CastMember => ({
  uscc: exampleUscc('91', district, letter),
  name: `${name}（示例）`,
  roles,
  districtCode: district,
  site,
  address: `示例路${String(parseInt(letter, 36))}号`,
});

const dongchangfu = member({
  letter: '1',
  name: '东昌府示例报废机动车拆解企业',
  roles: ['dismantler'],
  district: '371502',
  site: '一号拆解车间',
});

/** Who acts, by the names that the story uses. Each of the eight counties of 聊城 has at least one. */
export const CAST = {
  dongchangfu,
  linqing: member({
    letter: '2',
    name: '临清示例报废机动车拆解企业',
    roles: ['dismantler'],
    district: '371581',
    site: '临清拆解车间',
  }),
  shenxian: member({
    letter: '3',
    name: '莘县示例报废机动车拆解企业',
    roles: ['dismantler'],
    district: '371522',
    site: '莘县拆解车间',
  }),
  guanxian: member({
    letter: '4',
    name: '冠县示例报废机动车拆解企业',
    roles: ['dismantler'],
    district: '371525',
    site: '冠县拆解车间',
  }),
  gaotangBranch: {
    ...member({
      letter: '5',
      name: '东昌府示例拆解企业高唐分公司',
      roles: ['dismantler'],
      district: '371526',
      site: '高唐收车点',
    }),
    branchOf: dongchangfu.uscc,
  },
  chipingOutlet: member({
    letter: '6',
    name: '茌平示例动力电池回收服务网点',
    roles: ['outlet'],
    district: '371503',
    site: '茌平网点库房',
  }),
  yangguOutlet: member({
    letter: '7',
    name: '阳谷示例电池收购站',
    roles: ['outlet'],
    district: '371521',
    site: '阳谷库房',
  }),
  dongeStorage: member({
    letter: '8',
    name: '东阿示例电池仓储企业',
    roles: ['storage'],
    district: '371524',
    site: '东阿一号库',
  }),
  cityCarrier: member({
    letter: '9',
    name: '聊城示例危险货物运输企业',
    roles: ['carrier'],
    district: '371502',
    site: '停车场',
  }),
  yangguCarrier: member({
    letter: 'A',
    name: '阳谷示例普通货运企业',
    roles: ['carrier'],
    district: '371521',
    site: '停车场',
  }),
  chipingSecondUse: member({
    letter: 'B',
    name: '茌平示例梯次利用企业',
    roles: ['second-use'],
    district: '371503',
    site: '梯次利用车间',
  }),
  dongeRecycler: member({
    letter: 'C',
    name: '东阿示例再生利用企业',
    roles: ['recycler'],
    district: '371524',
    site: '再生利用原料库',
  }),
  shenxianRecycler: member({
    letter: 'D',
    name: '莘县示例再生资源企业',
    roles: ['recycler'],
    district: '371522',
    site: '莘县原料库',
  }),
  guanxianRepair: member({
    letter: 'E',
    name: '冠县示例新能源汽车维修企业',
    roles: ['repair'],
    district: '371525',
    site: '维修车间',
  }),
  gaotangTrader: member({
    letter: 'F',
    name: '高唐示例废旧物资经营部',
    roles: ['trader'],
    district: '371526',
    site: '院内堆场',
  }),
  energyUser: member({ letter: 'G', name: '东昌府示例储能电站', roles: [], district: '371502', site: '储能舱' }),
} as const satisfies Readonly<Record<string, CastMember>>;

export type Party = keyof typeof CAST;

/** Two more that act: the bureau, and whoever runs the installation. */
export const BUREAU: CastMember = {
  uscc: exampleUscc('11', '371500', 'H'),
  name: '聊城市商务主管部门（示例）',
  roles: [],
  districtCode: '371500',
  site: '办公地点',
  address: '示例路',
};

export const OPERATOR: CastMember = { ...BUREAU, uscc: exampleUscc('91', '371500', 'J'), name: '台账运行单位（示例）' };

/** Parties that are not registered here: nobody can check their papers. */
export const STRANGERS = {
  carrier: exampleUscc('91', '370100', 'K'),
  recycler: exampleUscc('91', '370800', 'L'),
} as const;

export function memberOf(party: Party): CastMember {
  return CAST[party];
}

/** A lorry and its people, by plate and licence number. */
export interface Crew {
  readonly plate: string;
  readonly driver: string;
  readonly escort: string;
}

/** Those that the carriers send. */
export const CREWS = {
  good: { plate: '鲁PA0001', driver: '示例驾驶员-01', escort: '示例押运员-01' },
  second: { plate: '鲁PA0002', driver: '示例驾驶员-02', escort: '示例押运员-02' },
  plain: { plate: '鲁PA0009', driver: '示例驾驶员-09', escort: '示例押运员-09' },
} as const satisfies Readonly<Record<string, Crew>>;
