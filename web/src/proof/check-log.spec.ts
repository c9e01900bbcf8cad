import { acknowledge, checkLog, type LogCheck } from './check-log';
import { fakeLog, LOG, SIGNER, type FakeLog } from './for-specs/fake-log';
import { fakeStore, type FakeStore } from './for-specs/fake-store';
import { signerOf } from './for-specs/note-signer';
import { openShelf, SHELF_KEY } from './kept-shelf';
import { NotAnswered, type LedgerPort } from './ledger-port';

const entries = Array.from({ length: 30 }, (_, i) => [`b-${String(i % 4)}`]);
const log = fakeLog(entries);
const rewritten = fakeLog(entries, 'another story');

/** One browser; each visit is a minute after the one before. */
function browser(store: FakeStore = fakeStore()) {
  let minutes = 0;
  const shelf = openShelf(() => store);
  const now = (): string => new Date(Date.UTC(2026, 10, 20, 6, minutes)).toISOString();
  return {
    store,
    visit: (ledger: LedgerPort): Promise<LogCheck> => {
      minutes++;
      return checkLog({ ledger, shelf, now });
    },
    again: (ledger: LedgerPort, check: LogCheck): Promise<LogCheck> => {
      minutes++;
      return checkLog({ ledger, shelf, now }, check);
    },
    acknowledge: (check: LogCheck) => acknowledge({ shelf, now }, check),
  };
}

async function afterVisiting(size: number, of: FakeLog = log) {
  const own = browser();
  await own.visit(of.service(size));
  return own;
}

const sizes = ({ since, today }: LogCheck): (number | undefined)[] => [since?.checkpoint.size, today?.checkpoint.size];
const faults = ({ alarms }: LogCheck): string[] => alarms.map(({ fault }) => fault);

describe('a visit', () => {
  it('for the first time has nothing to compare with, and keeps what it sees', async () => {
    const own = browser();
    const check = await own.visit(log.service(12));
    expect(check).toMatchObject({ outcome: 'first-visit', since: null, alarms: [], shelfFault: null });
    expect(sizes(check)).toEqual([undefined, 12]);
    expect(own.store.items.get(SHELF_KEY)).toContain(`${LOG}\\n12\\n`);
  });

  it('finds that the log only grew since the one before', async () => {
    const own = await afterVisiting(12);
    const check = await own.visit(log.service(20));
    expect([check.outcome, ...sizes(check), ...faults(check)]).toEqual(['continued', 12, 20]);
    expect(check.since?.seenAt).toBe('2026-11-20T06:01:00.000Z');
    const next = await own.visit(log.service(30));
    expect([next.outcome, ...sizes(next)]).toEqual(['continued', 20, 30]);
  });

  it('finds a log that did not grow unchanged, without asking for a proof', async () => {
    const own = await afterVisiting(12);
    const consistency = jest.fn(() => Promise.reject(new Error('asked for')));
    const check = await own.visit({ ...log.service(12), consistency });
    expect([check.outcome, ...sizes(check)]).toEqual(['continued', 12, 12]);
  });

  it('stays one visit when it is checked again', async () => {
    const own = await afterVisiting(12);
    const check = await own.visit(log.service(20));
    const again = await own.again(log.service(25), check);
    expect([again.outcome, ...sizes(again)]).toEqual(['continued', 12, 25]);
  });

  it('follows an empty log into its first entries', async () => {
    const own = await afterVisiting(0);
    expect(sizes(await own.visit(log.service(3)))).toEqual([0, 3]);
  });
});

