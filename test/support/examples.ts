import { type BatteryCode, batteryCodeOf } from '../../src/identifiers/battery-code';
import type { BatteryLevel, BatteryType } from '../../src/identifiers/battery-code-layout';
import { hasOrganisationCheck } from '../../src/identifiers/organisation-code';
import { readUscc, type Uscc, usccCheckCharacter } from '../../src/identifiers/uscc';
import { readVin, type Vin, vinCheckCharacter } from '../../src/identifiers/vin';

/**
 * 示例 codes for tests and printed stories: every check character is computed, and the part that names an
 * owner spells EXAMPL, which nobody was given. The same arguments give the same code, other arguments another.
 */

/** The USCC of the n-th (0 to 99) 示例 enterprise registered in a district of six digits. */
export function exampleUscc(n: number, district: string): Uscc {
  const organisation = `EXAMPL${digits(n, 2)}`;
  const check = Array.from('0123456789X').find((character) => hasOrganisationCheck(organisation + character)) ?? '';
  const body = `91${district}${organisation}${check}`;
  return mustRead(readUscc(body + usccCheckCharacter(body)).value, 'USCC');
}

/** The VIN of the n-th (0 to 999999) 示例 vehicle, of model year 2018. */
export function exampleVin(n: number): Vin {
  const withCheck = (check: string): string => `L0EXAMPL${check}J0${digits(n, 6)}`;
  return mustRead(readVin(withCheck(vinCheckCharacter(withCheck('0')))).value, 'VIN');
}

export interface ExampleCode {
  /** 0 to 9999999. */
  readonly n: number;
  readonly level?: BatteryLevel;
  readonly type?: BatteryType;
  /** `YYYY-MM-DD`, from 2011 to 2040. */
  readonly madeOn?: string;
}

/** The 24 characters of a battery as it was made; a 磷酸铁锂 pack of 2018-06-12 unless told otherwise. */
export function exampleBatteryCode({ n, level = 'pack', type = 'B', madeOn = '2018-06-12' }: ExampleCode): BatteryCode {
  const parts = {
    ...PARTS,
    level,
    batteryType: type,
    madeOn,
    form: 'new',
    trace: '0000000',
    serial: digits(n, 7),
  } as const;
  return mustRead(batteryCodeOf(parts), 'battery code');
}

/** The 19 characters of a second-use product. */
export function exampleReuseCode({
  n,
  level = 'pack',
  type = 'B',
  madeOn = '2026-05-18',
  madeFrom = 'P',
}: ExampleCode & { readonly madeFrom?: 'P' | 'M' | 'C' }): BatteryCode {
  const parts = { ...PARTS, level, batteryType: type, madeOn, form: 'reuse', serial: digits(n, 7), madeFrom } as const;
  return mustRead(batteryCodeOf(parts), 'second-use code');
}

const PARTS = { scheme: 'GBT34014-2017', maker: 'EX0', spec: '01' } as const;

function digits(n: number, length: number): string {
  return String(n).padStart(length, '0');
}

function mustRead<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`no such example: ${what}`);
  return value;
}
