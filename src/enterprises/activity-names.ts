import type { Text } from '../kernel/text';
import type { Activity } from './requirements';

/** What people read for an activity. */
export const ACTIVITY_NAMES: Readonly<Record<Activity, Text>> = {
  reception: { zh: '接收报废车', en: 'receiving scrapped vehicles' },
  dismantling: { zh: '拆卸', en: 'dismantling' },
  collection: { zh: '收集', en: 'collection' },
  storage: { zh: '贮存', en: 'storage' },
  transport: { zh: '运输', en: 'transport' },
  'second-use': { zh: '梯次利用', en: 'second use' },
  recycling: { zh: '再生利用', en: 'recycling' },
};
