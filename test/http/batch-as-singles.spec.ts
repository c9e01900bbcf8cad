import fc from 'fast-check';
import type { CanonicalObject } from '../../src/kernel/canonical';
import { Problem } from '../../src/kernel/problem';
import { canonicalJson } from '../../src/ledger/canonical-json';
import { checkLedger, idle } from '../support/check-ledger';
import { type Event, events, type Member, registerMembers } from '../support/members';
import { type Answer, type Api, startTestService, type TestService } from '../support/service';
import { sizeOf, wholeRecord } from './whole-record';

interface World {
  readonly test: TestService;
  readonly members: Readonly<Record<Member, Api>>;
}

interface Row {
  readonly status: number;
  readonly code?: string;
  readonly index?: number;
}

let here: World;

beforeAll(async () => {
  here = await openWorld();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await checkLedger(here.test);
});

afterAll(() => here.test.close());

async function openWorld(): Promise<World> {
  const test = await startTestService();
  return { test, members: await registerMembers(test) };
}

/** Numbers of vehicles and batteries that no other test has used. */
let used = 0;
function fresh(count: number): number[] {
  used += count;
  return Array.from({ length: count }, (_n, i) => used - count + i + 1);
}

function send(api: Api, rows: readonly unknown[], key?: string): Promise<Answer> {
  return api.post('/events/batch', { events: rows }, key === undefined ? {} : { 'idempotency-key': key });
}

function rowsOf({ status, body }: Answer): readonly Row[] {
  expect({ status, code: body['code'] }).toEqual({ status: 200, code: undefined });
  return body['results'] as readonly Row[];
}

const recordedIn = (answer: Answer): number => rowsOf(answer).filter(({ status }) => status === 201).length;

describe('any rows at all', () => {
  it('are answered in one batch as one by one, and leave the same behind', async () => {
    const there = await openWorld();
    try {
      const steps = fc.array(anyStep, { minLength: 1, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(steps, async (chosen) => {
          const [first = 0] = fresh(3);
          const from = { here: await sizeOf(here.test), there: await sizeOf(there.test) };
          const rows = (size: number): Event[] => chosen.map((step) => step(first, size));
          const together = rowsOf(await send(here.members.dismantler, rows(from.here)));
          const alone: object[] = [];
          for (const row of rows(from.there)) {
            const { status, body } = await there.members.dismantler.post('/events', row);
            alone.push({ ...body, status });
          }
          expect(together.map((row) => comparable(row, from.here))).toEqual(
            alone.map((row) => comparable(row, from.there)),
          );
        }),
        { numRuns: 60 },
      );
      await checkLedger(there.test);
    } finally {
      await there.test.close();
    }
  });

  it('of several batches at once stay in the order of their own batch', async () => {
    const batchOf = (count: number): Event[] =>
      fresh(count).flatMap((n) => [events.received(n), events.removed(n), events.stored(n)]);
    const { dismantler, outlet } = here.members;
    const answers = await Promise.all([
      send(dismantler, batchOf(120)),
      send(outlet, batchOf(120)),
      send(dismantler, batchOf(9)),
      send(outlet, batchOf(9)),
    ]);
    for (const answer of answers) {
      expect(new Set(rowsOf(answer).map(({ status }) => status))).toEqual(new Set([201]));
      const indexes = rowsOf(answer).map(({ index = -1 }) => index);
      expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
    }
  });
});

type AnyStep = (first: number, size: number) => Event;

const NAMES = ['received', 'removed', 'stored', 'certified', 'dispatched', 'recycled', 'voided', 'corrected'] as const;

/**
 * Steps over three vehicles and their batteries: some make sense, some do not. `far` names an entry by its distance
 * from the first of these rows, so that a mending step may point at a row before it, at itself, or past the end.
 */
const anyStep: fc.Arbitrary<AnyStep> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('received', 'removed', 'stored') },
      { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
    ),
    fc.nat({ max: 2 }),
    fc.nat({ max: 12 }),
  )
  .map(([name, n, far]) => (first, size) => {
    const one = first + n;
    const other = first + ((n + 1) % 3);
    const steps = {
      received: () => events.received(one),
      removed: () => events.removed(one),
      stored: () => events.stored(one),
      certified: () => events.certified(one),
      dispatched: () => events.dispatched(`EX-${String(first)}-${String(far % 3)}`, [one]),
      recycled: () => events.recycled([one, other]),
      voided: () => events.voided(size + far),
      corrected: () => events.corrected(size + far, { massGrams: 400_000 + far }),
    } as const;
    return steps[name]();
  });

