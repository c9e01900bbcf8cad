import type { Text } from '../../kernel/text';

export const TRACE_PLATFORM: Text = {
  zh: '全国新能源汽车动力电池溯源信息平台',
  en: 'National traceability platform for power batteries of new energy vehicles',
};

export const COMMERCE_SYSTEM: Text = {
  zh: '全国汽车流通信息管理应用服务（商务部）',
  en: 'National vehicle circulation information system (Ministry of Commerce)',
};

/** Said of every profile whose wire names are not the platform's own. */
export const OWN_WIRE_NAMES: Text = {
  zh: '平台公开的接口字段名未找到，文件中的英文字段名为本系统所定；列名为已核实的中文字段名。',
  en: 'The platform’s own wire names were not found: the names in the JSON file are ours; column titles are the verified Chinese ones.',
};
