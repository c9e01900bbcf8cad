import { openDatabase, type Database } from '../../src/database/database';
import { DUE_BOOK } from '../../src/filing/due-book';
import type { DueRow } from '../../src/filing/due-row';
import { FILING_KINDS } from '../../src/filing/filing-kinds';
import type { Uscc } from '../../src/identifiers/uscc';
import type { CanonicalObject } from '../../src/kernel/canonical';
import { SettableClock } from '../../src/kernel/clock';
import { Ledger, type Recorded } from '../../src/ledger/ledger';
import { openLog } from '../../src/ledger/open-log';
import { rebuildBooks } from '../../src/ledger/rebuild';
import { KINDS, PIPELINE } from '../../src/pipeline';
import { testPlace } from './engine';
import { tempDir } from './temp-dir';

/** 示例 codes of 示例 companies. */
export const DISMANTLER = '91371502MA3EXAMP1C' as Uscc;
export const RECYCLER = '91371521MA3EXAMP2X' as Uscc;
export const CARRIER = '91371500MA3EXAMP35' as Uscc;
export const STRANGER = '91371526MA3EXAMP4Q' as Uscc;

const kinds = new Map([...KINDS, ...FILING_KINDS]);
const followers = PIPELINE.includes(DUE_BOOK) ? PIPELINE : [...PIPELINE.slice(0, -1), DUE_BOOK, ...PIPELINE.slice(-1)];

export interface FilingWorld {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly clock: SettableClock;
  /** Records what an organisation did; `on` is a date, at nine in the morning there. */
  did(org: Uscc, kind: string, on: string, data: CanonicalObject): Promise<Recorded>;
  dues(profile?: string): Promise<DueRow[]>;
  /** The three filing books, as text. */
  books(): Promise<string>;
  /** Replays the log, and expects the filing books as they were. */
  rebuildsToTheSame(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A ledger with its books on a database of its own, and four 示例 enterprises. Nothing is validated on the way in:
 * these tests are about what follows from entries.
 */
export async function startFilingWorld(today = '2026-11-23'): Promise<FilingWorld> {
  const folder = tempDir();
  const clock = new SettableClock(new Date(`${today}T02:00:00.000Z`));
  const db = await openDatabase((await testPlace(folder.path)).place);
  await db.work.solo((tx) => openLog(tx, 'example.org/filing'));
  const ledger = new Ledger(db.work, clock, kinds, followers);
  const did: FilingWorld['did'] = (org, kind, on, data) =>
    ledger.record({ kind, org, by: 'someone', occurredAt: `${on}T01:00:00.000Z`, data });
  await register(did);
  return {
    db,
    ledger,
    clock,
    did,
    dues: (profile = '%') =>
      db.reader.all<DueRow>('SELECT * FROM due_book WHERE profile LIKE ? ORDER BY trigger_idx, id', [profile]),
    books: () => booksOf(db),
    rebuildsToTheSame: async () => {
      const live = await booksOf(db);
      await db.work.solo((tx) => rebuildBooks(tx, kinds, followers));
      expect(await booksOf(db)).toBe(live);
    },
    close: async () => {
      await db.close();
      folder.remove();
    },
  };
}

async function booksOf(db: Database): Promise<string> {
  const tables = DUE_BOOK.tables.map((table) => db.reader.all(`SELECT * FROM ${table} ORDER BY 1`));
  return JSON.stringify(await Promise.all(tables));
}

async function register(did: FilingWorld['did']): Promise<void> {
  const enterprises = [
    { uscc: DISMANTLER, name: '示例拆解企业', roles: ['dismantler'], districtCode: '371502' },
    { uscc: RECYCLER, name: '示例再生企业', roles: ['recycler'], districtCode: '371521' },
    { uscc: CARRIER, name: '示例承运企业', roles: ['carrier'], districtCode: '371500' },
    { uscc: STRANGER, name: '示例其他企业', roles: ['dismantler'], districtCode: '371526' },
  ];
  for (const data of enterprises) await did(data.uscc, 'enterprise.registered', '2020-01-02', { ...data, sites: [] });
}

/** A code of the right length; what it says does not matter here. */
export function codeOf(n: number): string {
  return `04QPB76836300JBC4${String(n).padStart(7, '0')}`;
}

export function vinOf(n: number): string {
  return `LFWADRJF01${String(n).padStart(7, '0')}`;
}

/** A vehicle received, its certificate issued and its pack removed, all on one day. */
export async function dismantled(
  world: FilingWorld,
  n: number,
  on: string,
  pack: CanonicalObject = {},
): Promise<Recorded[]> {
  const vin = vinOf(n);
  const received = { vin, receivedOn: on, isSwapModel: false, batteryPresence: 'present' };
  const removed = {
    vin,
    ...(pack['codeStatus'] === undefined ? { batteryCode: codeOf(n) } : {}),
    level: 'pack',
    batteryType: 'B',
    massGrams: 400_000,
    safety: 'pass',
    operator: 'x',
    ...pack,
  };
  return [
    await world.did(DISMANTLER, 'vehicle.received', on, received),
    await world.did(DISMANTLER, 'vehicle.certified', on, { vin, certificateNo: `SL-${String(n)}`, scrapDate: on }),
    await world.did(DISMANTLER, 'battery.removed', on, removed),
  ];
}

export function dispatched(
  world: FilingWorld,
  number: string,
  on: string,
  codes: readonly string[],
): Promise<Recorded> {
  return world.did(DISMANTLER, 'consignment.dispatched', on, {
    consignmentNo: number,
    receiver: RECYCLER,
    carrier: CARRIER,
    vehiclePlate: '鲁P12345',
    unNumber: 'UN3480',
    items: codes.map((batteryCode) => ({ batteryCode, massGrams: 400_000 })),
  });
}

export function received(
  world: FilingWorld,
  number: string,
  on: string,
  results: Readonly<Record<string, string>>,
): Promise<Recorded> {
  const items = Object.entries(results).map(([batteryCode, result]) => ({ batteryCode, result, massGrams: 399_000 }));
  return world.did(RECYCLER, 'consignment.received', on, { consignmentNo: number, items });
}