/** An answer without what no two services share: leaves, streams, the request's id, and where the log stood before. */
function comparable(answer: object, from: number): string {
  const { leafHash: _leaf, instance: _id, index, subject, ...rest } = answer as Record<string, unknown>;
  const { type, label } = (subject ?? {}) as Record<string, unknown>;
  const told = JSON.stringify({ ...rest, label: label ?? null, type: type ?? null });
  const place = typeof index === 'number' ? index - from : -1;
  const counted = told.replace(
    /第 ?“?(\d+)”? ?([号条])/g,
    (_all, entry: string) => `第 ${String(Number(entry) - from)}`,
  );
  return `${String(place)} ${canonicalJson(JSON.parse(counted) as CanonicalObject)}`;
}

describe('a batch that broke off', () => {
  /** The first rows are recorded; then something happens that is no refusal. */
  async function breakOff(rows: readonly unknown[], key: string, after: number): Promise<Answer> {
    const { ledger } = here.test.service.parts;
    const record = ledger.record.bind(ledger);
    let calls = 0;
    jest
      .spyOn(ledger, 'record')
      .mockImplementation((...asked) =>
        calls++ < after ? record(...asked) : Promise.reject(new Error('示例：磁盘故障')),
      );
    const answer = await send(here.members.dismantler, rows, key);
    jest.restoreAllMocks();
    return answer;
  }

  it.each([0, 1, 7, 38, 39])(
    'after %i rows is told only when those are on disk, and repeated it records the rest',
    async (after) => {
      const rows = fresh(20).flatMap((n) => [events.received(n), events.removed(n)]);
      const before = await sizeOf(here.test);
      const broken = await breakOff(rows, `broken-${String(after)}`, after);
      expect(await sizeOf(here.test)).toBe(before + after);
      expect(broken).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
      expect(JSON.stringify(broken.body)).not.toContain('磁盘');
      const again = await send(here.members.dismantler, rows, `broken-${String(after)}`);
      expect(rowsOf(again).map(({ index }) => index)).toEqual(rows.map((_row, i) => before + i));
      expect(await sizeOf(here.test)).toBe(before + rows.length);
    },
  );

  it('between a row and its correction is finished by the repetition', async () => {
    const [n = 0] = fresh(1);
    const from = await sizeOf(here.test);
    const rows = [
      events.received(n),
      events.removed(n),
      events.corrected(from + 1, { massGrams: 398_000 }),
      events.voided(from + 1),
      events.removed(n),
    ];
    for (const after of [2, 3, 4]) {
      expect((await breakOff(rows, 'broken-mending', after)).status).toBe(500);
      expect(await sizeOf(here.test)).toBe(from + after);
    }
    expect(recordedIn(await send(here.members.dismantler, rows, 'broken-mending'))).toBe(rows.length);
    expect(await sizeOf(here.test)).toBe(from + rows.length);
  });

  it('where some rows found the queue full says which, and repeated it records those alone', async () => {
    const rows = fresh(40).map((n) => events.received(n));
    const before = await sizeOf(here.test);
    const { ledger } = here.test.service.parts;
    const record = ledger.record.bind(ledger);
    let calls = 0;
    jest
      .spyOn(ledger, 'record')
      .mockImplementation((...asked) =>
        calls++ % 3 === 1 ? Promise.reject(new Problem('QUEUE_FULL')) : record(...asked),
      );
    const crowded = await send(here.members.dismantler, rows, 'crowded');
    jest.restoreAllMocks();
    expect(rowsOf(crowded).map(({ status }) => status)).toEqual(rows.map((_row, i) => (i % 3 === 1 ? 503 : 201)));
    expect(await sizeOf(here.test)).toBe(before + recordedIn(crowded));
    const again = rowsOf(await send(here.members.dismantler, rows, 'crowded'));
    for (const [i, row] of rowsOf(crowded).entries()) if (row.status === 201) expect(again[i]).toEqual(row);
    expect(await sizeOf(here.test)).toBe(before + rows.length);
  });
});

