import { proofEn } from '../texts/proof.en';
import { proofZh } from '../texts/proof.zh';
import { checkBattery } from './check-battery';
import { checkLog } from './check-log';
import { fakeLog, withholding } from './for-specs/fake-log';
import { fakeStore } from './for-specs/fake-store';
import { openShelf } from './kept-shelf';
import { NotAnswered, type LedgerPort } from './ledger-port';
import { summaryOf, type Summary } from './summary';

const entries = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? ['b-1'] : ['b-2']));
const log = fakeLog(entries);
const rewritten = fakeLog(entries, 'another story');
const clock = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

interface Visit {
  readonly ledger: LedgerPort;
  readonly shown?: ReturnType<typeof log.shown>;
  readonly seenUntil?: number;
}

/** What is said at the last of some visits, a day each, to the page of battery b-1. */
async function said(texts: typeof proofZh | typeof proofEn, visits: readonly Visit[]): Promise<Summary> {
  const store = fakeStore();
  const shelf = openShelf(() => store);
  let summary: Summary | undefined;
  for (const [day, { ledger, shown = log.shown('b-1'), seenUntil = null }] of visits.entries()) {
    const now = (): string => `2026-11-${String(20 + day)}T14:03:00.000Z`;
    const check = await checkLog({ ledger, shelf, now });
    const battery = await checkBattery({ stream: 'b-1', seenUntil, entries: shown }, check, ledger);
    summary = summaryOf(check, battery, texts, clock);
  }
  if (summary === undefined) throw new Error('no visit');
  return summary;
}

const until = (size: number) => ({
  ledger: log.service(size),
  shown: log.shown('b-1').filter(({ index }) => index < size),
});

describe('what the panel says', () => {
  it('at a second visit with nothing new about this battery', async () => {
    expect(await said(proofZh, [until(7), { ...until(7), ledger: log.service(12) }])).toEqual({
      tone: 'success',
      headline:
        '本页 4 条记录均已在您的浏览器中重新计算：与您上次来访（2026-11-20 14:03）保存的检查点一致；从那时到今天日志只增不改（由 7 条增至 12 条）。',
      lines: ['本浏览器自 2026-11-20 14:03 起共留存 2 个检查点，前后相接。'],
    });
    expect((await said(proofEn, [until(7), { ...until(7), ledger: log.service(12) }])).headline).toBe(
      'Your browser recomputed all 4 entries on this page: they agree with the checkpoint kept at your last visit (2026-11-20 14:03); from then until today the log was only added to, and nothing changed (from 7 to 12 entries).',
    );
  });

  it('at a first visit', async () => {
    expect(await said(proofZh, [until(12)])).toEqual({
      tone: 'success',
      headline:
        '本页 6 条记录均已在您的浏览器中重新计算，与今天的检查点一致。这是本浏览器第一次来访，检查点和验签公钥已留存，下次来访据此核对。',
      lines: [proofZh.firstNote],
    });
  });

  it('where some entries are newer than the last visit, and where all are', async () => {
    expect((await said(proofZh, [until(7), until(12)])).headline).toContain(
      '：4 条与您上次来访（2026-11-20 14:03）保存的检查点一致，2 条在此之后记录、与今天的检查点一致；从那时',
    );
    expect((await said(proofZh, [until(0), until(12)])).headline).toContain(
      '：都是您上次来访（2026-11-20 14:03）之后记录的，与今天的检查点一致；从那时到今天日志只增不改',
    );
  });

  it('where the log has not changed', async () => {
    expect((await said(proofZh, [until(12), until(12)])).headline).toMatch(/；从那时到现在日志没有变化。$/);
  });

  it('where an entry is not covered yet, less than a success', async () => {
    const { tone, headline, lines } = await said(proofZh, [{ ...until(12), ledger: log.service(9) }]);
    expect([tone, headline]).toEqual(['warning', expect.stringContaining('本页 6 条记录中的 5 条已在')]);
    expect(lines).toContain(proofZh.pending(1));
  });

  it('where texts are withheld, and where entries are not shown', async () => {
    const ledger = withholding(log.service(12), [0, 2]);
    expect((await said(proofZh, [{ ...until(12), ledger }])).lines).toContain(proofZh.withheld(2));
    const shown = log.shown('b-1').filter(({ index }) => index !== 8);
    expect((await said(proofZh, [{ ledger: log.service(12), shown, seenUntil: 6 }])).lines).toContain(proofZh.left(1));
  });

  it('where the log was rewritten: no word of agreement', async () => {
    const visit = { ledger: rewritten.service(12), shown: rewritten.shown('b-1') };
    const { tone, headline, lines } = await said(proofZh, [until(7), visit]);
    expect([tone, headline]).toEqual(['error', '本页 6 条记录中有 4 条核对不符，见下方红色条目。']);
    expect(lines.slice(0, 2)).toEqual([proofZh.logAlarm, proofZh.keptOnly]);
  });

  it('where the log was rewritten behind what this page shows: still an alarm, and nothing about today', async () => {
    const changed = fakeLog([...entries.slice(0, 11), ['b-3']]);
    const { tone, headline, lines } = await said(proofZh, [until(12), { ...until(12), ledger: changed.service() }]);
    expect(tone).toBe('error');
    expect(headline).not.toContain('日志');
    expect(lines).toContain(proofZh.logAlarm);
  });

  it('where the service gives no checkpoint: by the last visit alone, and says so', async () => {
    const ledger = { ...log.service(12), checkpoint: () => Promise.reject(new NotAnswered('service')) };
    const { tone, headline, lines } = await said(proofZh, [until(7), { ...until(7), ledger }]);
    expect([tone, headline]).toEqual([
      'warning',
      '本页 4 条记录均已在您的浏览器中重新计算：与您上次来访（2026-11-20 14:03）保存的检查点一致。',
    ]);
    expect(lines).toEqual([proofZh.reasons.service, proofZh.keptOnly]);
  });

  it('where nothing could be checked, and where there is nothing', async () => {
    const down = { ...log.service(12), checkpoint: () => Promise.reject(new NotAnswered('unreachable')) };
    expect(await said(proofZh, [{ ...until(12), ledger: down }])).toMatchObject({
      tone: 'warning',
      headline: proofZh.noneProved,
    });
    expect(await said(proofZh, [{ ledger: log.service(12), shown: [] }])).toMatchObject({
      tone: 'warning',
      headline: proofZh.nothing,
    });
  });
});
