import type { Brand } from '../kernel/brand';
import type { Text } from '../kernel/text';
import { accepted, normalised, quoted, refused, warning, type Reading } from './reading';

/** UN 编号 of a battery or of a vehicle with one (class 9). Only `readUnNumber` makes one. */
export type UnNumber = Brand<string, 'UnNumber'>;

/** What may be entered, and its name. Whether the domestic tables (JT/T 617) list UN3556–3558 already: NOT FOUND. */
export const UN_NUMBERS = {
  UN3480: { zh: '锂离子电池组', en: 'Lithium-ion batteries' },
  UN3481: { zh: '装在设备中或同设备包装在一起的锂离子电池组', en: 'Lithium-ion batteries in or with equipment' },
  UN3090: { zh: '锂金属电池组', en: 'Lithium metal batteries' },
  UN3091: { zh: '装在设备中或同设备包装在一起的锂金属电池组', en: 'Lithium metal batteries in or with equipment' },
  UN3171: { zh: '电池驱动的车辆或设备', en: 'Battery-powered vehicle or equipment' },
  UN3536: { zh: '安装在货物运输组件中的锂电池组', en: 'Lithium batteries installed in a cargo transport unit' },
  UN3551: { zh: '钠离子电池组（有机电解液）', en: 'Sodium-ion batteries with organic electrolyte' },
  UN3552: { zh: '装在设备中或同设备包装在一起的钠离子电池组', en: 'Sodium-ion batteries in or with equipment' },
  UN3556: { zh: '锂离子电池驱动的车辆', en: 'Vehicle powered by lithium-ion batteries' },
  UN3557: { zh: '锂金属电池驱动的车辆', en: 'Vehicle powered by lithium metal batteries' },
  UN3558: { zh: '钠离子电池驱动的车辆', en: 'Vehicle powered by sodium-ion batteries' },
} as const satisfies Readonly<Record<string, Text>>;

/** Refuses with UN_PREFIX (four digits alone), UN_FORM or UN_UNKNOWN; UN3171 warns, because lithium vehicles left it. */
export function readUnNumber(raw: string): Reading<UnNumber> {
  const text = normalised(raw);
  if (/^\d{4}$/.test(text)) return refused(raw, 'UN_PREFIX', { suggestion: `UN${text}` });
  if (!/^UN\d{4}$/.test(text)) return refused(raw, 'UN_FORM', { text: quoted(text) });
  if (!Object.hasOwn(UN_NUMBERS, text)) return refused(raw, 'UN_UNKNOWN', { number: text });
  return accepted(raw, text as UnNumber, text === 'UN3171' ? [warning('UN_VEHICLE')] : []);
}
