import type { Profile } from '../profile';
import { OWN_WIRE_NAMES, TRACE_PLATFORM } from './platforms';

const COMMERCE_RULE = '《报废机动车回收管理办法实施细则》要求的内容，平台表单中是否有此列待核实';

/** 废旧电池出库: one line per battery handed over. */
export const dismantlerOutbound: Profile = {
  code: 'trace-dismantler-outbound',
  platform: TRACE_PLATFORM,
  version: '2026.1',
  stage: { zh: '废旧电池出库', en: 'waste battery out of storage' },
  direction: 'out',
  grade: 'CONFIRMED',
  note: OWN_WIRE_NAMES,
  source: '工信部《回收拆解企业溯源信息上传》办事说明（旧平台，第二步）；新平台字段待核实',
  fields: [
    {
      title: '电池包编码',
      wire: 'packCode',
      source: 'battery.code',
      format: 'code',
      required: true,
      grade: 'CONFIRMED',
    },
    { title: '出库日期', wire: 'outboundDate', source: 'on', format: 'date', required: true, grade: 'CONFIRMED' },
    {
      title: '废电池去向企业名称',
      wire: 'destinationOrgName',
      source: 'other.name',
      format: 'text',
      required: true,
      grade: 'CONFIRMED',
    },
    {
      title: '废电池去向企业统一社会信用代码/DUNS编码',
      wire: 'destinationOrgCode',
      source: 'other.uscc',
      format: 'code',
      required: true,
      grade: 'CONFIRMED',
    },
    {
      title: '数量',
      wire: 'quantity',
      source: 'battery.count',
      format: 'number',
      required: false,
      grade: 'INFERRED',
      note: COMMERCE_RULE,
    },
    {
      title: '型号',
      wire: 'model',
      source: 'battery.model',
      format: 'text',
      required: false,
      grade: 'INFERRED',
      note: COMMERCE_RULE,
    },
    {
      title: '流向',
      wire: 'flow',
      source: 'other.flow',
      format: 'text',
      required: false,
      grade: 'INFERRED',
      note: COMMERCE_RULE,
    },
  ],
};
