import type { Profile } from '../profile';
import { OWN_WIRE_NAMES, TRACE_PLATFORM } from './platforms';

/** 整车报废: one line per vehicle and pack; a vehicle goes with all its packs or not at all. */
export const dismantlerScrapped: Profile = {
  code: 'trace-dismantler-scrapped',
  platform: TRACE_PLATFORM,
  version: '2026.1',
  stage: { zh: '整车报废', en: 'vehicle scrapped' },
  direction: 'in',
  grade: 'CONFIRMED',
  note: OWN_WIRE_NAMES,
  source: '工信部《回收拆解企业溯源信息上传》办事说明（旧平台，第一步）；新平台字段待核实',
  fields: [
    { title: '车辆识别码', wire: 'vin', source: 'vehicle.vin', format: 'code', required: true, grade: 'CONFIRMED' },
    {
      title: '报废日期',
      wire: 'scrapDate',
      source: 'vehicle.scrapDate',
      format: 'date',
      required: true,
      grade: 'CONFIRMED',
    },
    {
      title: '电池包编码',
      wire: 'packCode',
      source: 'battery.code',
      format: 'code',
      required: true,
      grade: 'CONFIRMED',
    },
    {
      title: '电池类型',
      wire: 'batteryType',
      source: 'battery.batteryType',
      format: 'code',
      required: true,
      grade: 'CONFIRMED',
    },
  ],
};
