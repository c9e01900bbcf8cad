import type { APIRequestContext } from '@playwright/test';
import { expect } from './harness/test';
import { newBatteryCode } from './numbers';

/** Enterprises of the demo that the tests let act. */
export const DISMANTLER = '91371502EXAMPLE11W';
export const CARRIER = '91371502EXAMPLE97P';
export const RECYCLER = '91371524EXAMPLEC14';
export const PLATE = '鲁PA0001';

const MINUTE_MS = 60_000;

interface Recorded {
  readonly index: number;
  readonly subject: { readonly label: string };
}

/** Records an event as somebody, so many minutes ago. */
export async function record(
  context: APIRequestContext,
  minutesAgo: number,
  event: { readonly kind: string; readonly data: unknown },
): Promise<Recorded> {
  const occurredAt = new Date(Date.now() - minutesAgo * MINUTE_MS).toISOString();
  const response = await context.post('/api/v1/events', { data: { ...event, occurredAt } });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()) as Recorded;
}

/** New batteries in somebody's hands, by their codes. */
export async function collect(context: APIRequestContext, count: number, massGrams = 400_000): Promise<string[]> {
  const codes = Array.from({ length: count }, newBatteryCode);
  for (const batteryCode of codes) {
    const data = { batteryCode, level: 'pack', batteryType: 'B', massGrams };
    await record(context, 30, { kind: 'battery.collected', data });
  }
  return codes;
}

/** A load on its way from the dismantler to the recycler. */
export async function dispatch(
  context: APIRequestContext,
  codes: readonly string[],
  massGrams = 400_000,
): Promise<string> {
  const consignmentNo = `JJ-T-${String(Date.now())}`;
  const items = codes.map((batteryCode) => ({ batteryCode, massGrams }));
  const data = { consignmentNo, receiver: RECYCLER, carrier: CARRIER, vehiclePlate: PLATE, unNumber: 'UN3480', items };
  await record(context, 20, { kind: 'consignment.dispatched', data });
  return consignmentNo;
}

interface Stock {
  readonly pieces: number;
  readonly grams: number;
}

interface Balance {
  readonly closing: Stock;
  readonly inTransit: { readonly closing: Stock };
}

/** What the bureau's mass balance says today: of one enterprise, or of the whole city. */
export async function balanceOf(bureau: APIRequestContext, enterprise?: string): Promise<Balance> {
  const params = enterprise === undefined ? {} : { enterprise };
  const response = await bureau.get('/api/v1/bureau/mass-balance', { params });
  return (await response.json()) as Balance;
}
