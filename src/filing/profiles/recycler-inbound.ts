import type { Profile } from '../profile';
import { TRACE_PLATFORM } from './platforms';

/** 综合利用企业入库: one line per battery taken in. The form is not known; the triggers are. */
export const recyclerInbound: Profile = {
  code: 'trace-recycler-inbound',
  platform: TRACE_PLATFORM,
  version: '2026.1-inferred',
  stage: { zh: '综合利用企业入库', en: 'comprehensive utilisation: received' },
  direction: 'in',
  grade: 'INFERRED',
  note: {
    zh: '平台对综合利用企业的字段表未找到。以下列由报送时点和通用字段推断，报送前须与平台表单核对。',
    en: 'The platform’s field list for comprehensive utilisation was not found. These columns are inferred; check them against the platform’s form before filing.',
  },
  source: '第73号令第二十四条第七项（时点）；字段为推断',
  fields: [
    {
      title: '入库批次号',
      wire: 'inboundBatchNo',
      source: 'consignment.number',
      format: 'code',
      required: false,
      grade: 'INFERRED',
    },
    {
      title: '电池编码',
      wire: 'batteryCode',
      source: 'battery.code',
      format: 'code',
      required: false,
      grade: 'INFERRED',
    },
    {
      title: '是否有编码',
      wire: 'hasCode',
      source: 'battery.hasCode',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '产品类型',
      wire: 'productType',
      source: 'battery.productType',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '电池类型',
      wire: 'batteryType',
      source: 'battery.batteryType',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '电池质量(kg)',
      wire: 'weightKg',
      source: 'battery.massKilograms',
      format: 'number',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '来源企业名称',
      wire: 'sourceOrgName',
      source: 'other.name',
      format: 'text',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '来源企业代码',
      wire: 'sourceOrgCode',
      source: 'other.uscc',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    { title: '入库日期', wire: 'inboundDate', source: 'on', format: 'date', required: true, grade: 'INFERRED' },
  ],
};
