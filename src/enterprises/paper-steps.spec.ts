import type { PaperStatus } from './paper';
import { paperSteps, refusalOf } from './paper-steps';

const after = (
  ...statuses: PaperStatus[]
): { changes: { status: PaperStatus; from: string; reason: string; index: number }[] } => ({
  changes: statuses.map((status, index) => ({ status, from: '2026-05-01', reason: '示例', index })),
});

const possible = (...statuses: PaperStatus[]): PaperStatus[] =>
  paperSteps(after(...statuses)).flatMap(({ status, reason }) => (reason === undefined ? [status] : []));

describe('what may become of a paper', () => {
  it.each<[PaperStatus[], PaperStatus[]]>([
    [[], ['verified', 'suspended', 'revoked']],
    [['verified'], ['suspended', 'revoked']],
    [
      ['verified', 'suspended'],
      ['revoked', 'restored'],
    ],
    [['suspended'], ['verified', 'revoked', 'restored']],
    [['verified', 'revoked'], ['restored']],
    [
      ['verified', 'suspended', 'restored'],
      ['suspended', 'revoked'],
    ],
  ])('after %j it may be %j', (before, next) => {
    expect(possible(...before)).toEqual(next);
  });

  it('every refusal is said in both languages', () => {
    for (const { reason } of [...paperSteps(after()), ...paperSteps(after('verified', 'revoked'))]) {
      if (reason)
        expect([reason.zh, reason.en]).toEqual([expect.stringMatching(/[一-龥]/), expect.stringMatching(/[a-z]/)]);
    }
    expect(refusalOf('restored', after())).toBeDefined();
  });
});
