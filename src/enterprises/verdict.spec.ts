import fc from 'fast-check';
import type { Uscc } from '../identifiers/uscc';
import type { Paper, PaperStatus, PaperStatusChange } from './paper';
import { bestState, stateOf, type Need, type PaperState } from './verdict';

/** A paper of 2024 to 2026, never looked at by anybody. Say what differs. */
function paper(differs: Partial<Paper> = {}): Paper {
  return {
    id: 'q-1',
    enterprise: 'DISMANTLER' as Uscc,
    type: 'Q-ELV-CERT',
    number: '示例-001',
    issuer: '示例商务厅',
    validFrom: '2024-01-01',
    validTo: '2026-12-31',
    scope: [],
    index: 1,
    changes: [],
    ...differs,
  };
}

function change(status: PaperStatus, from: string, index: number): PaperStatusChange {
  return { status, from, reason: '示例', index };
}

const VERIFIED = change('verified', '2026-06-01', 2);
const DAY = '2026-05-01';

describe('a paper on a day', () => {
  const withVerified = (...changes: PaperStatusChange[]) => paper({ changes: [VERIFIED, ...changes] });
  const suspended = change('suspended', '2026-04-01', 3);
  const revoked = change('revoked', '2026-04-01', 3);

  it.each<[string, Paper, string, PaperState]>([
    ['is verified for its whole term, whenever that was said', withVerified(), '2024-01-01', 'QUALIFIED'],
    ['is valid on its last day', withVerified(), '2026-12-31', 'QUALIFIED'],
    ['is expired the day after', withVerified(), '2027-01-01', 'EXPIRED'],
    ['is not yet valid the day before its first', withVerified(), '2023-12-31', 'NOT_YET_VALID'],
    ['is unverified while nobody has checked it', paper(), DAY, 'UNVERIFIED'],
    ['expires without ever having been verified', paper(), '2027-01-01', 'EXPIRED'],
    ['is suspended from the day said', withVerified(suspended), '2026-04-01', 'SUSPENDED'],
    ['is good the day before the suspension', withVerified(suspended), '2026-03-31', 'QUALIFIED'],
    ['is revoked from the day said', withVerified(revoked), DAY, 'REVOKED'],
    ['is revoked though never verified', paper({ changes: [revoked] }), DAY, 'REVOKED'],
    ['comes back when restored', withVerified(suspended, change('restored', '2026-04-10', 4)), DAY, 'QUALIFIED'],
    ['comes back from a revocation', withVerified(revoked, change('restored', '2026-04-10', 4)), DAY, 'QUALIFIED'],
    [
      'is what the later entry says about one day',
      withVerified(suspended, change('restored', '2026-04-01', 4)),
      DAY,
      'QUALIFIED',
    ],
    [
      'is what the later date says, whichever entry came first',
      withVerified(change('restored', '2026-04-10', 3), change('suspended', '2026-04-01', 4)),
      DAY,
      'QUALIFIED',
    ],
    [
      'is not verified by being restored',
      paper({ changes: [suspended, change('restored', '2026-04-10', 4)] }),
      DAY,
      'UNVERIFIED',
    ],
  ])('%s', (_what, held, on, state) => {
    expect(stateOf(held, on)).toBe(state);
  });

  it('is open-ended without a last day', () => {
    const { validTo: _none, ...open } = paper({ changes: [VERIFIED] });
    expect(stateOf(open, '2099-01-01')).toBe('QUALIFIED');
  });
});

describe('what a paper must cover', () => {
  it.each<[string, Partial<Paper>, Need, PaperState]>([
    ['lacks the class', { scope: ['class-8'] }, { scope: 'class-9' }, 'OUT_OF_SCOPE'],
    ['has the class', { scope: ['class-8', 'class-9'] }, { scope: 'class-9' }, 'QUALIFIED'],
    ['is for another site', { site: '一厂' }, { site: '二厂' }, 'OUT_OF_SCOPE'],
    ['names no site', {}, { site: '二厂' }, 'QUALIFIED'],
    ['is not asked for a site', { site: '一厂' }, {}, 'QUALIFIED'],
    ['is for another plate', { plate: '鲁P00001' }, { plate: '鲁P00002' }, 'OUT_OF_SCOPE'],
    ['names no plate', {}, { plate: '鲁P00002' }, 'OUT_OF_SCOPE'],
    ['writes the plate with a dot', { plate: '鲁P·00002' }, { plate: '鲁p 00002' }, 'QUALIFIED'],
    ['has the number of the person', { number: '37-1' }, { person: '37-1' }, 'QUALIFIED'],
    ['names the person', { holder: '示例甲' }, { person: '示例甲' }, 'QUALIFIED'],
    ['is somebody else’s', { holder: '示例甲' }, { person: '示例乙' }, 'OUT_OF_SCOPE'],
  ])('a paper that %s', (_what, differs, need, state) => {
    expect(stateOf(paper({ changes: [VERIFIED], ...differs }), DAY, need)).toBe(state);
  });
});

describe('several papers of one type', () => {
  const good = paper({ changes: [VERIFIED] });
  const unchecked = paper();
  const suspended = paper({ changes: [VERIFIED, change('suspended', '2026-04-01', 3)] });
  const elsewhere = paper({ changes: [VERIFIED], site: '一厂' });
  const expired = paper({ changes: [VERIFIED], validTo: '2026-01-31' });
  const coming = paper({ changes: [VERIFIED], validFrom: '2026-06-01' });
  const falling = [good, unchecked, suspended, elsewhere, expired, coming];
  const states: readonly PaperState[] = [
    'QUALIFIED',
    'UNVERIFIED',
    'SUSPENDED',
    'OUT_OF_SCOPE',
    'EXPIRED',
    'NOT_YET_VALID',
  ];

  it('count by the best of them, in whatever order they were recorded', () => {
    const from = fc.integer({ min: 0, max: falling.length - 1 });
    fc.assert(
      fc.property(from, fc.shuffledSubarray(falling, { minLength: 0 }), (best, others) => {
        const held = [...others.filter((other) => falling.indexOf(other) > best), ...falling.slice(best, best + 1)];
        expect(bestState(held, 'Q-ELV-CERT', DAY, { site: '二厂' })).toBe(states[best]);
      }),
    );
  });

  it('are none when only papers of other types are recorded', () => {
    expect(bestState([good], 'Q-PERMIT', DAY)).toBe('UNQUALIFIED');
  });
});