describe('a row with a text that cannot be kept', () => {
  const DECOMPOSED = 'Cafe\u0301';

  it.each<[string, (good: Event) => object, string, string]>([
    ['outside NFC', (good) => ({ ...good, data: { ...good.data, site: DECOMPOSED } }), 'TEXT_NOT_NFC', '/data/site'],
    [
      'cut in half',
      (good) => ({ ...good, data: { ...good.data, site: 'x\ud83d' } }),
      'TEXT_NOT_WELL_FORMED',
      '/data/site',
    ],
    ['in a name', (good) => ({ ...good, [DECOMPOSED]: 1 }), 'TEXT_NOT_NFC', `/${DECOMPOSED}`],
    ['for its kind', (good) => ({ ...good, kind: '\udc00' }), 'TEXT_NOT_WELL_FORMED', '/kind'],
    [
      'deep in its lists',
      (good) => ({ ...good, data: { items: [[{ a: DECOMPOSED }]] } }),
      'TEXT_NOT_NFC',
      '/data/items/0/0/a',
    ],
  ])('%s is refused as the event alone, and no other row', async (_what, spoil, code, pointer) => {
    const [n = 0] = fresh(1);
    const spoilt = spoil(events.stored(n));
    const { dismantler } = here.members;
    const rows = rowsOf(await send(dismantler, [events.received(n), events.removed(n), spoilt, events.stored(n)]));
    expect(rows.map(({ status }) => status)).toEqual([201, 201, 400, 201]);
    const { instance: _instance, ...alone } = (await dismantler.post('/events', spoilt)).body;
    expect(rows[2]).toEqual(alone);
    expect(alone).toMatchObject({ code, errors: [{ pointer, code }] });
  });

  it('never records, were there a thousand of them', async () => {
    const [n = 0] = fresh(1);
    await send(here.members.dismantler, [events.received(n), events.removed(n)]);
    const spoilt = { ...events.stored(n), data: { ...events.stored(n).data, location: DECOMPOSED } };
    const before = await wholeRecord(here.test);
    const rows = rowsOf(
      await send(
        here.members.dismantler,
        Array.from({ length: 1_000 }, () => spoilt),
      ),
    );
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['TEXT_NOT_NFC']));
    expect(await wholeRecord(here.test)).toEqual(before);
  });

  it('with a name twice anywhere refuses the whole body', async () => {
    const [good, other] = fresh(2).map((n) => JSON.stringify(events.received(n)));
    const twice = String(other).replace('"vin":', '"vin":"x","vin":');
    const before = await wholeRecord(here.test);
    const answer = await here.members.dismantler.raw('/events/batch', `{"events":[${String(good)},${twice}]}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'BODY_DUPLICATE_NAME' } });
    expect(await wholeRecord(here.test)).toEqual(before);
  });
});

it('a batch whose rows are all of the thousand leaves nothing waiting', async () => {
  const rows = fresh(250).flatMap((n) => [
    events.received(n),
    events.removed(n),
    events.stored(n),
    events.certified(n),
  ]);
  const first = await send(here.members.dismantler, rows, 'thousand');
  expect(recordedIn(first)).toBe(1_000);
  expect((await send(here.members.dismantler, rows, 'thousand')).body).toEqual(first.body);
  await idle(here.test);
  expect(here.test.service.parts.database.work.depth).toBe(0);
});