describe('a visit alarms', () => {
  const stranger = signerOf(LOG, '22'.repeat(32));
  const renamed = signerOf('ledger.example/cn-2', '11'.repeat(32));
  const forged: LedgerPort = { ...log.service(20), checkpoint: () => stranger2Checkpoint() };
  const stranger2Checkpoint = (): Promise<string> => Promise.resolve(stranger.checkpoint(20, log.tree.root(20)));
  const noProof: LedgerPort = {
    ...log.service(20),
    consistency: () => Promise.reject(new NotAnswered('refused')),
  };

  it.each<[string, LedgerPort, string]>([
    ['a rewritten log, signed by the same key', rewritten.service(20), 'rewritten'],
    ['two roots for one size', rewritten.service(12), 'two-roots'],
    ['a log that has become smaller', log.service(11), 'shrunk'],
    ['another key', log.service(20, stranger), 'key-changed'],
    ['a log of another name', log.service(20, renamed), 'other-log'],
    ['a checkpoint that the key has not signed', forged, 'bad-signature'],
    ['a proof that is refused', noProof, 'proof-refused'],
  ])('at %s', async (_what, ledger, fault) => {
    const own = await afterVisiting(12);
    const check = await own.visit(ledger);
    expect(check).toMatchObject({ outcome: 'alarm', fault, today: null });
    expect(faults(check)).toEqual([fault]);
    expect(check.since?.checkpoint.size).toBe(12);
    expect(check.kept.log?.last.note).toBe(check.since?.checkpoint.note);
    expect(check.alarms[0]?.kept?.note).toBe(check.since?.checkpoint.note);
    expect(check.alarms[0]?.seen?.note).toBe(await ledger.checkpoint());
  });

  it('again when the log has come back to what it was, until somebody acknowledges it', async () => {
    const own = await afterVisiting(12);
    await own.visit(log.service(11));
    const back = await own.visit(log.service(20));
    expect([back.outcome, ...faults(back)]).toEqual(['continued', 'shrunk']);
    own.acknowledge(back);
    const after = await own.visit(log.service(25));
    expect([after.outcome, ...sizes(after), ...faults(after)]).toEqual(['continued', 20, 25]);
    expect(after.kept.evidence).toHaveLength(1);
  });

  it('on every visit to a rewritten log, until somebody acknowledges it and starts over', async () => {
    const own = await afterVisiting(12);
    await own.visit(rewritten.service(20));
    const second = await own.visit(rewritten.service(25));
    expect([second.outcome, ...faults(second)]).toEqual(['alarm', 'rewritten']);
    own.acknowledge(second);
    const third = await own.visit(rewritten.service(26));
    expect([third.outcome, ...faults(third)]).toEqual(['first-visit']);
    expect(third.kept.retired.map(({ last }) => last.note)).toEqual([SIGNER.checkpoint(12, log.tree.root(12))]);
    const fourth = await own.visit(rewritten.service(30));
    expect([fourth.outcome, ...sizes(fourth), ...faults(fourth)]).toEqual(['continued', 26, 30]);
  });

  it('at a kept checkpoint that was edited, and goes on from the one before it', async () => {
    const own = await afterVisiting(12);
    await own.visit(log.service(20));
    const text = own.store.items.get(SHELF_KEY) ?? '';
    own.store.items.set(SHELF_KEY, text.replace(`${LOG}\\n20\\n`, `${LOG}\\n21\\n`));
    const check = await own.visit(log.service(25));
    expect([check.outcome, ...sizes(check), ...faults(check)]).toEqual(['continued', 12, 25, 'kept-edited']);
    expect(faults(await own.visit(log.service(25)))).toEqual(['kept-edited']);
  });

  it('at a first visit whose checkpoint is not signed by the key beside it', async () => {
    const check = await browser().visit(forged);
    expect(check).toMatchObject({ outcome: 'alarm', fault: 'bad-signature', since: null });
    expect(check.kept.log).toBeNull();
  });
});

describe('a visit that cannot check', () => {
  it.each<[string, Partial<LedgerPort>, string]>([
    ['without a connection', { checkpoint: () => Promise.reject(new NotAnswered('unreachable')) }, 'unreachable'],
    ['because another server answers', { checkpoint: () => Promise.resolve('<p>Sign in</p>') }, 'unreadable'],
    ['because the key is none', { key: () => Promise.resolve('nothing') }, 'unreadable'],
    ['because no proof comes', { consistency: () => Promise.reject(new NotAnswered('service')) }, 'service'],
  ])('%s says so and keeps what it had', async (_what, failing, reason) => {
    const own = await afterVisiting(12);
    const before = own.store.items.get(SHELF_KEY);
    const check = await own.visit({ ...log.service(20), ...failing });
    expect(check).toMatchObject({ outcome: 'not-checked', reason, today: null, alarms: [] });
    expect(check.since?.checkpoint.size).toBe(12);
    expect(own.store.items.get(SHELF_KEY)).toBe(before);
  });

  it('is given up when the page is left', async () => {
    const aborted = { ...log.service(20), key: () => Promise.reject(new DOMException('left', 'AbortError')) };
    await expect(browser().visit(aborted)).rejects.toThrow('left');
  });

  it('can still check in a browser that keeps nothing, and says that it keeps nothing', async () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const ports = { shelf, now: () => '2026-11-20T06:00:00.000Z' };
    const first = await checkLog({ ...ports, ledger: log.service(12) });
    expect(first).toMatchObject({ outcome: 'first-visit', shelfFault: 'unavailable' });
    expect(await checkLog({ ...ports, ledger: rewritten.service(20) }, first)).toMatchObject({ fault: 'rewritten' });
  });
});
