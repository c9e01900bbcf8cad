import type { Profile } from '../profile';
import { TRACE_PLATFORM } from './platforms';

/** 再生利用产出: one line per material that came out of one treatment, with the residues beside. */
export const recyclerOutput: Profile = {
  code: 'trace-recycler-output',
  platform: TRACE_PLATFORM,
  version: '2026.1-inferred',
  stage: { zh: '再生利用处理与产出', en: 'recycling and its output' },
  direction: 'out',
  grade: 'INFERRED',
  note: {
    zh: '平台字段表未找到，以下列为推断。2026-04-01 起的期限自综合利用产品移交出库起算，本系统以处理完成登记代替起算日，仅作核对提示；产品出库日期和去向企业不在本文件中，须另行填写。',
    en: 'The platform’s field list was not found; these columns are inferred. Since 2026-04-01 the clock starts when the product is handed over out of storage; the recorded treatment stands for it as a hint. Date and destination of the product’s dispatch are not in this file.',
  },
  source: '工信部公告2018年第35号第十五条、第73号令第二十四条第七项（时点）；字段为推断',
  fields: [
    {
      title: '电池编码',
      wire: 'batteryCode',
      source: 'battery.codes',
      format: 'code',
      required: true,
      grade: 'INFERRED',
    },
    { title: '处理完成日期', wire: 'processedDate', source: 'on', format: 'date', required: true, grade: 'INFERRED' },
    { title: '工艺', wire: 'process', source: 'treatment.process', format: 'text', required: true, grade: 'INFERRED' },
    {
      title: '产出物名称',
      wire: 'outputMaterial',
      source: 'treatment.outputMaterial',
      format: 'text',
      required: false,
      grade: 'INFERRED',
    },
    {
      title: '产出物质量(t)',
      wire: 'outputMassT',
      source: 'treatment.outputTonnes',
      format: 'number',
      required: false,
      grade: 'INFERRED',
    },
    {
      title: '残余物名称',
      wire: 'residueName',
      source: 'treatment.residueName',
      format: 'text',
      required: false,
      grade: 'INFERRED',
    },
    {
      title: '残余物质量(t)',
      wire: 'residueMassT',
      source: 'treatment.residueTonnes',
      format: 'number',
      required: false,
      grade: 'INFERRED',
    },
    {
      title: '残余物处置单位',
      wire: 'residueHandler',
      source: 'treatment.residueHandler',
      format: 'text',
      required: false,
      grade: 'INFERRED',
    },
  ],
};
