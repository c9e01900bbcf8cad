import { exampleUscc } from '../support/examples';
import type { Member, PaperOfMember } from './scenario';

/** The 示例 enterprises of the stories, each with every paper that its part asks for, verified. */

const verified = { isVerified: true, validFrom: '2024-01-01' } as const;

export const DISMANTLING_SITE = '示例拆解场地一号';

export const PLATE = '鲁P12345';
export const DRIVER = 'EXAMPLE-D-0001';
export const ESCORT = 'EXAMPLE-E-0001';

export const ELV_CERTIFICATE: PaperOfMember = {
  ...verified,
  key: 'elv-certificate',
  type: 'Q-ELV-CERT',
  number: '示例拆解认定0001',
  issuer: '示例省级商务主管部门',
  site: DISMANTLING_SITE,
};

export const EV_CAPABILITY: PaperOfMember = {
  ...verified,
  key: 'ev-capability',
  type: 'Q-ELV-EV',
  number: '示例验收0001',
  issuer: '示例验收评审专家组',
};

export const DISMANTLER: Member = {
  key: 'dismantler',
  name: { zh: '东昌府拆解企业（示例）', en: 'Dongchangfu dismantler (example)' },
  uscc: exampleUscc(1, '371502'),
  roles: ['dismantler'],
  districtCode: '371502',
  papers: [ELV_CERTIFICATE, EV_CAPABILITY],
};

export const DANGEROUS_GOODS_LICENCE: PaperOfMember = {
  ...verified,
  key: 'dangerous-goods-licence',
  type: 'Q-DG-LIC',
  number: '示例危运0001',
  issuer: '示例市级交通运输主管部门',
  scope: ['class-9'],
};

export const VEHICLE_LICENCE: PaperOfMember = {
  ...verified,
  key: 'vehicle-licence',
  type: 'Q-DG-VEH',
  number: '示例车证0001',
  issuer: '示例市级交通运输主管部门',
  plate: PLATE,
};

export const STAFF_LICENCES: readonly PaperOfMember[] = [DRIVER, ESCORT].map((number) => ({
  ...verified,
  key: number,
  type: 'Q-DG-STAFF',
  number,
  issuer: '示例市级交通运输主管部门',
}));

export const CARRIER: Member = {
  key: 'carrier',
  name: { zh: '聊城危货承运企业（示例）', en: 'Liaocheng dangerous goods carrier (example)' },
  uscc: exampleUscc(2, '371500'),
  roles: ['carrier'],
  districtCode: '371500',
  papers: [DANGEROUS_GOODS_LICENCE, VEHICLE_LICENCE, ...STAFF_LICENCES],
};

/** The three papers of Order 73 Art. 18. */
export const UTILISATION_PAPERS: readonly PaperOfMember[] = [
  { ...verified, key: 'investment', type: 'Q-CU-INVEST', number: '示例备案0001', issuer: '示例行政审批部门' },
  { ...verified, key: 'environment', type: 'Q-CU-EIA', number: '示例环评0001', issuer: '示例生态环境主管部门' },
  {
    ...verified,
    key: 'discharge-permit',
    type: 'Q-PERMIT',
    number: '示例排污0001',
    issuer: '示例生态环境主管部门',
    validTo: '2028-12-31',
  },
];

export const RECYCLER: Member = {
  key: 'recycler',
  name: { zh: '阳谷再生利用企业（示例）', en: 'Yanggu recycler (example)' },
  uscc: exampleUscc(3, '371521'),
  roles: ['recycler'],
  districtCode: '371521',
  papers: UTILISATION_PAPERS,
};

export const SECOND_USE: Member = {
  key: 'second-use',
  name: { zh: '高唐梯次利用企业（示例）', en: 'Gaotang second-use enterprise (example)' },
  uscc: exampleUscc(4, '371526'),
  roles: ['second-use'],
  districtCode: '371526',
  papers: UTILISATION_PAPERS,
};

export const OUTLET: Member = {
  key: 'outlet',
  name: { zh: '临清回收服务网点（示例）', en: 'Linqing collection outlet (example)' },
  uscc: exampleUscc(5, '371581'),
  roles: ['outlet'],
  districtCode: '371581',
  papers: [{ ...verified, key: 'outlet-record', type: 'Q-OUTLET', number: '示例网点0001', issuer: '示例汽车生产企业' }],
};

export const TRADER: Member = {
  key: 'trader',
  name: { zh: '冠县旧货贸易商（示例）', en: 'Guanxian trader (example)' },
  uscc: exampleUscc(6, '371525'),
  roles: ['trader'],
  districtCode: '371525',
  papers: [],
};

export const BRANCH: Member = {
  key: 'branch',
  name: { zh: '东昌府拆解企业莘县分支机构（示例）', en: 'Shenxian branch of the dismantler (example)' },
  uscc: exampleUscc(7, '371522'),
  roles: ['dismantler'],
  districtCode: '371522',
  branchOf: 'dismantler',
  papers: [],
};

export const STRANGER: Member = {
  key: 'stranger',
  name: { zh: '未登记的接收单位（示例）', en: 'receiver that is not registered (example)' },
  uscc: exampleUscc(8, '371500'),
  roles: [],
  districtCode: '371500',
  isStranger: true,
  papers: [],
};
