import { checkBattery, type BatteryCheck } from './check-battery';
import type { Anchors, ShownEntry } from './check-entry';
import { fakeLog, SIGNER, withholding } from './for-specs/fake-log';
import type { Anchor } from './kept';
import { NotAnswered, type LedgerPort } from './ledger-port';
import { readNote } from './note';

/** Battery b-1 in entries 0, 2, 3, 5, 8 and 9; others between. */
const entries = [
  ['b-1'],
  ['b-2'],
  ['b-1', 'b-2'],
  ['b-1'],
  ['b-3'],
  ['b-1'],
  ['b-2'],
  ['b-3'],
  ['b-1'],
  ['b-1'],
  ['b-2'],
];
const log = fakeLog(entries);
const rewritten = fakeLog(entries, 'another story');

function anchor(size: number, of = log): Anchor {
  const reading = readNote(SIGNER.checkpoint(size, of.tree.root(size)), SIGNER.verifierKey);
  if ('fault' in reading) throw new Error(reading.fault);
  return { checkpoint: reading.checkpoint, seenAt: '2026-11-20T06:00:00.000Z' };
}

const ALL: Anchors = { since: anchor(6), today: anchor(9) };

interface Case {
  readonly anchors?: Anchors;
  readonly ledger?: LedgerPort;
  readonly seenUntil?: number | null;
  readonly change?: (entry: ShownEntry) => ShownEntry;
  readonly shown?: readonly ShownEntry[];
}

function check({
  anchors = ALL,
  ledger = log.service(9),
  seenUntil = null,
  change,
  shown,
}: Case = {}): Promise<BatteryCheck> {
  const all = shown ?? log.shown('b-1');
  return checkBattery({ stream: 'b-1', seenUntil, entries: change ? all.map(change) : all }, anchors, ledger);
}

/** Each entry in one word: what it is proved against, or what is wrong. */
function words({ entries: checks }: BatteryCheck): Record<number, string> {
  return Object.fromEntries(
    checks.map(({ shown, result }) => {
      if (result.state === 'proved')
        return [shown.index, result.text === 'withheld' ? `${result.against} withheld` : result.against];
      if (result.state === 'fault') return [shown.index, `fault ${result.fault}`];
      return [shown.index, result.state === 'not-checked' ? result.reason : result.state];
    }),
  );
}

const WHOLE = { 0: 'since', 2: 'since', 3: 'since', 5: 'since', 8: 'today', 9: 'pending' };

describe('the entries of a battery', () => {
  it('are proved against the last visit, against today, or not covered yet', async () => {
    const result = await check();
    expect(words(result)).toEqual(WHOLE);
    expect(result.counts).toEqual({ since: 4, today: 1, pending: 1, fault: 0, 'not-checked': 0, withheld: 0 });
    expect(result.left).toBe(0);
  });

  it('are proved against today where there was no visit before', async () => {
    const result = await check({ anchors: { since: null, today: anchor(9) } });
    expect(words(result)).toEqual({ ...WHOLE, 0: 'today', 2: 'today', 3: 'today', 5: 'today' });
  });

  it('are proved against the last visit alone where today is not to be believed', async () => {
    const result = await check({ anchors: { since: anchor(6), today: null } });
    expect(words(result)).toEqual({ ...WHOLE, 8: 'no-anchor', 9: 'no-anchor' });
  });

  it('are proved by their hash where the text is withheld', async () => {
    const result = await check({ ledger: withholding(log.service(9), [2, 8]) });
    expect(words(result)).toEqual({ ...WHOLE, 2: 'since withheld', 8: 'today withheld' });
    expect(result.counts.withheld).toBe(2);
  });

  it('come in the order of the log, however the page gave them', async () => {
    const { entries: checks } = await check({ shown: log.shown('b-1').reverse() });
    expect(checks.map(({ shown }) => shown.index)).toEqual([0, 2, 3, 5, 8, 9]);
  });
});

