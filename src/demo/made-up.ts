import { type BatteryCode, batteryCodeOf } from '../identifiers/battery-code';
import type { BatteryLevel, BatteryType } from '../identifiers/battery-code-layout';
import { hasOrganisationCheck } from '../identifiers/organisation-code';
import { readUscc, type Uscc, usccCheckCharacter } from '../identifiers/uscc';
import { readVin, type Vin, vinCheckCharacter } from '../identifiers/vin';

/**
 * A social credit code that says what it is: its organisation part reads `EXAMPLE`, which is the form of no code that
 * was ever given out; both check characters are right. `head` is 91 for an enterprise, 11 for an authority.
 */
export function exampleUscc(head: '91' | '11', district: string, letter: string): Uscc {
  const organisation = `EXAMPLE${letter}`;
  const check = [...'0123456789X'].find((last) => hasOrganisationCheck(organisation + last)) ?? '';
  const code = `${head}${district}${organisation}${check}`;
  const { value } = readUscc(code + usccCheckCharacter(`${code}0`));
  if (value === undefined) throw new RangeError(`no example code for ${district} ${letter}`);
  return value;
}

/** The years of the tenth character of a VIN from 2010 on. */
const MODEL_YEARS = 'ABCDEFGHJKLMNPRSTVWXY';

/** A VIN under a WMI that nobody has (`L00`), which reads `EXAMP`, with the right check digit. */
export function exampleVin(number: number, modelYear: number): Vin {
  const year = MODEL_YEARS.charAt(modelYear - 2010);
  const draft = `L00EXAMP0${year}N${String(number).padStart(6, '0')}`;
  const { value } = readVin(draft.slice(0, 8) + vinCheckCharacter(draft) + draft.slice(9));
  if (value === undefined) throw new RangeError(`no example VIN ${String(number)} of ${String(modelYear)}`);
  return value;
}

export interface MadeUpBattery {
  readonly level: BatteryLevel;
  readonly batteryType: BatteryType;
  readonly madeOn: string;
}

/** A code of the form of GB/T 34014-2017 whose trace field reads `EXAMPLE`. */
export function exampleCode(number: number, { level, batteryType, madeOn }: MadeUpBattery): BatteryCode {
  const serial = String(number).padStart(7, '0');
  const common = { scheme: 'GBT34014-2017', maker: 'EX0', level, batteryType, spec: '01', madeOn, serial } as const;
  return made(batteryCodeOf({ ...common, form: 'new', trace: 'EXAMPLE' }), serial);
}

/** The same for a second-use product: 19 characters. */
export function exampleProductCode(number: number, { level, batteryType, madeOn }: MadeUpBattery): BatteryCode {
  const serial = String(number).padStart(7, '0');
  const common = { scheme: 'GBT34014-2017', maker: 'EX9', level, batteryType, spec: '09', madeOn, serial } as const;
  return made(batteryCodeOf({ ...common, form: 'reuse', madeFrom: 'P' }), serial);
}

function made(code: BatteryCode | undefined, serial: string): BatteryCode {
  if (code === undefined) throw new RangeError(`no example code ${serial}`);
  return code;
}
