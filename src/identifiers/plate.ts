import type { Brand } from '../kernel/brand';
import { accepted, normalised, quoted, refused, warning, type Reading } from './reading';

/** 机动车号牌. A scrapped vehicle may have none: the VIN is the key, the plate only a help. */
export type Plate = Brand<string, 'Plate'>;

export type PlateClass = 'new-energy-small' | 'new-energy-large' | 'normal' | 'special';

/** `battery-electric` 纯电动; `other-new-energy` 非纯电动 (plug-in hybrid, fuel cell). */
export type PlatePower = 'battery-electric' | 'other-new-energy';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/** I and O are not used. */
const LETTER = 'A-HJ-NP-Z';

const CLASSES: Readonly<Record<PlateClass, RegExp>> = {
  'new-energy-small': new RegExp(`^${PROVINCE}[${LETTER}][A-HJK][${LETTER}0-9]\\d{4}$`),
  'new-energy-large': new RegExp(`^${PROVINCE}[${LETTER}]\\d{5}[A-HJK]$`),
  normal: new RegExp(`^${PROVINCE}[${LETTER}][${LETTER}0-9]{5}$`),
  special: new RegExp(`^${PROVINCE}[${LETTER}][${LETTER}0-9]{4}[挂学警港澳使领试超]$`),
};

/** 纯电 D A B C E, 非纯电 F G H J K: one source only, so it warns and never refuses. */
const BATTERY_ELECTRIC = /[DABCE]/;

/** Reads a plate with or without the dot after the second character. Refuses with PLATE_FORM; warns with PLATE_POWER. */
export function readPlate(raw: string, declared?: PlatePower): Reading<Plate> {
  const text = normalised(raw).replace(/^(..)[·•.-]/u, '$1');
  const kind = classOf(text);
  if (kind === undefined) return refused(raw, 'PLATE_FORM', { text: quoted(text) });
  const place = CLASS_LETTER[kind];
  if (declared === undefined || place === undefined) return accepted(raw, text as Plate);
  const letter = text.charAt(place);
  const agrees = BATTERY_ELECTRIC.test(letter) === (declared === 'battery-electric');
  return accepted(raw, text as Plate, agrees ? [] : [warning('PLATE_POWER', { letter })]);
}

export function plateClass(plate: Plate): PlateClass {
  return classOf(plate) ?? 'normal';
}

/** Where the class letter of a new-energy plate stands. */
const CLASS_LETTER: Readonly<Partial<Record<PlateClass, number>>> = { 'new-energy-small': 2, 'new-energy-large': 7 };

function classOf(text: string): PlateClass | undefined {
  return (Object.keys(CLASSES) as PlateClass[]).find((kind) => CLASSES[kind].test(text));
}
