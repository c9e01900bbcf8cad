import { usccCheckCharacter } from '../src/identifiers/uscc';
import { vinCheckCharacter } from '../src/identifiers/vin';
import { batteryCodeOf } from '../src/identifiers/battery-code';

/** An example code of 东昌府区: valid by its check character, and nobody's. */
export const DISMANTLER = withCheck('91371502MAEXAMPB0');

function withCheck(seventeen: string): string {
  return seventeen + usccCheckCharacter(seventeen);
}

export function vinAt(n: number): string {
  const before = 'LEXAMPL0';
  const after = `R1${String(n).padStart(6, '0')}`;
  const draft = `${before}0${after}`;
  return `${before}${vinCheckCharacter(draft)}${after}`;
}

export function codeAt(n: number): string {
  const code = batteryCodeOf({
    scheme: 'GBT34014-2017',
    form: 'new',
    maker: '0ZZ',
    level: 'pack',
    batteryType: 'B',
    spec: '01',
    trace: '0000001',
    madeOn: '2019-05-06',
    serial: String(n).padStart(7, '0'),
  });
  if (code === undefined) throw new Error('not a battery code');
  return code;
}

export async function post(base: string, token: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${JSON.stringify(answer)}`);
  return answer;
}

/** A vehicle arrives: the single event that is measured. Each is new, with one rule judged over two papers. */
export function received(n: number): Record<string, unknown> {
  return {
    kind: 'vehicle.received',
    occurredAt: '2026-10-08T09:30:00+08:00',
    data: {
      vin: vinAt(n),
      receivedOn: '2026-10-08',
      isSwapModel: false,
      batteryPresence: 'present',
      expectedPacks: 1,
      foundPacks: 1,
      licencePlate: '鲁PD12345',
      modelName: '示例型号 EV-100',
      powerType: '纯电动',
      useNature: '非营运',
    },
  };
}

/** A battery comes in from elsewhere: no paper rule, the code is looked up. */
export function collected(n: number): Record<string, unknown> {
  return {
    kind: 'battery.collected',
    occurredAt: '2026-10-08T09:30:00+08:00',
    data: {
      batteryCode: codeAt(n),
      level: 'pack',
      batteryType: 'B',
      massGrams: 412_000,
      sourceName: '示例来源单位',
      labelText: '示例标签',
    },
  };
}
