import type { Uscc } from '../../src/identifiers/uscc';
import { exampleBatteryCode, exampleUscc, exampleVin } from './examples';
import type { Api, TestService } from './service';

/** Four 示例 enterprises; the outlet has nothing to do with what the others hand over. */
export const USCC = {
  dismantler: exampleUscc(1, '371502'),
  carrier: exampleUscc(2, '371500'),
  recycler: exampleUscc(3, '371521'),
  outlet: exampleUscc(5, '371581'),
} as const satisfies Record<string, Uscc>;

export type Member = keyof typeof USCC;

const DISTRICTS: Readonly<Record<Member, string>> = {
  dismantler: '371502',
  carrier: '371500',
  recycler: '371521',
  outlet: '371581',
};

/** Registers the four through the API and signs in a person of each, clerk and manager in one. */
export async function registerMembers(test: TestService): Promise<Readonly<Record<Member, Api>>> {
  for (const name of Object.keys(USCC) as Member[]) {
    const answer = await test.admin.post('/enterprises', {
      uscc: USCC[name],
      name: `示例企业 ${name}`,
      roles: [name],
      districtCode: DISTRICTS[name],
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
  const person = (name: Member): Promise<Api> => test.person(name, { enterprise: USCC[name] });
  return {
    dismantler: await person('dismantler'),
    carrier: await person('carrier'),
    recycler: await person('recycler'),
    outlet: await person('outlet'),
  };
}

export interface Event {
  readonly kind: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const vin = exampleVin;

/** The code of the n-th battery, which is taken out of the n-th vehicle. */
export function code(n: number): string {
  return exampleBatteryCode({ n });
}

export const DAY = '2026-10-08';
export const AT = `${DAY}T09:00:00+08:00`;

/** Events of the n-th vehicle and battery, all said to be of one moment: equal times are in order. */
export function eventsAt(occurredAt: string, day: string) {
  const event = (kind: string, data: Event['data']): Event => ({ kind, occurredAt, data });
  return {
    received: (n: number) =>
      event('vehicle.received', { vin: vin(n), receivedOn: day, isSwapModel: false, batteryPresence: 'present' }),
    certified: (n: number) =>
      event('vehicle.certified', { vin: vin(n), certificateNo: `EX-CERT-${String(n)}`, scrapDate: day }),
    removed: (n: number) =>
      event('battery.removed', { vin: vin(n), batteryCode: code(n), ...PACK, operator: '示例员' }),
    uncoded: (n: number) =>
      event('battery.removed', { vin: vin(n), codeStatus: 'damaged', ...PACK, operator: '示例员' }),
    collected: (n: number) => {
      const { safety: _, ...pack } = PACK;
      return event('battery.collected', { batteryCode: code(n), ...pack });
    },
    stored: (n: number) => event('battery.stored', { batteryCode: code(n), site: '示例库' }),
    dispatched: (consignmentNo: string, numbers: readonly number[]) =>
      event('consignment.dispatched', {
        consignmentNo,
        receiver: USCC.recycler,
        carrier: USCC.carrier,
        vehiclePlate: '鲁P12345',
        unNumber: 'UN3480',
        items: numbers.map((n) => ({ batteryCode: code(n), massGrams: PACK.massGrams })),
      }),
    pickedUp: (consignmentNo: string) => event('consignment.pickedUp', { consignmentNo }),
    receipt: (consignmentNo: string, results: Readonly<Record<number, string>>) =>
      event('consignment.received', {
        consignmentNo,
        items: Object.entries(results).map(([n, result]) => ({ batteryCode: code(Number(n)), result })),
      }),
    returned: (consignmentNo: string, numbers: readonly number[]) =>
      event('consignment.returned', { consignmentNo, items: numbers.map((n) => ({ batteryCode: code(n) })) }),
    recycled: (numbers: readonly number[]) =>
      event('battery.recycled', {
        inputs: numbers.map(code),
        process: '示例工艺',
        outputs: [{ material: '示例黑粉', massGrams: 200_000 }],
      }),
    voided: (index: number) => event('entry.voided', { index, reason: '示例原因' }),
    corrected: (index: number, changes: object) => event('entry.corrected', { index, reason: '示例原因', changes }),
  };
}

const PACK = { level: 'pack', batteryType: 'B', massGrams: 412_000, safety: 'pass' } as const;

export const events = eventsAt(AT, DAY);

export interface RecordedAnswer {
  readonly index: number;
  readonly leafHash: string;
  readonly subject: { readonly type: string; readonly id: string; readonly label: string };
}

/** Records an event that must be accepted. */
export async function record(api: Api, event: Event, headers: Record<string, string> = {}): Promise<RecordedAnswer> {
  const answer = await api.post<RecordedAnswer>('/events', event, headers);
  if (answer.status !== 201) throw new Error(`${event.kind}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function recordAll(api: Api, ...all: readonly Event[]): Promise<RecordedAnswer[]> {
  const answers: RecordedAnswer[] = [];
  for (const event of all) answers.push(await record(api, event));
  return answers;
}
