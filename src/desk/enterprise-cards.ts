import { tallyFlags } from '../compliance/flag-tally';
import { countBatteries } from '../custody/battery-queries';
import { countConsignments } from '../custody/consignment-queries';
import { listLacks } from '../enterprises/lack-queries';
import { countPapers } from '../enterprises/paper-queries';
import { countDuesWithLacks } from '../filing/dues-with-lacks';
import type { Asking } from './asking';
import type { Card } from './card';
import { EXPIRING_DAYS } from './card-texts';

const CONSIGNMENTS = '/api/v1/consignments';
const BATTERIES = '/api/v1/batteries';
const FILINGS = '/api/v1/filings';

/** What an enterprise has to do, what runs out, and whom it waits for. */
export async function enterpriseCards(asking: Asking): Promise<Card[]> {
  return [
    ...(await hereCards(asking)),
    ...(await filingCards(asking)),
    ...(await paperCards(asking)),
    await flagCard(asking),
  ];
}

async function hereCards({ reader, sight }: Asking): Promise<Card[]> {
  const sheets = (filter: Parameters<typeof countConsignments>[2]): Promise<number> =>
    countConsignments(reader, sight, filter);
  const batteries = (filter: Parameters<typeof countBatteries>[2]): Promise<number> =>
    countBatteries(reader, sight, filter);
  const receive = { role: 'receiver', underway: true } as const;
  const pickUp = { role: 'carrier', state: 'dispatched' } as const;
  const takeBack = { role: 'sender', toTakeBack: true } as const;
  const waiting = { role: 'sender', underway: true } as const;
  const toStore = { toStore: true } as const;
  const returning = { state: 'returning' } as const;
  return [
    { name: 'receive', count: await sheets(receive), path: CONSIGNMENTS, query: receive },
    { name: 'pick-up', count: await sheets(pickUp), path: CONSIGNMENTS, query: pickUp },
    { name: 'store', count: await batteries(toStore), path: BATTERIES, query: toStore },
    { name: 'take-back', count: await sheets(takeBack), path: CONSIGNMENTS, query: takeBack },
    { name: 'awaiting-receiver', count: await sheets(waiting), path: CONSIGNMENTS, query: waiting },
    { name: 'returning', count: await batteries(returning), path: BATTERIES, query: returning },
  ];
}

async function filingCards({ reader, sight, today }: Asking): Promise<Card[]> {
  const count = (filter: Omit<Parameters<typeof countDuesWithLacks>[1], 'sight' | 'today'>): Promise<number> =>
    countDuesWithLacks(reader, { sight, today, ...filter });
  return [
    { name: 'due-soon', count: await count({ due: 'soon' }), path: FILINGS, query: { due: 'soon' } },
    { name: 'overdue', count: await count({ due: 'overdue' }), path: FILINGS, query: { due: 'overdue' } },
    { name: 'rejected', count: await count({ state: 'rejected' }), path: FILINGS, query: { state: 'rejected' } },
    { name: 'lacking', count: await count({ lacking: true }), path: FILINGS, query: { lacking: true } },
  ];
}

async function paperCards({ reader, sight, today }: Asking): Promise<Card[]> {
  const expiring = await countPapers(reader, { sight, filter: { expiring: EXPIRING_DAYS }, today });
  const lacks = await listLacks(reader, { sight, filter: {}, today });
  const path = '/api/v1/qualifications';
  return [
    { name: 'papers-expiring', count: expiring, path, query: { expiring: String(EXPIRING_DAYS) } },
    { name: 'papers-lacking', count: lacks.length, path: `${path}/lacking` },
  ];
}

async function flagCard({ reader, sight, deadlines, today }: Asking): Promise<Card> {
  const tallies = await tallyFlags(reader, deadlines, { sight, state: 'open', history: false, today });
  const count = tallies.reduce((sum, tally) => sum + tally.count, 0);
  return { name: 'flags', count, path: '/api/v1/flags', query: { state: 'open' } };
}