describe('a fault is found', () => {
  const at3 = (changed: Partial<ShownEntry>) => (entry: ShownEntry) =>
    entry.index === 3 ? { ...entry, ...changed } : entry;
  const served = (index: number, changed: object): LedgerPort => {
    const ledger = log.service(9);
    return {
      ...ledger,
      entry: async (asked) => {
        const entry = await ledger.entry(asked);
        return entry && asked === index ? { ...entry, ...changed } : entry;
      },
    };
  };
  const text3 = log.texts[3] ?? '';

  it.each<[string, Case, string]>([
    ['where the page shows another kind', { change: at3({ kind: 'battery.recycled' }) }, 'kind'],
    ['where the page shows another time', { change: at3({ occurredAt: '2026-11-20T06:04:00.000Z' }) }, 'occurredAt'],
    ['where the page hides a late entry', { change: at3({ recordedAt: '2026-11-20T06:03:00.000Z' }) }, 'recordedAt'],
    ['where the page names another enterprise', { change: at3({ org: { uscc: '91371500MA00000024' } }) }, 'org'],
    ['where the page shows another leaf hash', { change: at3({ leafHash: '0'.repeat(64) }) }, 'leaf'],
    ['where the text was changed', { ledger: served(3, { envelope: text3.replace('stored', 'sold') }) }, 'text'],
    [
      'where a withheld entry has another hash',
      { ledger: served(3, { envelope: null, leafHash: '0'.repeat(64) }) },
      'leaf',
    ],
    ['where an entry is of another battery', { change: at3({ ...log.shown('b-3')[0], index: 3 }) }, 'leaf'],
  ])('%s', async (_what, given, fault) => {
    expect(words(await check(given))).toEqual({ ...WHOLE, 3: `fault ${fault}` });
  });

  it('where an entry of another battery stands among its own', async () => {
    const shown = [...log.shown('b-1'), ...log.shown('b-3').slice(0, 1)];
    expect(words(await check({ shown }))).toEqual({ ...WHOLE, 4: 'fault stream' });
  });

  it('where an entry is of another log', async () => {
    const foreign = { checkpoint: { ...anchor(6).checkpoint, origin: 'ledger.example/cn-2' }, seenAt: '' };
    const result = await check({ anchors: { since: foreign, today: null } });
    expect(new Set(Object.values(words(result)))).toEqual(new Set(['fault log']));
  });

  it('where the page leaves out an entry that the caller should see', async () => {
    const shown = log.shown('b-1').filter(({ index }) => index !== 3);
    const { 3: _, ...others } = WHOLE;
    expect(words(await check({ shown }))).toEqual({ ...others, 5: 'fault gap' });
    expect(words(await check({ shown, seenUntil: 5 }))).toEqual({ ...others, 5: 'fault gap' });
  });

  it('not where the caller handed the battery over before the one left out', async () => {
    const shown = log.shown('b-1').filter(({ index }) => index !== 3);
    const result = await check({ shown, seenUntil: 2 });
    expect(result.counts.fault).toBe(0);
    expect(result.left).toBe(1);
  });

  it('where the page put another entry in place of a withheld one', async () => {
    const [stranger] = log.shown('b-3');
    const shown = log.shown('b-1').map((entry) => (entry.index === 3 && stranger ? stranger : entry));
    const result = await check({ shown, ledger: withholding(log.service(9), [4]) });
    const { 3: _, ...others } = WHOLE;
    expect(words(result)).toEqual({ ...others, 4: 'since withheld', 5: 'fault prev' });
  });

  it('in every entry that was rewritten, against the checkpoint of the last visit', async () => {
    const given = {
      shown: rewritten.shown('b-1'),
      ledger: rewritten.service(9),
      anchors: { since: anchor(6), today: null },
    };
    expect(words(await check(given))).toEqual({
      0: 'fault path',
      2: 'fault path',
      3: 'fault path',
      5: 'fault path',
      8: 'no-anchor',
      9: 'no-anchor',
    });
  });

  it('where the service has no such entry, or gives no proof of one that is covered', async () => {
    const short = fakeLog(entries.slice(0, 4)).service();
    expect(words(await check({ ledger: short }))).toEqual({
      0: 'fault refused',
      2: 'fault refused',
      3: 'fault refused',
      5: 'fault missing',
      8: 'fault missing',
      9: 'fault missing',
    });
  });

  it('where a proof belongs to another entry', async () => {
    const ledger = log.service(9);
    const result = await check({ ledger: { ...ledger, inclusion: (_index, size) => ledger.inclusion(1, size) } });
    expect(result.counts).toEqual({ since: 0, today: 0, pending: 1, fault: 5, 'not-checked': 0, withheld: 0 });
  });

  it('where a text says the same in another way', async () => {
    const { createHash } = await import('node:crypto');
    const envelope = `${text3} `;
    const leafHash = createHash('sha256').update(`\0${envelope}`).digest('hex');
    const result = await check({ ledger: served(3, { envelope, leafHash }), change: at3({ leafHash }) });
    expect(words(result)).toEqual({ ...WHOLE, 3: 'fault form' });
  });
});

describe('the check', () => {
  it('tells how far it is, and asks about a few entries at a time', async () => {
    const ledger = log.service(9);
    let [now, most] = [0, 0];
    const busy: LedgerPort = {
      ...ledger,
      entry: async (index) => {
        most = Math.max(most, ++now);
        await new Promise(setImmediate);
        now--;
        return ledger.entry(index);
      },
    };
    const told: number[] = [];
    const claim = { stream: 'b-1', seenUntil: null, entries: log.shown('b-1') };
    await checkBattery(claim, ALL, busy, { atOnce: 2, onProgress: (done, of) => told.push(done, of) });
    expect(told).toEqual([0, 6, 1, 6, 2, 6, 3, 6, 4, 6, 5, 6, 6, 6]);
    expect(most).toBe(2);
  });

  it('goes on past entries that the service does not answer for', async () => {
    const ledger = log.service(9);
    const failing = {
      ...ledger,
      entry: (i: number) => (i === 2 ? Promise.reject(new NotAnswered('service')) : ledger.entry(i)),
    };
    const result = await check({ ledger: failing });
    expect(words(result)).toEqual({ ...WHOLE, 2: 'service' });
  });

  it('begins nothing further once the page was left', async () => {
    const left = new AbortController();
    let asked = 0;
    const ledger: LedgerPort = {
      ...log.service(9),
      entry: (_index, signal) => {
        asked++;
        left.abort();
        return Promise.reject(signal?.aborted ? new DOMException('left', 'AbortError') : new Error('no signal'));
      },
    };
    const claim = { stream: 'b-1', seenUntil: null, entries: log.shown('b-1') };
    await expect(checkBattery(claim, ALL, ledger, { atOnce: 1, signal: left.signal })).rejects.toThrow('left');
    expect(asked).toBe(1);
  });
});
