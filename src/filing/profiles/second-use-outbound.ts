import type { Profile } from '../profile';
import { TRACE_PLATFORM } from './platforms';

/** 梯次利用产品出库: one line per product handed over by its maker. */
export const secondUseOutbound: Profile = {
  code: 'trace-second-use-outbound',
  platform: TRACE_PLATFORM,
  version: '2026.1-inferred',
  stage: { zh: '梯次利用产品出库', en: 'second-use product out of storage' },
  direction: 'out',
  grade: 'INFERRED',
  note: {
    zh: '报送时点和期限已核实；列取自一个地方平台的梯次模块表单，国家平台的字段表未找到。应用领域、构成方式、额定参数、销售地址等列的取值字典未找到，须在平台上填写；去向为个人的信息不在本系统登记。',
    en: 'Trigger and limit are verified; the columns come from one local platform’s form. Application area, composition, ratings and sales address have to be filled in on the platform; persons as buyers are not recorded here.',
  },
  source: '第73号令第二十四条第七项（时点、期限）；字段来自地方平台表单，为推断',
  fields: [
    {
      title: '梯次利用企业统一社会信用代码',
      wire: 'echelonCompanyCode',
      source: 'own.uscc',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '梯次利用企业名称',
      wire: 'echelonCompanyName',
      source: 'own.name',
      format: 'text',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '梯次模块编码',
      wire: 'moduCode',
      source: 'battery.code',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    { title: '出库日期', wire: 'outboundDate', source: 'on', format: 'date', required: true, grade: 'INFERRED' },
    {
      title: '电池质量(kg)',
      wire: 'batteryWeight',
      source: 'battery.massKilograms',
      format: 'number',
      required: false,
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
      title: '去向企业统一社会信用代码/DUNS',
      wire: 'modulDirId',
      source: 'other.uscc',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    {
      title: '去向企业名称',
      wire: 'modulDirName',
      source: 'other.name',
      format: 'text',
      required: true,
      grade: 'INFERRED',
    },
  ],
};
